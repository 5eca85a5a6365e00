import { memoryStore } from '../workspace/memory-store.ts'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readCanonicalTables } from '../../scripts/canonical-tables.ts'
import type { EngineInstance } from '../../src/database/engine/index.ts'
import { openNodeEngine } from '../../src/database/engine-node/index.ts'
import { askCountry } from '../../src/database/questions/index.ts'
import { readTables } from '../../src/database/sources/index.ts'
import { loadArrowTables, type ReplacedTables } from '../../src/database/tables/index.ts'
import { calendarOf } from '../../src/domain/calendar/index.ts'
import { criteriaOf, GROUPS } from '../../src/domain/criteria/index.ts'
import { TABLE_NAMES } from '../../src/domain/measure/index.ts'
import { coverageDocument, rankingDocument } from '../../src/publish/table/index.ts'
import { readFile } from '../../src/workspace/imports/index.ts'
import { createWorkspace, type Workspace } from '../../src/workspace/session/index.ts'
import { USUAL_READING } from '../../src/workspace/imports/index.ts'
import { peru } from '../database/ledger/country.ts'
import { dirWith, load, runCli } from './cli-run.ts'
import { LONE_LOCK } from '../workspace/lone-lock.ts'

const TODAY = '2026-11-21'
const EMBEDDED = path.resolve(import.meta.dirname, '../../data')

const instrumentos = `ubigeo,nivel,instrumento,estado,reporta,inconsistencias,fecha_aprobacion,vigente_hasta
18,regional,diagnostico,aprobado,,sí,2020-01-01,
18,regional,observatorio,implementado,si,no,,
1801,provincial,plan_trabajo,formulado,,,2024-05-05,
`
const instancias = `ubigeo,nivel,etapa,ordenanza,fecha_creacion,fecha_instalacion,observacion
18,regional,operativa,OR 1,2018-01-31,2018-03-01,
1801,provincial,creada,OM 3,2019-02-02,,
180102,distrital,creada,OM 5,2020-01-01,,
1802,provincial,sin_instancia,,,,
`
const violencia = `ubigeo,anio,modalidad,casos
1801,2025,fisica,20
1802,2025,fisica,45
1803,2025,psicologica,7
`
const withheld = `ubigeo,anio,modalidad,casos
1801,2024,fisica,30
1801,2025,fisica,20
1802,2024,fisica,<5
1802,2025,fisica,45
1803,2024,fisica,*
1803,2025,fisica,7
`
const poblacion = `ubigeo,anio,poblacion,mujeres
1801,2025,90000,45000
1802,2025,20000,9000
1803,2025,70000,34000
`
const servicios = `tipo,subtipo,nombre,ubigeo,lat,lon,operador,estado
CEM,regular,CEM Uno,180101,,,MIMP,activo
CEM,regular,CEM Dos,180301,,,MIMP,activo
`
const iniciativas = `ubigeo,nivel,tipo,nombre,estado,fecha
18,regional,plan,Plan de Moquegua,aprobado,2023-01-01
`
const FOLDERS: ReadonlyArray<readonly [string, Readonly<Record<string, string>>]> = [
  ['only instrumentos', { instrumentos }],
  ['only instancias', { instancias }],
  ['both of the matrix', { instancias, instrumentos }],
  ['violencia', { violencia }],
  ['violencia with counts that its source withholds', { violencia: withheld }],
  ['violencia and poblacion', { violencia, poblacion }],
  ['servicios', { servicios }],
  ['iniciativas', { iniciativas }],
  ['all of them', { instancias, instrumentos, violencia, poblacion, servicios, iniciativas }],
]

let engine: EngineInstance
let base: ReplacedTables

beforeAll(async () => {
  engine = await openNodeEngine()
  const read = readTables((await readCanonicalTables(EMBEDDED)).tables)
  base = Object.fromEntries(TABLE_NAMES.map((name) => [name, read[name].rows]))
})

