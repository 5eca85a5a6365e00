import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildData } from '../../scripts/build-data.ts'
import { openNodeEngine } from '../../src/database/engine-node/index.ts'
import { BUILT_KEY } from '../../src/database/origins/index.ts'
import { askCountry, parseCountryRows } from '../../src/database/questions/index.ts'
import { loadArrowTables } from '../../src/database/tables/index.ts'
import { TABLE_NAMES } from '../../src/domain/measure/index.ts'
import type { CountryRows } from '../../src/domain/country/index.ts'

const dataDir = path.resolve(import.meta.dirname, '../../data')
const lines: string[] = []
let outDir = ''
let facts: CountryRows
interface Manifest {
  readonly version: number
  readonly sources: readonly { readonly table: string; readonly rowsKept: number; readonly rowsRejected: number }[]
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>
}
let manifest: Manifest

beforeAll(async () => {
  outDir = await mkdtemp(path.join(tmpdir(), 'brecha-data-'))
  await buildData(dataDir, outDir, (line) => {
    lines.push(line)
  })
  facts = parseCountryRows(await json('facts.json'))
  manifest = (await json('manifest.json')) as Manifest
}, 180_000)
afterAll(() => rm(outDir, { recursive: true, force: true }))

async function json(name: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(outDir, name), 'utf8'))
}

async function shippedTables(): Promise<Record<string, Uint8Array>> {
  const names = Object.keys(manifest.files).filter((name) => name.endsWith('.arrow'))
  return Object.fromEntries(
    await Promise.all(
      names.map(
        async (name) =>
          [path.basename(name, '.arrow'), new Uint8Array(await readFile(path.join(outDir, name)))] as const,
      ),
    ),
  )
}

describe('npm run data', () => {
  test('the first facts are what a live engine answers from the shipped tables', async () => {
    const engine = await openNodeEngine()
    await loadArrowTables(engine, await shippedTables())
    expect(await askCountry(engine)).toEqual(facts)
  }, 120_000)
  test('cases over a table replace those of their own territories and years and leave the others as they were', async () => {
    const engine = await openNodeEngine()
    const own = [{ ubigeo: '18', anio: 2024, modalidad: 'sin_desagregar', casos: 7, origen: 'cargada' }]
    await loadArrowTables(engine, await shippedTables(), { violencia: own }, new Set(['violencia']))
    const { cases } = await askCountry(engine)
    const of = (rows: CountryRows['cases'], level: string, isOwn: boolean) =>
      rows
        .filter((row) => row.level === level && (row.ubigeo === '18') === isOwn)
        .map((row) => JSON.stringify({ ...row, from: undefined }))
        .sort()
    const isOther = (row: string) => !row.includes('"year":2024')
    const others = of(facts.cases, 'departamento', true).filter(isOther)
    expect(others.length).toBeGreaterThan(0)
    expect(of(cases, 'departamento', true).filter(isOther)).toEqual(others)
    expect(of(cases, 'departamento', true)).toHaveLength(others.length + 1)
    expect(of(cases, 'departamento', false)).toEqual(of(facts.cases, 'departamento', false))
    const keys = (isOwn: boolean) =>
      new Set(cases.filter(({ ubigeo }) => (ubigeo === '18') === isOwn).map(({ from }) => from))
    expect([keys(true), keys(false)]).toEqual([new Set(['cargada', BUILT_KEY]), new Set([BUILT_KEY])])
  }, 120_000)
  test('every file of the manifest is there with its size and checksum', async () => {
    expect(manifest.version).toBe(2)
    for (const [name, { bytes, sha256 }] of Object.entries(manifest.files)) {
      const content = await readFile(path.join(outDir, name))
      expect([name, content.byteLength, createHash('sha256').update(content).digest('hex')]).toEqual([
        name,
        bytes,
        sha256,
      ])
    }
  })
  test('kept and rejected rows are printed for every table and counted for every source', () => {
    for (const name of TABLE_NAMES) expect(lines.some((line) => line.trim().startsWith(name))).toBe(true)
    for (const source of manifest.sources)
      expect([source.table, source.rowsKept > 0, source.rowsRejected >= 0]).toEqual([source.table, true, true])
  })
  test('the country has 25 departamentos, 196 provincias and 26 regions', () => {
    const at = (level: string) => facts.territories.filter((fact) => fact.level === level).length
    expect([at('departamento'), at('provincia'), at('region')]).toEqual([25, 196, 26])
  })
  test('the empty matrix has the same territories and not one stage or instrument', async () => {
    const empty = parseCountryRows(await json('facts-vacia.json'))
    expect(empty.territories.map(({ level, ubigeo }) => `${level} ${ubigeo}`)).toEqual(
      facts.territories.map(({ level, ubigeo }) => `${level} ${ubigeo}`),
    )
    expect(empty.territories.filter(({ etapa, etapas }) => etapa !== null || etapas > 0)).toEqual([])
    expect(empty.instruments).toEqual([])
    expect(empty.cases).toEqual(facts.cases)
  })
  test('no refuge below its provincia in the facts or the tables', async () => {
    expect(facts.services.filter(({ type, ubigeo }) => type === 'HRT' && ubigeo.length > 4)).toEqual([])
    expect(facts.points.filter(({ type }) => type === 'HRT')).toEqual([])
    const engine = await openNodeEngine()
    await loadArrowTables(engine, await shippedTables())
    const placed = await engine.query(
      "SELECT count(*) AS n FROM servicios WHERE tipo = 'HRT' AND (length(ubigeo) > 4 OR lat IS NOT NULL OR lon IS NOT NULL OR nombre IS NOT NULL)",
    )
    expect(placed).toEqual([{ n: 0 }])
  }, 120_000)
})
