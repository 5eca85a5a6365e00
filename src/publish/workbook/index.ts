export { writeWorkbook, type WorkbookSheet } from './write-workbook.ts'
export type { WorkbookCell } from './sheet-xml.ts'
export { rowsToFixWorkbook } from './rows-to-fix-workbook.ts'
export { templateWorkbook } from './template-workbook.ts'
