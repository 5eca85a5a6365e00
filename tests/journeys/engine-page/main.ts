import { openBrowserEngine, superviseEngine } from '../../../src/database/engine/index.ts'
import { askCountry } from '../../../src/database/questions/index.ts'
import { loadArrowTables } from '../../../src/database/tables/index.ts'
import { TABLE_NAMES, type TableName } from '../../../src/domain/measure/index.ts'

/** What the journey may ask of this page: all the questions at once, timed, or a statement of its own. */
export type EnginePage = {
  ask(): Promise<{ readonly rows: string; readonly generation: number; readonly ms: number }>
  run(sql: string): Promise<string>
}

const tables = Promise.all(TABLE_NAMES.map(fetchTable)).then((entries) =>
  Object.fromEntries(entries.filter((entry) => entry !== null)),
)
const engine = superviseEngine(
  () => openBrowserEngine({ onProgress: () => undefined, deadlineMs: 30_000 }),
  async (fresh) => loadArrowTables(fresh, await tables),
)

async function fetchTable(table: TableName): Promise<readonly [TableName, Uint8Array] | null> {
  const response = await fetch(`data/tables/${table}.arrow`)
  return response.ok ? [table, new Uint8Array(await response.arrayBuffer())] : null
}

const page: EnginePage = {
  async ask() {
    const start = performance.now()
    const rows = JSON.stringify(await askCountry(engine))
    return { rows, generation: engine.generation, ms: performance.now() - start }
  },
  run: (sql) =>
    engine.query(sql).then(
      (rows) => JSON.stringify(rows),
      (cause: unknown) => `error: ${cause instanceof Error ? cause.message : String(cause)}`,
    ),
}
Object.assign(globalThis, { enginePage: page })
