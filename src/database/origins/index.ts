export { BUILT_KEY, keyedOver, partsOver } from './over-built.ts'
export {
  besidesFile,
  KEY_COLUMN,
  keyOrigins,
  ORIGIN_COLUMNS,
  originCells,
  OWN_TITLE,
  readQuality,
  stampRows,
  withOrigins,
  withoutOrigin,
  worseOrigin,
  type StatedOrigin,
} from './row-origin.ts'
export type { TableRow, Value } from './table-row.ts'
