import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CsvRow } from '../../scripts/canonical/source-table.ts'
import { matrizFiles } from '../../scripts/generate-matriz.ts'
import { QUOTAS } from '../../scripts/matriz/plan.ts'
import { ETAPAS, INSTRUMENTS, INSTRUMENT_ESTADOS } from '../../src/domain/instancias/index.ts'
import { DATA_DIR, isCreatedRow, readData } from './matriz-rows.ts'

let instancias: readonly CsvRow[]
let instrumentos: readonly CsvRow[]
let provincias: string[]
let distritos: string[]

beforeAll(async () => {
  instancias = await readData('matriz-simulada/instancias.csv')
  instrumentos = await readData('matriz-simulada/instrumentos.csv')
  provincias = (await readData('inei-ubigeo/provincias.csv')).map((row) => row['ubigeo'] ?? '')
  distritos = (await readData('inei-ubigeo/distritos.csv')).map((row) => row['ubigeo'] ?? '')
})

const keyOf = (row: CsvRow): string => `${row['ubigeo']} ${row['nivel']}`
const stageOf = (row: CsvRow): string => row['etapa'] ?? ''
const ofLevel = (nivel: string): CsvRow[] => instancias.filter((row) => row['nivel'] === nivel)
const expectedCodes = (): string[] => [
  ...provincias.filter((code) => code !== '1501'),
  ...distritos.filter((code) => !code.endsWith('01')),
]

/** Created and unknown municipalities over those expected, for a code or its beginning. */
function coverage(prefix: string): { lower: number; upper: number } {
  const rows = new Map(instancias.filter((row) => row['nivel'] !== 'regional').map((row) => [row['ubigeo'], row]))
  const units = expectedCodes().filter((code) => code.startsWith(prefix))
  const created = units.filter((code) => isCreatedRow(rows.get(code))).length
  const unknown = units.filter((code) => (rows.get(code)?.['etapa'] ?? 'sin_dato') === 'sin_dato').length
  return { lower: created / units.length, upper: (created + unknown) / units.length }
}

describe('the simulated matrix', () => {
  it.each([
    ['regional', 26],
    ['provincial', 89],
    ['distrital', 138],
  ])('has exactly the created instancias of May 2020: %s %i', (nivel, count) => {
    expect(ofLevel(nivel).filter(isCreatedRow)).toHaveLength(count)
  })

  it('is written byte for byte the same by its generator', async () => {
    const files = await matrizFiles(DATA_DIR)
    for (const [name, text] of Object.entries(files)) {
      expect(text).toBe(await readFile(path.join(DATA_DIR, 'matriz-simulada', `${name}.csv`), 'utf8'))
    }
  })

  it('has a row for every municipality that owes an instancia, save the 14 left without one', () => {
    const owing = new Set(expectedCodes())
    const local = instancias.filter((row) => row['nivel'] !== 'regional').map((row) => row['ubigeo'] ?? '')
    expect(owing.size).toBe(1892)
    expect(local.filter((code) => !owing.has(code))).toEqual([])
    expect(owing.size - local.length).toBe(14)
  })

  it('gives each instancia one row, in order of code within each level', () => {
    expect(new Set(instancias.map(keyOf)).size).toBe(instancias.length)
    const codes = (levels: string[]): string[] =>
      instancias.filter((row) => levels.includes(row['nivel'] ?? '')).map((row) => row['ubigeo'] ?? '')
    expect(codes(['regional'])).toEqual(codes(['regional']).toSorted())
    expect(codes(['provincial', 'distrital'])).toEqual(codes(['provincial', 'distrital']).toSorted())
  })

  it('keys the 26 regions by departamento, with 1501 for Lima Metropolitana', () => {
    const codes = ofLevel('regional').map((row) => row['ubigeo'])
    const departamentos = Array.from({ length: 25 }, (_, index) => String(index + 1).padStart(2, '0'))
    expect([...codes].toSorted()).toEqual([...departamentos, '1501'].toSorted())
  })

  it('writes the code with the length of its level and a stage of the vocabulary', () => {
    const lengths: Record<string, number> = { provincial: 4, distrital: 6 }
    for (const row of instancias) {
      expect(row['ubigeo']).toHaveLength(lengths[row['nivel'] ?? ''] ?? (row['ubigeo'] === '1501' ? 4 : 2))
      expect([...ETAPAS, 'sin_dato']).toContain(row['etapa'])
    }
  })

  it('stamps every row as simulated or with the page it respects', () => {
    expect(instancias.filter((row) => !/SIMULADO|^Según /.test(row['observacion'] ?? ''))).toEqual([])
  })

  it('leaves about 6 % of the municipalities declared unknown', () => {
    const unknown = instancias.filter((row) => stageOf(row) === 'sin_dato').length
    expect(unknown / 1892).toBeGreaterThan(0.05)
    expect(unknown / 1892).toBeLessThan(0.07)
  })

  it('varies by region: several departamentos above 25 %, most below, some unknown', () => {
    const codes = [...new Set(provincias.map((code) => code.slice(0, 2)))].map(coverage)
    expect(codes.filter(({ lower }) => lower >= 0.25).length).toBeGreaterThanOrEqual(5)
    expect(codes.filter(({ upper }) => upper < 0.25).length).toBeGreaterThan(12)
    expect(codes.filter(({ lower, upper }) => lower < 0.25 && upper >= 0.25).length).toBeGreaterThan(1)
  })

  it('has provincias below 25 %, above it, undecided and wholly unknown', () => {
    const found = provincias.map(coverage)
    expect(found.filter(({ upper }) => upper < 0.25).length).toBeGreaterThan(100)
    expect(found.filter(({ lower }) => lower >= 0.25).length).toBeGreaterThan(20)
    expect(found.filter(({ lower, upper }) => lower < 0.25 && upper >= 0.25).length).toBeGreaterThan(5)
    expect(found.filter(({ lower, upper }) => lower === 0 && upper === 1).length).toBeGreaterThan(2)
  })

  it('gives General Sánchez Cerro 3 of 11', () => {
    expect(coverage('1802')).toEqual({ lower: 3 / 11, upper: 3 / 11 })
  })

  it('dates an ordenanza only of created instancias and an acta only of installed ones, in that order', () => {
    for (const row of instancias) {
      if (!isCreatedRow(row))
        expect([row['ordenanza'], row['fecha_creacion'], row['fecha_instalacion']]).toEqual(['', '', ''])
      if (row['etapa'] === 'creada') expect(row['fecha_instalacion']).toBe('')
      if (row['fecha_instalacion'] !== '')
        expect((row['fecha_instalacion'] ?? '') > (row['fecha_creacion'] ?? '')).toBe(true)
    }
  })

  it('plans quotas that add up to the national counts', () => {
    expect(QUOTAS.reduce((sum, quota) => sum + quota.provincial, 0)).toBe(89)
    expect(QUOTAS.reduce((sum, quota) => sum + quota.distrital, 0)).toBe(138)
  })
})

