import { writeWorkbook } from '../workbook/index.ts'
import type { AgendaToPublish } from './agenda.ts'
import {
  attendanceSheets,
  blankSheets,
  callSheet,
  evaluationSheet,
  findingsSheet,
  scheduleSheet,
  tripsSheet,
} from './schedule-sheets.ts'
import { budgetSheet } from './budget-sheet.ts'
import { agreedSheet, cameSheet } from './left-sheets.ts'
import { sourcesSheet, tripSheets } from './trip-sheets.ts'

/**
 * The plan as an .xlsx: cronograma, whom it calls, trips, advances and knots, evaluation, trip sheets, sources and the
 * register of attendance of each visit; each sheet stamped.
 */
export function agendaWorkbook(agenda: AgendaToPublish): Uint8Array {
  const sheets = [
    scheduleSheet,
    callSheet,
    tripsSheet,
    budgetSheet,
    cameSheet,
    findingsSheet,
    agreedSheet,
    evaluationSheet,
    tripSheets,
    sourcesSheet,
  ]
  return writeWorkbook([...sheets.map((sheet) => sheet(agenda)), ...attendanceSheets(agenda)], 'Plan de visitas')
}

/** The registers of B.4 and C as a blank .xlsx. */
export function blankFormats(): Uint8Array {
  return writeWorkbook(blankSheets(), 'Formatos en blanco')
}
