import { describe, expect, test } from 'vitest'
import { printKeptTable, readAnyTable, readKeptTable } from '../../../src/database/ledger/index.ts'
import { writeWorkbook } from '../../../src/publish/workbook/index.ts'
import { addsUp, peru } from './country.ts'

/** What a text of lines is read as: its figures, what stopped rows, and what is told of other tables. */
async function read(...lines: readonly string[]) {
  const table = await readAnyTable(new TextEncoder().encode(lines.join('\n')), 'tabla.csv', peru)
  if (!table.ok) throw new Error('no table')
  const { ledger, plan } = table
  if (!addsUp(ledger, plan.sheet.cells.length)) throw new Error('the account does not add up')
  const figures = ledger.values.map(({ ubigeo, anio, casos, poblacion, tasa }) =>
    [ubigeo, anio, casos ?? poblacion ?? tasa].join(' '),
  )
  const unread = ledger.notices.filter(({ kind }) => kind === 'bloques_sin_leer')
  return { ledger, figures, table, unread: unread.map(({ detail, count }) => [detail, count]) }
}

describe('Of tables side by side', () => {
  test('each figure goes with the places and the year of its own table', async () => {
    const { figures } = await read('UBIGEO;CASOS 2024;;UBIGEO;CASOS 2023', '1801;30;;1801;11', '1803;20;;2301;12')
    expect(figures).toEqual(['1801 2024 30', '1803 2024 20', '1801 2023 11', '2301 2023 12'])
  })

  test.each([
    ['without a column between', 'UBIGEO;CASOS 2024;UBIGEO;CASOS 2023', '1801;30;2301;12'],
    ['with codes headed alike', 'UBIGEO;CASOS 2024;;COD UBIGEO;CASOS 2023', '1801;30;;2301;12'],
    ['with codes headed otherwise', 'UBIGEO;CASOS 2024;;COD_INEI;CASOS 2023', '1801;30;;2301;12'],
    ['with names', 'PROVINCIA;CASOS 2024;;PROVINCIA;CASOS 2023', 'MARISCAL NIETO;30;;TACNA;12'],
    ['with figures before codes', 'CASOS 2024;UBIGEO;CASOS 2023;UBIGEO', '30;1801;12;2301'],
    ['with more columns', 'UBIGEO;NOTA;CASOS 2024;;N°;UBIGEO;CASOS 2023', '1801;x;30;;1;2301;12'],
  ])('a figure is never given to the places of another: %s', async (_, header, row) => {
    expect((await read(header, row)).figures).toEqual(['1801 2024 30', '2301 2023 12'])
  })

  test.each([
    ['to the right of no figure', 'UBIGEO;EDAD;UBIGEO NACIMIENTO;CASOS 2024', '1801;30;2301;12', '1801 2024 12'],
    ['with nothing to its right', 'N°;UBIGEO;CASOS 2024;UBIGEO NACIMIENTO', '1;1801;12;2301', '1801 2024 12'],
    ['of the same places', 'UBIGEO;CASOS 2024;COD_INEI;CASOS 2023', '1801;12;180101;7', '1801 2024 12'],
  ])('a second column of codes %s is no other table', async (_, header, row, figure) => {
    const { figures, unread, ledger } = await read(header, row)
    expect([figures[0], unread]).toEqual([figure, []])
    expect(ledger.notices.map(({ kind }) => kind)).not.toContain('bloques_al_lado')
  })

  test('headed alike, each takes the year that its own title says', async () => {
    const { figures } = await read('Casos 2024;;;Casos 2023;', 'UBIGEO;CASOS;;UBIGEO;CASOS', '1801;30;;2301;12')
    expect(figures).toEqual(['1801 2024 30', '2301 2023 12'])
  })

  test('whose kind takes one figure a row, each keeps its year too', async () => {
    const { figures } = await read('UBIGEO;POBREZA 2018;;UBIGEO;POBREZA 2017', '180101;9,1;;180102;7,2')
    expect(figures).toEqual(['180101 2018 9.1', '180102 2017 7.2'])
  })

  test('one of another kind is not read, and told with its rows', async () => {
    const { figures, unread } = await read(
      'UBIGEO;CASOS 2024;;UBIGEO;POBLACION 2024',
      '1801;30;;2301;85000',
      '1803;20;;;',
    )
    expect(figures).toEqual(['1801 2024 30', '1803 2024 20'])
    expect(unread).toEqual([['1 · UBIGEO · POBLACION 2024', 1]])
  })

  test('one whose columns only complete the first, row by row of the same places, is the same table', async () => {
    const { ledger } = await read('UBIGEO;POBLACION 2024;UBIGEO;MUJERES 2024', '1801;90;1801;40', '1803;70;1803;30')
    expect(ledger.values.map(({ mujeres }) => mujeres)).toEqual([40, 30])
    const other = await read('UBIGEO;POBLACION 2024;UBIGEO;MUJERES 2024', '1801;90;1801;40', '1803;70;2301;30')
    expect(other.ledger.values.map(({ mujeres }) => mujeres)).toEqual([null, null])
    expect(other.unread).toEqual([['1 · UBIGEO · MUJERES 2024', 2]])
  })

  test('one that says no year is not given the year of another', async () => {
    const { figures, ledger } = await read('UBIGEO;CASOS;;UBIGEO;CASOS 2023', '1801;30;;2301;12')
    expect(figures).toEqual(['2301 2023 12'])
    expect(ledger.rejections.map(({ line }) => line)).toEqual([2])
  })

  test('what was kept is read again with the same figures', async () => {
    const { table, ledger } = await read('Casos 2024;;;Casos 2023;', 'UBIGEO;CASOS;;UBIGEO;CASOS', '1801;30;;2301;12')
    if (!table.ok) throw new Error('no table')
    const again = readKeptTable(printKeptTable(table.redacted), { gazetteer: peru, fileName: 'tabla.csv', year: 2024 })
    expect(again?.ledger.values).toEqual(ledger.values)
  })
})

