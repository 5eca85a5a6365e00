import type { NumberColumn } from './numbers.ts'

/** A column that a kind of table knows: tried by its patterns on folded headers, the first pattern being the surest. */
export interface ColumnSpec {
  readonly name: string
  readonly patterns: readonly RegExp[]
  /** Patterns too common to tell a table by: believed only when the person has said which table it is. */
  readonly whenNamed?: readonly RegExp[]
  /** Tells a folded header where patterns would repeat a list that is kept elsewhere; tried after them. */
  readonly recognises?: (header: string) => boolean
  /** Headers that many columns bear, and what most cells below must say for one to be this one; tried last. */
  readonly whenHeld?: { readonly pattern: RegExp; readonly holds: (cell: string) => boolean }
  /** How much its presence speaks for the kind; 1 when not stated. */
  readonly weight?: number
  /**
   * Whether several columns of the file may be read as this one: any, or only columns of which each states a year of
   * its own.
   */
  readonly many?: true | 'by_year'
  /** Read only where the named column is, and under another header than its own. */
  readonly beside?: string
  /** Set for columns of numbers, whose decimal mark is decided over the whole column. */
  readonly number?: NumberColumn
  /** Set for columns of dates, whose order of day and month is decided over the whole column. */
  readonly date?: true
  /** Whether a cell that cannot be read is left out and its row kept: always, or where the named column has a value. */
  readonly optional?: true | string
  /** Share of the column's own texts that must pass for the header to be believed. */
  readonly holds?: (cell: string) => boolean
}
