import { describe, expect, test } from 'vitest'
import { accepted, sharedFolder, utf8, zip, xlsxParts } from './samples.ts'

const folder = sharedFolder('corpora/blns')
const strings = folder.absent ? [] : (JSON.parse(new TextDecoder().decode(folder.bytes('blns.json'))) as string[])
const HOSTILE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf']
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
// What XML 1.0 cannot carry, and the line ends that every XML reader evens out, no workbook can hold verbatim.
const printable = (text: string) =>
  !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\r]/.test(text) && !/_x[0-9A-Fa-f]{4}_/.test(text)

describe.skipIf(folder.absent)(folder.title, () => {
  test('there are 515 of them', () => {
    expect(strings).toHaveLength(515)
  })

  test.each([';', ',', '\t'])('they come back verbatim as cells of a text cut at %j', async (delimiter) => {
    const rows = strings.map((text, i) => [String(i), quoted(text), 'x'].join(delimiter))
    const read = await accepted(utf8(['n', 'texto', 'x'].join(delimiter) + '\n' + rows.join('\n')), 'b.csv')
    expect(read.delimiter).toBe(delimiter)
    expect(read.sheets[0]?.cells.slice(1)).toEqual(strings.map((text, i) => [String(i), text, 'x']))
  })

  test('they come back verbatim as headers', async () => {
    const read = await accepted(
      utf8(`${strings.map(quoted).join(',')}\n${strings.map((_, i) => i).join(',')}\n`),
      'b.csv',
    )
    expect(read.sheets[0]?.cells).toEqual([strings, strings.map((_, i) => String(i))])
  })

  test('they come back verbatim as members of GeoJSON', async () => {
    const names = [...new Set(strings)]
    const text = `{"type":"Feature","geometry":null,"properties":{${names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(name)}`).join(',')}}}`
    const [header, row] = (await accepted(utf8(text), 'b.geojson')).sheets[0]?.cells ?? []
    expect(new Set(header)).toEqual(new Set(names))
    expect(row).toEqual(header)
  })

  test('they come back verbatim as cells and headers of a workbook', async () => {
    const usable = strings.filter(printable)
    expect(usable.length).toBeGreaterThan(500)
    const cell = (text: string) => `<c t="inlineStr"><is><t>${xml(text)}</t></is></c>`
    const rows = [
      `<row>${usable.slice(0, 250).map(cell).join('')}</row>`,
      ...usable.map((text) => `<row>${cell(text)}${cell('x')}</row>`),
    ]
    const read = await accepted(zip(xlsxParts({ Hoja: `<sheetData>${rows.join('')}</sheetData>` })), 'b.xlsx')
    expect(read.sheets[0]?.cells.slice(1)).toEqual(usable.map((text) => [text, 'x']))
    expect(read.sheets[0]?.cells[0]?.slice(0, 250)).toEqual(usable.slice(0, 250))
  })

  test('they come back verbatim as names of sheets, and a sheet is chosen by them', async () => {
    const names = [...new Set(strings.filter((text) => printable(text) && text !== '' && !/[\n\t]/.test(text)))]
    const row = (i: number) => `<sheetData><row r="1"><c r="A1"><v>${String(i)}</v></c></row></sheetData>`
    const bytes = zip(xlsxParts(Object.fromEntries(names.map((name, i) => [`${xml(name)}`, row(i)]))))
    const read = await accepted(bytes, 'b.xlsx')
    expect(new Set(read.sheets.map((sheet) => sheet.name))).toEqual(new Set(names))
    const wanted = names.at(-1) ?? ''
    expect((await accepted(bytes, 'b.xlsx', { sheet: wanted })).sheets.map((sheet) => sheet.name)).toEqual([wanted])
  })

  test('they come back verbatim as names of files', async () => {
    for (const text of strings) {
      const read = await accepted(utf8('a,b\n1,2\n'), `${text}.csv`)
      expect(read.sheets[0]?.name).toBe(`${text}.csv`)
    }
  })
})

describe('names that mean something to JavaScript are ordinary text', () => {
  test('as headers of a text', async () => {
    const read = await accepted(utf8(`${HOSTILE.join(',')}\n1,2,3,4,5,6\n`), 'p.csv')
    expect(read.sheets[0]?.cells).toEqual([HOSTILE, ['1', '2', '3', '4', '5', '6']])
  })

  test('as members of GeoJSON and objects of TopoJSON', async () => {
    const properties = `{${HOSTILE.map((name, i) => `"${name}":${String(i)}`).join(',')}}`
    const geojson = await accepted(utf8(`{"type":"Feature","geometry":null,"properties":${properties}}`), 'p.geojson')
    expect(geojson.sheets[0]?.cells).toEqual([HOSTILE, HOSTILE.map((_, i) => String(i))])
    const topojson = await accepted(
      utf8(`{"type":"Topology","arcs":[],"objects":{"__proto__":{"type":null,"properties":${properties}}}}`),
      'p.topojson',
    )
    expect([topojson.sheets[0]?.name, topojson.sheets[0]?.cells[0]]).toEqual(['__proto__', HOSTILE])
    expect(({} as Record<string, unknown>).a).toBeUndefined()
  })

  test('as cells and sheet names of a workbook', async () => {
    const cell = (name: string) =>
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${name}</t></is></c></row></sheetData>`
    const read = await accepted(zip(xlsxParts({ ['__proto__']: cell('a'), constructor: cell('b') })), 'p.xlsx')
    expect(read.sheets.map((sheet) => [sheet.name, sheet.cells])).toEqual([
      ['__proto__', [['a']]],
      ['constructor', [['b']]],
    ])
  })
})
