import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  keepLedger,
  planTable,
  TABLE_CHOICES,
  type Ledger,
  type LedgerContext,
} from '../../../src/database/ledger/index.ts'
import { addsUp, cellsOf, ledgerOfCells, peru, sheetOf } from './country.ts'

const HEADERS = [
  'UBIGEO',
  'DEPARTAMENTO',
  'REGIÓN',
  'PROVINCIA',
  'DISTRITO',
  'AÑO',
  'CASOS',
  'MODALIDAD',
  'POBLACION 2020',
  'MUJERES',
  '% POBREZA',
  'SI/NO',
  'INSTANCIA CREADA',
  'ETAPA',
  'NIVEL',
  'TIPO',
  'FECHA DE ACTA',
  'CENTRO',
  'COORD_X',
  'COORD_Y',
  'NOMBRE',
  'ESTADO',
  'INSTRUMENTO',
  '',
  'DNI',
]
const PIECES = [
  '',
  '10101',
  '180101',
  '170101',
  '18',
  '1501',
  '010000',
  'MOQUEGUA',
  'Ilo',
  'SN CRISTOBAL',
  'LIMA',
  'TOTAL',
  'Fuente: INEI',
  '2020',
  '1.453',
  '39,95',
  'SI',
  '-',
  'X',
  'creada',
  'regional',
  'distrital',
  '31/02/2020',
  '12/31/2020',
  'marzo 2019',
  '0.050',
  '10,000',
  '050101',
  '<5',
  '27*',
  '15-ago-2019',
  '43910',
  'CEM',
  'HRT',
  'Hogar de Refugio',
  '-78529975',
  '-5.6',
  'psicologica',
  'aprobado',
  'diagnostico',
  '(1)',
  '12345678',
  '__proto__',
  'constructor',
]
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
)
const table = fc.tuple(
  fc.array(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 8 }),
  fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
  fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 2 }),
)
const written = (ledger: Ledger | null) => ledger?.values.map((row) => JSON.stringify(row)).toSorted()

describe('The account of every physical row', () => {
  test('adds up for any table of any kind, and nothing is ever thrown', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...TABLE_CHOICES),
        fc.constantFrom('reject', 'first', 'newest', 'sum'),
        ([header, rows, titles], kind, rule) => {
          const cells = [...titles, header, ...rows]
          const ledger = ledgerOfCells(cells, kind, rule as 'reject')
          return ledger === null || addsUp(ledger, cells.length)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('adds up for cells that are no table at all', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), { maxLength: 8 }), (cells) => {
        const ledger = ledgerOfCells(cells)
        return ledger === null || addsUp(ledger, cells.length)
      }),
    )
  })

  test('adds up for merges of any shape', () => {
    const merge = fc.record({
      row: fc.nat(12),
      col: fc.nat(6),
      rows: fc.integer({ min: 1, max: 5 }),
      cols: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(table, fc.array(merge, { maxLength: 4 }), ([header, rows, titles], merges) => {
        const cells = [...titles, header, ...rows]
        const ledger = ledgerOfCells(cells, 'auto', 'reject', {
          merges: merges.filter(({ row }) => row < cells.length),
        })
        return ledger === null || addsUp(ledger, cells.length)
      }),
    )
  })

  const real = cellsOf(
    'UBIGEO,AÑO,MODALIDAD,CASOS',
    '180101,2020,fisica,"5"',
    '180101,2020,fisica,5',
    '10101,2020,sexual,7',
    '180102,2020,fisica,1.453',
    '180102,2020,fisica,1.454',
    ',2020,TOTAL,99',
    'TOTAL,,,12',
    '170101,2020,fisica,-',
    '180103,2021,acoso,0',
    '180103,2021,acoso,0',
    '18,2021,trata,3',
    '250105,2021,otra cosa,4',
    '999999,2020,fisica,1',
    ',,,',
  ).map((row) => row.map((text) => text.replaceAll('"', '')))

  test('the order of the rows never changes what is accepted', () => {
    const [header = [], ...rows] = real
    const once = written(ledgerOfCells([header, ...rows]))
    expect(once?.length).toBe(5)
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(written(ledgerOfCells([header, ...shuffled]))).toEqual(once)
      }),
    )
  })

  test('adds up wherever the table is cut', () => {
    for (let end = 1; end <= real.length; end += 1) {
      const cut = real.slice(0, end)
      const ledger = ledgerOfCells(cut, 'violencia')
      expect(ledger !== null && addsUp(ledger, cut.length)).toBe(true)
    }
  })
})

describe('A person’s answers', () => {
  test('for one row serve every row that says the same, and are noted', () => {
    const cells = cellsOf(
      'DISTRITO,PROVINCIA,POBLACION 2020',
      'ICHURA,General Sánchez Cerro,5',
      'Ichura,General Sánchez Cerro,5',
    )
    const plan = planTable([sheetOf(cells)], 'auto')
    if (plan === null) throw new Error('no table')
    const asked = keepLedger(plan, { gazetteer: peru, fileName: '' })
    const [first] = asked.rejections
    const [code] = first?.suggested ?? []
    expect([asked.rejections.length, code]).toEqual([2, '180204'])
    if (first?.naming === undefined || code === undefined) throw new Error('nothing to confirm')
    const answered = keepLedger(plan, { gazetteer: peru, fileName: '', confirmed: new Map([[first.naming, code]]) })
    expect(answered.values).toMatchObject([{ ubigeo: '180204', poblacion: 5 }])
    expect(answered.corrections).toMatchObject([
      { line: 2, column: 'DISTRITO', before: 'ICHURA', after: '180204', rule: 'territorio_confirmado' },
    ])
    expect(answered.counts).toMatchObject({ corrected: 1, rejected: 0, ignored: 1 })
  })
})

