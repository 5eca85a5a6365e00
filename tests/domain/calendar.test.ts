import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOLIDAY_YEARS, peruHolidays } from '../../scripts/feriados/index.ts'
import { addDays, addMonths, calendarOf, isDay, lastDayOf, weekdayOf } from '../../src/domain/calendar/index.ts'

const HOLIDAYS = peruHolidays()
const PERU = calendarOf(HOLIDAYS)
const YEARS = Array.from({ length: HOLIDAY_YEARS.to - HOLIDAY_YEARS.from + 1 }, (_, at) => HOLIDAY_YEARS.from + at)

/** Fixed dates of D. Leg. 713, art. 6, and of the laws that add to it, each from the first year it holds. */
const BY_LAW: readonly (readonly [string, number])[] = [
  ['01-01', 0],
  ['05-01', 0],
  ['06-29', 0],
  ['07-28', 0],
  ['07-29', 0],
  ['08-30', 0],
  ['10-08', 0],
  ['11-01', 0],
  ['12-08', 0],
  ['12-25', 0],
  ['12-09', 2022],
  ['08-06', 2022],
  ['07-23', 2023],
  ['06-07', 2024],
]

describe('the holidays that are shipped', () => {
  it.each(YEARS)('are those of the law in %i, with Thursday and Friday of Easter and nothing else', (year) => {
    const fixed = BY_LAW.filter(([, since]) => year >= since).map(([day]) => `${year}-${day}`)
    const dates = HOLIDAYS.filter(({ date }) => date.startsWith(`${year}-`)).map(({ date }) => date)
    const easter = dates.filter((date) => !fixed.includes(date))
    expect(fixed.filter((date) => !dates.includes(date))).toEqual([])
    expect(easter.map(weekdayOf)).toEqual([4, 5])
    expect(addDays(easter[0] ?? '', 1)).toBe(easter[1])
  })

  it('say for which years they hold', () => {
    expect(['2014-12-31', '2015-01-01', '2040-12-31', '2041-01-01'].map(PERU.covers)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('a working day', () => {
  it.each([
    ['the last of November 2025 is Friday 28, because 30 is a Sunday', 2025, 11, '2025-11-28'],
    ['the last of November 2026 is Monday 30', 2026, 11, '2026-11-30'],
    ['the last of July 2027 is Friday 30, after both days of the Patria', 2027, 7, '2027-07-30'],
    ['the last of November 2020 is Monday 30', 2020, 11, '2020-11-30'],
  ])('%s', (_, year, month, day) => expect(PERU.lastWorkingDayOf(year, month)).toBe(day))

  it('is counted backwards over weekends and holidays', () => {
    expect(PERU.workingDaysBefore('2026-12-10', 1)).toBe('2026-12-07')
    expect(PERU.workingDaysBefore('2026-12-10', 2)).toBe('2026-12-04')
    expect(PERU.workingDaysBefore('2026-11-21', 0)).toBe('2026-11-21')
  })

  it('is never a weekend nor a holiday, whatever the day it is counted from', () => {
    const day = fc
      .date({ min: new Date('2016-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (from, count) => {
        const before = PERU.workingDaysBefore(from, count)
        const between = Array.from({ length: 80 }, (_, at) => addDays(before, at)).filter(
          (each) => each < from && PERU.isWorkingDay(each),
        )
        return before < from && PERU.isWorkingDay(before) && between.length === count
      }),
    )
  })
})

describe('a month later', () => {
  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-03-15', 24, '2026-03-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-01-31', -1, '2025-12-31'],
    ['2025-12-31', 2, '2026-02-28'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to))

  it('the last day of February follows the leap years', () =>
    expect([2023, 2024].map((year) => lastDayOf(year, 2))).toEqual(['2023-02-28', '2024-02-29']))
  it('a day that the calendar lacks is no day', () =>
    expect(['2026-02-29', '2026-13-01', '2026-2-1', 'ayer', ''].map(isDay)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]))
})
