import { describe, expect, test } from 'vitest'
import {
  planTable,
  printKeptTable,
  readAnyTable,
  readKeptTable,
  severalYearsHeadersOf,
  type Ledger,
} from '../../../src/database/ledger/index.ts'
import { cellsOf, ledgerOfCells, peru, readTable as read, sheetOf } from './country.ts'

const toldOf = (...lines: string[]) => {
  const ledger = read(cellsOf(...lines))
  const { values, ignored } = ledger
  return {
    values: values.map(({ anio, casos }) => [anio, casos]),
    ignored: [...new Set(ignored.map(({ reason }) => reason))],
    part: partTold(ledger),
  }
}

const partTold = ({ notices }: Ledger) => notices.find(({ kind }) => kind === 'periodo_parcial')?.detail
const numbered = (parts: readonly string[], answer = '') =>
  read(cellsOf('UBIGEO,AÑO,PERIODO,CASOS', ...parts.map((part) => `1801,2025,${part},2`)), {
    answers: new Map([['numerales_de_periodo', answer]]),
  })

describe('A figure of part of a year', () => {
  test.each([
    ['CASOS MARZO 2025', 'marzo'],
    ['CASOS DEL MES DE SETIEMBRE 2025', 'setiembre'],
    ['CASOS A SETIEMBRE 2025', 'enero a setiembre'],
    ['CASOS AL CORTE DE AGOSTO 2025', 'enero a agosto'],
    ['CASOS DESDE OCTUBRE 2025', 'octubre a diciembre'],
    ['CASOS 1ER TRIM. 2025', 'enero a marzo'],
    ['CASOS TRIMESTRE II 2025', 'abril a junio'],
    ['CASOS 4T 2025', 'octubre a diciembre'],
    ['CASOS 2025 (Q3)', 'julio a setiembre'],
    ['CASOS 2° SEM. 2025', 'julio a diciembre'],
    ['CASOS PRIMERA MITAD 2025', 'enero a junio'],
    ['CASOS CUATRIMESTRE 1 2025', 'enero a abril'],
    ['CASOS BIMESTRE VI 2025', 'noviembre a diciembre'],
    ['CASOS 2025-I', 'parte I'],
    ['CASOS II-2025', 'parte II'],
    ['CASOS 2025-2', 'parte 2'],
    ['CASOS TRIMESTRE 2025', 'trimestre'],
    ['CASOS SEMANA 12 2025', 'semana'],
  ])('by its header («%s») is never its year, and is told with the part', (header, part) => {
    expect(toldOf(`UBIGEO,${header}`, '1801,30')).toEqual({
      values: [],
      ignored: ['periodo_parcial'],
      part: `2025: ${part}`,
    })
  })

  test.each(['CASOS JUNIN 2025', 'CASOS MARISCAL NIETO 2025', 'CASOS 2025 1/', 'CASOS ENERO A DICIEMBRE 2025'])(
    'is not what a header says that names no part of it («%s»)',
    (header) => expect(toldOf(`UBIGEO,${header}`, '1801,30').values).toEqual([[2025, 30]]),
  )

  test.each([
    '1/ Información al 31 de agosto de 2025',
    'Nota: Información al 31 de agosto',
    'Fuente: registro con corte 31/08/2025',
  ])('by a note at the foot («%s») is that of the year that it limits, and of no other', (note) => {
    expect(toldOf('UBIGEO,CASOS 2024,CASOS 2025 1/', '1801,45,30', note)).toMatchObject({
      values: [[2024, 45]],
      part: '2025: enero a agosto',
    })
    expect(toldOf('UBIGEO,AÑO,CASOS', '1801,2024,45', '1801,2025,30', `${note},,`)).toMatchObject({
      values: [[2024, 45]],
      part: '2025: enero a agosto',
    })
  })

  test('by a title is that, though a column states the years; a note to its end of the year leaves it whole', () => {
    const rows = ['UBIGEO,AÑO,CASOS', '1801,2024,45', '1801,2025,30']
    expect(toldOf('Enero a marzo', ...rows).values).toEqual([])
    expect(toldOf('Reporte de marzo de 2025', ...rows)).toMatchObject({ values: [[2024, 45]], part: '2025: marzo' })
    expect(toldOf(...rows, 'Nota: Información al 31 de diciembre de 2025,,').values).toHaveLength(2)
    expect(toldOf('Lima 31 de diciembre de 2025', ...rows).values).toHaveLength(2)
  })

  test('by numerals in a column is a quarter where the column has a third one', () => {
    const ledger = numbered(['I', 'II', 'III'])
    expect([ledger.questions, ledger.values, partTold(ledger)]).toEqual([[], [], '2025: enero a setiembre'])
    expect(numbered(['I', 'II', 'III', 'IV']).values).toMatchObject([{ casos: 8 }])
  })

  test('by one or two numerals in a column is no whole year until a person says that they are halves', () => {
    const asked = numbered(['2025-I', '2025-II'])
    expect([asked.values, partTold(asked)]).toEqual([[], '2025: partes I y II'])
    expect(asked.parts).toMatchObject([{ meses: 'partes I y II', casos: 4 }])
    expect(asked.questions).toMatchObject([
      {
        kind: 'numerales_de_periodo',
        column: 'PERIODO',
        count: 2,
        example: 'I y II',
        answer: null,
        assumed: 'trimestres',
      },
    ])
    expect(numbered(['I', 'II'], 'semestres').values).toMatchObject([{ anio: 2025, casos: 4 }])
    const quarters = numbered(['I', 'II'], 'trimestres')
    expect([quarters.values, partTold(quarters)]).toEqual([[], '2025: enero a junio'])
    expect([partTold(numbered(['I'])), partTold(numbered(['I'], 'trimestres'))]).toEqual([
      '2025: parte I',
      '2025: enero a marzo',
    ])
  })
})

