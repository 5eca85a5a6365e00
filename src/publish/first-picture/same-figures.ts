import { addDays, isDay, yearOf, type Day } from '../../domain/calendar/index.ts'
import type { CountryRows } from '../../domain/country/index.ts'

/** The days, both included, between which no figure can change by the calendar alone. */
export interface DaySpan {
  readonly from: Day
  readonly until: Day
}

/**
 * The days around one on which the figures are surely the same: no row names a day among them and the year does not
 * turn, so nothing expires, begins or leaves the last two years (METHOD §3, §8).
 */
export function sameFigures(rows: CountryRows, day: Day): DaySpan {
  const year = yearOf(day)
  const named = new Set(JSON.stringify(rows).match(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g) ?? [])
  const days = [...named].filter(isDay)
  const before = days.filter((each) => each < day)
  const after = days.filter((each) => each > day)
  const from = before.reduce((last, each) => (addDays(each, 1) > last ? addDays(each, 1) : last), `${year}-01-01`)
  const until = after.reduce((first, each) => (addDays(each, -1) < first ? addDays(each, -1) : first), `${year}-12-31`)
  return days.includes(day) ? { from: day, until: day } : { from, until }
}