describe('Of tables one below the other', () => {
  const FIRST = ['UBIGEO;CASOS 2024;', '1801;30;', '1803;20;', ';;']
  const OWN = ['1801 2024 30', '1803 2024 20']

  test.each([
    [
      'under a title and a header',
      ['POBLACIÓN;;', 'UBIGEO;POBLACION 2024;', '2301;85000;'],
      '6 · UBIGEO · POBLACION 2024',
    ],
    ['under a header', ['UBIGEO;POBLACION 2024;', '2301;85000;'], '5 · UBIGEO · POBLACION 2024'],
    ['in other columns', [';REGION;HABITANTES 2024', ';TACNA;85000'], '5 · REGION · HABITANTES 2024'],
    ['of a total that is not said to be of cases', ['UBIGEO;TOTAL;', '2301;85000;'], '5 · UBIGEO · TOTAL'],
    ['of rates', ['UBIGEO;TASA POR 10 000 HAB.;', '2301;85;'], '5 · UBIGEO · TASA POR 10 000 HAB.'],
    ['of rates, as only its title says', ['TASA POR 10 000 HAB.;;', '2301;85;'], '5 · TASA POR 10 000 HAB.'],
    ['of rates under the same header', ['Tasa por mil;;', 'UBIGEO;CASOS 2024;', '2301;85;'], '6 · UBIGEO · CASOS 2024'],
    [
      'of inhabitants, as only its title says',
      ['Población estimada 2024;;', '2301;85;'],
      '5 · Población estimada 2024',
    ],
  ])('one of another kind %s is not read, and told with its rows', async (_, below, detail) => {
    const { figures, unread, ledger } = await read(...FIRST, ...below, 'Fuente: INEI;;')
    expect(figures).toEqual(OWN)
    expect(unread).toEqual([[detail, 1]])
    expect(ledger.rejections).toEqual([])
    expect(ledger.ignored.at(-1)?.reason).toBe('nota_al_pie')
  })

  test('one of another kind above it is told too', async () => {
    const { figures, unread } = await read('UBIGEO;POBLACION;', '2301;85000;', 'Casos;;', ...FIRST)
    expect(figures).toEqual(OWN)
    expect(unread).toEqual([['1 · UBIGEO · POBLACION', 1]])
  })

  test('one of the same kind above it, of fewer columns, is read', async () => {
    const { figures } = await read('REGION;CASOS 2024;', 'TACNA;7;', ';;', 'UBIGEO;PROVINCIA;CASOS 2024', '1803;ILO;20')
    expect(figures).toEqual(['23 2024 7', '1803 2024 20'])
  })

  test.each([
    ['header', ['UBIGEO;CASOS 2023;', '1801;11;']],
    ['header, in other columns', ['CASOS 2023;;UBIGEO', '11;;1801']],
    ['title and no header', ['Casos 2023;;', '1801;11;']],
    ['title of a year alone', ['AÑO 2023;;', '1801;11;']],
  ])('each takes the year of its own %s', async (_, below) => {
    expect((await read(...FIRST, ...below)).figures).toEqual([...OWN, '1801 2023 11'])
  })

  test('headed alike, each takes the year that its own title says', async () => {
    const lines = ['Casos 2024;', 'UBIGEO;CASOS', '1801;30', ';', 'Casos 2023;', 'UBIGEO;CASOS', '1801;11']
    expect((await read(...lines)).figures).toEqual(['1801 2024 30', '1801 2023 11'])
  })

  test('whose kind takes one figure a row, each keeps its year too', async () => {
    const { figures } = await read('UBIGEO;POBREZA 2018', '180101;9,1', ';', 'UBIGEO;POBREZA 2017', '180102;7,2')
    expect(figures).toEqual(['180101 2018 9.1', '180102 2017 7.2'])
  })

  test('a table goes on under its repeated header after one that is not read', async () => {
    const { figures, unread } = await read(
      ...FIRST,
      'UBIGEO;POBLACION 2024;',
      '2301;85000;',
      'UBIGEO;CASOS 2024;',
      '2301;9;',
    )
    expect(figures).toEqual([...OWN, '2301 2024 9'])
    expect(unread).toEqual([['5 · UBIGEO · POBLACION 2024', 1]])
  })

  test('what was kept is read again with the same figures', async () => {
    const lines = ['Casos 2024;', 'UBIGEO;CASOS', '1801;30', 'Casos 2023;', 'UBIGEO;CASOS', '1801;11']
    const { table, ledger } = await read(...lines, 'UBIGEO;POBLACION', '1801;90')
    if (!table.ok) throw new Error('no table')
    const again = readKeptTable(printKeptTable(table.redacted), { gazetteer: peru, fileName: 'tabla.csv' })
    expect(again?.ledger.values).toEqual(ledger.values)
    expect(again?.ledger.counts).toEqual(ledger.counts)
  })

  test('a long one is cut where another begins', async () => {
    const rows = Array.from({ length: 40_000 }, () => '180101;2024;7;x')
    const { figures, unread } = await read(
      'UBIGEO;ANIO;CASOS;NOTA',
      '180102;2024;5;',
      'UBIGEO;ANIO;POBLACION;',
      ...rows,
    )
    expect(figures).toEqual(['180102 2024 5'])
    expect(unread).toEqual([['3 · UBIGEO · ANIO · POBLACION', 40_000]])
  })
})

