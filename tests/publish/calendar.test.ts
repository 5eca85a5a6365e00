import ICAL from 'ical.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCalendar, type CalendarEvent } from '../../src/publish/calendar/index.ts'

const event: CalendarEvent = {
  uid: 'provincia-2001-1',
  date: '2026-12-10',
  hour: '09:30',
  minutes: 150,
  summary: 'Visita, primera; \\ parte',
  description: 'Línea uno\nLínea dos',
  place: 'Piura',
  url: 'https://example.org/sala?x=1',
  status: 'CONFIRMED',
  category: 'Asistencia técnica',
  alarms: ['-P1D', 'PT9H'],
}
const write = (events: readonly CalendarEvent[], writtenAt = '2026-11-21T14:05:09.123Z') =>
  writeCalendar(events, { name: 'Plan', writtenAt })

function read(text: string) {
  const root = new ICAL.Component(ICAL.parse(text))
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
}

describe('The calendar file', () => {
  test('opens in another reader with the same hour of Lima, length, texts and address', () => {
    const [only] = read(write([event]))
    expect(only?.startDate.toJSDate().toISOString()).toBe('2026-12-10T14:30:00.000Z')
    expect(only?.endDate.toJSDate().toISOString()).toBe('2026-12-10T17:00:00.000Z')
    expect(only).toMatchObject({
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: 'Piura',
    })
    expect(only?.component.getFirstPropertyValue('url')).toBe(event.url)
    expect(only?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  })

  test('a later file has the same event with a greater sequence, stamped at its moment', () => {
    const [before] = read(write([event]))
    const [after] = read(write([event], '2026-11-21T14:05:14.000Z'))
    expect([before?.uid, after?.uid]).toEqual([event.uid, event.uid])
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 5)
    for (const name of ['dtstamp', 'last-modified'])
      expect(String(before?.component.getFirstPropertyValue(name))).toBe('2026-11-21T14:05:09Z')
  })

  test('is announced when it says, but not once it is cancelled', () => {
    const alarms = (status: CalendarEvent['status']) =>
      read(write([{ ...event, status }])).flatMap(({ component }) =>
        component.getAllSubcomponents('valarm').map((each) => String(each.getFirstPropertyValue('trigger'))),
      )
    expect(alarms('CONFIRMED')).toEqual(['-P1D', 'PT9H'])
    expect(alarms('CANCELLED')).toEqual([])
  })

  test('an event without an hour takes the day and leaves the person free', () => {
    const [only] = read(write([{ ...event, hour: null }]))
    expect(only?.startDate.isDate).toBe(true)
    expect(only?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  })

  test('no line is longer than 75 octets, no character is cut, and every line ends in CRLF', () => {
    const text = write([{ ...event, description: '¿Añadió señalética? ñandú 🛣 '.repeat(40) }])
    const lines = text.split('\r\n')
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(read(text)[0]?.description).toBe('¿Añadió señalética? ñandú 🛣 '.repeat(40))
  })

  test('any text comes back as it was and none breaks out of its line', () => {
    const safe = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .filter((text) => !/\p{Cc}|\u2028|\u2029/u.test(text) && text.trim() === text && text !== '')
    fc.assert(
      fc.property(safe, (summary) => {
        const [only, ...rest] = read(write([{ ...event, summary }]))
        expect(rest).toEqual([])
        expect(only?.summary).toBe(summary)
      }),
      { numRuns: 100 },
    )
    const [only, ...rest] = read(write([{ ...event, summary: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0000' }]))
    expect(rest).toEqual([])
    expect(only?.summary).toBe('x\nEND:VEVENT\nBEGIN:VEVENT')
  })

  test.each(['javascript:alert(1)', 'http://example.org', 'https://a b', 'https://a\r\nX:1'])(
    'the address %s is not written',
    (url) => {
      expect(write([{ ...event, url }])).not.toContain('URL:')
    },
  )
})
