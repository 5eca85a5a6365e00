export { checkRow, type CheckedRow } from './check-row.ts'
export { readCsv } from './read-csv.ts'
export { columnsOf, loadedColumnsOf, readTables, type ReadTables } from './read-tables.ts'
export type {
  CanonicalTable,
  CanonicalTables,
  Counted,
  Note,
  NoteRule,
  Parsed,
  Rejection,
  RejectionReason,
  TableRow,
  Value,
} from './parsed.ts'
