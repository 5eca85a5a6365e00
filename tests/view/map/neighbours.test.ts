import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { neighbourTowards, type Direction } from '../../../src/view/map/geometry/neighbours.ts'
import { gestureOf, type KeyContext } from '../../../src/view/map/map-keys.ts'
import { scaleStep } from '../../../src/view/map/scale-step.ts'

const GRID = new Map(
  ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((code, index) => [
    code,
    [-77 + (index % 3), -6 - Math.floor(index / 3)] as const,
  ]),
)
const OPPOSITE: Readonly<Record<Direction, Direction>> = { norte: 'sur', sur: 'norte', este: 'oeste', oeste: 'este' }

describe('arrows on the map', () => {
  it('lead to the nearest territory in that direction', () => {
    expect((['norte', 'sur', 'este', 'oeste'] as const).map((way) => neighbourTowards(GRID, '05', way))).toEqual([
      '02',
      '08',
      '06',
      '04',
    ])
  })

  it('lead nowhere from the edge, instead of wrapping round', () => {
    expect(neighbourTowards(GRID, '01', 'norte')).toBeNull()
    expect(neighbourTowards(GRID, '09', 'este')).toBeNull()
  })

  it('never stay in place nor go against the direction', () => {
    const point = fc.tuple(fc.double({ min: -81, max: -69, noNaN: true }), fc.double({ min: -18, max: 0, noNaN: true }))
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 20 }),
        fc.constantFrom<Direction>('norte', 'sur', 'este', 'oeste'),
        (places, way) => {
          const points = new Map(places.map((place, index) => [String(index), place]))
          const next = neighbourTowards(points, '0', way)
          if (next === null) return
          expect(next).not.toBe('0')
          const back = new Map([...points].filter(([code]) => code === '0' || code === next))
          expect(neighbourTowards(back, next, OPPOSITE[way])).toBe('0')
        },
      ),
    )
  })
})

describe('keys on the map', () => {
  const context: KeyContext = { points: GRID, at: null, centre: [-76, -7] }

  it('the first arrow points at the middle of the map', () => {
    expect(gestureOf('ArrowUp', context)).toEqual({ kind: 'point', code: '05' })
  })

  it('Enter opens what is pointed at, and does nothing without one', () => {
    expect(gestureOf('Enter', { ...context, at: ubigeo('05') })).toEqual({ kind: 'enter', code: '05' })
    expect(gestureOf('Enter', context)).toBeNull()
  })

  it('Escape, T and Tab are left to the page', () => {
    for (const key of ['Escape', 't', 'T', 'Tab', '/']) expect(gestureOf(key, context)).toBeNull()
  })
})

describe('the scale bar', () => {
  it('is the longest of 1, 2 or 5 times a power of ten that fits', () => {
    for (const [metres, km] of [
      [1000, 100],
      [4000, 200],
      [900, 100],
      [500, 50],
      [10, 1],
      [4, 0.2],
    ] as const) {
      const step = scaleStep(metres, 120)
      expect(step.km).toBeCloseTo(km)
      expect(step.pixels).toBeLessThanOrEqual(120)
    }
  })
})
