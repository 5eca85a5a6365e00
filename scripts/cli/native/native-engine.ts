import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFromCsv, LOAD_BUFFER, type Engine, type Row } from '../../../src/database/engine/index.ts'

/**
 * The version of the native engine that is the browser's own DuckDB; an optional package, since not every platform has
 * it.
 */
export const NATIVE_PACKAGE = '@duckdb/node-api@1.4.4-r.3'

interface NativeConnection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ columnNames(): string[]; getRows(): unknown[][] }>
  closeSync(): void
}

interface NativeModule {
  readonly DuckDBInstance: {
    create(
      path: string,
      options: Readonly<Record<string, string>>,
    ): Promise<{ connect(): Promise<NativeConnection>; closeSync(): void }>
  }
}

/** What it may take of the machine; what does not fit in `memory` goes to the `spill` folder. */
interface NativeLimits {
  readonly threads: number
  readonly memory?: string
  readonly spill?: string
}

/**
 * DuckDB compiled for this machine; null where its package is not installed. Its CSV buffer is a file, because it has
 * no registered ones.
 */
export async function openNativeEngine({ threads, memory, spill }: NativeLimits): Promise<Engine | null> {
  const name = NATIVE_PACKAGE.slice(0, NATIVE_PACKAGE.lastIndexOf('@'))
  const module = (await import(name).catch(() => null)) as NativeModule | null
  if (module === null) return null
  const instance = await module.DuckDBInstance.create(':memory:', {
    threads: String(threads),
    autoinstall_known_extensions: 'false',
    preserve_insertion_order: 'false',
    ...(memory === undefined ? {} : { memory_limit: memory }),
    ...(spill === undefined ? {} : { temp_directory: spill }),
  })
  const connection = await instance.connect()
  const folder = mkdtempSync(join(tmpdir(), 'brecha-native-'))
  const buffer = join(folder, LOAD_BUFFER)
  return {
    query: (sql) => runQuery(connection, sql),
    loadArrow: () => Promise.reject(new Error('The native engine reads no Arrow stream')),
    loadCsv: async (table, bytes, columns) => {
      writeFileSync(buffer, bytes)
      await connection.run(createFromCsv(table, columns).replace(LOAD_BUFFER, buffer))
    },
    close: async () => {
      connection.closeSync()
      instance.closeSync()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Rows as plain objects, which is what the wasm engine hands over too; a bigint becomes a number. */
async function runQuery(connection: NativeConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql)
  const names = reader.columnNames()
  return reader.getRows().map((cells) =>
    Object.fromEntries(
      names.map((name, at) => {
        const cell = cells[at]
        return [name, typeof cell === 'bigint' ? Number(cell) : cell]
      }),
    ),
  )
}
