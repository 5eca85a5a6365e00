export type {
  CorrectionRule,
  IgnoreReason,
  Ledger,
  NoticeKind,
  RejectedRow,
  RejectReason,
} from './account.ts'
export { keepLedger, type LedgerContext } from './keep-ledger.ts'

export { draftTable, planSheets, planTable, TABLE_CHOICES, type TableChoice, type TablePlan } from './plan-table.ts'
export { mayTell } from './personal-texts.ts'
export { keptSheetOf } from './kept-sheet-of.ts'
export { statedQuality } from './stated-origin.ts'
export { ANSWERS, type Answer, type Question, type QuestionKind } from './questions.ts'
export { rateHeadersOf } from './rate-headers.ts'
export { readAnyTable, type AnyTable, type ReadTableOptions } from './read-any-table.ts'
export { previewSheet, previewTable, type PreviewColumn, type TablePreview } from './preview-table.ts'
export type { StatedColumns, StatedHeader } from './stated-columns.ts'
export type { DuplicateRule } from './settle-rows.ts'
