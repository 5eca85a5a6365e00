export type { Block, Report, ReportPicture, ReportTable } from './report.ts'
export { departmentReport, POVERTY_PICTURE } from './department-report.ts'
export { DOCX, writeDocx } from './write-docx.ts'
export { type DrawnPicture, type Pictures } from './docx-body.ts'
