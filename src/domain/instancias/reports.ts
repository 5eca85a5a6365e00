import { type Calendar, type Day, yearOf } from '../calendar/index.ts'

/** A half-year as `AAAA-1` or `AAAA-2`; the report on the second is the Informe Anual de Seguimiento (7.3.4.6). */
export type Semester = `${number}-${1 | 2}`

/** A follow-up report that an instancia owes at the end of a half-year (7.3.4.4–5). */
export interface ReportDue {
  readonly semester: Semester
  readonly dueOn: Day
  readonly annual: boolean
}

const LENGTH = 6

/** The reports owed on the last `count` half-years that ended before the reference date, latest first. */
export function reportsDue(referenceDate: Day, count: number): readonly ReportDue[] {
  const now = yearOf(referenceDate) * 2 + (Number(referenceDate.slice(5, 7)) > LENGTH ? 1 : 0)
  return Array.from({ length: count }, (_, at) => reportOf(now - 1 - at))
}

/** The report on the half-year that is running. */
export function nextReport(referenceDate: Day): ReportDue {
  return reportOf(yearOf(referenceDate) * 2 + (Number(referenceDate.slice(5, 7)) > LENGTH ? 1 : 0))
}

function reportOf(half: number): ReportDue {
  const year = Math.floor(half / 2)
  const annual = half % 2 === 1
  const semester: Semester = `${year}-${annual ? 2 : 1}`
  return { semester, dueOn: reportDueOn(semester), annual }
}

/** The last day of a half-year, on which its report is due. */
export function reportDueOn(semester: Semester): Day {
  return `${semester.slice(0, 4)}-${semester.endsWith('2') ? '12-31' : '06-30'}`
}

/** Whether the text names a half-year. */
export function isSemester(text: string): text is Semester {
  return /^\d{4}-[12]$/.test(text)
}

/**
 * Day by which the plan de trabajo of a year must be approved: the last working day of November of the year before
 * (7.3.3.1 (4)).
 */
export function planApprovalDue(calendar: Calendar, year: number): Day {
  return calendar.lastWorkingDayOf(year - 1, 11)
}
