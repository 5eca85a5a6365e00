import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { EMPTY_PLAN, type Plan, type TripRules } from '../../../src/domain/visits/index.ts'
import { EMPTY_PAPERS, readPapers, writePapers } from '../../../src/workspace/papers/index.ts'
import { readPlan } from '../../../src/workspace/papers/read-plan.ts'
import { planOf, visit } from '../../domain/visits/country.ts'

const whole: Plan = planOf(
  [
    visit('2001', {
      date: '2026-12-10',
      hour: '09:30',
      people: ['A'],
      findings: [{ kind: 'nudo', text: 'Sin presupuesto', measure: 'Incluir en el POI' }],
      agreements: 'Sesionar en enero',
      evaluation: { metodologia: 4, logistica: null, facilitacion: 5, objetivos: 3, satisfaccion: 5, note: 'bien' },
    }),
  ],
  {
    rules: { base: ubigeo('1501'), from: '2026-12-01', days: 5, perDay: 2 },
    hours: [{ from: ubigeo('1501'), to: ubigeo('2001'), hours: 12.5 }],
  },
)
const soles = fc.integer({ min: 0, max: 9_999_999 })
const day = fc.constantFrom('2026-12-01', '2026-12-24', '2027-02-28')
const code = fc.constantFrom('01', '1501', '25').map(ubigeo)
/** What the trips are made from and paid with, with or without each part. */
const rules: fc.Arbitrary<TripRules> = fc.record(
  {
    ...{ base: code, from: day, days: fc.integer({ min: 1, max: 60 }), perDay: fc.integer({ min: 1, max: 12 }) },
    ...{ until: day, flights: fc.boolean() },
    team: fc.uniqueArray(
      fc.record({
        label: fc.constantFrom('AT-1', 'ZQ', 'Especialista 2'),
        ...{ base: code, regions: fc.uniqueArray(code), days: fc.integer({ min: 1, max: 30 }) },
        leave: fc.array(fc.record({ from: day, to: day }), { maxLength: 2 }),
      }),
      { selector: ({ label }) => label },
    ),
    orders: fc.array(fc.subarray(['a', 'b', 'c']), { maxLength: 2 }),
    tariffs: fc.record({ hour: fc.option(soles), flight: fc.option(soles), day: fc.option(soles), visit: soles }),
    goals: fc.uniqueArray(
      fc.record({
        year: fc.integer({ min: 2000, max: 2100 }),
        ...{ visits: fc.option(soles), money: fc.option(soles), spent: fc.option(soles) },
      }),
      { selector: ({ year }) => year, maxLength: 4 },
    ),
  },
  { requiredKeys: ['base', 'from', 'days', 'perDay'] },
)
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('Reading a plan that may come from a stranger', () => {
  test('a plan comes back as it was kept', () => {
    expect(readPlan(asJson(whole))).toEqual(whole)
    expect(readPlan(asJson(EMPTY_PLAN))).toEqual(EMPTY_PLAN)
  })

  test('who travels, tariffs, goals of the POI, flights and orders by hand leave in a project and come back as they were', () => {
    fc.assert(
      fc.property(rules, (stated) => {
        const plan = { ...whole, rules: stated }
        expect(readPapers(new Map(writePapers({ ...EMPTY_PAPERS, plan }))).papers.plan).toEqual(plan)
      }),
    )
  })

  test('goals kept while there was one year are of the year from which the trips leave; a year twice is refused', () => {
    const goals = { visits: 40, money: null, spent: 12 }
    const of = (kept: unknown) => readPlan(asJson({ ...whole, rules: { ...whole.rules, goals: kept } }))
    expect(of(goals)?.rules?.goals).toEqual([{ year: 2026, ...goals }])
    expect(of([2027, 2027].map((year) => ({ year, ...goals })))).toBeNull()
  })

  test('what the plan does not know is left behind', () => {
    const [only] = whole.visits
    expect(readPlan(asJson({ ...whole, visits: [{ ...only, dni: '00000000' }], extra: 1 }))).toEqual(whole)
  })

  test('a plan kept before visits had agreements is read with none', () => {
    const [only] = whole.visits
    expect(readPlan(asJson({ ...whole, visits: [{ ...only, agreements: undefined }] }))?.visits[0]?.agreements).toBe('')
  })

  test.each([
    ['an hour past midnight', { hour: '24:00' }],
    ['a day that is none', { date: '2026-02-30' }],
    ['a date with markup', { letterSentOn: '<img>' }],
    ['no duration', { minutes: 0 }],
    ['a mark of 6', { evaluation: { ...whole.visits[0]?.evaluation, metodologia: 6 } }],
    ['an unknown state', { state: '__proto__' }],
    ['a code that is none', { ubigeo: '20' + '00' }],
    ['people that are no list', { people: 'A' }],
    ['an unknown finding', { findings: [{ kind: 'x', text: '', measure: '' }] }],
    ['a text without end', { agenda: 'x'.repeat(5_000) }],
    ['agreements that are no text', { agreements: ['A'] }],
    ['no reason', { reason: null }],
    ['no identity', { id: '' }],
  ])('a visit with %s refuses the whole plan', (_, broken) => {
    expect(readPlan(asJson({ ...whole, visits: [{ ...whole.visits[0], ...broken }] }))).toBeNull()
  })

  test('two visits of one identity, days without measure, hours below zero and a plan that is no object are refused', () => {
    const [only] = whole.visits
    for (const broken of [
      { visits: [only, only] },
      { rules: { ...whole.rules, days: 1e9 } },
      { hours: [{ from: '1501', to: '2001', hours: -1 }] },
    ])
      expect(readPlan(asJson({ ...whole, ...broken }))).toBeNull()
    expect(readPlan(null)).toBeNull()
    expect(readPlan([])).toBeNull()
  })
})
