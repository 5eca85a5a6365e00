import type { Engine } from '../../src/database/engine/index.ts'
import { askCountry } from '../../src/database/questions/index.ts'
import { loadArrowTables } from '../../src/database/tables/index.ts'
import { timeEngine } from './timed-engine.ts'

/** Milliseconds from nothing to every fact: in all, until the engine answers, in the tables' bytes, and in SQL. */
export interface EngineStart {
  readonly total: number
  readonly open: number
  readonly loads: number
  readonly statements: number
}

/** Tables of the embedded data, as the workspace fetches them. */
export const TABLES = [
  'territorios',
  'instancias',
  'instrumentos',
  'violencia',
  'poblacion',
  'pobreza',
  'servicios',
] as const

/** Does what the workspace does when it starts the engine, with a watch on each part. */
export async function startToFacts(
  readTable: (table: string) => Promise<Uint8Array>,
  open: () => Promise<Engine>,
): Promise<EngineStart> {
  const start = performance.now()
  const files = Object.fromEntries(
    await Promise.all(TABLES.map(async (table) => [table, await readTable(table)] as const)),
  )
  const opening = performance.now()
  const engine = timeEngine(await open())
  const opened = performance.now()
  await loadArrowTables(engine, files)
  const { territories } = await askCountry(engine)
  const end = performance.now()
  if (territories.length === 0) throw new Error('The engine answered no territory')
  return { total: end - start, open: opened - opening, loads: engine.spent.loads, statements: engine.spent.statements }
}
