import { addDays, lastDayOf, weekdayOf, yearOf, type Day } from './days.ts'

/**
 * A national public holiday of Peru (D. Leg. 713, art. 6, and the laws that add to it); the two of the Patria are two
 * rows.
 */
export interface Holiday {
  readonly date: Day
  readonly name: string
}

/**
 * Working days of Peru: Monday to Friday but for the national holidays; days "no laborables" by yearly decree are not
 * known.
 */
export interface Calendar {
  readonly holidays: readonly Holiday[]
  /** Whether the holidays of the day's year are known; outside those years only weekends are. */
  covers(day: Day): boolean
  /** Name of the holiday, or null. */
  holidayOn(day: Day): string | null
  isWorkingDay(day: Day): boolean
  /** The last working day of a month (1–12). */
  lastWorkingDayOf(year: number, month: number): Day
  /** The working day that leaves so many working days before the day: 1 is the last working day before it. */
  workingDaysBefore(day: Day, count: number): Day
}

export function calendarOf(holidays: readonly Holiday[]): Calendar {
  const names = new Map(holidays.map(({ date, name }) => [date, name]))
  const years = new Set(holidays.map(({ date }) => yearOf(date)))
  const isWorkingDay = (day: Day) => weekdayOf(day) % 6 !== 0 && !names.has(day)
  const workingDayUpTo = (day: Day): Day => (isWorkingDay(day) ? day : workingDayUpTo(addDays(day, -1)))
  return {
    holidays,
    covers: (day) => years.has(yearOf(day)),
    holidayOn: (day) => names.get(day) ?? null,
    isWorkingDay,
    lastWorkingDayOf: (year, month) => workingDayUpTo(lastDayOf(year, month)),
    workingDaysBefore: (day, count) =>
      Array.from({ length: count }).reduce<Day>((before) => workingDayUpTo(addDays(before, -1)), day),
  }
}

/** No holiday known: every Monday to Friday works. */
export const WEEKDAYS_ONLY: Calendar = calendarOf([])
