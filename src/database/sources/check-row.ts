import type { TableName } from '../../domain/measure/index.ts'
import type { Fields, RowOf } from './fields.ts'
import type { RejectionReason, TableRow } from './parsed.ts'
import { originCells } from '../origins/index.ts'
import { readFields } from './read-table.ts'
import type { Review, TableSchema } from './schema.ts'
import * as schemas from './schemas.ts'

/** One row that meets its table's rules; `key` tells rows that speak of one thing (null = never). */
export type CheckedRow =
  | {
      readonly row: TableRow
      readonly key: string | null
      readonly notes: NonNullable<Extract<Review<RowOf<Fields>>, { readonly row: unknown }>['notes']>
    }
  | { readonly column: string; readonly reason: RejectionReason }

/**
 * Reads one row of canonical cells (absent = empty) by the rules of its table; codes are not looked up in any country.
 */
export function checkRow(table: TableName, cells: Readonly<Record<string, string>>): CheckedRow {
  const { fields, review, keyOf, names } = SCHEMAS[table]
  const cell = (column: string) => cells[column] ?? ''
  const values = readFields(fields, names, cell)
  if ('reason' in values) return values
  const raw = values.row as RowOf<Fields>
  const reviewed = review?.(raw, null) ?? { row: raw }
  if ('reason' in reviewed) return reviewed
  return {
    row: { ...(reviewed.row as TableRow), ...originCells(cell) },
    key: keyOf(raw),
    notes: reviewed.notes ?? NO_NOTES,
  }
}

const NO_NOTES = [] as const

type NamedSchema = TableSchema<Fields> & { readonly names: readonly string[] }

const SCHEMAS = Object.fromEntries(
  Object.values(schemas as unknown as Record<TableName, TableSchema<Fields>>).map((schema): [string, NamedSchema] => [
    schema.name,
    { ...schema, names: Object.keys(schema.fields) },
  ]),
) as Readonly<Record<TableName, NamedSchema>>
