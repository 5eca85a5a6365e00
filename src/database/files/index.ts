export type {
  CellsResult,
  FileFormat,
  FileNote,
  FileNoteKind,
  FileReason,
  MergedRange,
  ReadCells,
  ReadOptions,
  Redaction,
  ReservedRow,
  RefusedFile,
  Sheet,
  TextEncoding,
} from './cells.ts'
export { repairMojibake } from './encoding.ts'
export { writeKeptSheet } from './kept-sheet.ts'
export * from './limits.ts'
export { readCells } from './read-cells.ts'
