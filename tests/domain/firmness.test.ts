import { ubigeo } from '../../src/domain/territory/index.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assessCreacion,
  assessGroup,
  CREACION_CRITERIA,
  criteriaOf,
  defaultParameters,
  surveyCountry,
  type Assessment,
  type CriterionKey,
  type National,
} from '../../src/domain/criteria/index.ts'
import type { CasesFact, TerritoryFacts } from '../../src/domain/country/index.ts'
import type { Interval, Verdict } from '../../src/domain/measure/index.ts'
import {
  countTies,
  drawWeights,
  layOut,
  leaveEachOut,
  rankUnits,
  sayChanges,
  scoreSheet,
  seededNumbers,
  sharedPoverty,
  sweepParameters,
  weighStability,
  whatChanges,
  type AssessedGroup,
  type SweptName,
  type Weights,
} from '../../src/domain/ranking/index.ts'
import { cases, country, facts, provincia, withStage } from './invented-country.ts'

const share = fc.integer({ min: 0, max: 4 }).map((quarters) => quarters / 4)
const interval = fc.oneof(
  share.map((at): Interval => ({ min: at, max: at })),
  fc.tuple(share, share).map(([a, b]): Interval => ({ min: Math.min(a, b), max: Math.max(a, b) })),
)
const unit = fc.record({
  scores: fc.tuple(interval, interval, interval, interval, interval),
  met: fc.nat(3),
  region: fc.constantFrom('01', '02'),
})
const field = fc.array(unit, { minLength: 1, maxLength: 9 })
const weights = fc
  .record({
    region_con_instrumento: fc.nat(30),
    mayor_incidencia: fc.integer({ min: 1, max: 30 }),
    pobreza: fc.nat(30),
  })
  .map((tenths) => Object.fromEntries(Object.entries(tenths).map(([key, value]) => [key, value / 10])) as Weights)

type Made = { readonly scores: readonly Interval[]; readonly met: number; readonly region: string }

/** Units with made scores; what is open has no verdict yet. */
function groupOf(rows: readonly Made[]): AssessedGroup {
  const [template] = assessCreacion(
    surveyCountry(country({ territories: provincia('0101', 3, null, null) }), defaultParameters('2026-11-21')),
    'provincia',
  )
  const units = rows.map(
    ({ scores, met, region }, at): Assessment => ({
      unit: facts(`${region}${String(at + 1).padStart(2, '0')}`),
      results:
        template?.results.map((result, k) => ({
          ...result,
          score: scores[k] ?? { min: 0, max: 0 },
          verdict: (scores[k]?.max ?? 0) > (scores[k]?.min ?? 0) ? ('sin_dato' as Verdict) : ('no' as Verdict),
        })) ?? [],
      met,
    }),
  )
  return layOut(CREACION_CRITERIA, units, false)
}

const placeIn = (group: AssessedGroup, chosen: Weights, at: number) =>
  rankUnits(group, chosen).find((each) => each.assessment === group.units[at])?.place ?? 0

/** Places by comparing every unit with every other: the definition of METHOD §7, and nothing else. */
function plainPlaces(group: AssessedGroup, shares: readonly number[]): number[] {
  const scores = group.units.map(({ results }) =>
    Math.round(results.reduce((sum, { score }, k) => sum + (shares[k] ?? 0) * score.min, 0) * 1e9),
  )
  const isAbove = (one: number, other: number) =>
    (scores[one] ?? 0) > (scores[other] ?? 0) ||
    (scores[one] === scores[other] && (group.units[one]?.met ?? 0) > (group.units[other]?.met ?? 0))
  return scores.map((_, at) => 1 + scores.filter((__, other) => isAbove(other, at)).length)
}

describe('a thousand draws of weights', () => {
  it('give the figures of the definition, unit by unit and draw by draw', () => {
    fc.assert(
      fc.property(field, weights, (rows, chosen) => {
        const group = groupOf(rows)
        const sheet = scoreSheet(group, chosen)
        const next = seededNumbers(30_364)
        const drawn = Array.from({ length: 60 }, () => plainPlaces(group, drawWeights(sheet.weights, next)))
        const { low, high, top } = weighStability(sheet, 60)
        group.units.forEach((_, at) => {
          const own = drawn.map((places) => places[at] ?? 0).sort((a, b) => a - b)
          expect([low[at], high[at], top[at]]).toEqual([
            own[Math.floor(0.05 * 59)],
            own[Math.ceil(0.95 * 59)],
            own.filter((place) => place <= 10).length / 60,
          ])
        })
      }),
      { numRuns: 40 },
    )
  })
})