describe('A month in a title, which may be no more than the date of the document,', () => {
  const rows = ['UBIGEO,AÑO,CASOS', '1801,2024,45', '1801,2025,30']
  const titled = (title: string, answer?: string) =>
    read(cellsOf(title, ...rows), answer === undefined ? {} : { answers: new Map([['parte_de_anio', answer]]) })

  test('is taken for the part of the year until a person says that the figures are of all of it', () => {
    const asked = titled('Reporte de marzo de 2025')
    expect(asked.values.map(({ anio }) => anio)).toEqual([2024])
    expect(asked.questions).toEqual([
      {
        key: 'parte_de_anio',
        kind: 'parte_de_anio',
        column: '',
        count: 2,
        example: 'marzo de 2025',
        answer: null,
        assumed: 'si',
      },
    ])
    const answered = titled('Reporte de marzo de 2025', 'no')
    expect(answered.values.map(({ anio }) => anio)).toEqual([2024, 2025])
    expect(answered.questions).toMatchObject([{ kind: 'parte_de_anio', answer: 'no' }])
  })

  test.each(['Enero a marzo de 2025', 'I semestre 2025', 'Información al 31 de marzo de 2025'])(
    'is not asked about where the title proves the part («%s»)',
    (title) => {
      expect(titled(title).questions).toEqual([])
      expect(titled(title, 'no').values).toEqual(titled(title).values)
    },
  )

  test('is not asked about where the table has no figure of its year, or none that adds up over one', () => {
    const people = cellsOf('Proyección de marzo de 2025', 'UBIGEO,AÑO,POBLACION', '1801,2025,900')
    expect(read(people).questions).toEqual([])
    expect(titled('Publicado en marzo de 2026').questions).toEqual([])
    expect(titled('Publicado en marzo de 2026').values).toHaveLength(2)
  })

  test('is asked about and answered alike once the table was kept', async () => {
    const text = ['Reporte de marzo de 2025 de Fulano', ...rows].join('\n')
    const any = await readAnyTable(new TextEncoder().encode(text), 'casos.csv', peru)
    if (!any.ok) throw new Error('not read')
    const keptAs = (answer: string) => {
      const context = { gazetteer: peru, fileName: 'casos.csv', answers: new Map([['parte_de_anio', answer]]) }
      return readKeptTable(printKeptTable(any.redacted), context)?.ledger
    }
    expect(keptAs('')?.questions).toEqual(any.ledger.questions)
    expect(keptAs('')?.values).toHaveLength(1)
    expect(keptAs('no')?.values).toHaveLength(2)
  })
})

describe('A figure of several years together', () => {
  test.each([
    'CASOS 2023-2024',
    'CASOS ACUMULADOS 2020-2024',
    'CASOS 2020 AL 2024',
    'CASOS 2023 Y 2024',
    'CASOS 2023-24',
    'CASOS DESDE 2020',
    'CASOS ACUMULADOS AL 2024',
    'CASOS BIENIO 2023-2024',
    'CASOS JUL 2023 - JUN 2024',
  ])('(«%s») is of none of them, and its header is named', (header) => {
    expect(planTable([sheetOf(cellsOf(`UBIGEO,${header}`, '1801,30'))], 'auto')).toBeNull()
    expect(severalYearsHeadersOf([sheetOf(cellsOf(`UBIGEO,${header}`, '1801,30'))])).toEqual([header])
    const beside = read(cellsOf(`UBIGEO,CASOS 2024,${header}`, '1801,7,30'))
    expect(beside.values).toMatchObject([{ anio: 2024, casos: 7 }])
    expect(beside.notices).toContainEqual({ kind: 'varios_anios_juntos', detail: header, count: 1 })
  })

  test('in a title states no year: its rows wait for one', () => {
    const cells = cellsOf('Casos atendidos 2020 - 2024', 'UBIGEO,CASOS', '1801,30')
    const ledger = ledgerOfCells(cells)
    expect([ledger?.values, ledger?.rejections.map(({ reason }) => reason)]).toEqual([[], ['anio_ausente']])
  })

  test('in the upper row of a header leaves each column its own year', () => {
    const cells = cellsOf('UBIGEO,CASOS 2023 - 2024,', ',2023,2024', '1801,7,9')
    expect(read(cells).values.map(({ anio, casos }) => [anio, casos])).toEqual([
      [2023, 7],
      [2024, 9],
    ])
  })
})

test('A name of part of a year beside whole years speaks of the column that says it too, which is named', async () => {
  const text = 'UBIGEO;CASOS 2023;CASOS 2024;CASOS ENE-JUN 2025\n1801;10;12;5'
  const read = await readAnyTable(new TextEncoder().encode(text), 'ene-jun.csv', peru)
  if (!read.ok) throw new Error('no table')
  expect(read.ledger.values.map(({ anio, casos }) => [anio, casos])).toEqual([
    [2023, 10],
    [2024, 12],
  ])
  expect(read.ledger.notices.filter(({ kind }) => kind === 'periodo_parcial').map(({ column }) => column)).toEqual([
    'CASOS ENE-JUN 2025',
  ])
})

test('A title of part of a year holds where a column of periods says years and no months', () => {
  const parts = (cell: string) =>
    read(cellsOf('Enero a junio 2024', 'UBIGEO,PERIODO,AÑO,CASOS', `1801,${cell},2024,5`)).parts.map(
      ({ meses }) => meses,
    )
  expect([parts('2024'), parts('Marzo')]).toEqual([['enero a junio'], ['marzo']])
})
