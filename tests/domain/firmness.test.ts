import { ubigeo } from '../../src/domain/territory/index.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TerritoryFacts } from '../../src/domain/country/index.ts'
import { CREACION_CRITERIA, type Assessment } from '../../src/domain/criteria/index.ts'
import {
  countTies,
  drawWeights,
  layOut,
  leaveEachOut,
  rankUnits,
  scoreTable,
  seededNumbers,
  sharedPoverty,
  weighStability,
  type AssessedGroup,
} from '../../src/domain/ranking/index.ts'
import { country, facts } from './invented-country.ts'
import { field, groupOf, placeIn, weights } from './made-group.ts'

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
        const scores = scoreTable(group, chosen)
        const next = seededNumbers(30_364)
        const drawn = Array.from({ length: 60 }, () => plainPlaces(group, drawWeights(scores.weights, next)))
        const { low, high, top } = weighStability(scores, 60)
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
