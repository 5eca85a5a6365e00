import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repository } from '../../../scripts/run-step.ts'
import { AIRPORTS } from '../../../src/domain/visits/airports.ts'
import { addDays, calendarOf, WEEKDAYS_ONLY } from '../../../src/domain/calendar/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import {
  dateVisits,
  isSpecialistLabel,
  moveVisit,
  planTrips,
  travelOf,
  type Itinerary,
  type Plan,
  type Specialist,
  type TripRules,
  type Visit,
} from '../../../src/domain/visits/index.ts'
import { openTeamSchedule, teamTaskOf, type TeamTask } from '../../../src/domain/visits/team-task.ts'
import { solveTeam } from '../../../src/domain/visits/solve-team.ts'
import { BASE, planOf, strip, visit } from './country.ts'

const person = (label: string, more: Partial<Specialist> = {}): Specialist => ({
  ...{ label, base: BASE, regions: [], leave: [], days: 5 },
  ...more,
})
const rulesOf = (team: readonly Specialist[], more: Partial<TripRules> = {}): TripRules => ({
  ...{ base: BASE, from: '2026-11-30', days: 5, perDay: 2, team },
  ...more,
})
const made = (plan: Plan, rules: TripRules, calendar = WEEKDAYS_ONLY): Itinerary => {
  const itinerary = planTrips(plan, rules, strip(), calendar)
  if (itinerary === null) throw new Error('no base')
  return itinerary
}
const CODES = ['2001', '2002', '2003', '2004', '2005', '2006', '2007', '2008', '2009']
const named = (codes: readonly string[]) => planOf(codes.map((code, at) => visit(code, { id: `${code}/${at}` })))
const leftOf = ({ left }: Itinerary) => left.map((each) => `${each.visit.ubigeo} ${each.why}`)

/** Every way of giving the stops to members in trips one after another; the most visits and then the fewest hours. */
function best(task: TeamTask): { readonly placed: number; readonly hours: number } {
  const schedule = openTeamSchedule(task, WEEKDAYS_ONLY)
  let found = { placed: 0, hours: 0 }
  const walk = (at: number, routes: readonly (readonly (readonly number[])[])[], placed: number) => {
    if (at === task.stops.length) {
      const trips = routes.map((own, member) => schedule.lay(member, own))
      if (trips.some((each) => each === null)) return
      const hours = trips.flatMap((each) => each ?? []).reduce((sum, trip) => sum + trip.hours, 0)
      if (placed > found.placed || (placed === found.placed && hours < found.hours)) found = { placed, hours }
      return
    }
    walk(at + 1, routes, placed)
    for (const [member, own] of routes.entries()) {
      if (!schedule.mayGo(member, at)) continue
      const put = (next: readonly (readonly number[])[]) =>
        walk(
          at + 1,
          routes.map((each, place) => (place === member ? next : each)),
          placed + 1,
        )
      for (let cut = 0; cut <= own.length; cut += 1) put([...own.slice(0, cut), [at], ...own.slice(cut)])
      for (const [which, route] of own.entries())
        for (let cut = 0; cut <= route.length; cut += 1)
          put(own.map((each, place) => (place === which ? [...route.slice(0, cut), at, ...route.slice(cut)] : each)))
    }
  }
  walk(
    0,
    task.members.map(() => []),
    0,
  )
  return found
}

const days = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((count) => addDays('2026-11-30', count))
const stated = fc.record({
  code: fc.constantFrom(...CODES),
  when: fc.oneof(
    fc.constant<Partial<Visit>>({}),
    days(0, 9).map((date): Partial<Visit> => ({ date, fixed: true })),
    days(0, 9).map((notAfter): Partial<Visit> => ({ notAfter })),
    days(0, 9).map((notBefore): Partial<Visit> => ({ notBefore })),
  ),
})
const teams = fc.record({
  second: fc.option(fc.constantFrom('2005', '2009'), { nil: null }),
  away: fc.integer({ min: 1, max: 3 }),
  until: days(2, 10),
})

