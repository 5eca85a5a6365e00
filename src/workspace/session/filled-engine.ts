import { openBrowserEngine, superviseEngine, type Engine } from '../../database/engine/index.ts'
import { askCountry } from '../../database/questions/index.ts'
import { loadArrowTables, type ReplacedTables } from '../../database/tables/index.ts'
import type { TableName } from '../../domain/measure/index.ts'
import type { CountryEngine } from './country-engine.ts'
import { fetchData, readData } from './fetch-data.ts'
import { checkSum, parseManifest, type Manifest } from './manifest.ts'

/** The engine may stay silent this long while its code arrives over a poor connection. */
const SILENCE_MS = 30_000

/**
 * Starts the supervised engine with every table of the build in it, once it has answered all the questions; whenever
 * its worker dies it is filled again with the same tables. Rejects with a FactsError or an EngineError.
 */
export async function fillBrowserEngine(
  onProgress: (loadedBytes: number, totalBytes: number) => void,
): Promise<CountryEngine> {
  const files = await fetchTables()
  let replaced: ReplacedTables = {}
  let over: ReadonlySet<TableName> = new Set()
  const fill = (fresh: Engine) => loadArrowTables(fresh, files, replaced, over)
  const engine = superviseEngine(() => openBrowserEngine({ onProgress, deadlineMs: SILENCE_MS }), fill)
  await askCountry(engine)
  return {
    askWith: async (rows, overBuilt) => {
      const before = [replaced, over] as const
      replaced = rows
      over = overBuilt
      try {
        await fill(engine)
        return await askCountry(engine)
      } catch (cause) {
        ;[replaced, over] = before
        await fill(engine)
        throw cause
      }
    },
    terminate: () => engine.terminate(),
  }
}

async function fetchTables(): Promise<Readonly<Partial<Record<TableName, Uint8Array>>>> {
  const manifest = readData(await fetchData('manifest.json'), parseManifest)
  const tables = manifest.sources.map((source) => source.table).filter((table) => manifest.files.has(fileOf(table)))
  const entries = await Promise.all(tables.map(async (table) => [table, await fetchTable(manifest, table)] as const))
  return Object.fromEntries(entries)
}

async function fetchTable(manifest: Manifest, table: TableName): Promise<Uint8Array> {
  const bytes = await fetchData(fileOf(table))
  await checkSum(manifest, fileOf(table), bytes)
  return new Uint8Array(bytes)
}

function fileOf(table: TableName): string {
  return `tables/${table}.arrow`
}
