import { describe, expect, test } from 'vitest'
import { planTable, previewTable, rateHeadersOf } from '../../../src/database/ledger/index.ts'
import { cellsOf, peru, readTable as read, sheetOf } from './country.ts'

const rejected = (...lines: string[]) => {
  const { values, rejections } = read(cellsOf(...lines))
  return [
    values.map(({ casos, poblacion }) => casos ?? poblacion),
    rejections.map(({ reason, line }) => [line, reason]),
  ]
}

describe('A column of counts', () => {
  test('is none where its cells are percentages, written or shown, and is named as such', () => {
    const cells = cellsOf('UBIGEO,CASOS 2024', '1801,30%', '1803,20%')
    expect(planTable([sheetOf(cells)], 'auto')).toBeNull()
    expect(rateHeadersOf([sheetOf(cells)])).toEqual(['CASOS 2024'])
    const shown = sheetOf(cellsOf('UBIGEO,CASOS 2024', '1801,0.3', '1803,0.2'), { percents: [[], [1], [1]] })
    expect([planTable([shown], 'auto'), rateHeadersOf([shown])]).toEqual([null, ['CASOS 2024']])
    const beside = cellsOf('UBIGEO,CASOS 2023,CASOS 2024', '1801,7,30%', '1803,8,20%')
    expect(read(beside).notices).toContainEqual({ kind: 'tasa_no_es_recuento', detail: 'CASOS 2024', count: 1 })
    const plan = planTable([sheetOf(beside)], 'auto')
    const context = { gazetteer: peru, fileName: 'tabla.csv' }
    const columns = plan === null ? [] : previewTable(plan, context, { reserved: [] }).columns
    expect(columns[2]?.verdict).toMatchObject({ meaning: 'porcentaje', written: 2, fits: 2 })
  })

  test('rejects the cell that is a percentage, and the one that is no whole number, each with its reason', () => {
    expect(rejected('UBIGEO,CASOS 2024', '1801,30', '1802,20', '1803,15%')).toEqual([
      [30, 20],
      [[4, 'porcentaje_no_recuento']],
    ])
    expect(rejected('UBIGEO,CASOS 2024', '1801,3.5', '1802,20')[1]).toEqual([[2, 'numero_no_entero']])
    expect(rejected('UBIGEO,AÑO,POBLACION', '1801,2024,3.5')[1]).toEqual([[2, 'numero_no_entero']])
    expect(rejected('UBIGEO,POBLACION 2024 (EN MILES)', '1801,3.5')).toEqual([[3500], []])
  })
})

describe('The year of a row', () => {
  test('that the header of its figure contradicts rejects it, and one that it repeats does not', () => {
    expect(rejected('UBIGEO,AÑO,CASOS 2023', '1801,2024,30', '1803,2023,20')).toEqual([
      [20],
      [[2, 'anio_contradice_encabezado']],
    ])
    expect(rejected('UBIGEO,AÑO,POBLACION 2023', '1801,2024,30')[1]).toEqual([[2, 'anio_contradice_encabezado']])
  })
})

test('A column of entities names territories where its cells are municipalities, and no others', () => {
  const cells = ['Entidad,CASOS 2024', 'Municipalidad Provincial de Ilo,5', 'M.D. de Pacocha,2']
  expect(read(cellsOf(...cells)).values.map(({ ubigeo }) => ubigeo)).toEqual(['1803', '180303'])
  expect(planTable([sheetOf(cellsOf('Entidad,CASOS 2024', 'PNP,5', 'MIMP,2'))], 'auto')).toBeNull()
})
