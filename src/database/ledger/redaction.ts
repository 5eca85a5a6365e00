import type { Ubigeo } from '../../domain/territory/index.ts'
import type { IgnoreReason, RejectReason } from './account.ts'
import type { TablePlan } from './plan-table.ts'
import type { WithheldText } from './withheld.ts'

/** What became of the row of a refuge, of which no cell is read again: its canonical rows, or why there are none. */
export interface ReservedRow {
  readonly row: number
  /** Set where only the name speaks of a refuge. */
  readonly doubt: boolean
  /** The provincia that its place was taken to; null where nothing was dropped. */
  readonly movedTo: string | null
  readonly rejection: { readonly column: string; readonly reason: RejectReason } | null
  readonly ignored: IgnoreReason | null
  readonly drafts: readonly Readonly<Record<string, string>>[]
}

/**
 * What was left out of a sheet before it was read, and what can no longer be told from what is left (METHOD §5). Rows
 * and columns from 0.
 */
export interface Redaction {
  /** Columns of persons that were left out. */
  readonly personal: readonly number[]
  /** Canonical columns read from columns of persons that were kept knowingly. */
  readonly keptPersonal: readonly string[]
  /** Columns with data that nothing reads. */
  readonly beside: readonly number[]
  /** Columns of counts of refuges by distrito. */
  readonly emptied: readonly number[]
  readonly dismissed: ReadonlyMap<number, IgnoreReason>
  /** How many cells a row with more than its header has. */
  readonly strays: ReadonlyMap<number, number>
  readonly reserved: ReadonlyMap<number, ReservedRow>
  /** Rows whose name speaks of a refuge and of which a person said that they are none. */
  readonly spared: ReadonlySet<number>
  /** How many refuges each provincia has by rows of its distritos. */
  readonly pooled: readonly (readonly [Ubigeo, number])[]
  /** The title that the sheet proposes for its table; empty where none may be told. */
  readonly title: string
  readonly texts: readonly WithheldText[]
}

/**
 * A table as it may be read, told and kept: what it must not say is gone from its sheet, and the account of what is
 * gone.
 */
export interface RedactedTable {
  readonly plan: TablePlan
  readonly redaction: Redaction
}

/** Whether anything was left out at all. */
export function leavesOut({ personal, reserved, spared, pooled, texts, keptPersonal }: Redaction): boolean {
  const lists = [personal.length, reserved.size, spared.size, pooled.length, texts.length, keptPersonal.length]
  return lists.some((length) => length > 0)
}
