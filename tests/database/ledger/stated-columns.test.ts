import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  draftTable,
  keepLedger,
  planSheets,
  planTable,
  previewTable,
  type LedgerContext,
  type StatedColumns,
  type TableChoice,
} from '../../../src/database/ledger/index.ts'
import { addsUp, cellsOf, peru, sheetOf } from './country.ts'

function planned(
  cells: string[][],
  kind: TableChoice,
  columns: readonly (readonly [number, string | null])[],
  header: StatedColumns['header'] = null,
) {
  return planTable([sheetOf(cells)], kind, { header, columns: new Map(columns) })
}

function ledgerOf(plan: ReturnType<typeof planTable>, more: Partial<LedgerContext> = {}) {
  if (plan === null) throw new Error('no plan')
  return keepLedger(plan, { ...context, ...more })
}

const context: LedgerContext = { gazetteer: peru, fileName: 'tabla.csv' }

describe('What a person says of a column', () => {
  const odd = cellsOf('UBIGEO,AÑO,X,CASOS', '180101,2024,7,9', '180102,2024,3,4')

  test('counts over its header: the figures come from the column that was named', () => {
    expect(ledgerOf(planned(odd, 'violencia', [[2, 'casos']])).values.map(({ casos }) => casos)).toEqual([7, 3])
    expect(ledgerOf(planned(odd, 'violencia', [])).values.map(({ casos }) => casos)).toEqual([9, 4])
  })

  test('of two columns said to be one thing, the later answer is it', () => {
    expect(
      ledgerOf(
        planned(odd, 'violencia', [
          [2, 'casos'],
          [3, 'casos'],
        ]),
      ).values.map(({ casos }) => casos),
    ).toEqual([9, 4])
  })

  test('that it is not used leaves the table without it, even when it was essential', () => {
    expect(planned(odd, 'violencia', [[3, null]])).toBeNull()
    expect(
      planned(odd, 'violencia', [
        [3, null],
        [2, 'casos'],
      ]),
    ).not.toBeNull()
  })

  test('makes a table of a file whose headers say nothing', () => {
    const cells = cellsOf('a,b,c', '180101,distrital,creada', '180102,distrital,en proceso')
    expect(planned(cells, 'instancias', [])).toBeNull()
    const ledger = ledgerOf(
      planned(cells, 'instancias', [
        [0, 'ubigeo'],
        [1, 'nivel'],
        [2, 'etapa'],
      ]),
    )
    expect(ledger.values.map(({ etapa }) => etapa)).toEqual(['creada', 'en_proceso'])
  })

  test('and of the header: rows above it are titles, rows below it data', () => {
    const cells = cellsOf('UBIGEO,ETAPA', '180101,creada', 'UBIGEO,ETAPA', '180102,creada')
    expect(ledgerOf(planned(cells, 'instancias', [], { first: 2, last: 2 })).counts).toMatchObject({
      header: 1,
      ignored: 2,
      accepted: 1,
    })
  })

  test('whatever is said, the account adds up and nothing is thrown', () => {
    const names = fc.option(
      fc.constantFrom('ubigeo', 'etapa', 'casos', 'anio', 'poblacion', 'distrito', 'CEM', '__proto__'),
      { nil: null },
    )
    const said = fc.array(fc.tuple(fc.nat(6), names), { maxLength: 5 })
    const headers = fc.option(
      fc.tuple(fc.nat(4), fc.nat(2)).map(([first, more]) => ({ first, last: first + more })),
      { nil: null },
    )
    const kinds = fc.constantFrom<TableChoice>('auto', 'instancias', 'violencia', 'poblacion', 'servicios')
    fc.assert(
      fc.property(said, headers, kinds, fc.array(fc.nat(6)), (columns, header, kind, marked) => {
        const plan = planned(odd, kind, columns, header)
        return (
          plan === null ||
          addsUp(ledgerOf(plan, { decimals: new Set(marked), keptPersonal: new Set(marked), year: 2020 }), odd.length)
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('The preview of a table', () => {
  test('of one that was named and is not whole says which columns are wanted', () => {
    const plan = draftTable([sheetOf(cellsOf('UBIGEO,X', '180101,5'))], 'violencia')
    if (plan === null) throw new Error('no draft')
    const preview = previewTable(plan, context, { reserved: [] })
    expect([preview.kind, preview.columns.map(({ name }) => name), preview.missing]).toEqual([
      'violencia',
      ['ubigeo', null],
      [['casos', 'psicologica']],
    ])
  })

  test('shows as a day what the workbook formats as a date, and any other number as it stands', () => {
    const cells = cellsOf(
      'UBIGEO,INSTANCIA CREADA,ORDENANZA,FECHA DE ORDENANZA',
      '180101,SI,42964,42964',
      '180102,NO,,',
    )
    const plan = planTable([sheetOf(cells, { dates: [[], [3], [3]] })], 'matriz')
    if (plan === null) throw new Error('no plan')
    const shown = previewTable(plan, context, ledgerOf(plan)).rows.map((row) => row.cells.slice(2))
    expect(shown.slice(1)).toEqual([
      ['42964', '17/08/2017'],
      ['', ''],
    ])
  })

  test('shows nothing of a column of persons nor of the row of a refuge', () => {
    const cells = cellsOf('TIPO,NOMBRE,UBIGEO,RESPONSABLE', 'CEM,CEM Ilo,180301,Ana Q', 'HRT,Casa X,180302,Eva R')
    const plan = planTable([sheetOf(cells)], 'servicios')
    if (plan === null) throw new Error('no plan')
    const told = JSON.stringify(previewTable(plan, context, ledgerOf(plan)))
    expect([
      told.includes('CEM Ilo'),
      told.includes('Ana Q'),
      told.includes('180302'),
      told.includes('Casa X'),
    ]).toEqual([true, false, false, false])
  })

  test('marks the number whose comma nothing settled, and a person settles it', () => {
    const cells = cellsOf('UBIGEO|AÑO|TASA', '180101|2018|12.345').map(([line]) => (line ?? '').split('|'))
    const plan = planTable([sheetOf(cells)], 'pobreza')
    if (plan === null) throw new Error('no plan')
    expect(ledgerOf(plan).values[0]?.['tasa']).toBe(12.345)
    const people = planTable(
      [sheetOf(cellsOf('UBIGEO|AÑO|POBLACION', '180101|2018|12.345').map(([line]) => (line ?? '').split('|')))],
      'poblacion',
    )
    if (people === null) throw new Error('no plan')
    expect(previewTable(people, context, { reserved: [] }).columns[2]?.doubtful).toBe('12.345')
    expect(ledgerOf(people).values[0]?.['poblacion']).toBe(12345)
    expect(ledgerOf(people, { decimals: new Set([2]) }).rejections[0]?.reason).toBe('numero_no_entero')
  })
})

describe('Several sheets of one workbook', () => {
  test('are each planned, in their order, but for those that hold no table or are hidden', () => {
    const sheets = [
      sheetOf(cellsOf('Notas', 'algo'), { name: 'Notas' }),
      sheetOf(cellsOf('UBIGEO,AÑO,POBLACION', '180101,2024,5'), { name: 'Pob' }),
      sheetOf(cellsOf('UBIGEO,NIVEL,ETAPA', '180101,distrital,creada'), { name: 'Inst' }),
      sheetOf(cellsOf('UBIGEO,NIVEL,ETAPA', '180101,distrital,creada'), { name: 'Oculta', hidden: true }),
    ]
    expect(planSheets(sheets).map(({ sheet, kind }) => [sheet.name, kind.table])).toEqual([
      ['Pob', 'poblacion'],
      ['Inst', 'instancias'],
    ])
  })
})
