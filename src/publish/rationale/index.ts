export { rationaleWorkbook } from './rationale-workbook.ts'