test('A visible sheet of the same table that is not read is named with its rows', async () => {
  const sheet = (name: string, ...rows: readonly (readonly string[])[]) => ({ name, rows })
  const book = writeWorkbook([
    sheet('MOQUEGUA', ['UBIGEO', 'CASOS 2024'], ['1801', '5']),
    sheet('TACNA', ['CASOS CERRADOS 2024', 'UBIGEO', 'OBS'], ['7', '2301', 'x']),
    sheet('PUNO', ['UBIGEO', 'CASOS 2024'], ['2101', '8']),
    sheet('RESUMEN', ['REGION', 'TOTAL'], ['MOQUEGUA', '5'], ['PUNO', '8']),
    sheet('Notas', ['Texto libre']),
  ])
  const table = await readAnyTable(book, 'libro.xlsx', peru)
  const told = table.ok ? table.ledger.notices.filter(({ kind }) => kind === 'hojas_sin_leer') : []
  expect(told.map(({ detail, count }) => [detail, count])).toEqual([['TACNA (1) · RESUMEN (2)', 2]])
})

test('A visible sheet of another table is named with its rows, also once the table was kept', async () => {
  const book = writeWorkbook([
    {
      name: 'Casos',
      rows: [
        ['UBIGEO', 'CASOS 2024'],
        ['1801', '5'],
        ['1802', '3'],
      ],
    },
    {
      name: 'Población',
      rows: [
        ['UBIGEO', 'POBLACION 2024'],
        ['1801', '85000'],
      ],
    },
    { name: 'Notas', rows: [['Texto libre']] },
  ])
  const table = await readAnyTable(book, 'libro.xlsx', peru)
  if (!table.ok) throw new Error('no table')
  const again = readKeptTable(printKeptTable(table.redacted), { gazetteer: peru, fileName: 'libro.xlsx' })
  for (const ledger of [table.ledger, again?.ledger])
    expect(ledger?.notices).toContainEqual({ kind: 'hojas_de_otra_tabla', detail: 'Población (1)', count: 1 })
})

