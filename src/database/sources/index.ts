export { checkRow, type CheckedRow } from './check-row.ts'
export { readCsv } from './read-csv.ts'
export { columnsOf, readTables, type ReadTables, type TableRow, type Value } from './read-tables.ts'
export type {
  CanonicalTable,
  CanonicalTables,
  Counted,
  Note,
  NoteRule,
  Parsed,
  Rejection,
  RejectionReason,
} from './parsed.ts'
