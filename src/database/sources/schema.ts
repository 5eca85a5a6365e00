import type { TableName } from '../../domain/measure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { Fields, RowOf } from './fields.ts'
import type { NoteRule, RejectionReason } from './parsed.ts'

/** What a table's own rule says of a row that reads well: taken (perhaps changed, with notes) or not. */
export type Review<Row> =
  | { readonly row: Row; readonly notes?: readonly { readonly column: string; readonly rule: NoteRule }[] }
  | { readonly column: string; readonly reason: RejectionReason }

/** The rules of one canonical table: its columns, its key and what two rows of one key mean. */
export interface TableSchema<F extends Fields> {
  readonly name: TableName
  readonly fields: F
  /** Rows of one key speak of one thing; null = the row is never anybody's duplicate. */
  readonly keyOf: (row: RowOf<F>) => string | null
  /** Rows of one key that differ: both rejected, or both kept for the view to see the conflict. */
  readonly conflict: 'reject' | 'keep'
  readonly review?: (row: RowOf<F>, known: ReadonlySet<string> | null) => Review<RowOf<F>>
  /** Whether the row's cells may not be repeated in a report (refuges, METHOD §5). */
  readonly conceals?: (cell: (column: string) => string) => boolean
  /** Order of the rows in the file and in the table. */
  readonly ubigeoOf: (row: RowOf<F>) => Ubigeo | null
}

export function schema<const F extends Fields>(definition: TableSchema<F>): TableSchema<F> {
  return definition
}
