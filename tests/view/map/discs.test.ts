import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadDiscs } from '../../../src/view/map/painter/disc-layout.ts'
import { worldOf } from '../../../src/view/map/painter/label-layout.ts'

const pixels = (at: readonly [number, number], zoom: number) => worldOf(at).map((part) => part * 512 * 2 ** zoom)
const apart = (one: readonly [number, number], other: readonly [number, number], zoom: number) => {
  const [a = 0, b = 0] = pixels(one, zoom)
  const [c = 0, d = 0] = pixels(other, zoom)
  return Math.hypot(a - c, b - d)
}
// Label points of the provincias of Ayacucho, close together at the scale of the country.
const AYACUCHO = fc.tuple(
  fc.double({ min: -75, max: -73, noNaN: true }),
  fc.double({ min: -15.5, max: -12.5, noNaN: true }),
)

describe('The numbered discs', () => {
  it('never stand over one another, at any zoom, and the first place is always at its own unit', () => {
    fc.assert(
      fc.property(
        fc.array(AYACUCHO, { minLength: 1, maxLength: 20 }),
        fc.double({ min: 4, max: 9, noNaN: true }),
        (points, zoom) => {
          const placed = spreadDiscs(points, zoom)
          expect(placed[0]).toBe(points[0])
          placed.forEach((one, at) =>
            placed.slice(at + 1).forEach((other) => expect(apart(one, other, zoom)).toBeGreaterThan(25.9)),
          )
        },
      ),
    )
  })

  it('stay at their own units where there is room', () => {
    const far = [
      [-77, -12],
      [-70, -15],
    ] as const
    expect(spreadDiscs(far, 5)).toEqual(far)
  })

  it('stay near their units: none of twenty in one place is led further than the map of a departamento', () => {
    const same = Array.from({ length: 20 }, () => [-74, -13] as const)
    for (const at of spreadDiscs(same, 5)) expect(apart(at, [-74, -13], 5)).toBeLessThan(100)
  })
})