describe('Sheets of one table', () => {
  const sheet = (name: string, ...rows: readonly (readonly string[])[]) => ({ name, rows })
  const readBook = async (...sheets: ReturnType<typeof sheet>[]) => {
    const table = await readAnyTable(writeWorkbook(sheets), 'libro.xlsx', peru)
    if (!table.ok) throw new Error('no table')
    const { values, notices, rejections } = table.ledger
    return {
      figures: values.map(({ ubigeo, anio, casos }) => [ubigeo, anio, casos].join(' ')),
      rejected: rejections.map(({ reason }) => reason),
      left: notices.filter(({ kind }) => kind === 'hojas_sin_leer').map(({ detail }) => detail),
      kept: printKeptTable(table.redacted),
    }
  }

  test('are read as one whatever the order of their columns, and what one has beside them stays apart', async () => {
    const book = await readBook(
      sheet('A', ['UBIGEO', 'PROVINCIA', 'AÑO', 'CASOS'], ['1801', 'MARISCAL NIETO', '2024', '5']),
      sheet(
        'B',
        ['NOTAS', 'N° DE CASOS', 'AÑO', 'UBIGEO', 'PROVINCIA'],
        ['9', '7', '2023', '1802', 'GENERAL SANCHEZ CERRO'],
      ),
      sheet('C', ['AÑO', 'CASOS', 'PROVINCIA', 'UBIGEO'], ['2024', '3', 'ILO', '1803']),
    )
    expect(book).toMatchObject({ figures: ['1801 2024 5', '1802 2023 7', '1803 2024 3'], rejected: [], left: [] })
  })

  test.each([
    ['header', ['A', 'CASOS 2023', ''], ['B', 'CASOS 2024', '']],
    ['title', ['A', 'CASOS', 'Casos de 2023'], ['B', 'CASOS', 'Casos de 2024']],
    ['name', ['Casos 2023', 'CASOS', ''], ['Casos 2024', 'CASOS', '']],
  ])('that state their years in the %s keep each its own', async (_, ...books) => {
    const sheets = books.map(([name = '', figure = '', title = ''], at) =>
      sheet(name, ...(title === '' ? [] : [[title]]), at === 0 ? ['UBIGEO', figure] : [figure, 'UBIGEO'], [
        ...(at === 0 ? ['1801', '5'] : ['7', '1801']),
      ]),
    )
    const { figures, rejected, left, kept } = await readBook(...sheets)
    expect({ figures, rejected, left }).toEqual({ figures: ['1801 2023 5', '1801 2024 7'], rejected: [], left: [] })
    const again = readKeptTable(kept, { gazetteer: peru, fileName: 'libro.xlsx' })
    expect(again?.ledger.values.map(({ anio, casos }) => [anio, casos])).toEqual([
      [2023, 5],
      [2024, 7],
    ])
  })

  test.each([
    ['another figure', 'CASOS DERIVADOS 2024'],
    ['a part of the year', 'CASOS ENE-JUN 2024'],
    ['thousands', 'CASOS 2024 (EN MILES)'],
    ['no year beside one that has it', 'CASOS'],
  ])('are not made one where a header is of %s', async (_, header) => {
    const { figures, left } = await readBook(
      sheet('A', ['UBIGEO', 'CASOS 2024'], ['1801', '5']),
      sheet('B', [header, 'UBIGEO'], ['7', '1802']),
    )
    expect(figures).toEqual(['1801 2024 5'])
    expect(left).toEqual(['B (1)'])
  })
})
