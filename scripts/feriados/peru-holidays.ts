import Holidays from 'date-holidays'
import type { Holiday } from '../../src/domain/calendar/index.ts'

/** Years whose holidays are shipped. */
export const HOLIDAY_YEARS = { from: 2015, to: 2040 } as const

/** Peru's national holidays of the years, in order; Easter Sunday, which the law does not name, is left out. */
export function peruHolidays({
  from,
  to,
}: {
  readonly from: number
  readonly to: number
} = HOLIDAY_YEARS): readonly Holiday[] {
  const peru = new Holidays('PE')
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  return years
    .flatMap((year) => peru.getHolidays(year, 'es'))
    .filter(({ type, rule }) => type === 'public' && rule !== 'easter')
    .map(({ date, name }) => ({ date: date.slice(0, 10), name }))
}