describe('Columns that look like persons’ data', () => {
  const cells = cellsOf('TIPO,NOMBRE,UBIGEO', 'CEM,12345678,180101', 'CEM,87654321,180101', 'CEM,45678912,180102')
  test('are left out by what they hold, and kept only knowingly', () => {
    expect(ledgerOfCells(cells)?.values.map(({ nombre }) => nombre)).toEqual([null, null, null])
    expect(ledgerOfCells(cells)?.notices).toContainEqual({ kind: 'columna_personal_omitida', column: 'NOMBRE' })
    expect(answered(cells, { keptPersonal: new Set([1]) }).values.map(({ nombre }) => nombre)).toEqual([
      '12345678',
      '87654321',
      '45678912',
    ])
  })
})

describe('What a person answers for the whole table', () => {
  test('a doubtful point is decimal, a missing year is theirs', () => {
    const cells = cellsOf('UBIGEO;POBREZA', '180101;1,453', '180102;2,5').map((row) => row.join(',').split(';'))
    expect(answered(cells, { year: 2024 }).values).toMatchObject([
      { anio: 2024, tasa: 1.453 },
      { anio: 2024, tasa: 2.5 },
    ])
    const cases = cellsOf('UBIGEO,AÑO,POBLACION', '180101,2020,1.453')
    expect(answered(cases, {}).values).toMatchObject([{ poblacion: 1453 }])
    expect(answered(cases, { decimals: new Set([2]) }).rejections).toMatchObject([{ reason: 'numero_no_entero' }])
  })
})

function answered(cells: string[][], answers: Partial<LedgerContext>): Ledger {
  const plan = planTable([sheetOf(cells)], 'auto')
  if (plan === null) throw new Error('no table')
  return keepLedger(plan, { gazetteer: peru, fileName: '', ...answers })
}

describe('The header', () => {
  test('never takes in a first row of data, whatever words it holds under columns without a name', () => {
    const ledger = ledgerOfCells(
      cellsOf('REGIÓN,PROVINCIA,INSTANCIA CREADA,,', ',Ilo,,Ordenanza 12,diagnóstico', ',Mariscal Nieto,SI,,'),
    )
    expect([ledger?.counts.header, ledger?.values.map(({ ubigeo }) => ubigeo)]).toEqual([1, ['1803', '1801']])
  })
  test('of two rows without merges holds over the blank cells to its right', () => {
    const ledger = ledgerOfCells(
      cellsOf('REGIÓN,PROVINCIA,INSTANCIA CREADA,,', ',,SI/NO,Ordenanza,Fecha', 'Moquegua,Ilo,SI,O.M. 1,07/03/2018'),
    )
    expect([ledger?.counts.header, ledger?.columns.map(({ header }) => header)]).toEqual([
      2,
      ['REGIÓN', 'PROVINCIA', 'INSTANCIA CREADA SI/NO', 'INSTANCIA CREADA Ordenanza', 'INSTANCIA CREADA Fecha'],
    ])
    expect(ledger?.values).toMatchObject([{ ubigeo: '1803', ordenanza: 'O.M. 1', fecha_creacion: '2018-03-07' }])
  })
})

const naughtyFile = path.resolve(import.meta.dirname, '../../../../shared/corpora/blns/blns.json')
describe.skipIf(!existsSync(naughtyFile))(
  'The naughty strings of ../shared/corpora (skipped where they are absent)',
  () => {
    const naughty = existsSync(naughtyFile) ? (JSON.parse(readFileSync(naughtyFile, 'utf8')) as string[]) : []
    test('as names come out as they went in, trimmed', () => {
      const ledger = ledgerOfCells([['TIPO', 'NOMBRE', 'UBIGEO'], ...naughty.map((name) => ['CEM', name, '180101'])])
      const names = new Set(ledger?.values.map(({ nombre }) => nombre ?? ''))
      expect(naughty.filter((name) => !names.has(name.trim()) && !/refugio|acogida/i.test(name))).toEqual([])
    })
    test('as headers beside real ones change nothing that is accepted', () => {
      const header = ['UBIGEO', 'AÑO', 'CASOS', ...naughty]
      const ledger = ledgerOfCells([header, ['180101', '2020', '5', ...naughty]])
      expect(ledger?.values).toEqual([
        { ubigeo: '180101', anio: 2020, modalidad: 'sin_desagregar', casos: 5, registro: null, reservado: null },
      ])
    })
    test('as kinds of violence are kept as they are written', () => {
      const ledger = ledgerOfCells([
        ['UBIGEO', 'AÑO', 'MODALIDAD', 'CASOS'],
        ['180101', '2020', '__proto__', '5'],
        ['180101', '2020', '<script>', '6'],
      ])
      expect(ledger?.values.map(({ modalidad }) => modalidad)).toEqual(['__proto__', '<script>'])
    })
  },
)
