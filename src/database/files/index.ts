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
  Sheet,
  TextEncoding,
} from './cells.ts'
export { repairMojibake } from './encoding.ts'
export { cleanDocx, MAX_DOCX_BYTES } from './clean-docx.ts'
export * from './limits.ts'
export { readLongText, type LongColumn, type LongText } from './long-text.ts'
export { readCells } from './read-cells.ts'
