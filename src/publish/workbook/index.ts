export { writeWorkbook, type WorkbookSheet } from './write-workbook.ts'
export type { WorkbookCell } from './sheet-xml.ts'
export { rowsToFixWorkbook, type RowsToHandBack } from './rows-to-fix-workbook.ts'
export { templateWorkbook, type Template } from './template-workbook.ts'
