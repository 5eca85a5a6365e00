import { openBrowserEngine, superviseEngine } from '../../../src/database/engine/index.ts'
import { askCountry } from '../../../src/database/questions/index.ts'
import { loadArrowTables } from '../../../src/database/tables/index.ts'
import { TABLES, startToFacts } from '../start-to-facts.ts'

const readTable = async (table: string) =>
  new Uint8Array(await (await fetch(`data/tables/${table}.arrow`)).arrayBuffer())
const start = () =>
  startToFacts(readTable, () => openBrowserEngine({ onProgress: () => undefined, deadlineMs: 30_000 }))

const open = () => openBrowserEngine({ onProgress: () => undefined, deadlineMs: 30_000 })
const committed = Promise.all(TABLES.map(async (table) => [table, await readTable(table)] as const)).then(
  Object.fromEntries,
)
const watched = superviseEngine(open, async (fresh) => loadArrowTables(fresh, await committed))

/**
 * Milliseconds until the watched engine answers every question: the first time from nothing, later from what is left of
 * it.
 */
async function askWatched(): Promise<number> {
  const begin = performance.now()
  await askCountry(watched)
  return performance.now() - begin
}

Object.assign(globalThis, { startEngine: start, askWatched })
