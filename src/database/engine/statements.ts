import type { ColumnType } from './engine.ts'

/** The only file name the locked engine may open: the buffer that a table is being loaded from. */
export const LOAD_BUFFER = 'carga.csv'

/**
 * Once per instance and in this order; afterwards no file, address, extension or setting can be reached (TECH,
 * DuckDB-WASM).
 */
export const LOCK_DOWN: readonly string[] = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  `SET allowed_paths = ['${LOAD_BUFFER}']`,
  'SET enable_external_access = false',
  'SET lock_configuration = true',
]

/** Statement that turns the load buffer into a table with explicit columns: the sniffer never runs. */
export function createFromCsv(table: string, columns: readonly ColumnType[]): string {
  const types = columns.map(({ name, type }) => `'${name}': '${type}'`).join(', ')
  return `CREATE OR REPLACE TABLE ${internalName(table)} AS SELECT * FROM read_csv('${LOAD_BUFFER}',
    columns = {${types}}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    nullstr = '', allow_quoted_nulls = false, strict_mode = true, parallel = false)`
}

export function dropTable(table: string): string {
  return `DROP TABLE IF EXISTS ${internalName(table)}`
}

/** Fails when the table does not exist: an Arrow stream may be refused without an error. */
export function describeTable(table: string): string {
  return `DESCRIBE ${internalName(table)}`
}

/** The name itself when it is one of ours (lower case, digits, underscore); throws on any other. */
export function internalName(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new RangeError(`Not an internal name: ${JSON.stringify(name)}`)
  return name
}
