import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { rateHeadersOf, readAnyTable } from '../../../src/database/ledger/index.ts'
import { addsUp, peru } from './country.ts'

const folder = path.resolve(import.meta.dirname, '../../../../shared/data/casos-publicos')
const present = existsSync(folder)

async function read(file: string, answers: readonly (readonly [string, string])[] = []) {
  return readAnyTable(readFileSync(path.join(folder, file)), file, peru, { year: 2024, answers: new Map(answers) })
}

/** Each file, the rows taken (their values, blanks left out), why others were not, and what is told or asked. */
const CASES: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  ['01-codigo-float.csv', ['010101 2024 sin_desagregar 5', '180101 2024 sin_desagregar 7'], [], []],
  ['02-codigo-miles-dep.csv', ['01 2024 431', '02 2024 1180', '10 2024 760', '18 2024 192', '20 2024 2047'], [], []],
  [
    '03-codigo-miles-dist.csv',
    ['010101 2024 sin_desagregar 5', '180101 2024 sin_desagregar 7', '150101 2024 sin_desagregar 9'],
    [],
    [],
  ],
  ['04-codigo-cientifico.csv', [], ['codigo_ilegible', 'codigo_ilegible'], []],
  ['05-ccdd-sueltos.csv', ['010101 2024 sin_desagregar 5', '180210 2024 sin_desagregar 7'], [], []],
  ['05b-ccdd-sin-nombres.csv', ['010101 2024 sin_desagregar 5', '180210 2024 sin_desagregar 7'], [], []],
  ['06-codigo-largo.csv', ['180101 2024 sin_desagregar 2'], ['codigo_ilegible', 'codigo_ilegible'], []],
  [
    '10-fusion-vertical.xlsx',
    [
      '180101 2024 sin_desagregar 7',
      '180105 2024 sin_desagregar 2',
      '180301 2024 sin_desagregar 6',
      '180303 2024 sin_desagregar 1',
    ],
    [],
    [],
  ],
  ['12-formula-sin-valor.xlsx', [], [], []],
  ['13-celda-sin-valor.xlsx', ['180106 2024 sin_desagregar 0'], [], []],
  ['14-porcentaje.xlsx', ['180101 2024 9.21', '180102 2024 26.46', '180105 2024 39.93'], [], []],
  [
    '15-fraccion.csv',
    [],
    ['fraccion_o_porcentaje', 'fraccion_o_porcentaje', 'fraccion_o_porcentaje', 'fraccion_o_porcentaje'],
    ['fracciones'],
  ],
  [
    '16-decimales-mezclados.csv',
    ['180101 2024 9.2', '180102 2024 26.46', '180105 2024 39.93', '180204 2024 34.4'],
    [],
    [],
  ],
  ['17-porcentaje-coma.csv', ['180101 2024 9.2', '180102 2024 26.46', '180105 2024 39.93'], [], []],
  [
    '18-encabezado-con-comas.csv',
    ['180101 2024 sin_desagregar 7', '180105 2024 sin_desagregar 2', '180106 2024 sin_desagregar 3'],
    [],
    [],
  ],
  [
    '20-saltos-mezclados.csv',
    ['180101 distrital creada acta\r\nfirmada', '180105 distrital sin_instancia sin acta'],
    [],
    [],
  ],
  ['21-sep.csv', ['180101 2024 sin_desagregar 7', '010101 2024 sin_desagregar 5'], [], []],
  [
    '25-fechas-mes-dia.csv',
    [
      '180101 distrital creada 2023-12-31',
      '180105 distrital creada 2023-03-04',
      '180106 distrital creada 2022-07-25',
      '180301 distrital creada 2022-11-02',
    ],
    [],
    ['fechas_mes_dia'],
  ],
  ['26-fechas-1904.xlsx', ['180101 distrital creada 2020-05-17', '180105 distrital creada 2021-01-01'], [], []],
  [
    '27-fechas-zona.xlsx',
    ['180101 distrital creada 2020-05-17', '180105 distrital creada 2021-01-01', '180106 distrital creada 2021-01-01'],
    [],
    [],
  ],
  ['29-columnas-fantasma.csv', ['180101 2024 sin_desagregar 7', '180105 2024 sin_desagregar 2'], [], []],
  ['30-anios-ancho.csv', ['180101 2024 sin_desagregar 9', '180105 2024 sin_desagregar 4'], [], ['un_solo_anio']],
  [
    '32-homonimos.csv',
    ['060812 2024 sin_desagregar 3', '180105 2024 sin_desagregar 2'],
    ['nombre_desconocido', 'nombre_ambiguo'],
    [],
  ],
  [
    '34-subtotales.csv',
    [
      '1801 2024 sin_desagregar 10',
      '1803 2024 sin_desagregar 20',
      '1802 2024 sin_desagregar 3',
      '2301 2024 sin_desagregar 50',
      '2304 2024 sin_desagregar 4',
    ],
    [],
    [],
  ],
  [
    '34c-total-en-dep.csv',
    ['1801 2024 sin_desagregar 10', '1803 2024 sin_desagregar 20', '1802 2024 sin_desagregar 3'],
    [],
    [],
  ],
  ['35-cero-y-vacio.csv', ['180101 2024 sin_desagregar 0', '180303 2024 sin_desagregar 0'], [], []],
  [
    '37b-tsv.xls',
    ['010101 2024 sin_desagregar 5', '180106 2024 sin_desagregar 7', '180204 2024 sin_desagregar 3'],
    [],
    [],
  ],
  ['38-prefijo-x.xlsx', ['010101 2024 sin_desagregar 5', '180101 2024 sin_desagregar 7'], [], []],
  ['39-strict.xlsx', ['010101 2024 sin_desagregar 5', '180101 2024 sin_desagregar 7'], [], []],
  ['39b-strict-fecha.xlsx', ['180101 distrital creada 2021-03-15'], [], []],
  ['40-sin-r.xlsx', ['010101 2024 sin_desagregar 5', '180101 2024 sin_desagregar 7'], [], []],
  ['41-rels-prefijo.xlsx', ['010101 2024 sin_desagregar 5', '180101 2024 sin_desagregar 7'], [], []],
  ['45-denominador-cero.csv', ['1801 2024 0', '1802 2024 23000', '1803 2024 80000'], [], []],
  ['52-utm.csv', ['CEM CEM ILO 180301', 'CEM CEM MOQUEGUA 180101'], [], []],
  ['52b-utm18.csv', ['CEM CEM LIMA 150101'], [], []],
  ['52c-utm-decimales.csv', ['CEM CEM ILO 180301'], [], []],
  [
    '57-suprimidos.csv',
    ['180301 2024 sin_desagregar 12'],
    ['recuento_reservado', 'recuento_reservado', 'recuento_reservado', 'recuento_reservado'],
    [],
  ],
  [
    '59-distritos-nuevos.csv',
    [
      '180107 2024 sin_desagregar 3',
      '030612 2024 sin_desagregar 2',
      '200115 2024 sin_desagregar 7',
      '100609 2024 sin_desagregar 2',
    ],
    ['nombre_desconocido'],
    [],
  ],
  [
    '60-valor-con-nota.csv',
    [
      '180101 2024 sin_desagregar 1453',
      '180105 2024 sin_desagregar 27',
      '180106 2024 sin_desagregar 12',
      '180301 2024 sin_desagregar 12',
    ],
    [],
    [],
  ],
  [
    '61-tres-decimales.csv',
    ['180101 2024 0.05', '180102 2024 12.345', '180105 2024 39.93', '180204 2024 9.21'],
    [],
    [],
  ],
  ['61b-tres-decimales-coma.csv', ['180101 2024 0.125', '180102 2024 26.46', '180105 2024 39.93'], [], []],
  ['73-reniec-y-inei.csv', ['180101 2024 sin_desagregar 7', '180102 2024 sin_desagregar 2'], [], []],
  ['75-repetidos.csv', ['1803 2024 sin_desagregar 5'], ['duplicado_en_conflicto', 'duplicado_en_conflicto'], []],
  ['77-lado-a-lado.csv', ['180101 2024 sin_desagregar 7', '180105 2024 sin_desagregar 2'], [], ['columnas_al_lado']],
]