describe('Flights', () => {
  test('the airports are those of the data, those to be confirmed are not counted, and stated hours win over a flight', () => {
    const rows = readFileSync(join(repository, 'data/aeropuertos/aeropuertos.csv'), 'utf8').trim().split('\n').slice(1)
    const told = AIRPORTS.map(({ iata, lat, lon, altitudeM, unsure }) =>
      [iata, lat.toFixed(4), lon.toFixed(4), altitudeM, unsure ? 'si' : 'no'].join(),
    )
    expect(told.sort()).toEqual(rows.map((row) => row.split(',').toSpliced(1, 1).join()).sort())
    const seat = (code: string, lat: number, lon: number, altitudeM: number) => ({
      ...{ ubigeo: ubigeo(code), town: ubigeo(code), name: code, lat, lon, altitudeM, borrowed: false },
    })
    const [lima, iquitos, nazca] = [
      seat('1501', -12.046, -77.043, 150),
      seat('1601', -3.749, -73.253, 104),
      seat('1103', -14.828, -74.94, 588),
    ]
    const flight = travelOf([], true)(lima, iquitos)
    expect(flight).toMatchObject({ way: 'vuelo', by: ['LIM', 'IQT'], origin: 'estimado' })
    expect(flight.hours).toBeLessThan(7)
    expect(travelOf([])(lima, iquitos)).toMatchObject({ way: 'rio', roadless: true, by: [] })
    expect(travelOf([], true)(lima, nazca).way).toBe('tierra')
    const stated = travelOf([{ from: lima.ubigeo, to: iquitos.ubigeo, hours: 6 }], true)(lima, iquitos)
    expect(stated).toMatchObject({ hours: 6, origin: 'cargado' })
  })
})

