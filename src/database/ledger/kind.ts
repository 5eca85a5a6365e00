import type { TableName } from '../../domain/measure/index.ts'
import type { CaseVariable } from './case-variables.ts'
import type { ColumnSpec } from './column-spec.ts'
import type { RowReader } from './row-reader.ts'

/**
 * Cells of one canonical row of a table; `apart` tells observations of one key that add up instead of repeating (two
 * CEM of one distrito).
 */
export interface Draft {
  readonly table: TableName
  readonly cells: Readonly<Record<string, string>>
  readonly apart?: string
  /**
   * Set for a row that says it is the total of others: it counts only where there are no others of its place and year.
   */
  readonly total?: boolean
  /** What its row says of the persons: a category of a variable, and how many cases; NaN where that is withheld. */
  readonly counted?: readonly (readonly [CaseVariable, string, number])[]
}

/** A canonical table as such, or a named way of holding one. */
export type KindId = TableName | 'casos_por_fila' | 'matriz' | 'servicios_por_tipo'

/** One way in which files hold one canonical table: its columns, what it cannot do without, and how one row is read. */
export interface Kind {
  readonly id: KindId
  readonly table: TableName
  readonly columns: readonly ColumnSpec[]
  /** Of each group at least one column must be there. */
  readonly essential: readonly (readonly string[])[]
  /** Whether a territory must be named by some column. */
  readonly placed: boolean
  /** The columns whose header may carry the year, and the year assumed when nothing states one. */
  readonly dated?: { readonly columns: readonly string[]; readonly usual: number | null }
  /**
   * Columns that a row is read by each for itself, whatever the others hold: a table that has, beside its territory,
   * one column of each of these at most is read text by text, and not row by row.
   */
  readonly byText?: readonly string[]
  /** Reads the row at the reader; what is wrong with it is told to the reader. */
  readonly read: (reader: RowReader) => readonly Draft[]
}

/** Whether rows of the kind may be of a refuge: one that is not even read may speak of it. */
export function isOfServices({ table }: Kind): boolean {
  return table === 'servicios' || table === 'atenciones'
}