describe.skipIf(!present)('The cases made from public reports (skipped where ../shared/data is absent)', () => {
  test.each(CASES)('%s gives its right figures, or says why not', async (file, rows, reasons, told) => {
    const table = await read(file)
    if (!table.ok) throw new Error(`${file} was not read`)
    const { ledger, plan } = table
    expect(
      ledger.values.map((row) =>
        Object.values(row)
          .filter((value) => value !== null)
          .join(' '),
      ),
    ).toEqual(rows)
    expect(ledger.rejections.map(({ reason }) => reason)).toEqual(reasons)
    const said: readonly string[] = [...ledger.notices, ...ledger.questions].map(({ kind }) => kind)
    expect(said).toEqual(expect.arrayContaining([...told]))
    expect(addsUp(ledger, plan.sheet.cells.length)).toBe(true)
  })

  test('fractions that a person says are fractions are percentages a hundred times as large', async () => {
    const table = await read('15-fraccion.csv', [['fracciones', 'si']])
    expect(table.ok && table.ledger.values.map(({ tasa }) => tasa)).toEqual([9.21, 26.46, 39.93, 34.4])
    expect(table.ok && table.ledger.corrections.map(({ rule }) => rule)).toEqual(Array(4).fill('fraccion_por_cien'))
  })

  test.each([
    ['71-tasa-como-casos.csv', 'CASOS POR 100 MIL HABITANTES 2024'],
    ['71b-porcentaje-de-casos.csv', '% DE CASOS 2024'],
    ['71c-variacion.csv', 'VARIACION DE CASOS 2023-2024'],
  ])('%s is no table of cases, and the column that is none is named', async (file, header) => {
    const table = await read(file)
    expect(!table.ok && 'unrecognised' in table && rateHeadersOf(table.unrecognised.sheets)).toEqual([header])
  })

  test.each(['36-html.xls', '70-en-miles.csv', '79-limites-utm.geojson'])('%s is not taken', async (file) =>
    expect((await read(file)).ok).toBe(false),
  )
})
