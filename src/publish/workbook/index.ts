export { writeWorkbook, type WorkbookSheet } from './write-workbook.ts'
export { rowsToFixWorkbook, type RowsToHandBack } from './rows-to-fix-workbook.ts'
export { templateWorkbook, type Template } from './template-workbook.ts'
