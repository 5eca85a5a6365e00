import type { ReadOptions } from '../files/index.ts'
import type { LedgerContext } from './ledger-context.ts'
import type { TakesRows } from './packed-rows.ts'
import type { TableChoice } from './plan-table.ts'
import type { StatedColumns } from './stated-columns.ts'

/** What a person decided of the file, of the table that it holds, and of its rows. */
export interface ReadTableOptions extends ReadOptions, Omit<LedgerContext, 'gazetteer' | 'fileName'> {
  readonly kind?: TableChoice
  readonly stated?: StatedColumns
  /** Takes most rows of a long table before it is read: they are not in its ledger. */
  readonly told?: TakesRows
}
