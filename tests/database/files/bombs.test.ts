import { describe, expect, test } from 'vitest'
import {
  readCells,
  MAX_COLUMNS,
  MAX_FILE_BYTES,
  MAX_JSON_DEPTH,
  MAX_ZIP_ENTRIES,
  type CellsResult,
} from '../../../src/database/files/index.ts'
import { utf8, xlsxParts, zip } from './samples.ts'

const LIMIT_MS = 2000
const MILLION = 1_000_000
const sheet = (rows: string) => ({ Hoja: `<sheetData>${rows}</sheetData>` })

// Time of the processor, so that a busy machine changes nothing.
async function verdict(bytes: Uint8Array, name: string): Promise<{ result: CellsResult; ms: number }> {
  const started = process.cpuUsage()
  const result = await readCells(bytes, name)
  const { user, system } = process.cpuUsage(started)
  return { result, ms: (user + system) / 1000 }
}

// An archive whose directory tells another size for its first entry than the data has.
function lyingZip(declared: number, size = 8 * MILLION): Uint8Array {
  const bytes = zip({ 'a.shp': new Uint8Array(size) })
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const directory = view.getUint32(bytes.length - 6, true)
  view.setUint32(directory + 24, declared, true)
  return bytes
}

// Two directory entries over the same packed data.
function overlappingZip(): Uint8Array {
  const bytes = zip({ 'a.shp': new Uint8Array(100), 'b.shp': new Uint8Array(100) })
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const second = view.getUint32(bytes.length - 6, true) + 46 + 'a.shp'.length
  view.setUint32(second + 42, 0, true)
  return bytes
}

function odsBomb(): Uint8Array {
  const cell =
    '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"><text:p>1</text:p></table:table-cell>'
  return zip({
    mimetype: utf8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': utf8(
      `<office:document-content><table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row></table:table></office:document-content>`,
    ),
  })
}

// A .dbf of one byte per record that promises four thousand million records.
function dbfBomb(): Uint8Array {
  const bytes = new Uint8Array(66)
  const view = new DataView(bytes.buffer)
  bytes.set([3], 0)
  view.setUint32(4, 0xffffffff, true)
  view.setUint16(8, 65, true)
  view.setUint16(10, 2, true)
  bytes.set([97, 0], 32)
  bytes.set([67], 43)
  bytes.set([1], 48)
  bytes.set([13], 64)
  return zip({ 'a.dbf': bytes })
}