afterAll(() => engine.close())

/** The page's own workspace over the tables of the build, with an engine of Node in place of the browser's. */
async function openPage(): Promise<Workspace> {
  const first = await load(undefined, () => undefined)
  return createWorkspace({
    today: TODAY,
    hash: { read: () => '', write: () => undefined, watch: () => undefined },
    loadFirstFacts: () => Promise.resolve({ ...first, holidays: calendarOf([]) }),
    startEngine: () => Promise.resolve({ askWith, terminate: () => undefined }),
    keeping: {
      store: memoryStore(),
      read: (content, name, options) => readFile(content, name, options, peru),
      openLock: () => LONE_LOCK,
    },
  })
}

async function askWith(replaced: ReplacedTables) {
  await loadArrowTables(engine, {}, { ...base, ...replaced })
  return askCountry(engine)
}

async function pageWith(dir: string, names: readonly string[]): Promise<Workspace> {
  const page = await openPage()
  await vi.waitFor(() => expect(page.getState().session.restoring).toBe(false))
  for (const name of names) {
    const content = new Uint8Array(readFileSync(path.join(dir, `${name}.csv`)))
    const reading = await readFile(content, `${name}.csv`, USUAL_READING, peru)
    if (reading.what !== 'tabla') throw new Error(`${name} was not read`)
    await page.imports?.commit(reading, content, false)
  }
  return page
}

async function answered(...args: readonly string[]): Promise<{ readonly unidades: unknown }> {
  const { code, out, err } = await runCli([...args, '--json'])
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as { readonly unidades: unknown }
}

function derivedOf(page: Workspace) {
  const { derived } = page.getState()
  if (derived === null) throw new Error('nothing derived')
  return derived
}

/**
 * Figures and places as a program reads them; the words of the source differ by the cut-off, which the page takes from
 * the review.
 */
const figures = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'fuente' ? undefined : each)))

describe.each(FOLDERS)('A folder with %s', (_, tables) => {
  let dir: string
  let page: Workspace

  beforeAll(async () => {
    dir = await dirWith(tables)
    page = await pageWith(dir, Object.keys(tables))
  })

  test.each(['region', 'departamento', 'provincia', 'distrito'] as const)(
    'covers every %s alike on the page and on the command line',
    async (level) => {
      const { national } = derivedOf(page)
      const { unidades } = coverageDocument(national, national.country.byLevel[level])
      expect(figures(unidades)).toEqual(
        figures((await answered('cobertura', '--nivel', level, '--datos', dir)).unidades),
      )
    },
  )

  test.each(
    GROUPS.flatMap((group) =>
      (group === 'regional' ? ['region'] : ['provincia', 'distrito']).map((level) => [group, level] as const),
    ),
  )('ranks the group %s by %s alike on the page and on the command line', async (group, level) => {
    page.choose({ group, rankLevel: level === 'distrito' ? 'distrito' : 'provincia' })
    const { national, ranking } = derivedOf(page)
    const { unidades } = rankingDocument({
      group,
      national,
      criteria: criteriaOf(group),
      ranking: ranking ?? [],
      weights: {},
      level: level as 'region' | 'provincia' | 'distrito',
      scope: 'pais',
    })
    const said = await answered('ranking', '--grupo', group, '--nivel', level, '--datos', dir, '--uso-interno', 'no')
    expect(figures(unidades)).toEqual(figures(said.unidades))
    if (group !== 'local') expect(unidades.length).toBeGreaterThan(20)
  })

  test('keeps no simulated row beside an own matrix, and all of them without one', () => {
    const simulated = [...derivedOf(page).national.country.sources.values()].filter(
      (each) => each.quality === 'simulado',
    )
    const own = 'instancias' in tables || 'instrumentos' in tables
    expect(simulated.map(({ table }) => table)).toEqual(own ? [] : ['instancias', 'instrumentos'])
  })
})
