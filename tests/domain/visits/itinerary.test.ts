import { describe, expect, test } from 'vitest'
import { calendarOf, WEEKDAYS_ONLY } from '../../../src/domain/calendar/index.ts'
import {
  dateVisits,
  moveVisit,
  planTrips,
  type Itinerary,
  type Plan,
  type TripRules,
} from '../../../src/domain/visits/index.ts'
import { facts } from '../invented-country.ts'
import { BASE, planOf, strip, visit } from './country.ts'

const rules: TripRules = { base: BASE, from: '2026-11-30', days: 5, perDay: 2 }
const codes = (itinerary: Itinerary | null) =>
  itinerary?.trips.map(({ stops }) => stops.map((stop) => stop.visit.ubigeo)) ?? []
const dates = (itinerary: Itinerary | null) =>
  itinerary?.trips.flatMap(({ stops }) => stops.map((stop) => `${stop.visit.ubigeo} ${stop.date} ${stop.hour}`)) ?? []
const trips = (plan: Plan, more: Partial<TripRules> = {}, calendar = WEEKDAYS_ONLY) =>
  planTrips(plan, { ...rules, ...more }, strip(), calendar)

describe('The trips of a plan', () => {
  test('one trip holds what fits in its days, ordered along the road, so many visits a day in office hours', () => {
    const itinerary = trips(planOf(['2003', '2001', '2002', '2004'].map((code) => visit(code))))
    expect(codes(itinerary)).toEqual([['2001', '2002', '2003', '2004']])
    expect(dates(itinerary)).toEqual([
      '2001 2026-11-30 09:00',
      '2002 2026-11-30 12:00',
      '2003 2026-12-01 09:00',
      '2004 2026-12-01 12:00',
    ])
    expect(itinerary?.trips[0]?.backOn).toBe('2026-12-01')
  })

  test('what does not fit goes on another trip, near ones together, the one with the first of the plan first, after the return of the last', () => {
    const itinerary = trips(planOf(['2001', '2009', '2002', '2008'].map((code) => visit(code))), { days: 1 })
    expect(codes(itinerary).map((trip) => [...trip].sort())).toEqual([
      ['2001', '2002'],
      ['2008', '2009'],
    ])
    expect((itinerary?.trips[1]?.leavesOn ?? '') > (itinerary?.trips[0]?.backOn ?? '')).toBe(true)
  })

  test('no visit falls on a weekend or a holiday, and none is slept away', () => {
    const calendar = calendarOf([{ date: '2026-12-08', name: 'Inmaculada Concepción' }])
    const itinerary = trips(
      planOf(['2001', '2002', '2003'].map((code) => visit(code))),
      { from: '2026-12-04', perDay: 1 },
      calendar,
    )
    expect(dates(itinerary).map((line) => line.slice(5, 15))).toEqual(['2026-12-09', '2026-12-10', '2026-12-11'])
  })

  test('a visit whose day somebody fixed keeps it and the others arrange themselves around', () => {
    const plan = planOf(['2001', '2002', '2003', '2004'].map((code) => visit(code)))
    const moved = moveVisit(plan, plan.visits[0]?.id ?? '', '2026-12-01')
    const after = trips(moved)
    expect(dates(after).find((line) => line.startsWith('2001'))).toMatch(/^2001 2026-12-01/)
    expect(codes(after).flat().sort()).toEqual(['2001', '2002', '2003', '2004'])
    expect(after?.trips).toHaveLength(1)
  })

  test('a fixed visit that fits no trip has one of its own, which leaves in time', () => {
    const plan = planOf([visit('2001'), visit('2009', { id: 'far', date: '2027-01-15', fixed: true })])
    const itinerary = trips(plan)
    expect(codes(itinerary)).toEqual([['2001'], ['2009']])
    expect(itinerary?.trips[1]).toMatchObject({ backOn: '2027-01-15', overlong: false })
  })

  test('virtual, made and cancelled visits need no trip, and one without a place is told apart', () => {
    const plan = planOf([
      visit('2001', { modality: 'virtual' }),
      visit('2002', { state: 'ejecutada' }),
      visit('2003', { state: 'cancelada' }),
      visit('0909'),
    ])
    const itinerary = trips(plan)
    expect(itinerary?.trips).toEqual([])
    expect(itinerary?.unplaced.map((each) => each.ubigeo)).toEqual(['0909'])
  })

  test('a visit that does not fit in the days even alone is said to be overlong', () => {
    const far = strip([facts('1601', { lat: 20, lon: -60, altitudeM: 100 })])
    const itinerary = planTrips(planOf([visit('1601')]), { ...rules, days: 1 }, far, WEEKDAYS_ONLY)
    expect(itinerary?.trips[0]).toMatchObject({ overlong: true })
    expect(itinerary?.trips[0]?.stops[0]?.travel.roadless).toBe(true)
  })

  test('stated hours count in place of the estimate, and hold for the way back', () => {
    const hours = [{ from: BASE, to: visit('2001').ubigeo, hours: 6 }]
    const itinerary = trips(planOf([visit('2001')], { hours }))
    expect(itinerary?.trips[0]).toMatchObject({ hours: 12, back: { origin: 'cargado', hours: 6 } })
    expect(dates(itinerary)).toEqual(['2001 2026-11-30 12:00'])
  })

  test('dating the plan leaves the days that somebody fixed', () => {
    const plan = planOf([visit('2001'), visit('2002', { id: 'own', date: '2026-12-05', hour: '10:00', fixed: true })])
    const itinerary = trips(plan)
    if (itinerary === null) throw new Error('no base')
    expect(dateVisits(plan, itinerary).visits.map(({ date, hour }) => `${date} ${hour}`)).toEqual([
      '2026-11-30 09:00',
      '2026-12-05 10:00',
    ])
  })
})