function laughs(): Uint8Array {
  const entities = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY l${String(i + 1)} "${`&l${String(i)};`.repeat(10)}">`,
  ).join('')
  const parts = xlsxParts(sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&l9;</t></is></c></row>'))
  const name = 'xl/worksheets/sheet1.xml'
  const text = new TextDecoder().decode(parts[name])
  return zip({ ...parts, [name]: utf8(`<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY l0 "lol">${entities}]>${text}`) })
}

const wideText = () => utf8(`${','.repeat(MILLION)}\n${'1,'.repeat(MILLION)}1\n`)
const arcs = (index: number) =>
  utf8(`{"type":"Topology","arcs":[[[0,0],[1,1]]],"objects":{"a":{"type":"LineString","arcs":[${String(index)}]}}}`)
const repeatedArcs = () => {
  const arc = `[${Array.from({ length: 20_000 }, () => '[0,0]').join(',')}]`
  return utf8(
    `{"type":"Topology","arcs":[${arc}],"objects":{"a":{"type":"LineString","arcs":[${Array.from({ length: 20_000 }, () => 0).join(',')}]}}}`,
  )
}

const BOMBS: readonly (readonly [string, string, string, () => Uint8Array])[] = [
  ['more bytes than any table has', 'a.csv', 'file-too-large', () => new Uint8Array(MAX_FILE_BYTES + 1).fill(65)],
  ['an archive of nothing but zeros', 'a.zip', 'zip-ratio', () => zip({ 'a.shp': new Uint8Array(64 * MILLION) })],
  [
    'a workbook whose sheet is nothing but spaces',
    'a.xlsx',
    'zip-ratio',
    () => zip({ ...xlsxParts(sheet('')), 'xl/worksheets/sheet1.xml': new Uint8Array(64 * MILLION).fill(32) }),
  ],
  ['many entries that together are too much', 'a.zip', 'zip-too-large', () => lyingZip(0x7fffffff)],
  ['an archive inside an archive', 'a.zip', 'zip-nested', () => zip({ 'inner.zip': zip({ 'a.csv': utf8('a,b') }) })],
  [
    'an archive of thousands of entries',
    'a.zip',
    'zip-too-many-entries',
    () =>
      zip(Object.fromEntries(Array.from({ length: MAX_ZIP_ENTRIES + 1 }, (_, i) => [`${String(i)}.shp`, utf8('')])), 0),
  ],
  ['an entry that unpacks to more than it declares', 'a.zip', 'zip-lying-size', () => lyingZip(10)],
  ['an entry that unpacks to less than it declares', 'a.zip', 'zip-lying-size', () => lyingZip(101, 100)],
  ['entries that share their data', 'a.zip', 'zip-overlapping', overlappingZip],
  ['entities that expand to a thousand million laughs', 'a.xlsx', 'xml-entities', laughs],
  [
    'a sheet whose only cell is in the last column',
    'a.xlsx',
    'too-many-columns',
    () => zip(xlsxParts(sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))),
  ],
  [
    'a sheet with a row beyond the last',
    'a.xlsx',
    'too-many-rows',
    () => zip(xlsxParts(sheet('<row r="99999999"><c r="A99999999"><v>1</v></c></row>'))),
  ],
  ['an .ods that repeats one cell over the whole sheet', 'a.ods', 'too-many-cells', odsBomb],
  ['JSON nested without end', 'a.geojson', 'json-too-deep', () => utf8('['.repeat(MILLION))],
  [
    'JSON properties nested one level too many',
    'a.geojson',
    'json-too-deep',
    () =>
      utf8(
        `{"type":"Feature","geometry":null,"properties":${'{"a":'.repeat(MAX_JSON_DEPTH)}1${'}'.repeat(MAX_JSON_DEPTH)}}`,
      ),
  ],
  ['one enormous line', 'a.csv', 'line-too-long', () => utf8('a'.repeat(100 * MILLION))],
  ['a text whose quote never ends', 'a.csv', 'unclosed-quote', () => utf8(`a,b\n"${'x,y\n'.repeat(2 * MILLION)}`)],
  ['a text of nothing but quotes', 'a.csv', 'line-too-long', () => utf8('"'.repeat(20 * MILLION))],
  ['lines of nothing but quotes', 'a.csv', 'unclosed-quote', () => utf8(`${`${'"'.repeat(999)}\n`.repeat(8_001)}`)],
  ['a text of a million columns', 'a.csv', 'too-many-columns', wideText],
  ['a text of one column more than the cap', 'a.csv', 'too-many-columns', () => utf8(','.repeat(MAX_COLUMNS))],
  [
    'a text of more cells than a tab holds',
    'a.csv',
    'too-many-cells',
    () => utf8('1,2,3,4,5,6,7,8,9\n'.repeat(2_500_000)),
  ],
  ['a TopoJSON arc that does not exist', 'a.topojson', 'topojson-arc-index', () => arcs(1)],
  ['a reversed TopoJSON arc that does not exist', 'a.topojson', 'topojson-arc-index', () => arcs(-2)],
  ['one TopoJSON arc used ten thousand times', 'a.topojson', 'too-many-vertices', repeatedArcs],
  ['a .dbf that promises four thousand million records', 'a.zip', 'too-many-cells', dbfBomb],
]

describe('every bomb is refused by name in under 2 s', () => {
  test.each(BOMBS)('%s', async (_, name, reason, build) => {
    const { result, ms } = await verdict(build(), name)
    expect(result).toMatchObject({ ok: false, reason })
    expect(ms).toBeLessThan(LIMIT_MS)
  })
})
