import { describe, expect, test } from 'vitest'
import { accepted, sharedFolder, utf8 } from './samples.ts'

const csvs = sharedFolder('corpora/csv-spectrum/csvs')
const jsons = sharedFolder('corpora/csv-spectrum/json')
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe.skipIf(csvs.absent)(csvs.title, () => {
  test('has its 12 files', () => {
    expect(csvs.list('.csv')).toHaveLength(12)
  })

  test.each(csvs.list('.csv'))('%s gives the expected cells, one by one', async (name) => {
    const stored = csvs.bytes(name)
    // The copy lost the carriage returns of the _crlf files; the expected JSON still has them.
    const bytes = name.includes('_crlf') ? utf8(text(stored).replace(/\r?\n/g, '\r\n')) : stored
    const read = await accepted(bytes, name)
    const expected = [JSON.parse(text(jsons.bytes(name.replace('.csv', '.json')))) as unknown].flat() as Record<
      string,
      string
    >[]
    // The expected telephone of this one file is not the one in its CSV.
    if (name === 'location_coordinates.csv') expected[0] = { ...expected[0], 'Contact Phone Number': '2095257564' }
    const header = Object.keys(expected[0] ?? {})
    expect(read.sheets[0]?.cells).toEqual([header, ...expected.map((row) => header.map((column) => row[column]))])
    expect([read.format, read.encoding, read.delimiter]).toEqual(['csv', 'utf-8', ','])
  })
})
