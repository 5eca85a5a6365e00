import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderStops, roundCost, type Cost } from '../../../src/domain/visits/index.ts'

type Point = readonly [number, number]

const straight =
  (points: readonly Point[]): Cost =>
  (from, to) => {
    const [a, b] = [points[from] ?? [0, 0], points[to] ?? [0, 0]]
    return Math.hypot(a[0] - b[0], a[1] - b[1])
  }

/** Exact length of the shortest round over all subsets (Held and Karp, 1962). */
function heldKarp(count: number, cost: Cost): number {
  const full = 1 << (count - 1)
  const best = new Map<string, number>()
  const reach = (set: number, last: number): number => {
    if (set === 1 << (last - 1)) return cost(0, last)
    const key = `${set}/${last}`
    const known = best.get(key)
    if (known !== undefined) return known
    const rest = set & ~(1 << (last - 1))
    const length = Math.min(...stopsIn(rest, count).map((stop) => reach(rest, stop) + cost(stop, last)))
    best.set(key, length)
    return length
  }
  return Math.min(...stopsIn(full - 1, count).map((stop) => reach(full - 1, stop) + cost(stop, 0)))
}

function stopsIn(set: number, count: number): number[] {
  return Array.from({ length: count - 1 }, (_, at) => at + 1).filter((stop) => (set & (1 << (stop - 1))) !== 0)
}

const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })), {
  minLength: 2,
  maxLength: 12,
})

describe('The order of the stops', () => {
  test('visits each stop once and is the shortest round there is, up to 12 places', () => {
    fc.assert(
      fc.property(points, (places) => {
        const cost = straight(places)
        const order = orderStops(places.length, cost)
        expect([...order].sort((a, b) => a - b)).toEqual(places.slice(1).map((_, at) => at + 1))
        expect(roundCost(order, cost)).toBeCloseTo(heldKarp(places.length, cost), 6)
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })

  test('is the shortest too where coming back takes longer than going', () => {
    const slopes = fc.array(fc.double({ min: 1, max: 1.33, noNaN: true }), { minLength: 144, maxLength: 144 })
    fc.assert(
      fc.property(points, slopes, (places, slope) => {
        const flat = straight(places)
        const cost: Cost = (from, to) => flat(from, to) * (slope[from * 12 + to] ?? 1)
        expect(roundCost(orderStops(places.length, cost), cost)).toBeCloseTo(heldKarp(places.length, cost), 6)
      }),
      { numRuns: 20, endOnFailure: true },
    )
  })

  test('stays within 3 % of the shortest among 13 places, where it is no longer found outright', () => {
    const many = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })), {
      minLength: 13,
      maxLength: 13,
    })
    fc.assert(
      fc.property(many, (places) => {
        const cost = straight(places)
        expect(roundCost(orderStops(places.length, cost), cost)).toBeLessThanOrEqual(
          heldKarp(places.length, cost) * 1.03 + 1e-6,
        )
      }),
      { numRuns: 12, seed: 30_364, endOnFailure: true },
    )
  })

  test('stays within 3 % of the optimum of cases where it is known: a circle of 40, a board of 5 by 8 and ulysses22 of TSPLIB (7 013)', () => {
    const circle = Array.from(
      { length: 40 },
      (_, at): Point => [100 * Math.cos((at * 17 * Math.PI) / 20), 100 * Math.sin((at * 17 * Math.PI) / 20)],
    )
    const board = Array.from({ length: 40 }, (_, at): Point => [((at * 13) % 40) % 8, Math.floor(((at * 13) % 40) / 8)])
    const known = [
      { cost: straight(circle), count: 40, optimum: 40 * 200 * Math.sin(Math.PI / 40) },
      { cost: straight(board), count: 40, optimum: 40 },
      { cost: geographic(ULYSSES22), count: 22, optimum: 7013 },
    ]
    for (const { cost, count, optimum } of known) {
      const length = roundCost(orderStops(count, cost), cost)
      expect(length).toBeGreaterThanOrEqual(optimum - 1e-6)
      expect(length / optimum).toBeLessThanOrEqual(1.03)
    }
  })

  test('is the same for the same costs', () => {
    const cost = straight(Array.from({ length: 30 }, (_, at): Point => [(at * 7919) % 997, (at * 104_729) % 991]))
    expect(orderStops(30, cost)).toEqual(orderStops(30, cost))
  })
})

/** Coordinates of ulysses22 (TSPLIB): degrees and minutes as DDD.MM. */
const ULYSSES22: readonly Point[] = [
  [38.24, 20.42],
  [39.57, 26.15],
  [40.56, 25.32],
  [36.26, 23.12],
  [33.48, 10.54],
  [37.56, 12.19],
  [38.42, 13.11],
  [37.52, 20.44],
  [41.23, 9.1],
  [41.17, 13.05],
  [36.08, -5.21],
  [38.47, 15.13],
  [38.15, 15.35],
  [37.51, 15.17],
  [35.49, 14.32],
  [39.36, 19.56],
  [38.09, 24.36],
  [36.09, 23],
  [40.44, 13.57],
  [40.33, 14.15],
  [40.37, 14.23],
  [37.57, 22.56],
]

/** TSPLIB's GEO distance, whole kilometres on its own sphere. */
function geographic(places: readonly Point[]): Cost {
  const radians = (value: number) => (3.141592 * (Math.trunc(value) + (5 * (value - Math.trunc(value))) / 3)) / 180
  return (from, to) => {
    if (from === to) return 0
    const [a, b] = [places[from] ?? [0, 0], places[to] ?? [0, 0]]
    const [q1, q2, q3] = [
      Math.cos(radians(a[1]) - radians(b[1])),
      Math.cos(radians(a[0]) - radians(b[0])),
      Math.cos(radians(a[0]) + radians(b[0])),
    ]
    return Math.trunc(6378.388 * Math.acos(0.5 * ((1 + q1) * q2 - (1 - q1) * q3)) + 1)
  }
}
