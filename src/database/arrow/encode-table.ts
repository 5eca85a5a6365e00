import {
  Bool,
  DateDay,
  Dictionary,
  Float64,
  Int16,
  Int32,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
  type DataType,
  type Vector,
} from 'apache-arrow'
import type { TableName } from '../../domain/measure/index.ts'
import { loadedColumnsOf, type TableRow, type Value } from '../sources/index.ts'

/**
 * A read table as an Arrow IPC stream with dictionary-encoded texts, for loadArrowTables. Null when there are no rows.
 * Build time only: Arrow's builders need an eval that the page's policy refuses (TECH, DuckDB-WASM).
 */
export function encodeTable(name: TableName, rows: readonly TableRow[]): Uint8Array | null {
  if (rows.length === 0) return null
  const vectors = loadedColumnsOf(name).map(({ name: column, type }) => [
    column,
    vectorOf(
      type,
      rows.map((row) => row[column] ?? null),
    ),
  ])
  return tableToIPC(new Table(Object.fromEntries(vectors) as Record<string, Vector>), 'stream')
}

function vectorOf(sqlType: string, values: readonly Value[]): Vector {
  if (sqlType === 'DATE')
    return vectorFromArray(
      values.map((value) => (value === null ? null : new Date(String(value)))),
      new DateDay(),
    )
  return vectorFromArray(values, arrowType(sqlType))
}

function arrowType(sqlType: string): DataType {
  switch (sqlType) {
    case 'SMALLINT':
      return new Int16()
    case 'INTEGER':
      return new Int32()
    case 'DOUBLE':
      return new Float64()
    case 'BOOLEAN':
      return new Bool()
    default:
      return new Dictionary(new Utf8(), new Int32())
  }
}
