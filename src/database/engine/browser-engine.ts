import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { assertArrowStream } from './arrow-stream.ts'
import { isBrokenCode } from './broken-code.ts'
import { EngineError, EngineGone, type ColumnType, type EngineInstance, type Param, type Row } from './engine.ts'
import { plainRows } from './plain-rows.ts'
import { createFromCsv, describeTable, dropTable, internalName, LOAD_BUFFER, LOCK_DOWN } from './statements.ts'
import { EH_WASM_BYTES, type BrowserEngineOptions } from './wasm-progress.ts'

/**
 * Starts the worker from our own origin and has it fetch the wasm itself, which `connect-src 'self'` allows (README of
 * the room).
 */
export async function startWorkerEngine(options: BrowserEngineOptions): Promise<EngineInstance> {
  const worker = new Worker(new URL('./duckdb-worker.ts', import.meta.url), { type: 'module' })
  const broken = listenForBreakdown(worker)
  const database = new AsyncDuckDB(new VoidLogger(), worker)
  try {
    await Promise.race([instantiate(database, options), broken])
    await database.open({})
    const connection = await database.connect()
    for (const statement of LOCK_DOWN) await connection.query(statement)
    return instanceOf(worker, database, connection, broken)
  } catch (cause) {
    worker.terminate()
    throw new EngineError('start', cause)
  }
}

/**
 * Rejects once the worker's code or the wasm turns out missing or damaged. Listens before DuckDB does, which would only
 * write it on the console.
 */
function listenForBreakdown(worker: Worker): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      reject(new Error(event.message || 'The worker could not start'))
    })
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (!isBrokenCode(event.data)) return
      event.stopImmediatePropagation()
      reject(new Error(event.data.brokenCode))
    })
  })
  broken.catch(() => undefined)
  return broken
}

/** How long the code may take to be compiled once it is there, in milliseconds: slow machines and WebKit take long. */
const COMPILE_MS = 120_000

/**
 * Gives up when no byte arrives for `deadlineMs`, so that a slow line is not taken for a dead worker; once all are
 * there, after the longer time that a slow machine may take to compile them.
 */
function instantiate(database: AsyncDuckDB, { onProgress, deadlineMs }: BrowserEngineOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUpAfter = (ms: number) =>
      setTimeout(() => reject(new Error(`The engine did not start: nothing happened for ${ms} ms`)), ms)
    let timer = giveUpAfter(deadlineMs)
    const wasm = new URL(wasmUrl, location.href).href
    askFor(wasm).catch(reject)
    database
      .instantiate(wasm, null, ({ bytesLoaded, bytesTotal }) => {
        clearTimeout(timer)
        timer = giveUpAfter(bytesLoaded >= EH_WASM_BYTES ? COMPILE_MS : deadlineMs)
        onProgress(bytesLoaded, bytesTotal)
      })
      .then(() => resolve(), reject)
      .finally(() => clearTimeout(timer))
  })
}

/**
 * The worker keeps to itself that its code cannot be had: asking for the same file and letting go at the first answer
 * tells at once.
 */
async function askFor(wasm: string): Promise<void> {
  if (typeof WebAssembly === 'undefined') throw new Error('No WebAssembly in this browser')
  const asking = new AbortController()
  const { ok, status } = await fetch(wasm, { signal: asking.signal })
  asking.abort()
  if (!ok) throw new Error(`${wasm}: status ${status}`)
}

function instanceOf(
  worker: Worker,
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  broken: Promise<never>,
): EngineInstance {
  const { orGone, end } = lifeOf(worker, broken)
  return {
    query: (sql, params) => orGone(runQuery(connection, sql, params ?? [])),
    loadArrow: (table, bytes) => orGone(loadArrow(connection, table, bytes)),
    loadCsv: (table, bytes, columns) => orGone(loadCsv(database, connection, table, bytes, columns)),
    ping: () => orGone(database.getVersion()),
    terminate: end,
    close: async () => end(),
  }
}

/**
 * A worker that is ended here or breaks down fails its pending calls with EngineGone; one that ends itself tells
 * nobody.
 */
function lifeOf(worker: Worker, broken: Promise<never>) {
  let announce: () => void = () => undefined
  const gone = new Promise<never>((_, reject) => {
    announce = () => reject(new EngineGone())
  })
  gone.catch(() => undefined)
  const end = () => {
    worker.terminate()
    announce()
  }
  broken.catch(end)
  return { end, orGone: <T>(answer: Promise<T>) => Promise.race([answer, gone]) }
}

async function runQuery(connection: AsyncDuckDBConnection, sql: string, params: readonly Param[]): Promise<Row[]> {
  try {
    if (params.length === 0) return plainRows(await connection.query(sql))
    const statement = await connection.prepare(sql)
    try {
      return plainRows(await statement.query(...params))
    } finally {
      await statement.close()
    }
  } catch (cause) {
    throw new EngineError(sql, cause)
  }
}

async function loadArrow(connection: AsyncDuckDBConnection, table: string, bytes: Uint8Array): Promise<void> {
  await runQuery(connection, dropTable(table), [])
  try {
    assertArrowStream(bytes)
    await connection.insertArrowFromIPCStream(bytes.slice(), { name: internalName(table), create: true })
  } catch (cause) {
    throw new EngineError(`load ${table}`, cause)
  }
  await runQuery(connection, describeTable(table), [])
}

async function loadCsv(
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  table: string,
  bytes: Uint8Array,
  columns: readonly ColumnType[],
): Promise<void> {
  await database.registerFileBuffer(LOAD_BUFFER, bytes.slice())
  try {
    await runQuery(connection, createFromCsv(table, columns), [])
  } finally {
    await database.dropFile(LOAD_BUFFER)
  }
}
