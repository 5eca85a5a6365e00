export { workshopCalendar } from './workshop-calendar.ts'
export { WORKSHOP_TABLES, workshopWorkbook } from './workshop-workbook.ts'
