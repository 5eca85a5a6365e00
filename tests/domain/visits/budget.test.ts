import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WEEKDAYS_ONLY } from '../../../src/domain/calendar/index.ts'
import { budgetOf, goalsOf, planTrips, type Trip } from '../../../src/domain/visits/index.ts'
import { lackingWords } from '../../../src/domain/visits/lacking.ts'
import { defaultParameters, surveyCountry } from '../../../src/domain/criteria/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { country, facts, withStage } from '../invented-country.ts'
import { BASE, planOf, strip, visit } from './country.ts'

const rules = { base: BASE, from: '2026-11-30', days: 1, perDay: 2 }
const PLAN = planOf(['2001', '2005', '2009'].map((code) => visit(code, { date: '2026-12-01' })))
const trips = (): readonly Trip[] => planTrips(PLAN, rules, strip(), WEEKDAYS_ONLY)?.trips ?? []
const amount = fc.option(fc.integer({ min: 0, max: 5_000 }))

describe('The budget of the trips', () => {
  test('months and total are the sum of the trips, each trip that of its tickets, viáticos and fund, and a tariff that nobody stated is no zero', () => {
    fc.assert(
      fc.property(fc.record({ hour: amount, flight: amount, day: amount, visit: amount }), (tariffs) => {
        const { trips: lines, months, total } = budgetOf(trips(), tariffs)
        expect(lines.length).toBeGreaterThan(1)
        for (const line of lines) {
          expect(line.total).toBe((line.tickets ?? 0) + (line.perDiem ?? 0) + (line.fund ?? 0))
          expect(line.isWhole).toBe(![line.tickets, line.perDiem, line.fund].includes(null))
          expect([line.perDiem, line.fund]).toEqual([
            tariffs.day === null ? null : line.days * tariffs.day,
            tariffs.visit === null ? null : line.visits * tariffs.visit,
          ])
          if (tariffs.hour === null) expect(line.tickets).toBeNull()
        }
        const sum = (of: readonly { readonly total: number }[]) => of.reduce((all, each) => all + each.total, 0)
        expect([sum(lines), sum(months)]).toEqual([total.total, total.total])
      }),
    )
  })

  test('a goal nobody stated and what nobody spent are no figure, and a cancelled visit is not planned', () => {
    const budget = budgetOf(trips(), { hour: 10, flight: 0, day: 100, visit: 0 })
    const visits = [...PLAN.visits.slice(1), visit('2001', { date: '2026-12-01', state: 'cancelada' })]
    const [count, money] = goalsOf(visits, [{ year: 2026, visits: 4, money: null, spent: null }], budget, 2026)
    expect(count).toMatchObject({ goal: 4, planned: 2, made: 0 })
    expect(money).toMatchObject({ goal: null, planned: budget.total.total, made: null })
    expect(goalsOf(visits, undefined, null, 2026)[1]).toMatchObject({ planned: null })
    const partly = budgetOf(trips(), { hour: null, flight: 0, day: 100, visit: 0 })
    expect(goalsOf(visits, undefined, partly, 2026)[1]).toMatchObject({ planned: null })
  })

  test('each year of the POI has its own goal, the years together are known only where each is, and visits of a year without trips cost no zero', () => {
    const budget = budgetOf(trips(), { hour: 10, flight: 0, day: 100, visit: 0 })
    const goals = [
      { year: 2026, visits: 4, money: 900, spent: 50 },
      { year: 2027, visits: 6, money: null, spent: 0 },
    ]
    const visits = [...PLAN.visits, visit('2001', { date: '2027-03-01' })]
    const lines = goalsOf(visits, goals, budget, 2026).map(({ kind, from, to, goal, planned, made }) =>
      [kind, from, to, goal, planned, made].join(' '),
    )
    expect(lines).toEqual([
      'visitas 2026 2026 4 3 0',
      `soles 2026 2026 900 ${budget.total.total} 50`,
      'visitas 2027 2027 6 1 0',
      'soles 2027 2027   0',
      'visitas 2026 2027 10 4 0',
      'soles 2026 2027   50',
    ])
  })
})

describe('The distritos of a visit', () => {
  test('those without instancia are named, those of which nothing is known counted, and the Cercado is not one', () => {
    const places = [
      facts('2001'),
      facts('200101', { name: 'Cercado' }),
      withStage('200102', 'creada', { name: 'Con' }),
      withStage('200103', 'sin_instancia', { name: 'Sin' }),
      facts('200104', { name: 'Callado' }),
    ]
    const national = surveyCountry(country({ territories: places }), defaultParameters('2026-11-20'))
    expect(lackingWords(national, ubigeo('2001'))).toBe('Sin; 1 sin dato')
  })
})
