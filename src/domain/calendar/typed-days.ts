import { isDay, type Day } from './days.ts'

/**
 * A day as people write it: 05/03/2026, 5-3-2026 or 05032026, day first, or AAAA-MM-DD; null when it is none, or its
 * year has not four figures.
 */
export function readTypedDay(text: string): Day | null {
  const typed = text.trim()
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed) ?? []
  const read = year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(read) ? read : null
}

/** The day as it stands in a field: dd/mm/aaaa. */
export function writeTypedDay(day: Day): string {
  return day.split('-').toReversed().join('/')
}

/** An hour of the day as people write it (9:30, 09.30, 0930) as HH:MM; null when it is none. */
export function readTypedHour(text: string): string | null {
  const typed = text.trim()
  const [, hour = '', minute = ''] = /^(\d{1,2})[:. ](\d{2})$/.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed) ?? []
  return hour === '' || Number(hour) > 23 || Number(minute) > 59 ? null : `${hour.padStart(2, '0')}:${minute}`
}