describe('The trips of a team', () => {
  test('in every small case the plan has as many visits as the best there is, and no more hours', () => {
    fc.assert(
      fc.property(fc.array(stated, { minLength: 1, maxLength: 4 }), teams, (asked, { second, away, until }) => {
        const plan = planOf(asked.map(({ code, when }, at) => visit(code, { id: `v${at}`, ...when })))
        const team = [
          person('AT-1', { days: away }),
          ...(second === null ? [] : [person('AT-2', { base: ubigeo(second) })]),
        ]
        const task = teamTaskOf(plan, rulesOf(team, { until, perDay: 2 }), strip())
        if (task === null) throw new Error('no team')
        const schedule = openTeamSchedule(task, WEEKDAYS_ONLY)
        const trips = solveTeam(task, WEEKDAYS_ONLY).flatMap((own, member) => schedule.lay(member, own) ?? [])
        const optimum = best(task)
        expect(trips.flatMap(({ stops }) => stops)).toHaveLength(optimum.placed)
        expect(trips.reduce((sum, trip) => sum + trip.hours, 0)).toBeLessThanOrEqual(optimum.hours + 1e-6)
      }),
      { numRuns: 60 },
    )
  })

  test('trips of one specialist never overlap, keep her share, her leave and her days away, and sleep no weekend nor holiday away', () => {
    const calendar = calendarOf([{ date: '2026-12-08', name: 'Inmaculada Concepción' }])
    fc.assert(
      fc.property(fc.array(stated, { minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 4 }), (asked, away) => {
        const plan = planOf(asked.map(({ code, when }, at) => visit(code, { id: `v${at}`, ...when })))
        const team = [
          person('AT-1', { days: away, leave: [{ from: '2026-12-02', to: '2026-12-03' }] }),
          person('AT-2', { base: ubigeo('2005'), regions: [ubigeo('20')] }),
        ]
        const { trips, left } = made(plan, rulesOf(team, { until: '2026-12-31' }), calendar)
        for (const { label, days: most } of team) {
          const own = trips.filter(({ who }) => who === label)
          for (const [at, trip] of own.entries()) {
            expect(trip.days).toBeLessThanOrEqual(most)
            expect(trip.backOn).toBe(addDays(trip.leavesOn, trip.days - 1))
            for (let day = trip.leavesOn; day <= trip.backOn; day = addDays(day, 1)) {
              expect(calendar.isWorkingDay(day)).toBe(true)
              if (label === 'AT-1') expect(['2026-12-02', '2026-12-03']).not.toContain(day)
            }
            if (at > 0) expect(trip.leavesOn > (own[at - 1]?.backOn ?? '')).toBe(true)
          }
        }
        expect(trips.flatMap(({ stops }) => stops).length + left.length).toBe(asked.length)
      }),
      { numRuns: 30 },
    )
  })

  test('moving a visit to a fixed day moves the other trips of its specialist, or leaves it out saying that she is away', () => {
    const rules = rulesOf([person('AT-1', { days: 1 })], { until: '2026-12-02', perDay: 1 })
    const plan = named(['2001', '2005'])
    expect(made(plan, rules).trips.map(({ leavesOn }) => leavesOn)).toEqual(['2026-11-30', '2026-12-01'])
    const moved = moveVisit(plan, '2001/0', '2026-12-01')
    expect(
      made(moved, rules)
        .trips.map(({ stops }) => `${stops[0]?.visit.ubigeo} ${stops[0]?.date}`)
        .sort(),
    ).toEqual(['2001 2026-12-01', expect.stringMatching(/^2005 2026-1[12]-(30|02)/)])
    const both = moveVisit(moved, '2005/1', '2026-12-01')
    expect(leftOf(made(both, rules))).toEqual([expect.stringMatching(/ choca$/)])
  })

  test('what the best plan leaves out has its reason: nobody’s share, longer than the days away, its days, or no day left', () => {
    const plan = planOf([
      visit('2001', { id: 'a' }),
      visit('2002', { id: 'b', date: '2026-12-05', fixed: true }),
      visit('2003', { id: 'c', minutes: 60 * 24 }),
      visit('2004', { id: 'd' }),
      visit('2005', { id: 'e', goes: { who: 'AT-9', fixed: true } }),
    ])
    const rules = rulesOf([person('AT-1', { days: 1 })], { until: '2026-11-30', perDay: 1 })
    expect(leftOf(made(plan, rules)).sort()).toEqual([
      '2002 fecha',
      '2003 no_cabe',
      expect.stringMatching(/^200[14] lleno$/),
      '2005 nadie',
    ])
  })

  test('who goes by hand is kept, and dating the plan writes who goes and takes the day of what is left out', () => {
    const plan = planOf([
      visit('2001', { id: 'a', goes: { who: 'AT-2', fixed: true } }),
      visit('2002', { id: 'b', date: '2026-12-09', goes: { who: 'AT-1', fixed: false } }),
    ])
    const team = [person('AT-1', { regions: [ubigeo('03')] }), person('AT-2', { regions: [ubigeo('03')] })]
    const dated = dateVisits(plan, made(plan, rulesOf(team)))
    expect(dated.visits.map(({ goes, date }) => `${goes?.who ?? 'nadie'} ${date}`)).toEqual([
      'AT-2 2026-11-30',
      'nadie null',
    ])
  })

  test('an order by hand is kept where the trip holds just those visits and fits, and told where it does not fit', () => {
    const plan = named(['2001', '2002', '2003'])
    const orders = [['2003/2', '2001/0', '2002/1']]
    const kept = made(plan, rulesOf([person('AT-1')], { orders }))
    expect(kept.trips[0]?.stops.map(({ visit: each }) => each.id)).toEqual(orders[0])
    const tight = made(plan, rulesOf([person('AT-1', { days: 1 })], { orders, perDay: 3 }))
    expect([tight.trips[0]?.stops.length, tight.refused]).toEqual([3, orders])
  })

  test('a specialist is told by initials or role, never by a name, a number of document or a mail', () => {
    expect(
      ['ZQ', 'AT-1', 'Especialista 2', 'Coordinadora regional', 'Equipo sur 1'].filter(isSpecialistLabel),
    ).toHaveLength(5)
    expect(['Zoila Quispe', '45678912', 'zq@mimp.gob.pe', 'Especialista Zoila', ''].filter(isSpecialistLabel)).toEqual(
      [],
    )
  })
})
