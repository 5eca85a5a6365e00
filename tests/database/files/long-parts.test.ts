import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { inflateByPlatform } from '../../../src/database/files/platform-inflate.ts'
import { listZip, unpack, unpackSoon } from '../../../src/database/files/zip.ts'
import { readCells } from '../../../src/database/files/index.ts'
import { xlsxParts, zip } from './samples.ts'

const rows = Array.from(
  { length: 9_000 },
  (_, at) => `<row r="${String(at + 1)}"><c r="A${String(at + 1)}"><v>${String((at * 7919) % 65_521)}</v></c></row>`,
)
const BOOK = zip(xlsxParts({ Hoja: `<sheetData>${rows.join('')}</sheetData>` }))
const PATH = 'xl/worksheets/sheet1.xml'
const entryIn = (bytes: Uint8Array) => {
  const entry = listZip(bytes).find(({ name }) => name === PATH)
  if (entry === undefined) throw new Error('no sheet')
  return entry
}
const sheet = entryIn(BOOK)

async function bothWays(bytes: Uint8Array): Promise<void> {
  const withPlatform = await readCells(bytes, 'a.xlsx')
  vi.stubGlobal('DecompressionStream', undefined)
  expect(withPlatform).toEqual(await readCells(bytes, 'a.xlsx'))
  vi.unstubAllGlobals()
}

/** The book with the size that its directory tells of the sheet changed. */
function lying(by: number): Uint8Array {
  const bytes = BOOK.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const isIt = view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 42, true) === sheet.header
    if (isIt) view.setUint32(at + 24, sheet.size + by, true)
  }
  return bytes
}

describe('A long part of an archive', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  test('is the same by the platform as by script', async () => {
    expect(sheet.size).toBeGreaterThan(256 * 1024)
    const start = sheet.header + 30 + PATH.length
    const platform = await inflateByPlatform(BOOK.subarray(start, start + sheet.packed), sheet.size)
    const script = unpack(BOOK, sheet)
    expect(platform !== null && Buffer.from(platform).equals(script)).toBe(true)
    expect(Buffer.from(await unpackSoon(BOOK, sheet)).equals(script)).toBe(true)
  })

  test('that lies of its size is refused by the same name', async () => {
    for (const by of [-1, 1, -sheet.size + 300_000, 1_000_000]) {
      expect(await readCells(lying(by), 'a.xlsx')).toMatchObject({ ok: false, reason: 'zip-lying-size', where: PATH })
      await bothWays(lying(by))
    }
  })

  test('with spoiled bytes has the same verdict', async () => {
    const spoiled = fc.record({
      at: fc.integer({ min: 0, max: sheet.packed - 1 }),
      by: fc.integer({ min: 1, max: 255 }),
    })
    await fc.assert(
      fc.asyncProperty(spoiled, async ({ at, by }) => {
        const bytes = BOOK.slice()
        const place = sheet.header + 30 + PATH.length + at
        bytes[place] = (bytes[place] ?? 0) ^ by
        await bothWays(bytes)
      }),
      { numRuns: 25, seed: 30364 },
    )
  })
})
