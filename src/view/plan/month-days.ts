import { addDays, lastDayOf, weekdayOf, yearOf, type Calendar, type Day } from '../../domain/calendar/index.ts'

/** One day of the grid of a month, with what the calendar of the State says of it. */
export interface MonthDay {
  readonly day: Day
  readonly isOutside: boolean
  readonly isWorking: boolean
  readonly holiday: string | null
  /** The last working day of November: the plans de trabajo of the next year are due (7.3.3.1). */
  readonly isPlanDue: boolean
  /** 30 June and 31 December (7.3.4.4 to 7.3.4.6). */
  readonly isSemesterEnd: boolean
}

const NOVEMBER = 11

/** The weeks, Monday first, that hold the month of a day (AAAA-MM). */
export function weeksOf(month: string, calendar: Calendar): readonly (readonly MonthDay[])[] {
  const first = `${month}-01`
  const start = addDays(first, -((weekdayOf(first) + 6) % 7))
  const last = lastDayOf(yearOf(first), Number(month.slice(5)))
  const weeks = Math.ceil((daysBetween(start, last) + 1) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => dayOf(addDays(start, 7 * week + at), month, calendar)),
  )
}

function dayOf(day: Day, month: string, calendar: Calendar): MonthDay {
  return {
    day,
    isOutside: !day.startsWith(month),
    isWorking: calendar.isWorkingDay(day),
    holiday: calendar.holidayOn(day),
    isPlanDue: day === calendar.lastWorkingDayOf(yearOf(day), NOVEMBER),
    isSemesterEnd: day.endsWith('-06-30') || day.endsWith('-12-31'),
  }
}

/** The month so many months later, AAAA-MM. */
export function shiftMonth(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
