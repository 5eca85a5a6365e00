import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assessGroup,
  criteriaOf,
  defaultParameters,
  surveyCountry,
  type CriterionKey,
  type National,
  type SweptName,
} from '../../src/domain/criteria/index.ts'
import type { CasesFact, TerritoryFacts } from '../../src/domain/country/index.ts'
import { layOut, rankUnits, sweepParameters, type AssessedGroup } from '../../src/domain/ranking/index.ts'
import { cases, country, facts, provincia, withStage } from './invented-country.ts'

describe('a sweep', () => {
  const stages = fc.constantFrom('creada', 'sin_instancia', null, 'en_proceso')
  const places = fc.array(
    fc.record({
      size: fc.integer({ min: 2, max: 6 }),
      own: stages,
      distrital: stages,
      one: stages,
      cases: fc.option(fc.nat(30)),
      services: fc.nat(4),
    }),
    { minLength: 1, maxLength: 8 },
  )
  const territories = (made: typeof places extends fc.Arbitrary<infer T> ? T : never): TerritoryFacts[] =>
    made.flatMap(({ size, own, distrital, one, services }, at) => {
      const code = `01${String(at + 1).padStart(2, '0')}`
      const [head, ...rest] = provincia(code, size, own, distrital)
      return [
        { ...(head as TerritoryFacts), population: 1000 + at, servicesTotal: services },
        ...rest.slice(0, -1),
        withStage(`${code}${String(size).padStart(2, '0')}`, one),
      ]
    })
  const violence = (made: readonly { readonly cases: number | null }[]): CasesFact[] =>
    made.flatMap((each, at) => {
      const code = `01${String(at + 1).padStart(2, '0')}`
      return each.cases === null ? [] : [cases(code, 2024, each.cases), cases(code, 2025, each.cases)]
    })
  const met = (national: National, key: 'creacion' | 'local', criterion: CriterionKey) => {
    const group = layOut(criteriaOf(key), assessGroup(national, key, 'provincia'), national.country.womenKnown)
    const held = group.units.filter(({ results }) =>
      results.some((result) => result.criterion.key === criterion && result.verdict === 'si'),
    )
    return {
      group,
      held: held.map((each) => each.unit.ubigeo),
      unknown: group.units.filter(({ results }) =>
        results.some((result) => result.criterion.key === criterion && result.verdict === 'sin_dato'),
      ).length,
    }
  }
  it.each([
    ['creacion', 'threshold', 'brecha_critica'],
    ['creacion', 'percentile', 'mayor_incidencia'],
    ['local', 'percentile', 'mas_servicios'],
  ] as const)('of %s by %s is the survey made again at each value', (key, name: SweptName, criterion) => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 3 }), (made, top) => {
        const base = defaultParameters('2026-11-21')
        const of = country({ territories: territories(made), cases: violence(made) })
        const now = met(surveyCountry(of, base), key, criterion)
        const sweep = sweepParameters(surveyCountry(of, base), now.group, { key, weights: {}, top }).find(
          (each) => each.name === name,
        )
        for (const step of sweep?.steps.filter((_, at) => at % 7 === 0) ?? []) {
          const then = met(surveyCountry(of, { ...base, [name]: step.value }), key, criterion)
          expect([step.met, step.unknown]).toEqual([then.held.length, then.unknown])
          expect(step.entered.map((each) => each.ubigeo)).toEqual(then.held.filter((code) => !now.held.includes(code)))
          expect(step.left.map((each) => each.ubigeo)).toEqual(now.held.filter((code) => !then.held.includes(code)))
          const first = (group: AssessedGroup) =>
            rankUnits(group, {})
              .filter((each) => each.place <= top)
              .map((each) => each.assessment.unit.ubigeo)
          expect(new Set(step.topEntered.map((each) => each.ubigeo))).toEqual(
            new Set(first(then.group).filter((code) => !first(now.group).includes(code))),
          )
        }
        expect(sweep?.steps.length).toBe(51)
      }),
      { numRuns: 30 },
    )
  })
  it('has nothing to say of the regional group', () => {
    const national = surveyCountry(
      country({ territories: [facts('01', { level: 'region' })] }),
      defaultParameters('2026-11-21'),
    )
    expect(
      sweepParameters(national, layOut(criteriaOf('regional'), assessGroup(national, 'regional', null), false), {
        key: 'regional',
        weights: {},
        top: 1,
      }),
    ).toEqual([])
  })
})
