import { describe, expect, test } from 'vitest'
import { readCells } from '../../../src/database/files/index.ts'
import { accepted, sharedFolder, utf8, zip } from './samples.ts'

const folder = sharedFolder('corpora/shapefile-mbostock')
interface Expected {
  readonly features: readonly { readonly properties: Record<string, unknown>; readonly geometry: unknown }[]
}

function parts(stem: string, leaveOut: readonly string[] = []): Record<string, Uint8Array> {
  const names = folder
    .list('')
    .filter(
      (name) => name.startsWith(`${stem}.`) && !name.endsWith('.json') && !leaveOut.some((end) => name.endsWith(end)),
    )
  return Object.fromEntries(names.map((name) => [`capa/${name}`, folder.bytes(name)]))
}

const stems = folder.list('.json').map((name) => name.replace('.json', ''))
const asText = (value: unknown) => (value === undefined || value === null ? '' : String(value))

describe.skipIf(folder.absent)(folder.title, () => {
  test.each(stems)('%s gives the expected properties and geometries', async (stem) => {
    const expected = JSON.parse(new TextDecoder().decode(folder.bytes(`${stem}.json`))) as Expected
    const read = await accepted(zip(parts(stem)), `${stem}.zip`)
    const sheet = read.sheets[0]
    expect(sheet?.features?.map((feature) => feature.geometry)).toEqual(
      expected.features.map((feature) => feature.geometry),
    )
    const header = sheet?.cells[0] ?? []
    for (const feature of expected.features)
      expect(header).toEqual(expect.arrayContaining(Object.keys(feature.properties)))
    const [named, ours] = [
      expected.features.map((feature) => header.map((column) => asText(feature.properties[column]))),
      sheet?.cells.slice(1),
    ]
    // Seven of the expected files were written without the record numbers that their .dbf has as its only column.
    if (header.length === 1 && header[0] === 'FID') expect(ours).toEqual(named.map((_, i) => [String(i)]))
    else expect(ours).toEqual(named)
  })

  test('the code page is taken from the .cpg, else UTF-8 where it fits, else windows-1252 with a note', async () => {
    const latin = parts('latin1-property')
    const without = await accepted(zip(latin), 'latin1.zip')
    expect([without.encoding, without.notes[0]?.kind]).toEqual(['windows-1252', 'encoding-assumed'])
    const stated = await accepted(zip({ ...latin, 'capa/latin1-property.cpg': utf8('ISO-8859-1') }), 'latin1.zip')
    expect([stated.encoding, stated.notes, stated.sheets[0]?.cells]).toEqual([
      'windows-1252',
      [],
      [['name'], ['México']],
    ])
    const misstated = await accepted(
      zip({ ...parts('utf8-property'), 'capa/utf8-property.cpg': utf8('ISO-8859-1') }),
      'utf8.zip',
    )
    expect([misstated.encoding, misstated.sheets[0]?.cells[0]]).toEqual(['windows-1252', ['â˜ƒ']])
    const unstated = await accepted(zip(parts('utf8-property', ['.cpg'])), 'utf8.zip')
    expect([unstated.encoding, unstated.sheets[0]?.cells]).toEqual(['utf-8', [['☃'], ['ηελλο ςορλδ']]])
  })

  test('a .dbf without its .shp is a table without geometry, and a .shp without .dbf has no attributes', async () => {
    const table = await accepted(zip(parts('string-property', ['.shp', '.shx'])), 'a.zip')
    expect([table.notes, table.sheets[0]?.features]).toEqual([
      [{ kind: 'no-geometry', where: 'string-property' }],
      undefined,
    ])
    const shapes = await accepted(zip(parts('points', ['.dbf'])), 'a.zip')
    expect([shapes.notes, shapes.sheets[0]?.cells[0]]).toEqual([[{ kind: 'no-attributes', where: 'points' }], []])
  })

  test('a .shp and a .dbf of different length are refused', async () => {
    const mixed = { 'a.shp': folder.bytes('points.shp'), 'a.dbf': folder.bytes('singleton.dbf') }
    expect(await readCells(zip(mixed), 'a.zip')).toEqual({
      ok: false,
      reason: 'shapefile-damaged',
      where: 'a: 9 .shp, 1 .dbf',
    })
  })

  test('a projected .prj is named', async () => {
    const utm = { ...parts('points', ['.prj']), 'capa/points.prj': utf8('PROJCS["WGS_1984_UTM_Zone_18S",GEOGCS["x"]]') }
    expect((await accepted(zip(utm), 'a.zip')).notes).toEqual([
      { kind: 'projected-coordinates', count: 9, where: 'WGS_1984_UTM_Zone_18S' },
    ])
  })

  test('several layers are several sheets', async () => {
    const read = await accepted(zip({ ...parts('points'), ...parts('string-property') }), 'a.zip')
    expect(read.sheets.map((sheet) => sheet.name)).toEqual(['points', 'string-property'])
  })
})
