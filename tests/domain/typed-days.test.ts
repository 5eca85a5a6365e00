import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, readTypedDay, readTypedHour, writeTypedDay } from '../../src/domain/calendar/index.ts'

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1990-01-01', count))

describe('A day typed in a field', () => {
  it('is the same however people write it, the day first', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.', ' '), (day, mark) => {
        const [year = '', month = '', date = ''] = day.split('-')
        const written = [[date, month, year].join(mark), [Number(date), Number(month), year].join(mark)]
        for (const text of [...written, `${date}${month}${year}`, day, ` ${writeTypedDay(day)} `])
          expect(readTypedDay(text), text).toBe(day)
      }),
    )
  })

  it('is none while it is half typed, where it is not in the calendar, and with a year of two figures', () => {
    fc.assert(
      fc.property(days, fc.nat(9), (day, length) => {
        expect(readTypedDay(writeTypedDay(day).slice(0, length))).toBeNull()
      }),
    )
    for (const text of ['31/02/2026', '00/01/2026', '12/13/2026', '05/03/26', 'mañana', '05/03/20266', '5/3', ''])
      expect(readTypedDay(text), text).toBeNull()
  })
})

describe('An hour typed in a field', () => {
  it('is the same however people write it', () => {
    for (const text of ['9:30', '09:30', '9.30', '0930', ' 9 30 ']) expect(readTypedHour(text), text).toBe('09:30')
    expect([readTypedHour('00:00'), readTypedHour('23:59')]).toEqual(['00:00', '23:59'])
  })

  it('is none while it is half typed or where no clock shows it', () => {
    for (const text of ['9', '9:', '9:3', '093', '24:00', '12:60', 'nueve', ''])
      expect(readTypedHour(text), text).toBeNull()
  })
})
