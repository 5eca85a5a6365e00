export { stampsOf, type AgendaToPublish } from './agenda.ts'
export { agendaCalendar } from './agenda-calendar.ts'
export { agendaWorkbook, blankFormats } from './agenda-workbook.ts'
