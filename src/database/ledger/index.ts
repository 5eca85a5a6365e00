export type {
  ColumnUse,
  Correction,
  CorrectionRule,
  IgnoredRow,
  IgnoreReason,
  Ledger,
  Notice,
  NoticeKind,
  RejectedRow,
  RejectReason,
  RowCounts,
} from './account.ts'
export { keepLedger, type LedgerContext } from './keep-ledger.ts'
export { withPointColumns } from './point-columns.ts'
export { draftTable, planSheets, planTable, TABLE_CHOICES, type TableChoice, type TablePlan } from './plan-table.ts'
export { ANSWERS, type Answer, type Question, type QuestionKind } from './questions.ts'
export { rateHeadersOf } from './rate-headers.ts'
export { readAnyTable, type AnyTable, type ReadTableOptions } from './read-any-table.ts'
export { previewSheet, previewTable, type PreviewColumn, type PreviewRow, type TablePreview } from './preview-table.ts'
export type { StatedColumns, StatedHeader } from './stated-columns.ts'
export type { DuplicateRule } from './settle-rows.ts'
