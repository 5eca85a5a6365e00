import { describe, expect, test } from 'vitest'
import { readCells, repairMojibake, type ReadOptions } from '../../../src/database/files/index.ts'
import { accepted, utf8 } from './samples.ts'

const TABLE = 'año;región\r\n2025;Áncash\r\n'
const CELLS = [
  ['año', 'región'],
  ['2025', 'Áncash'],
]

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (character) => character.charCodeAt(0))]
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])))
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

const cellsOf = async (bytes: Uint8Array | string, options?: ReadOptions, name = 'a.csv') =>
  (await accepted(typeof bytes === 'string' ? utf8(bytes) : bytes, name, options)).sheets[0]?.cells

describe('encoding', () => {
  test.each([
    ['utf-8', utf8(TABLE)],
    ['utf-8', utf8(`\uFEFF${TABLE}`)],
    ['utf-16le', utf16(TABLE, true, true)],
    ['utf-16be', utf16(TABLE, false, true)],
    ['utf-16le', utf16(TABLE, true, false)],
    ['utf-16be', utf16(TABLE, false, false)],
  ])('%s is recognised without a note', async (encoding, bytes) => {
    const read = await accepted(bytes, 'a.csv')
    expect([read.encoding, read.notes, read.sheets[0]?.cells]).toEqual([encoding, [], CELLS])
  })

  test('what is not UTF-8 is windows-1252, said with the first line where it shows', async () => {
    const read = await accepted(latin1('n;x\n1;a\n2;Ca\xf1ete \x80 \x93\x94\n'), 'a.csv')
    expect(read.notes).toEqual([{ kind: 'encoding-assumed', where: 'windows-1252', line: 3 }])
    expect(read.sheets[0]?.cells[2]).toEqual(['2', 'Cañete € “”'])
  })

  test('the user can overrule the encoding', async () => {
    expect(await cellsOf(utf8('a;ñ\n1;2\n'), { encoding: 'windows-1252' })).toEqual([
      ['a', 'Ã±'],
      ['1', '2'],
    ])
  })

  test('characters lost before the file reached us are noted', async () => {
    expect((await accepted(utf8('a;b\n1;Caman\uFFFD\n'), 'a.csv')).notes).toContainEqual({
      kind: 'replacement-characters',
      count: 1,
      line: 2,
    })
  })

  test('mojibake is noted with an example, and undone only when asked', async () => {
    const bytes = utf8('a;b\n1;JunÃ\u00adn y Ãncash â€œxâ€\u009d\n')
    const read = await accepted(bytes, 'a.csv')
    expect(read.notes).toContainEqual({ kind: 'mojibake', count: 3, line: 2, before: 'Ã\u00ad', after: 'í' })
    expect(read.sheets[0]?.cells[1]?.[1]).toContain('JunÃ')
    expect(await cellsOf(bytes, { repairMojibake: true })).toEqual([
      ['a', 'b'],
      ['1', 'Junín y Ãncash “x”'],
    ])
  })

  test('the repair undoes every Spanish letter and leaves sound text alone', () => {
    for (const letter of 'áéíóúüñÁÉÍÓÚÜÑ¿¡°ºª“”–€') {
      const spoiled = new TextDecoder('windows-1252').decode(utf8(letter))
      expect(repairMojibake(`x${spoiled}y`)).toBe(`x${letter}y`)
    }
    const sound = 'ÁÉÍÓÚÑ “CREÓ” N° 1º â Â Ã São'
    expect(repairMojibake(sound)).toBe(sound)
  })
})

describe('delimiter', () => {
  test.each([
    [';', 'a.csv'],
    [',', 'a.csv'],
    ['\t', 'a.tsv'],
    ['|', 'a.txt'],
  ])('%j is found', async (delimiter, name) => {
    const text = [
      ['ubigeo', 'distrito', 'total'],
      ['010101', 'Chachapoyas', '5'],
      ['010102', 'Asunción', '7'],
    ]
      .map((row) => row.join(delimiter))
      .join('\n')
    const read = await accepted(utf8(text), name)
    expect([read.delimiter, read.notes]).toEqual([delimiter, []])
  })

  test('comma decimals do not make a comma file', async () => {
    expect((await accepted(utf8('a;b\n1,5;2,5\n3,5;4,5\n5,5;6,5\n'), 'a.csv')).delimiter).toBe(';')
  })

  test('a line "sep=" is obeyed and told', async () => {
    const read = await accepted(utf8('sep=|\na|b,c\n1|2,3\n'), 'a.csv')
    expect([read.delimiter, read.notes[0]]).toEqual(['|', { kind: 'separator-line', line: 1, where: '|' }])
  })

  test('one column is read with the usual delimiter, and that is told', async () => {
    const read = await accepted(utf8('provincia\nIlo\nLima\n'), 'a.csv')
    expect([read.delimiter, read.notes, read.sheets[0]?.cells.length]).toEqual([
      ',',
      [{ kind: 'delimiter-assumed', where: ',' }],
      3,
    ])
  })

  test('two delimiters that explain the text equally well are told as a doubt', async () => {
    const read = await accepted(utf8('a;b,c\n1;2,3\n4;5,6\n'), 'a.csv')
    expect(read.notes.map((note) => note.kind)).toEqual(['delimiter-uncertain'])
  })

  test('the user can overrule delimiter and quote', async () => {
    expect(await cellsOf('a;b,c\n1;2,3\n', { delimiter: ',' })).toEqual([
      ['a;b', 'c'],
      ['1;2', '3'],
    ])
    expect(await cellsOf('a,b\n"x,y\n', { quote: '' })).toEqual([
      ['a', 'b'],
      ['"x', 'y'],
    ])
    expect(await cellsOf("a,b\n'x,y',z\n", { quote: "'" })).toEqual([
      ['a', 'b'],
      ['x,y', 'z'],
    ])
  })
})

