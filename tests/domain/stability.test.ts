import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawWeights, Placer, seededNumbers, weighStability, type ScoreTable } from '../../src/domain/ranking/index.ts'

const scores = (rows: readonly (readonly number[])[], weights: readonly number[]): ScoreTable => ({
  units: rows.length,
  criteria: weights.length,
  lower: Float64Array.from(rows.flat()),
  met: new Uint8Array(rows.length),
  weights,
})
const share = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)

describe('a draw of weights', () => {
  it('sums to one, is never negative, and keeps a weight of zero at zero', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const drawn = drawWeights([1, 0, 0.5, 2], seededNumbers(seed))
        expect(drawn.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
        return drawn[1] === 0 && drawn.every((weight) => weight >= 0 && Number.isFinite(weight))
      }),
    )
  })
  it('has the current weights for mean and the spread of concentration 20', () => {
    const next = seededNumbers(7)
    const draws = Array.from({ length: 20_000 }, () => drawWeights([3, 1], next)[0] ?? 0)
    const mean = draws.reduce((sum, each) => sum + each, 0) / draws.length
    const variance = draws.reduce((sum, each) => sum + (each - mean) ** 2, 0) / draws.length
    expect(mean).toBeCloseTo(0.75, 2)
    expect(variance).toBeCloseTo((0.75 * 0.25) / 21, 3)
  })
})

describe('the stability of a ranking', () => {
  it('is the same every time', () => {
    const made = scores(
      [
        [1, 0],
        [0, 1],
        [0.6, 0.6],
      ],
      [1, 1],
    )
    expect(weighStability(made)).toEqual(weighStability(made))
  })
  it('leaves no doubt about a unit that is first, or last, in every criterion', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share, share), { minLength: 1, maxLength: 20 }), (rows) => {
        const { low, high, top } = weighStability(
          scores([[1.1, 1.1, 1.1], ...rows, [-0.1, -0.1, -0.1]], [1, 1, 0.5]),
          50,
        )
        expect([low[0], high[0], top[0]]).toEqual([1, 1, 1])
        expect([low[rows.length + 1], high[rows.length + 1]]).toEqual([rows.length + 2, rows.length + 2])
      }),
    )
  })
  it('gives the places that 5 and 95 of 100 draws do not pass, of few units and of many', () => {
    const [most, draws] = [700, 40]
    const rows = fc.array(fc.tuple(share, share, share), { minLength: 1, maxLength: most, size: 'max' })
    fc.assert(
      fc.property(rows, (given) => {
        const made = scores(given, [1, 0.5, 2])
        const [next, placer] = [seededNumbers(30_364), new Placer(made)]
        const places = Array.from({ length: draws }, () => placer.place(drawWeights(made.weights, next)).slice())
        const sorted = given.map((_, unit) => places.map((each) => each[unit] ?? 0).sort((a, b) => a - b))
        const { low, high, top } = weighStability(made, draws)
        expect([...low]).toEqual(sorted.map((each) => each[Math.floor(0.05 * (draws - 1))]))
        expect([...high]).toEqual(sorted.map((each) => each[Math.ceil(0.95 * (draws - 1))]))
        expect([...top]).toEqual(sorted.map((each) => each.filter((place) => place <= 10).length / draws))
      }),
      { numRuns: 20 },
    )
  })
  it('gives equal units equal places', () => {
    const { low, high } = weighStability(
      scores(
        [
          [0.5, 0.5],
          [0.5, 0.5],
          [0.9, 0],
        ],
        [1, 1],
      ),
      200,
    )
    expect([low[0], high[0]]).toEqual([low[1], high[1]])
  })
  it('counts the draws among the first ten', () => {
    const rows = Array.from({ length: 12 }, (_, at) => [1 - at / 12])
    expect(Array.from(weighStability(scores(rows, [1]), 40).top)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0])
  })
})
