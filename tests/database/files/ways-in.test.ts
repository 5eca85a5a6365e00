import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCells } from '../../../src/database/files/index.ts'
import { readAnyTable } from '../../../src/database/ledger/index.ts'
import { peru } from '../ledger/country.ts'
import { accepted, utf8 } from './samples.ts'

const HEAD =
  '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">'
const book = (sheets: string, styles = '') => utf8(`${HEAD}<Styles>${styles}</Styles>${sheets}</Workbook>`)
const sheet = (rows: string, name = 'Hoja1') => `<Worksheet ss:Name="${name}"><Table>${rows}</Table></Worksheet>`
const cell = (type: string, text: string, more = '') => `<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`

describe('A workbook that Excel 2003 wrote as XML', () => {
  test('is read with its types, gaps, merges, percentages, dates, notes and hidden parts', async () => {
    const read = await accepted(
      book(
        sheet(
          `<Column ss:Index="3" ss:Hidden="1"/>
           <Row>${cell('String', 'CASOS &amp; TASAS', ' ss:MergeAcross="1"')}${cell('String', 'c')}</Row>
           <Row ss:Index="3" ss:Hidden="1">${cell('Number', '1.2E1')}${cell('Number', '0.25', ' ss:StyleID="p"')}</Row>
           <Row>${cell('DateTime', '2020-05-17T00:00:00.000')}<Cell ss:Index="3"><Data ss:Type="Boolean">1</Data><Comment><ss:Data>nota</ss:Data></Comment></Cell></Row>
           <Row>${cell('String', '010101', ' ss:MergeDown="1"')}</Row><Row>${cell('Error', '#N/A', ' ss:Index="2"')}</Row>`,
        ) +
          `<Worksheet ss:Name="oculta"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`,
        '<Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style>',
      ),
      'libro.xml',
    )
    expect([read.format, read.notes.map(({ kind }) => kind)]).toEqual([
      'xml',
      ['error-cells', 'hidden-sheet', 'empty-sheet'],
    ])
    const [first, second] = read.sheets
    expect(first?.cells).toEqual([
      ['CASOS & TASAS', '', 'c'],
      [],
      ['12', '0.25'],
      ['43968', '', 'true'],
      ['010101'],
      ['', '#N/A'],
    ])
    expect(first?.merges).toEqual([
      { row: 0, col: 0, rows: 1, cols: 2 },
      { row: 4, col: 0, rows: 2, cols: 1 },
    ])
    expect([first?.percents[2], first?.dates[3], first?.hiddenRows, first?.hiddenColumns]).toEqual([[1], [0], [2], [2]])
    expect(second?.hidden).toBe(true)
  })

  test('also under the name .xls, and with a prefix on every element', async () => {
    const prefixed = utf8(
      `<?xml version="1.0"?><ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Worksheet ss:Name="a"><ss:Table><ss:Row><ss:Cell><ss:Data ss:Type="String">x</ss:Data></ss:Cell></ss:Row></ss:Table></ss:Worksheet></ss:Workbook>`,
    )
    const read = await accepted(prefixed, 'reporte.xls')
    expect([read.sheets[0]?.cells, read.notes]).toEqual([[['x']], []])
  })

  test('of a system’s report is loaded to its figures', async () => {
    const rows = [
      ['UBIGEO', 'AÑO', 'CASOS'].map((text) => cell('String', text)).join(''),
      cell('String', '010101') + cell('Number', '2024') + cell('Number', '7'),
    ]
    const table = await readAnyTable(book(sheet(rows.map((row) => `<Row>${row}</Row>`).join(''))), 'casos.xls', peru)
    expect(table.ok && table.ledger.values).toMatchObject([{ ubigeo: '010101', anio: 2024, casos: 7 }])
  })

  test('gives back every text that is written in it', async () => {
    const escape = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    const word = fc.stringMatching(/^[A-Za-zÁÑñ0-9&<>"'=;, ]{1,12}$/).filter((text) => text.trim() === text)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const xml = rows
            .map((row) => `<Row>${row.map((text) => cell('String', escape(text))).join('')}</Row>`)
            .join('')
          expect((await accepted(book(sheet(xml)), 'a.xml')).sheets[0]?.cells).toEqual(rows)
        },
      ),
      { numRuns: 60 },
    )
  })

  test.each([
    ['damaged-file', book('')],
    ['damaged-file', book(sheet('<Row><Cell>')).slice(0, -40)],
    ['too-many-columns', book(sheet(`<Row>${cell('String', 'x', ' ss:Index="99999"')}</Row>`))],
    ['too-many-rows', book(sheet(`<Row ss:Index="9999999">${cell('String', 'x')}</Row>`))],
    ['xml-entities', utf8(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>${HEAD.slice(21)}</Workbook>`)],
  ])('that lies or is broken is refused: %s', async (reason, bytes) => {
    expect(await readCells(bytes, 'a.xml')).toMatchObject({ ok: false, reason })
  })
})

describe('A text of which every line was quoted whole', () => {
  const text = ['ubigeo,distrito,casos', '010101,""Chachapoyas, cercado"",5', '010102,Asunción,7']

  test.each(['\n', '\r\n'])('is read as its lines were before (%j), and that is told', async (end) => {
    const read = await accepted(utf8(text.map((line) => `"${line}"`).join(end) + end), 'a.csv')
    expect(read.sheets[0]?.cells).toEqual([
      ['ubigeo', 'distrito', 'casos'],
      ['010101', 'Chachapoyas, cercado', '5'],
      ['010102', 'Asunción', '7'],
    ])
    expect(read.notes).toContainEqual({ kind: 'lines-quoted-whole', count: 3 })
  })

  test.each([
    ['quoted cells', '"a","b"\n"1","2"\n'],
    ['one column of names with a comma', '"nombre"\n"Lima, Perú"\n"Ica, Perú"\n'],
    ['one column without marks', '"nombre"\n"Ilo"\n'],
  ])('is not seen in %s', async (_, given) => {
    expect((await accepted(utf8(given), 'a.csv')).notes.map(({ kind }) => kind)).not.toContain('lines-quoted-whole')
  })
})

describe('Old encodings', () => {
  test('the letters of code pages 850 and 437, where they differ from each other, are read as Spanish', async () => {
    const bytes = [...'distrito;casos\nCa'].map((each) => each.charCodeAt(0))
    const dos = [
      ...bytes,
      0xa4,
      ...utf8('ete;4\nJun'),
      0xa1,
      ...utf8('n;3\nPE'),
      0xa5,
      ...utf8('A;2\nC'),
      0xa2,
      ...utf8('ndor;1\nYag'),
      0x81,
      ...utf8('e;1\n'),
    ]
    const read = await accepted(Uint8Array.from(dos), 'a.csv')
    expect(read.sheets[0]?.cells.map(([name]) => name)).toEqual([
      'distrito',
      'Cañete',
      'Junín',
      'PEÑA',
      'Cóndor',
      'Yagüe',
    ])
    expect(read.encoding).toBe('cp850')
  })
})
