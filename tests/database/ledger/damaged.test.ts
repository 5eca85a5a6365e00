import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnyTable } from '../../../src/database/ledger/index.ts'
import { addsUp, formatsPresent, peru } from './country.ts'

const formats = path.resolve(import.meta.dirname, '../../../../shared/data/formatos')
const FILES = [
  '01_pobreza_sin_cero_cp1252_puntoycoma.csv',
  '04_cem_encabezados_reales_latin1.csv',
  '06_directorio_excel_coordenadas_rotas.xlsx',
  '07_matriz_instancias_FICTICIA.xlsx',
]

async function survives(bytes: Uint8Array, name: string): Promise<boolean> {
  const read = await readAnyTable(bytes, name, peru)
  return !read.ok || addsUp(read.ledger, read.plan.sheet.cells.length)
}

describe.skipIf(!formatsPresent)('Damaged files (skipped where ../shared/data is absent)', () => {
  test.each(FILES)('%s cut anywhere is refused or adds up', async (name) => {
    const whole = readFileSync(path.join(formats, name))
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), (end) => survives(whole.subarray(0, end), name)),
      { numRuns: 40 },
    )
  })

  test.each(FILES)('%s with bytes changed is refused or adds up', async (name) => {
    const whole = readFileSync(path.join(formats, name))
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(flips, (changes) => {
        const bytes = new Uint8Array(whole)
        for (const [at, value] of changes) bytes[at] = value
        return survives(bytes, name)
      }),
      { numRuns: 40 },
    )
  })
})

describe('Points of a map', () => {
  test('are services with a place, though their properties bring no coordinates', async () => {
    const point = (nombre: string, lon: number, lat: number) => ({
      type: 'Feature',
      properties: { tipo: 'CEM', nombre, ubigeo: '180101' },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [point('uno', -70.93, -17.19), point('dos', 70.93, -17.2)],
    })
    const read = await readAnyTable(new TextEncoder().encode(text), 'servicios.geojson', peru)
    expect(read.ok && read.ledger.values.map(({ nombre, lat, lon }) => [nombre, lat, lon])).toEqual([
      ['uno', -17.19, -70.93],
      ['dos', -17.2, -70.93],
    ])
    expect(read.ok && read.ledger.corrections.map(({ rule }) => rule)).toEqual(['signo_restituido'])
  })
})
