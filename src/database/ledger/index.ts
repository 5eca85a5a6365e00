export type {
  CorrectionRule,
  IgnoreReason,
  Ledger,
  NoticeKind,
  RejectedRow,
  RejectReason,
} from './account.ts'
export { keepLedger } from './keep-ledger.ts'
export type { LedgerContext } from './ledger-context.ts'

export { draftTable, planSheets, planTable, TABLE_CHOICES, type TableChoice, type TablePlan } from './plan-table.ts'
export { readDate } from './dates.ts'
export { foldText } from './fold-text.ts'
export { readNumber } from './numbers.ts'
export { readYesNo } from './yes-no.ts'
export {
  AGE_TEXTS,
  CASE_VARIABLES,
  categoryOf,
  columnOfVariable,
  settleSex,
  summed,
  type CaseCount,
  type CaseVariable,
} from './case-variables.ts'
export { ANSWERS, type Answer, type Question, type QuestionKind } from './questions.ts'
export type { ColumnMeaning, ColumnStyle, ColumnVerdict } from './column-verdict.ts'
export { stoppedColumnsOf } from './stopped-columns.ts'
export { unplacedFiguresOf } from './unplaced-figures.ts'
export { rateHeadersOf, severalYearsHeadersOf } from './no-count-headers.ts'
export { reniecHeadersOf } from './reniec-only.ts'
export { readAnyTable, type AnyTable } from './read-any-table.ts'
export type { ReadTableOptions } from './read-table-options.ts'
export { previewSheet, previewTable, type PreviewColumn, type TablePreview } from './preview-table.ts'
export type { StatedColumns, StatedHeader } from './stated-columns.ts'
export type { DuplicateRule } from './settle-rows.ts'
export { keptCells, type MendedCell } from './mend-cells.ts'
export { FREE_TEXT, isKeptTable, printKeptTable } from './kept-sheet.ts'
export { readKeptTable } from './read-kept-table.ts'
export { qualityOfTexts } from './stated-origin.ts'
export { redactorOf } from './redact-table.ts'
export type { TextRedactor } from './redact-text.ts'
export { buffersOf, ToldRows, type PackedRows, type TakesRows } from './packed-rows.ts'
