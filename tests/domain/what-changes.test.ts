import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut, sayChanges, whatChanges, type AssessedGroup, type Weights } from '../../src/domain/ranking/index.ts'
import { field, groupOf, placeIn, weights } from './made-group.ts'

describe('what would move a unit in or out of the first N', () => {
  /**
   * The group with some pending data at their upper end: the region's instruments for all its units, the rest for one.
   */
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
