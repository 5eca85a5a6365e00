/** A calendar day as AAAA-MM-DD; days are compared as text and never carry an hour or a zone. */
export type Day = string

/** Whether the text is a real calendar day AAAA-MM-DD. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(timeOf(text)) && fromTime(timeOf(text)) === text
}

/** The day on a clock, where it stands. */
export function localDay(clock: Date): Day {
  return [clock.getFullYear(), clock.getMonth() + 1, clock.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return fromTime(timeOf(day) + days * 86_400_000)
}

/**
 * The same day so many months later; the last of that month where it has no such day (2024-02-29 + 12 = 2025-02-28).
 */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  const target = { year: Math.floor(at / 12), month: (at % 12) + 1 }
  return dayOf(target.year, target.month, Math.min(date, lengthOfMonth(target.year, target.month)))
}

/** The last day of a month (1–12). */
export function lastDayOf(year: number, month: number): Day {
  return dayOf(year, month, lengthOfMonth(year, month))
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(timeOf(day)).getUTCDay()
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function dayOf(year: number, month: number, date: number): Day {
  return fromTime(Date.UTC(year, month - 1, date))
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function fromTime(time: number): Day {
  return new Date(time).toISOString().slice(0, 10)
}
