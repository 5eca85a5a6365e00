import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readCells } from '../../../src/database/files/index.ts'
import { readPlainRows } from '../../../src/database/files/plain-rows.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { sharedFolder, utf8, xlsxParts, zip } from './samples.ts'

const SHEET = /^xl\/worksheets\/[^/]*\.xml$/i
const NOBODY = { row: () => undefined, cell: () => undefined }

/** How many of its sheets are read plainly, after holding the book against itself with a comment that forbids it. */
async function compare(book: Record<string, Uint8Array>): Promise<number> {
  const spoiled = Object.fromEntries(
    Object.entries(book).map(([name, bytes]) => {
      const text = SHEET.test(name) ? new TextDecoder().decode(bytes) : ''
      return [name, text === '' ? bytes : utf8(text.replace(/(<(?:\w+:)?worksheet[^>]*>)/, '$1<!-- read anyhow -->'))]
    }),
  )
  const plain = Object.entries(book).filter(
    ([name, bytes]) => SHEET.test(name) && readPlainRows(new TextDecoder().decode(bytes), NOBODY) !== null,
  )
  expect(await readCells(zip(book), 'a.xlsx')).toEqual(await readCells(zip(spoiled), 'a.xlsx'))
  return plain.length
}

const STYLES = utf8(
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>',
)
const STRINGS = utf8(
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>uno &amp; dos</t></si><si><r><t>ne</t></r><r><rPr><b/></rPr><t xml:space="preserve">gro </t></r></si></sst>',
)
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A book of one sheet with styles of dates, percentages and struck out texts, and shared strings. */
function bookOf(sheet: string, date1904: boolean): Record<string, Uint8Array> {
  const parts = xlsxParts({ Hoja: sheet })
  const text = (name: string) => new TextDecoder().decode(parts[name])
  const links = `<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
  return {
    ...parts,
    'xl/workbook.xml': utf8(
      text('xl/workbook.xml').replace('<sheets>', `<workbookPr date1904="${date1904 ? '1' : '0'}"/><sheets>`),
    ),
    'xl/_rels/workbook.xml.rels': utf8(text('xl/_rels/workbook.xml.rels').replace('</Relationships>', links)),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': STRINGS,
  }
}

const oneOf = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof({ weight: 60, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })
const among = (...texts: readonly string[]) => fc.constantFrom(...texts)
const PLAIN_CONTENTS = [
  ['<v>1</v>', '<v>0</v>', '<v>43910.5</v>', '<v>1E-7</v>', '<v>-0</v>', '<v>007</v>'],
  ['<f>A1&amp;B1</f><v>1</v>', '<f t="shared" si="0"/><v>0</v>', '<f>1/0</f>', '<f/>'],
  ['', '<v> 1 </v>', '<v>true</v>', '<v>#N/A</v>', '<v>_x0041_</v>', '<v>\n</v>'],
  ['<is><t>Ilo</t></is>', '<is><t xml:space="preserve"> ñ > </t></is>', '<is><t></t></is>'],
] as const
const ODD_CONTENTS = [
  '<is><t>a &amp; b</t></is>',
  '<is><r><t>a</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>',
  '<v><![CDATA[7]]></v>',
  '<v>1<!-- 2 --></v>',
  '<v/>',
  '<v>a &lt; b</v>',
  '<is><t xml:lang="es">a</t></is>',
  '<v>9</v><v>9</v>',
  '<v>1</v><f>A1</f>',
  '<extLst><ext><v>3</v></ext></extLst>',
  '<v>1',
  '<v>99999</v>',
]
const content = fc.oneof(
  ...PLAIN_CONTENTS.map((texts, at) => ({ weight: at === 0 ? 30 : 6, arbitrary: among(...texts) })),
  { weight: 1, arbitrary: among(...ODD_CONTENTS) },
)
const TYPES = ['', ' t="n"', ' t="s"', ' t="b"', ' t="e"', ' t="str"', ' t="inlineStr"', ' t="d"']
const ODD_ATTRIBUTES = [' cm="1"', ' r="C1"', " r='B7'", ' t="s"', ' r="$A$1"', ' r="b2"', ' r="17"', ' r="ZZZZ1"']
const ODD_BEFORE = ['', '<!-- sheetData -->', '<row><c><v>4</v></c></row>', '<x:row xmlns:x="u"/>', '<a b="']
const ODD_AFTER = ['', '<sheetData><row/></sheetData>', '</x>', '<!DOCTYPE a>', '<row><c><v>5</v></c></row>']
const cell = fc.record({
  gap: fc.constantFrom(1, 1, 1, 2, 4),
  withR: oneOf(true, false),
  style: fc.constantFrom('', '', ' s="0"', ' s="1"', ' s="2"', ' s="3"', ' s="40"'),
  type: fc.constantFrom('', ...TYPES),
  other: oneOf('', ...ODD_ATTRIBUTES),
  content,
  close: oneOf('</c>', '</ c>', '</c >', '\n</c>'),
  blank: oneOf('', '\n  ', ' texto '),
})
const row = fc.record({
  number: oneOf('next', '', ' r="x"', ' r="0"', ' r="2000000"', ' r="1"'),
  other: fc.constantFrom('', '', ' spans="1:4" x14ac:dyDescent="0.25"', ' hidden="1"', ' hidden="0"', ' ht="15"'),
  gap: fc.constantFrom(1, 1, 1, 3),
  isClosed: oneOf(false, true),
  cells: fc.array(cell, { maxLength: 6 }),
})
const sheet = fc.record({
  before: oneOf('<sheetPr/><cols><col min="2" max="3" hidden="1"/></cols>', ...ODD_BEFORE),
  after: oneOf('<mergeCells><mergeCell ref="A1:B2"/></mergeCells>', ...ODD_AFTER),
  opening: oneOf('<sheetData>', '<sheetData >', '<sheetData/>'),
  date1904: fc.boolean(),
  rows: fc.array(row, { maxLength: 5 }),
})
type Made<T> = T extends fc.Arbitrary<infer M> ? M : never

function printCells(cells: readonly Made<typeof cell>[], line: number): string {
  let column = 0
  return cells
    .map(({ gap, withR, style, type, other, content: inside, close, blank }) => {
      column += gap
      const reference = withR ? ` r="${utils.encode_col(column - 1)}${String(line)}"` : ''
      return `${blank}<c${reference}${style}${type}${other}${inside === '' ? '/>' : `>${inside}${close}`}`
    })
    .join('')
}

function printSheet({ before, opening, rows, after }: Made<typeof sheet>): string {
  let line = 0
  const printed = rows.map(({ number, other, gap, isClosed, cells }) => {
    line += gap
    const attributes = `${number === 'next' ? ` r="${String(line)}"` : number}${other}`
    return isClosed ? `<row${attributes}/>` : `<row${attributes}>${printCells(cells, line)}</row>`
  })
  return `${before}${opening}${printed.join('')}</sheetData>${after}`
}

describe('Rows of a sheet that are written plainly', () => {
  test('are the same cells, marks, notes and refusals as read by the reader of XML, however they are written', async () => {
    let [all, plain] = [0, 0]
    await fc.assert(
      fc.asyncProperty(sheet, async (made) => {
        all += 1
        plain += await compare(bookOf(printSheet(made), made.date1904))
      }),
      { numRuns: 400 },
    )
    expect(plain / all).toBeGreaterThan(0.2)
    expect(plain / all).toBeLessThan(0.9)
  }, 60_000)

  test('are no others where one thing alone is written oddly, among cells of each type', async () => {
    const cells = TYPES.flatMap((type) =>
      [...PLAIN_CONTENTS.flat(), ...ODD_CONTENTS].map((inside) => `<c s="1"${type}>${inside}</c>`),
    )
    const oddly = [
      ...cells,
      ...ODD_ATTRIBUTES.map((other) => `<c${other}><v>1</v></c>`),
      '<c><v>1</v></ c>',
      '<x:c xmlns:x="u"><x:v>8</x:v></x:c>',
    ].map((odd) => `<sheetData><row><c><v>1</v></c>${odd}<c><v>1</v></c></row></sheetData>`)
    const around = [...ODD_BEFORE.map((before) => [before, '']), ...ODD_AFTER.map((after) => ['', after])].map(
      ([before = '', after = '']) => `${before}<sheetData><row><c><v>1</v></c></row></sheetData>${after}`,
    )
    for (const odd of [...oddly, ...around]) await compare(bookOf(odd, false))
  })

  test('are taken as our own writer and as SheetJS write them', async () => {
    const rows = [
      ['ubigeo', 'casos'],
      ['180101', '7'],
    ]
    const sheetJs = utils.book_new()
    utils.book_append_sheet(sheetJs, utils.aoa_to_sheet([['a', 1, true, null, new Date(0)]]), 'Hoja')
    const books = [
      writeWorkbook([{ name: 'casos', rows }]),
      new Uint8Array(write(sheetJs, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
    ]
    for (const book of books) expect(await compare(unzipSync(book))).toBe(1)
  })
})

for (const folder of ['data/casos-publicos', 'data/formatos'].map(sharedFolder))
  describe.skipIf(folder.absent)(`Every workbook of ${folder.title}`, () => {
    test.each(folder.list('.xlsx'))('%s reads the same both ways', async (file) => {
      await compare(unzipSync(folder.bytes(file)))
    })
  })
