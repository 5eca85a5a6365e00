export * from './reading.ts'
export * from './read-in-worker.ts'
export * from './compare-countries.ts'
export * from './loaded-import.ts'
export * from './replaced-tables.ts'
export { registersOfLoad } from './register-rows.ts'
export * from './combine-loads.ts'
export * from './foresee-adding.ts'
export { placesOfParts } from './places-of-parts.ts'
export { tableLedger, type LedgerEntry } from './table-ledger.ts'
export { lostPublic, type Lost, type LostPublic } from './lost-rows.ts'
export * from './importer.ts'
export { redactTables } from './redact-project.ts'
export type { ImportState, OwnFacts } from './import-ports.ts'
export type { MatrixField } from './compare-matrix.ts'
export * from './rows-to-fix.ts'
export * from './rows-to-mend.ts'
export * from './named-recipes.ts'
export * from './learned-names.ts'
export * from './judge-reading.ts'
export * from './pasted-range.ts'
export { completeIn } from './complete-matrix.ts'
export { ownOrigin } from './own-origin.ts'
export { readFile } from './read-file.ts'
export { isBoundaryFile } from './read-limites.ts'
export { optionsByRecipe } from './options-by-recipe.ts'
export { ANSWERS } from '../../database/ledger/index.ts'
export type {
  Answer,
  CaseVariable,
  ColumnMeaning,
  ColumnStyle,
  ColumnVerdict,
  CorrectionRule,
  DuplicateRule,
  IgnoreReason,
  Ledger,
  MendedCell,
  NoticeKind,
  PreviewColumn,
  Question,
  QuestionKind,
  RejectedRow,
  RejectReason,
  TablePreview,
} from '../../database/ledger/index.ts'
export { MAX_FILE_BYTES } from '../../database/files/index.ts'
export type { FileFormat, FileNoteKind, TextEncoding } from '../../database/files/index.ts'
export type { ProjectFault } from '../storage/index.ts'
export type { LimitesTopology } from '../../database/limites/index.ts'
