import { describe, expect, test } from 'vitest'
import { utils, write, type BookType, type WorkBook } from '@e965/xlsx'
import { readCells } from '../../../src/database/files/index.ts'
import { accepted, utf8, xlsxParts, zip } from './samples.ts'

function book(): WorkBook {
  const made = utils.book_new()
  const sheet = utils.aoa_to_sheet([
    ['ubigeo', 'fecha', 'avance', 'doble'],
    ['010101', 43910, 0.395],
    [],
    ['Sí ', 0.1 + 0.2, true],
  ])
  sheet['!merges'] = [{ s: { r: 0, c: 3 }, e: { r: 0, c: 4 } }]
  Object.assign(sheet.B2 as object, { z: 'dd/mm/yyyy' })
  Object.assign(sheet.C2 as object, { z: '0.0%' })
  utils.book_append_sheet(made, sheet, 'Matriz ñ')
  utils.book_append_sheet(made, utils.aoa_to_sheet([['nota']]), 'Notas')
  made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  return made
}

const bytesOf = (made: WorkBook, bookType: BookType) =>
  new Uint8Array(write(made, { type: 'array', bookType, compression: true }) as ArrayBuffer)

describe.each([
  ['xlsx', 'xlsx'],
  ['xls', 'biff8'],
  ['ods', 'ods'],
] as const)('%s', (format, bookType) => {
  test('all sheets give their cells as text, with marks for dates and percents, merges and hidden sheets', async () => {
    const read = await accepted(bytesOf(book(), bookType), `a.${format}`)
    const [first, second] = read.sheets
    expect([read.format, read.encoding, read.delimiter]).toEqual([format, null, null])
    expect([first?.name, second?.name, second?.cells]).toEqual(['Matriz ñ', 'Notas', [['nota']]])
    expect(first?.cells).toEqual([
      ['ubigeo', 'fecha', 'avance', 'doble'],
      ['010101', '43910', '0.395'],
      [],
      ['Sí ', '0.30000000000000004', 'true'],
    ])
    expect([first?.lines, first?.merges]).toEqual([[1, 2, 3, 4], [{ row: 0, col: 3, rows: 1, cols: 2 }]])
    expect(first?.dates).toEqual([[], format === 'ods' ? expect.anything() : [1], [], []])
    if (format !== 'ods')
      expect([first?.percents[1], second?.hidden, read.notes]).toEqual([
        [2],
        true,
        [{ kind: 'hidden-sheet', where: 'Notas', count: expect.any(Number) }],
      ])
  })

  test('one sheet is chosen by its name, and an unknown name is refused', async () => {
    const bytes = bytesOf(book(), bookType)
    expect((await accepted(bytes, `a.${format}`, { sheet: 'Notas' })).sheets.map((sheet) => sheet.name)).toEqual([
      'Notas',
    ])
    expect(await readCells(bytes, `a.${format}`, { sheet: 'Otra' })).toEqual({
      ok: false,
      reason: 'unknown-sheet',
      where: 'Otra',
    })
  })

  test('named .csv it is opened all the same, with a note', async () => {
    expect((await accepted(bytesOf(book(), bookType), 'a.csv')).notes[0]).toEqual({
      kind: 'extension-mismatch',
      where: 'a.csv',
      after: format,
    })
  })
})

describe('xls of old and closed books', () => {
  /** The place of the first record of a type, after the bytes of its header. */
  function recordAt(bytes: Uint8Array, type: number, length: number): number {
    return bytes.findIndex((_, at) => bytes[at] === type && bytes[at + 1] === 0 && bytes[at + 2] === length)
  }

  test('one with a password is refused as that, not as damaged', async () => {
    const bytes = bytesOf(book(), 'biff8')
    const start = bytes.findIndex((_, at) => bytes[at] === 0x09 && bytes[at + 1] === 0x08 && bytes[at + 2] === 0x10)
    bytes.set([0x2f, 0x00], start + 20)
    expect(await readCells(bytes, 'a.xls')).toEqual({ ok: false, reason: 'encrypted' })
  })

  test('one older than Excel 97 is read in the code page that it states', async () => {
    const made = utils.book_new()
    utils.book_append_sheet(made, utils.aoa_to_sheet([['distrito'], ['FERRE_AFE']]), 'Hoja')
    const bytes = new Uint8Array(write(made, { type: 'array', bookType: 'biff5' }) as ArrayBuffer)
    bytes.set([0x52, 0x03], recordAt(bytes, 0x42, 2) + 4)
    bytes.set([0xa5], bytes.lastIndexOf('_'.charCodeAt(0)))
    expect((await accepted(bytes, 'a.xls')).sheets[0]?.cells).toEqual([['distrito'], ['FERREÑAFE']])
  })
})

describe('xlsx as stored', () => {
  const cells = (row: string) => ({ Hoja: `<sheetData><row r="3">${row}</row></sheetData>` })
  const read = async (row: string) => accepted(zip(xlsxParts(cells(row))), 'a.xlsx')

  test('numbers are printed in their shortest exact form, errors by name, booleans as words, the rest verbatim', async () => {
    const result = await read(
      '<c r="B3"><v>39.950000000000003</v></c><c><v>1E+21</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="str"><v>&amp;lt;a_x000D_</v></c><c t="d"><v>2020-03-20</v></c>',
    )
    expect(result.sheets[0]?.cells).toEqual([[], [], ['', '39.95', '1e+21', 'false', '#N/A', '&lt;a\r', '2020-03-20']])
    expect(result.notes).toEqual([{ kind: 'error-cells', count: 1, where: 'Hoja' }])
  })

  test('a formula that was never calculated is told', async () => {
    expect((await read('<c r="A3"><f>1+1</f></c><c r="B3"><v>2</v></c>')).notes).toEqual([
      { kind: 'formulas-without-value', count: 1, where: 'Hoja' },
    ])
  })

  test('strings in runs are joined and their phonetic reading left out', async () => {
    expect(
      (await read('<c r="A3" t="inlineStr"><is><r><t>San </t></r><r><t>Román</t></r><rPh><t>x</t></rPh></is></c>'))
        .sheets[0]?.cells[2],
    ).toEqual(['San Román'])
  })

  test('a 1904 workbook says so', async () => {
    const parts = xlsxParts(cells('<c r="A3"><v>1</v></c>'))
    const name = 'xl/workbook.xml'
    const text = new TextDecoder().decode(parts[name]).replace('<sheets>', '<workbookPr date1904="1"/><sheets>')
    expect((await accepted(zip({ ...parts, [name]: utf8(text) }), 'a.xlsx')).sheets[0]?.date1904).toBe(true)
  })

  test('a flipped bit in packed data is found by its checksum', async () => {
    const bytes = zip(xlsxParts(cells('<c r="A3"><v>1</v></c>')), 0)
    const at = new TextDecoder('latin1').decode(bytes).indexOf('<v>1') + 3
    bytes[at] = 0x32
    expect(await readCells(bytes, 'a.xlsx')).toEqual({
      ok: false,
      reason: 'zip-damaged',
      where: 'xl/worksheets/sheet1.xml',
    })
  })

  test.each([
    ['an .xlsb', { 'xl/workbook.bin': utf8('') }, 'unsupported-format'],
    ['a document', { 'word/document.xml': utf8('<a/>') }, 'zip-without-table'],
  ])('%s is refused by name', async (_, parts, reason) => {
    expect(await readCells(zip(parts), 'a.xlsx')).toMatchObject({ ok: false, reason })
  })
})