describe('the simulated instruments', () => {
  it('belong to created instancias, one row per instancia and instrument', () => {
    const created = new Set(instancias.filter(isCreatedRow).map(keyOf))
    expect(instrumentos.filter((row) => !created.has(keyOf(row)))).toEqual([])
    expect(new Set(instrumentos.map((row) => `${keyOf(row)} ${row['instrumento']}`)).size).toBe(instrumentos.length)
  })

  it('use the vocabulary, and every estado occurs among the regions', () => {
    for (const row of instrumentos) {
      expect(INSTRUMENTS).toContain(row['instrumento'])
      expect(['si', 'no', '']).toContain(row['reporta'])
      expect(['si', 'no', '']).toContain(row['inconsistencias'])
    }
    const estados = new Set(instrumentos.filter((row) => row['nivel'] === 'regional').map((row) => row['estado']))
    expect([...estados].toSorted()).toEqual([...INSTRUMENT_ESTADOS].toSorted())
  })

  it('leave some regional rows missing, some plans expired before November 2026 and some without end', () => {
    const regional = instrumentos.filter((row) => row['nivel'] === 'regional')
    expect(regional.length).toBeLessThan(26 * 5)
    const plans = regional.filter(
      (row) => row['instrumento'] === 'plan_trabajo' && ['aprobado', 'implementado'].includes(row['estado'] ?? ''),
    )
    const ends = plans.map((row) => row['vigente_hasta'] ?? '')
    expect(ends.some((end) => end !== '' && end < '2026-11-01')).toBe(true)
    expect(ends.some((end) => end > '2026-11-30')).toBe(true)
    expect(ends).toContain('')
  })

  it('give every operativa a reglamento interno and a plan in force in November 2026', () => {
    for (const row of instancias.filter((candidate) => candidate['etapa'] === 'operativa')) {
      const own = instrumentos.filter((candidate) => keyOf(candidate) === keyOf(row))
      const find = (kind: string): CsvRow | undefined => own.find((candidate) => candidate['instrumento'] === kind)
      expect(['aprobado', 'implementado']).toContain(find('reglamento_interno')?.['estado'])
      expect(['aprobado', 'implementado']).toContain(find('plan_trabajo')?.['estado'])
      expect((find('plan_trabajo')?.['vigente_hasta'] ?? '') > '2026-11-30').toBe(true)
    }
  })
})
