import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ringsWithin } from '../../src/publish/cartography/clip.ts'
import type { Plane } from '../../src/publish/cartography/plane.ts'

/** Pixels beyond the frame at which a land is cut. */
const BEYOND = 6
const hundredths = (number: number) => number / 100
const far = fc.integer({ min: -30_000, max: 30_000 }).map(hundredths)
const ring = fc.array(fc.tuple(far, far), { minLength: 3, maxLength: 12 })
const side = fc.integer({ min: 4_000, max: 9_000 }).map(hundredths)

/** A plane of which a degree is a pixel. */
function planeOf(x: number, y: number, width: number, height: number): Plane {
  const reach = { x: -400, y: -400, width: 800, height: 800 }
  const box = { x, y, width, height }
  return { box, reach, zone: 18, metres: 1, west: 0, south: 0, at: ([lon, lat]) => [lon, lat], mayShow: () => true }
}

it('a land is cut on the frame itself, so that every engine writes the same numbers', () => {
  fc.assert(
    fc.property(ring, side, side, (given, x, y) => {
      const plane = planeOf(x, y, 60, 50)
      const sides = [
        [x - BEYOND, x - BEYOND + (60 + 2 * BEYOND)],
        [y - BEYOND, y - BEYOND + (50 + 2 * BEYOND)],
      ]
      const own = new Set(given.map(String))
      const cut = ringsWithin({ type: 'Polygon', coordinates: [given] }, plane).flat()
      const astray = cut.filter(
        (point) => !own.has(String(point)) && !point.some((at, axis) => sides[axis]?.includes(at)),
      )
      expect(astray).toEqual([])
    }),
  )
})
