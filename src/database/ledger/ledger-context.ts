import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { MendedCell } from './mend-cells.ts'
import type { Answers } from './questions.ts'
import type { DuplicateRule } from './settle-rows.ts'

/**
 * What a ledger is kept with: the country's names, the file's name (it may carry the year), the rule for duplicates and
 * a person's answers.
 */
export interface LedgerContext {
  readonly gazetteer: Gazetteer
  readonly fileName: string
  readonly duplicates?: DuplicateRule
  /** Territories that a person confirmed, by `RejectedRow.naming`. */
  readonly confirmed?: ReadonlyMap<string, Ubigeo>
  /** Columns (from 0) whose doubtful point or comma a person said is decimal. */
  readonly decimals?: ReadonlySet<number>
  /** Columns (from 0) that look like persons' data and that a person keeps knowingly. */
  readonly keptPersonal?: ReadonlySet<number>
  /** The year that a person gave for figures that state none. */
  readonly year?: number
  /** What a person answered of the table's questions, by `Question.key`. */
  readonly answers?: Answers
  /** Cells that a person typed again. */
  readonly mended?: readonly MendedCell[]
  /** Told now and then what share (0–1) of the rows has been read. */
  readonly onProgress?: (share: number) => void
}