describe('an order with one criterion left out', () => {
  it('is the order of a group that never had the criterion', () => {
    fc.assert(
      fc.property(field, weights, fc.integer({ min: 1, max: 5 }), (rows, chosen, top) => {
        const group = groupOf(rows)
        for (const [k, { criterion, places, entered, left }] of leaveEachOut(group, chosen, top).entries()) {
          const without = layOut(
            CREACION_CRITERIA.filter((each) => each !== criterion),
            group.units.map((each) => ({ ...each, results: each.results.filter((_, at) => at !== k) })),
            false,
          )
          const after = group.units.map(
            ({ unit: { ubigeo } }) =>
              rankUnits(without, chosen).find((each) => each.assessment.unit.ubigeo === ubigeo)?.place ?? 0,
          )
          expect([...places]).toEqual(after)
          const before = group.units.map((_, at) => placeIn(group, chosen, at))
          expect(new Set(entered.map(({ ubigeo }) => ubigeo))).toEqual(
            new Set(
              group.units
                .filter((_, at) => (after[at] ?? 0) <= top && (before[at] ?? 0) > top)
                .map((each) => each.unit.ubigeo),
            ),
          )
          expect(new Set(left.map(({ ubigeo }) => ubigeo))).toEqual(
            new Set(
              group.units
                .filter((_, at) => (after[at] ?? 0) > top && (before[at] ?? 0) <= top)
                .map((each) => each.unit.ubigeo),
            ),
          )
        }
      }),
    )
  })
  it('takes its "sí" out of the criteria met, which break ties', () => {
    const group = groupOf([
      { scores: [{ min: 1, max: 1 }], met: 1, region: '01' },
      { scores: [{ min: 1, max: 1 }], met: 0, region: '01' },
    ])
    const [first] = group.units
    const held = layOut(
      group.criteria,
      [
        {
          ...(first as Assessment),
          results: (first as Assessment).results.map((result, k) =>
            k === 1 ? { ...result, verdict: 'si' as const } : result,
          ),
        },
        group.units[1] as Assessment,
      ],
      false,
    )
    expect(leaveEachOut(held, {}, 1).map(({ places }) => [...places])[1]).toEqual([1, 1])
  })
  it('ranks nothing when the only weight goes', () => {
    const group = groupOf([{ scores: [{ min: 1, max: 1 }], met: 0, region: '01' }])
    const only = { region_con_instrumento: 1, brecha_critica: 0, mayor_incidencia: 0, servicios_aurora: 0, pobreza: 0 }
    expect(leaveEachOut(group, only, 1)[0]).toMatchObject({ entered: [], left: [], farthest: 0 })
  })
})

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

