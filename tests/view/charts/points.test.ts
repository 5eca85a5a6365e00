import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { pointAfterKey, stackPoints, stackRadius, type ChartPoint } from '../../../src/view/charts/points.ts'

const code = (at: number) =>
  ubigeo(`${String(1 + Math.floor(at / 99)).padStart(2, '0')}${String(1 + (at % 99)).padStart(2, '0')}`)
const point = (at: number, x: number, y: number): ChartPoint => ({
  code: code(at),
  name: `T${at}`,
  x,
  y,
  critical: false,
  inherited: false,
  text: '',
})
const plane = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 30 })
  .map((pairs) => pairs.map(([x, y], at) => point(at, x, y)))

describe('the keys of a scatter', () => {
  it.each(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'])(
    '%s from its first point reaches every point, even those that fall on one another',
    (key) => {
      fc.assert(
        fc.property(plane, (points) => {
          const seen = new Set<string>()
          let at = pointAfterKey(key, points, null)
          for (let step = 0; step < points.length; step += 1) {
            if (at !== null) seen.add(at)
            at = pointAfterKey(key, points, at)
          }
          expect(seen.size).toBe(points.length)
        }),
      )
    },
  )

  it('right never leads to a lower value across, nor up to a lower one on the other axis', () => {
    fc.assert(
      fc.property(plane, (points) => {
        for (const from of points) {
          const find = (key: string) => points.find((each) => each.code === pointAfterKey(key, points, from.code))
          expect(find('ArrowRight')!.x).toBeGreaterThanOrEqual(from.x)
          expect(find('ArrowUp')!.y).toBeGreaterThanOrEqual(from.y)
        }
      }),
    )
  })

  it('a key that is not of the chart leads nowhere, and neither does an empty chart', () => {
    expect(pointAfterKey('t', [point(0, 1, 1)], null)).toBeNull()
    expect(pointAfterKey('ArrowUp', [], null)).toBeNull()
  })
})

describe('points that fall on one another', () => {
  it('are drawn once, and none is lost', () => {
    fc.assert(
      fc.property(plane, (points) => {
        const stacks = stackPoints(points)
        expect(stacks.flatMap((stack) => stack.points).length).toBe(points.length)
        expect(new Set(stacks.map(({ x, y }) => `${x}/${y}`)).size).toBe(stacks.length)
      }),
    )
  })

  it('grow in area with their number, and never past three times the width of one', () => {
    expect(stackRadius(3, 4)).toBe(6)
    expect(stackRadius(3, 1000)).toBe(9)
  })
})
