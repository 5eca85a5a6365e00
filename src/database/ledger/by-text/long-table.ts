import { readLongText, type LongText, type ReadCells, type Sheet } from '../../files/index.ts'
import type { Gazetteer } from '../../../domain/gazetteer/index.ts'
import type { Ledger } from '../account.ts'
import type { ColumnTexts } from '../judge-columns.ts'
import { ledgerOf } from '../keep-ledger.ts'
import type { LedgerContext } from '../ledger-context.ts'
import { specsOf } from '../match-columns.ts'
import type { TakesRows } from '../packed-rows.ts'
import type { TablePlan } from '../plan-table.ts'
import type { ReadTableOptions } from '../read-table-options.ts'
import type { RedactedTable } from '../redaction.ts'
import { readChosen, settleChosen, type ChosenRows, type SettledRows } from './chosen-rows.ts'
import { groupsOf } from './groups.ts'
import { joinLedger } from './join-ledger.ts'
import { packedRows } from './packed-told.ts'
import { edgeRows, firstRows } from './first-rows.ts'
import { SortedRows } from './sort-rows.ts'
import { judgeTexts, type TextVerdicts } from './verdicts.ts'

/** A long table that was read text by text: as `readAnyTable` gives it, but for the rows that its texts tell. */
export interface LongTable {
  readonly file: ReadCells
  readonly sheets: readonly Sheet[]
  readonly plan: TablePlan
  readonly redacted: RedactedTable
  /** `values` and `lines` are of the rows that were read as rows. */
  readonly ledger: Ledger
  /** The texts of each column below the header. */
  readonly textsOf: (column: number) => ColumnTexts
  /** The table as it is kept. */
  readonly kept: () => Uint8Array
}

const ROUNDS = 4

/**
 * Reads a long plain text table to the same ledger as row by row, each different text of a column once: only rows with
 * a text that is rejected, ignored or told of, with two corrections, or with a twin are read as rows; the others are
 * handed to `told` before that. Null where the file or its table is of another shape.
 */
export function readLongTable(
  bytes: Uint8Array,
  fileName: string,
  gazetteer: Gazetteer,
  options: ReadTableOptions & { readonly told: TakesRows },
): LongTable | null {
  const text = readLongText(bytes, fileName, options)
  if (text === null) return null
  const context = { ...options, gazetteer, fileName }
  const settling = firstRows(text)
  const first = settleChosen(text, settling, context, options)
  const verdicts = first === null ? null : verdictsOf(text, first)
  if (first === null || verdicts === null) return null
  const { kind, header } = first.plan
  const figures = new Set(specsOf(kind).flatMap(({ name, number }) => (number === undefined ? [] : [name])))
  const sorted = SortedRows.of(text, edgeRows(text), verdicts, (field) => figures.has(field))
  if (sorted === null) return null
  sorted.sortFrom(header.last + 1, (piece) => options.told.take(packedRows(piece, sorted.isChosen, verdicts)))
  const whole = readWithTwins(text, sorted, settling, context, options)
  const isSame = whole !== null && isSamePlan(first.plan, whole.plan)
  options.told.takeBack(isSame ? sorted.takenBack : 'todas')
  if (!isSame) return null
  const ledger = ledgerOf(whole.redacted, whole, context)
  options.onProgress?.(1)
  return { ...whole, ...joinLedger(text, { ...whole, ledger }, verdicts) }
}

function readWithTwins(
  text: LongText,
  sorted: SortedRows,
  first: Uint8Array,
  context: LedgerContext,
  options: ReadTableOptions,
): ChosenRows | null {
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = readChosen(text, { first, isRead: sorted.isChosen }, context, options)
    if (read === null || read.read.entries.some(({ total }) => total)) return null
    if (sorted.chooseTwins(read.read, (at) => read.rows[at] ?? 0) === 0) return read
  }
  return null
}

function verdictsOf(text: LongText, { plan, settled, rows }: SettledRows): TextVerdicts | null {
  const groups = groupsOf(plan, settled.setting, text)
  if (groups === null) return null
  const below = plan.sheet.cells.filter((_, at) => at > plan.header.last && !text.odd.has(rows[at] ?? 0))
  return judgeTexts(plan, settled.setting, groups, below)
}

function isSamePlan(a: TablePlan, b: TablePlan): boolean {
  const shape = ({ kind, header }: TablePlan) =>
    JSON.stringify([kind.id, header.first, header.last, [...header.match.mapping]])
  return shape(a) === shape(b)
}