describe('what would move a unit in or out of the first N', () => {
  /** The group with some pending data at their upper end: the region's instruments for all its units, the rest for one. */
  const learn = (group: AssessedGroup, data: readonly { readonly k: number; readonly at: number }[]): AssessedGroup =>
    layOut(
      group.criteria,
      group.units.map((each, other) => {
        const learnt = each.results.map(
          (result, k) =>
            data.some(
              (datum) =>
                datum.k === k &&
                (datum.at === other ||
                  (k === 0 && each.unit.ubigeo.startsWith((group.units[datum.at]?.unit.ubigeo ?? 'x').slice(0, 2)))),
            ) && result.score.max > result.score.min,
        )
        const gained = each.results.filter(
          (result, k) => learnt[k] && result.criterion.judged && result.verdict === 'sin_dato',
        ).length
        return {
          ...each,
          met: each.met + gained,
          results: each.results.map((result, k) =>
            learnt[k] ? { ...result, score: { min: result.score.max, max: result.score.max } } : result,
          ),
        }
      }),
      false,
    )
  const pendingOf = (group: AssessedGroup, chosen: Weights, at: number) =>
    (group.units[at]?.results ?? []).flatMap((result, k) =>
      result.score.max > result.score.min && (chosen[result.criterion.key] ?? result.criterion.weight) > 0
        ? [{ k, at }]
        : [],
    )

  it('is, of its own data, the fewest that brute force finds, and they do', () => {
    fc.assert(
      fc.property(field, weights, fc.integer({ min: 1, max: 3 }), (rows, chosen, top) => {
        const group = groupOf(rows)
        group.units.forEach((_, at) => {
          const { inside, data } = whatChanges(group, chosen, at, top)
          expect(inside).toBe(placeIn(group, chosen, at) <= top)
          if (inside) return
          const sets = pendingOf(group, chosen, at).reduce<{ k: number; at: number }[][]>(
            (all, each) => [...all, ...all.map((set) => [...set, each])],
            [[]],
          )
          const enough = sets.filter((set) => placeIn(learn(group, set), chosen, at) <= top).map((set) => set.length)
          expect(data.length).toBe(enough.length === 0 ? 0 : Math.min(...enough))
          if (data.length > 0)
            expect(
              placeIn(
                learn(
                  group,
                  data.map((datum) => ({ k: group.criteria.indexOf(datum.criterion), at })),
                ),
                chosen,
                at,
              ),
            ).toBeLessThanOrEqual(top)
        })
      }),
    )
  })
  it('is, for one inside, a datum of another that alone pushes it out, whenever brute force finds any', () => {
    fc.assert(
      fc.property(field, weights, fc.integer({ min: 1, max: 3 }), (rows, chosen, top) => {
        const group = groupOf(rows)
        group.units.forEach((_, at) => {
          const {
            inside,
            data: [datum],
          } = whatChanges(group, chosen, at, top)
          if (!inside) return
          const all = group.units.flatMap((__, other) => pendingOf(group, chosen, other))
          const pushing = all.filter((each) => placeIn(learn(group, [each]), chosen, at) > top)
          expect(datum !== undefined).toBe(pushing.length > 0)
          if (datum === undefined) return
          const holder = group.units.findIndex((each) => each.unit.ubigeo === datum.of.ubigeo)
          expect(pushing).toContainEqual({ k: group.criteria.indexOf(datum.criterion), at: holder })
        })
      }),
    )
  })
  it('is the nearest tenth of one weight between 0 and 3', () => {
    fc.assert(
      fc.property(field, weights, fc.integer({ min: 1, max: 3 }), (rows, chosen, top) => {
        const group = groupOf(rows)
        const inside = placeIn(group, chosen, 0) <= top
        const sizes = group.criteria
          .flatMap(({ key, weight }) =>
            Array.from({ length: 31 }, (_, tenth) => ({ key, to: tenth / 10, from: chosen[key] ?? weight })),
          )
          .filter(
            ({ key, to, from }) =>
              to !== from &&
              Object.values({
                region_con_instrumento: 1,
                brecha_critica: 1,
                mayor_incidencia: 1,
                servicios_aurora: 1,
                pobreza: 0.5,
                ...chosen,
                [key]: to,
              }).some((each) => each > 0),
          )
          .filter(({ key, to }) => placeIn(group, { ...chosen, [key]: to }, 0) <= top !== inside)
          .map(({ to, from }) => Math.abs(to - from))
        const { weight } = whatChanges(group, chosen, 0, top)
        expect(weight === null).toBe(sizes.length === 0)
        if (weight !== null) expect(Math.abs(weight.to - weight.from)).toBeCloseTo(Math.min(...sizes), 9)
        if (weight !== null)
          expect(placeIn(group, { ...chosen, [weight.criterion.key]: weight.to }, 0) <= top).toBe(!inside)
      }),
      { numRuns: 40 },
    )
  })
  it('is said in one sentence', () => {
    const open = { min: 0, max: 1 }
    const sure = { min: 1, max: 1 }
    const none = { min: 0, max: 0 }
    const group = groupOf([
      { scores: [none, sure, sure, none, none], met: 2, region: '01' },
      { scores: [none, none, sure, open, none], met: 1, region: '02' },
    ])
    const name = ({ key }: { readonly key: string }) => key
    expect(sayChanges(whatChanges(group, {}, 1, 1), name)).toBe(
      'Entraría en los 1 primeros si se confirmara que hay servicios AURORA en todos sus distritos sin instancia (B.1.iv).',
    )
    expect(sayChanges(whatChanges(group, {}, 0, 1), name)).toBe(
      'Ningún dato pendiente ni cambio de un solo peso (entre 0 y 3) bastaría para sacarla de los 1 primeros.',
    )
  })
})

describe('ties', () => {
  it('are counted with the places that they share and with what they add to the first N', () => {
    const same = { scores: [{ min: 1, max: 1 }], met: 1, region: '01' }
    const list = rankUnits(groupOf([same, same, same, { ...same, scores: [{ min: 0.5, max: 0.5 }] }]), {})
    expect(countTies(list, 2)).toEqual({ tied: 3, places: 1, inTop: 3 })
  })
  it('of a joint poverty estimate are the units that publish the same rate and limits as their own', () => {
    const own = { povertyRate: 31.4, povertyLow: 28, povertyHigh: 35, povertyOrigin: 'propia' } as const
    const of = country({
      territories: [
        facts('010101', own),
        facts('010102', own),
        facts('010103', { ...own, povertyHigh: 36 }),
        facts('010104', { ...own, povertyOrigin: 'ponderada' }),
      ],
    })
    expect(
      ['010101', '010103', '010104'].map((code) =>
        sharedPoverty(of, of.at('distrito', ubigeo(code)) as TerritoryFacts),
      ),
    ).toEqual([1, 0, 0])
  })
})
