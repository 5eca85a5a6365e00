import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unzipSync, strFromU8 } from 'fflate'
import { readCells } from '../../src/database/files/index.ts'
import { rowsToFixWorkbook, templateWorkbook, writeForms, writeWorkbook } from '../../src/publish/workbook/index.ts'

const NAUGHTY = [
  '=1+1',
  '+51 1',
  '-x',
  '@SUM(A1)',
  '\tx',
  '010101',
  '1e5',
  '<script>alert(1)</script>',
  '"quoted" & \'single\'',
  ']]>',
  '&amp;',
  ' spaces ',
  'two\nlines',
  '\u202Eright to left',
  'ñandú Ñ',
  '田中さん',
  '👩‍👧',
  '__proto__',
  'TRUE',
  '#REF!',
]

async function cellsOf(bytes: Uint8Array, sheet = 0): Promise<readonly (readonly string[])[]> {
  const read = await readCells(bytes, 'libro.xlsx', {})
  if (!read.ok) throw new Error(read.reason)
  return read.sheets[sheet]?.cells ?? []
}

describe('A workbook', () => {
  it('gives every text back as it was, whatever it looks like', async () => {
    const rows = [['Nombre'], ...NAUGHTY.map((text) => [text])]
    const cells = await cellsOf(writeWorkbook([{ name: 'Hoja', rows }]))
    expect(cells.map(([text]) => text?.trim())).toEqual(rows.map(([text]) => text?.trim()))
  })

  it('holds no formula, no shared script and no link, only strings', () => {
    const parts = unzipSync(writeWorkbook([{ name: 'Hoja', rows: [['a'], ...NAUGHTY.map((text) => [text])] }]))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).not.toMatch(/<f>|<f |hyperlink|<v>/)
    expect([...sheet.matchAll(/<c [^>]*t="(\w+)"/g)].every(([, type]) => type === 'inlineStr')).toBe(true)
  })

  it('replaces what XML cannot hold instead of being refused by Excel', async () => {
    const cells = await cellsOf(writeWorkbook([{ name: 'Hoja', rows: [['a'], ['x\u0000y\u0007z\uD800w']] }]))
    expect(cells[1]).toEqual(['x\uFFFDy\uFFFDz\uFFFDw'])
  })

  it('writes a sheet far beyond 160 kB without a worker', async () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => [String(at), 'texto de relleno'])
    expect((await cellsOf(writeWorkbook([{ name: 'Hoja', rows }]))).length).toBe(20_001)
  })

  it('keeps a number a number beside texts that look like one, and what is no number a text', async () => {
    const parts = unzipSync(
      writeWorkbook([
        {
          name: 'Hoja',
          rows: [
            ['a', 'b', 'c'],
            [0.25, '0.25', Number.NaN],
          ],
        },
      ]),
    )
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect([...sheet.matchAll(/<v>([^<]*)<\/v>/g)].map(([, text]) => text)).toEqual(['0.25'])
    expect([...sheet.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(([, text]) => text)).toEqual([
      'a',
      'b',
      'c',
      '0.25',
      'NaN',
    ])
  })

  it('says what it is called, and heads every printed page with its header and what stands above it', () => {
    const sheets = [
      { name: "D'Orbigny", rows: [['a'], ['1']], above: ['DATOS SIMULADOS'] },
      { name: 'Otra', rows: [['a']] },
    ]
    const parts = unzipSync(writeWorkbook(sheets, 'Plan & visitas'))
    const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
    expect(text('docProps/core.xml')).toContain('<dc:title>Plan &amp; visitas</dc:title>')
    const titles = [...text('xl/workbook.xml').matchAll(/Print_Titles" localSheetId="(\d)">([^<]+)</g)]
    expect(titles.map(([, at, range]) => [at, range])).toEqual([
      ['0', "'D''Orbigny'!$1:$2"],
      ['1', "'Otra'!$1:$1"],
    ])
  })

  it('prints on so many pages side by side that no letter is under 8 points', () => {
    const widthOf = (columns: number) => {
      const rows = [Array.from({ length: columns }, () => 'x'.repeat(40))]
      const sheet = strFromU8(
        unzipSync(writeWorkbook([{ name: 'Hoja', rows }]))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
      )
      const inches = [...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].reduce(
        (sum, [, width]) => sum + (Number(width) * 7 + 5) / 96,
        0,
      )
      return { inches, pages: Number(/fitToWidth="(\d+)"/.exec(sheet)?.[1]) }
    }
    for (let columns = 1; columns < 40; columns += 1) {
      const { inches, pages } = widthOf(columns)
      expect((10 * 10.89 * pages) / inches).toBeGreaterThanOrEqual(8)
    }
    expect(widthOf(2).pages).toBe(1)
  })

  it('prints a form so too, with the columns that say of what each row is on every page', () => {
    const column = { open: 'nunca', as: 'texto', list: null } as const
    fc.assert(
      fc.property(
        fc.array(fc.record({ width: fc.integer({ min: 8, max: 40 }), hidden: fc.boolean() }), {
          minLength: 4,
          maxLength: 60,
        }),
        (columns) => {
          const keys = columns.slice(0, 3).map(({ width }) => ({ ...column, width, hidden: false }))
          const all = [...keys, ...columns.slice(3).map((each) => ({ ...column, ...each }))]
          const form = {
            name: 'Hoja',
            hidden: false,
            columns: all,
            heads: { rows: 1, columns: 3 },
            rows: [],
            emptyRows: 0,
            stamp: '',
          }
          const files = unzipSync(writeForms([form]))
          const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
          expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('$A:$C')
          const letters = (some: typeof all) =>
            some.filter(({ hidden }) => !hidden).reduce((sum, { width }) => sum + (width * 7 + 5) / 96, 0)
          const pages = Number(/fitToWidth="(\d+)"/.exec(sheet)?.[1])
          const inches = letters(all) + (pages - 1) * letters(keys)
          expect((10 * 10.89 * pages) / inches).toBeGreaterThanOrEqual(8)
        },
      ),
    )
  })

  it('keeps every column of a wide table in its place', async () => {
    const row = Array.from({ length: 800 }, (_, at) => `c${at}`)
    expect(await cellsOf(writeWorkbook([{ name: 'Hoja', rows: [row] }]))).toEqual([row])
  })
})

describe('The rows to fix', () => {
  const words = { sheet: 'Filas por corregir', line: 'Línea', reason: 'Motivo', suggestion: 'Sugerencia' }

  it("keep the file's own columns first, then line, reason and suggestion, however short a row is", async () => {
    const rows = [
      { line: 13, cells: ['1801', '', 'x', 'beyond the header'], reason: 'Motivo.', suggestion: '180204 Ichuña' },
      { line: 20, cells: ['0101'], reason: 'Otro.', suggestion: '' },
    ]
    const cells = await cellsOf(rowsToFixWorkbook({ header: ['Ubigeo', 'Creada', 'Nota'], rows, words }))
    expect(cells[0]).toEqual(['Ubigeo', 'Creada', 'Nota', '', 'Línea', 'Motivo', 'Sugerencia'])
    expect(cells[1]).toEqual(['1801', '', 'x', 'beyond the header', '13', 'Motivo.', '180204 Ichuña'])
    expect(cells[2]?.slice(0, 6)).toEqual(['0101', '', '', '', '20', 'Otro.'])
  })
})

describe('A template', () => {
  it('has its columns on the first sheet and a note for each on the second', async () => {
    const words = { notesSheet: 'Notas', notesColumn: 'Columna', notesKind: 'Tipo', notesWords: 'Qué va' }
    const bytes = templateWorkbook({
      table: 'poblacion',
      columns: [
        { name: 'ubigeo', kind: 'texto', note: 'Código.' },
        { name: 'anio', kind: 'número entero', note: 'Año.' },
      ],
      words,
    })
    expect(await cellsOf(bytes)).toEqual([['ubigeo', 'anio']])
    expect(await cellsOf(bytes, 1)).toEqual([
      ['Columna', 'Tipo', 'Qué va'],
      ['ubigeo', 'texto', 'Código.'],
      ['anio', 'número entero', 'Año.'],
    ])
  })
})
