import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WEEKDAYS_ONLY } from '../../../src/domain/calendar/index.ts'
import { dropOnStop, planTrips, type Plan, type Specialist, type TripRules } from '../../../src/domain/visits/index.ts'
import { solvingKey, teamTaskOf } from '../../../src/domain/visits/team-task.ts'
import { BASE, planOf, strip, visit } from './country.ts'

const person = (label: string): Specialist => ({ label, base: BASE, regions: [], leave: [], days: 3 })
const CODES = ['2001', '2002', '2003', '2006', '2007', '2008', '2009']
const PLAN = planOf(CODES.map((code) => visit(code, { id: code })))
const rulesOf = (team: readonly Specialist[]): TripRules => ({
  ...{ base: BASE, from: '2026-11-30', days: 1, perDay: 2 },
  ...(team.length > 0 ? { team } : {}),
})
const tripsOf = (plan: Plan, rules: TripRules) => planTrips(plan, rules, strip(), WEEKDAYS_ONLY)?.trips ?? []
/** Trips of one team and of two people, worked out once. */
const MADE = new Map(
  [0, 2].map((people) => {
    const rules = rulesOf(['AT-1', 'AT-2'].slice(0, people).map(person))
    return [people, { rules, trips: tripsOf(PLAN, rules) }]
  }),
)
const code = fc.constantFrom(...CODES)

describe('A visit dropped on another of the trips', () => {
  test('takes its place in the order of its own trip, and in another its day and who goes, both fixed', () => {
    fc.assert(
      fc.property(code, code, fc.constantFrom(0, 2), (moved, onto, people) => {
        const { rules, trips } = MADE.get(people) ?? { rules: rulesOf([]), trips: [] }
        const tripOf = (id: string) => trips.find(({ stops }) => stops.some(({ visit: { id: own } }) => own === id))
        const next = dropOnStop(PLAN, rules, trips, moved, onto)
        const before = tripOf(onto)?.stops.map(({ visit: { id } }) => id) ?? []
        if (moved === onto) expect(next).toBe(PLAN)
        else if (tripOf(moved) === tripOf(onto)) {
          const [order = []] = next.rules?.orders ?? []
          expect(next.visits).toEqual(PLAN.visits)
          expect(order.toSorted()).toEqual(before.toSorted())
          expect(order.indexOf(moved)).toBe(before.indexOf(onto))
        } else {
          const day = tripOf(onto)?.stops.find(({ visit: { id } }) => id === onto)?.date
          const who = tripOf(onto)?.who ?? null
          expect(next.visits.find(({ id }) => id === moved)).toMatchObject({
            ...{ date: day, fixed: true },
            ...(who === null ? {} : { goes: { who, fixed: true } }),
          })
          expect(next.visits.filter(({ id }) => id !== moved)).toEqual(PLAN.visits.filter(({ id }) => id !== moved))
        }
      }),
    )
  })

  test('prices, goals and an order by hand do not make who goes where be worked out again; a day of leave does', () => {
    const rules = rulesOf([person('AT-1')])
    const keyOf = (more: Partial<TripRules>) => {
      const task = teamTaskOf(PLAN, { ...rules, ...more }, strip())
      return task === null ? null : solvingKey(task)
    }
    const usual = keyOf({})
    expect(keyOf({ tariffs: { hour: 1, flight: 2, day: 3, visit: 4 }, orders: [['2002', '2001']] })).toBe(usual)
    expect(keyOf({ goals: [{ year: 2026, visits: 3, money: null, spent: null }] })).toBe(usual)
    const away = { ...person('AT-1'), leave: [{ from: '2026-12-01', to: '2026-12-02' }] }
    expect([keyOf({ team: [away] }), keyOf({ flights: true })]).not.toContain(usual)
  })
})
