import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBConnection } from '@duckdb/duckdb-wasm/blocking'
import {
  assertArrowStream,
  createFromCsv,
  describeTable,
  dropTable,
  EngineError,
  EngineGone,
  internalName,
  LOAD_BUFFER,
  LOCK_DOWN,
  plainRows,
  type ColumnType,
  type EngineInstance,
  type Param,
  type Row,
} from '../engine/index.ts'

type Database = Awaited<ReturnType<typeof createDuckDB>>

/** The browser's own engine inside Node, same version and same locks, for the build, the command line and the tests. */
export async function openNodeEngine(): Promise<EngineInstance> {
  const mainModule = fileOf(import.meta.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'))
  const bundle = { mainModule, mainWorker: '' }
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME)
  await database.instantiate(() => undefined)
  database.open({})
  const connection = database.connect()
  for (const statement of LOCK_DOWN) connection.query(statement)
  return instanceOf(database, connection)
}

function fileOf(url: string): string {
  const path = decodeURIComponent(new URL(url).pathname)
  return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path
}

function instanceOf(database: Database, connection: DuckDBConnection): EngineInstance {
  const state = { dead: false }
  const alive = async <T>(work: () => T): Promise<T> => {
    if (state.dead) throw new EngineGone()
    return work()
  }
  const terminate = () => {
    state.dead = true
  }
  return {
    query: (sql, params) => alive(() => runQuery(connection, sql, params ?? [])),
    loadArrow: (table, bytes) => alive(() => loadArrow(connection, table, bytes)),
    loadCsv: (table, bytes, columns) => alive(() => loadCsv(database, connection, table, bytes, columns)),
    ping: () => alive(() => database.getVersion()),
    terminate,
    close: async () => terminate(),
  }
}

function runQuery(connection: DuckDBConnection, sql: string, params: readonly Param[]): Row[] {
  try {
    if (params.length === 0) return plainRows(connection.query(sql))
    const statement = connection.prepare(sql)
    try {
      return plainRows(statement.query(...params))
    } finally {
      statement.close()
    }
  } catch (cause) {
    throw new EngineError(sql, cause)
  }
}

function loadArrow(connection: DuckDBConnection, table: string, bytes: Uint8Array): void {
  runQuery(connection, dropTable(table), [])
  try {
    assertArrowStream(bytes)
    connection.insertArrowFromIPCStream(bytes.slice(), { name: internalName(table), create: true })
  } catch (cause) {
    throw new EngineError(`load ${table}`, cause)
  }
  runQuery(connection, describeTable(table), [])
}

function loadCsv(
  database: Database,
  connection: DuckDBConnection,
  table: string,
  bytes: Uint8Array,
  columns: readonly ColumnType[],
): void {
  database.registerFileBuffer(LOAD_BUFFER, bytes.slice())
  try {
    runQuery(connection, createFromCsv(table, columns), [])
  } finally {
    database.dropFile(LOAD_BUFFER)
  }
}