describe('rows and lines', () => {
  test('a cell that spans lines moves the lines of the rows after it', async () => {
    const sheet = (await accepted(utf8('a,b\r\n"x\r\ny\r\nz",1\r\n\r\n2,3'), 'a.csv')).sheets[0]
    expect(sheet?.cells).toEqual([['a', 'b'], ['x\r\ny\r\nz', '1'], [''], ['2', '3']])
    expect(sheet?.lines).toEqual([1, 2, 5, 6])
  })

  test('line feeds inside quotes are no mixture, and mixed line ends between rows lose no row', async () => {
    const excel = await accepted(utf8('a;b\r\n"x\ny";1\r\n2;3\r\n'), 'a.csv')
    expect([excel.dialect?.lineEnd, excel.notes, excel.sheets[0]?.cells]).toEqual([
      '\r\n',
      [],
      [
        ['a', 'b'],
        ['x\ny', '1'],
        ['2', '3'],
      ],
    ])
    const mixed = await accepted(utf8('a;b\r\n1;2\n3;4\r5;"6"\r\n7;8\r'), 'a.csv')
    expect([mixed.dialect?.lineEnd, mixed.notes]).toEqual(['mixed', [{ kind: 'mixed-line-ends' }]])
    expect(mixed.sheets[0]?.cells).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
      ['7', '8'],
    ])
  })

  test('carriage returns alone end lines too', async () => {
    expect(await cellsOf('a;b\r1;2\r')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  test('rows of another width are told with their first line', async () => {
    expect((await accepted(utf8('a,b,c\n1,2,3\n4,5\n6,7,8\n'), 'a.csv')).notes).toContainEqual({
      kind: 'ragged-rows',
      count: 1,
      line: 3,
    })
  })

  test('a quote that stands where none may is told with its line', async () => {
    const read = await accepted(utf8('a,b\n1,2\n"x" y,z,"w" v,"t"\n'), 'a.csv')
    expect(read.notes).toContainEqual({ kind: 'malformed-quotes', count: 4, line: 3 })
  })

  test('a quote that never ends is refused with the line where it opens', async () => {
    expect(await readCells(utf8('a,b\n1,2\n3,"x\n4,5\n'), 'a.csv')).toEqual({
      ok: false,
      reason: 'unclosed-quote',
      line: 3,
    })
  })
})

test('a row that swallows a thousand others is refused as a quote never closed', async () => {
  const text = `a,b\n1,2\n1,"x\n${'3,4\n'.repeat(1500)}5,"\n`
  expect(await readCells(utf8(text), 'a.csv')).toEqual({ ok: false, reason: 'unclosed-quote', line: 3 })
})

describe('content decides before the extension', () => {
  test('a table that begins with a brace is a table', async () => {
    expect(await cellsOf('{a},b\n1,2\n')).toEqual([
      ['{a}', 'b'],
      ['1', '2'],
    ])
  })

  test('GeoJSON named .csv is GeoJSON, with a note', async () => {
    const read = await accepted(utf8('{"type":"Point","coordinates":[1,2]}'), 'a.csv')
    expect([read.format, read.notes[0]]).toEqual([
      'geojson',
      { kind: 'extension-mismatch', where: 'a.csv', after: 'geojson' },
    ])
  })

  test.each([
    ['empty-file', ''],
    ['empty-file', '\uFEFF \r\n'],
    ['markup-file', '<html><table><tr><td>1</td></tr></table></html>'],
    ['markup-file', '<?xml version="1.0"?><Workbook/>'],
    ['unsupported-format', '%PDF-1.7'],
    ['unsupported-format', 'ab\0\0\0cd'],
  ])('%s for what is no table: %j', async (reason, text) => {
    expect(await readCells(utf8(text), 'a.csv')).toMatchObject({ ok: false, reason })
  })
})
