export type {
  CellsResult,
  FileFormat,
  FileNote,
  FileNoteKind,
  FileReason,
  MergedRange,
  ReadCells,
  ReadOptions,
  RefusedFile,
  ReservedRows,
  Sheet,
  TextEncoding,
} from './cells.ts'
export { repairMojibake } from './encoding.ts'
export * from './limits.ts'
export { writeKeptSheet } from './kept-sheet.ts'
export { readCells } from './read-cells.ts'
