import { TABLE_NAMES, type TableName } from '../../domain/measure/index.ts'
import { completeTerritorios } from './complete-territorios.ts'
import type { Fields } from './fields.ts'
import type { CanonicalTables, Parsed, TableRow, Value } from './parsed.ts'
import { readTable } from './read-table.ts'
import { KEY_COLUMN, keyOrigins, type StatedOrigin } from '../origins/index.ts'
import * as schemas from './schemas.ts'

/** Every canonical table read against the country of `territorios`; a table that was not given is empty. */
export type ReadTables = Readonly<Record<TableName, KeyedTable>>

/** A table whose rows name their origin by key, with the origins that they state. */
interface KeyedTable extends Parsed<TableRow> {
  readonly origins: readonly StatedOrigin[]
}

/** The columns of a canonical table, in order, with the SQL type of its staging table. */
export function columnsOf(table: TableName): { readonly name: string; readonly type: string }[] {
  const fields: Fields = schemas[table].fields
  return Object.entries(fields).map(([name, { sql }]) => ({ name, type: sql }))
}

/** The same and the key of each row's origin: what the engine holds. */
export function loadedColumnsOf(table: TableName): { readonly name: string; readonly type: string }[] {
  return [...columnsOf(table), { name: KEY_COLUMN, type: 'VARCHAR' }]
}

/**
 * Reads all canonical tables; rows are sorted by their own text, so that the order of the input never matters. Rows
 * that name a code the country lacks are rejections, `ubigeo_desconocido`. Never throws on data.
 */
export function readTables(tables: CanonicalTables): ReadTables {
  const country = completeTerritorios(readTable(tables.territorios ?? NOTHING, schemas.territorios, null))
  const known = new Set<string>(country.rows.map(({ ubigeo }) => ubigeo))
  const read = (name: TableName): Parsed<TableRow> =>
    name === 'territorios'
      ? country
      : (readTable<Fields>(tables[name] ?? NOTHING, anySchema(name), known) as Parsed<TableRow>)
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, keyed(sorted(read(name), name))])) as ReadTables
}

function keyed(parsed: Parsed<TableRow>): KeyedTable {
  return { ...parsed, ...keyOrigins(parsed.rows) }
}

const NOTHING = { columns: [], rows: [] }

function anySchema(name: TableName): Parameters<typeof readTable<Fields>>[1] {
  return schemas[name] as unknown as Parameters<typeof readTable<Fields>>[1]
}

function sorted(parsed: Parsed<TableRow>, name: TableName): Parsed<TableRow> {
  const columns = columnsOf(name).map((column) => column.name)
  const keyed = parsed.rows.map((row) => ({ row, key: columns.map((column) => sortKey(row[column])) }))
  keyed.sort((a, b) => compareKeys(a.key, b.key))
  return { ...parsed, rows: keyed.map(({ row }) => row) }
}

function sortKey(value: Value | undefined): string | number {
  return typeof value === 'number' ? value : value === null || value === undefined ? '' : String(value)
}

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let at = 0; at < a.length; at += 1) {
    const left = a[at] ?? ''
    const right = b[at] ?? ''
    if (left === right) continue
    if (typeof left === 'number' && typeof right === 'number') return left - right
    return String(left) < String(right) ? -1 : 1
  }
  return 0
}
