import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { rateHeadersOf, readAnyTable } from '../../../src/database/ledger/index.ts'
import { addsUp, peru } from './country.ts'
import { CASES as WRITTEN_CASES } from './public-cases.ts'
import { ARRANGED_CASES } from './arranged-cases.ts'

const CASES = [...WRITTEN_CASES, ...ARRANGED_CASES]

const folder = path.resolve(import.meta.dirname, '../../../../shared/data/casos-publicos')
const present = existsSync(folder)

async function read(file: string, answers: readonly (readonly [string, string])[] = []) {
  return readAnyTable(readFileSync(path.join(folder, file)), file, peru, { year: 2024, answers: new Map(answers) })
}

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

  test.each([
    ['11-filas-filtradas.xlsx', 'filas_ocultas', 'si', ['7', '2', '6', '1']],
    ['54-microdatos.csv', 'fila_por_caso', 'si', ['2', '1', '1']],
    ['70-en-miles.csv', 'en_miles 1', 'no', ['203', '385', '1210']],
  ])('what %s asks is answered, and its rows follow', async (file, key, answer, figures) => {
    const table = await read(file, [[key, answer]])
    if (!table.ok) throw new Error(`${file} was not read`)
    expect(table.ledger.values.map(({ casos, poblacion }) => String(casos ?? poblacion))).toEqual(figures)
    expect(addsUp(table.ledger, table.plan.sheet.cells.length)).toBe(true)
  })

  test('a name or a code that does not match comes with what it may be', async () => {
    const suggested = async (file: string) => {
      const table = await read(file)
      return table.ok ? table.ledger.rejections.map(({ suggested: codes }) => codes?.join(' ')) : []
    }
    expect(await suggested('33-nombre-con-errata.csv')).toEqual(['051005', '110301'])
    expect(await suggested('04-codigo-cientifico.csv')).toEqual(['180101', '180102'])
    expect(await suggested('55-apostrofo.csv')).toEqual(['15 1501'])
  })

  test('every text and workbook of the folder has its expected verdict here or in a test beside', () => {
    const elsewhere = [
      '23-mojibake.csv',
      '36-html.xls',
      '46-poligono-repetido.geojson',
      '46b-codigo-del-padre.geojson',
      '42-tab-vertical.xlsx',
      '79-limites-utm.geojson',
    ]
    const judged = new Set([...CASES.map(([file]) => file), ...elsewhere])
    const files = readdirSync(folder).filter((file) => /\.(csv|xlsx?|geojson)$/.test(file) && !file.startsWith('71'))
    expect(files.filter((file) => !judged.has(file))).toEqual([])
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

  test.each(['36-html.xls', '79-limites-utm.geojson'])('%s is not taken', async (file) =>
    expect((await read(file)).ok).toBe(false),
  )
})
