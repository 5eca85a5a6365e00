import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeServices, type LonLat, type PlacedSymbol, type ServiceOnMap } from '../../../src/domain/layers/index.ts'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { boxAround, placeLabels, TILE, worldOf } from '../../../src/view/map/painter/label-layout.ts'
import {
  boxesOf,
  DISC_PIXELS,
  FANNED_FROM,
  NEAR,
  sideOf,
  standingOver,
} from '../../../src/view/map/painter/service-marks.ts'

const PERU = [-82, -19, -68, 1] as const
const MIDDLE = new Map<string, LonLat>([
  ['0101', [-77.8, -6.2]],
  ['0102', [-78.2, -5.4]],
  ['2301', [-70.2, -17.9]],
])
const shape = { path: 'M0 0h1v1z', color: '#000000' }

function service(stated: Partial<ServiceOnMap>): ServiceOnMap {
  return { ubigeo: ubigeo('010101'), type: 'CEM', name: '', shape, lat: null, lon: null, capital: null, ...stated }
}

const placed = fc.array(
  fc.record({
    ubigeo: fc.constantFrom(...[...MIDDLE.keys()].map((code) => ubigeo(`${code}01`))),
    type: fc.constantFrom('CEM', 'SAR', 'HRT'),
    lon: fc.double({ min: -81, max: -69, noNaN: true }),
    lat: fc.double({ min: -18, max: 0, noNaN: true }),
  }),
  { maxLength: 80 },
)
const where = fc.tuple(fc.double({ min: -81, max: -69, noNaN: true }), fc.double({ min: -18, max: 0, noNaN: true }))
const before = fc.double({ min: 4, max: FANNED_FROM - 0.01, noNaN: true })
const symbolsOf = (stated: readonly Partial<ServiceOnMap>[]): readonly PlacedSymbol[] =>
  placeServices(stated.map(service), MIDDLE).symbols
const pixels = (at: LonLat, zoom: number) => worldOf(at).map((part) => part * TILE * 2 ** zoom) as [number, number]

const apart = ([x, y]: readonly [number, number], [ox, oy]: readonly [number, number]) => Math.hypot(x - ox, y - oy)

describe('the marks of the services over the map', () => {
  it('hold every service once, at any zoom', () => {
    fc.assert(
      fc.property(placed, fc.double({ min: 4, max: 14, noNaN: true }), (stated, zoom) => {
        const symbols = symbolsOf(stated)
        const held = standingOver(symbols, [], zoom).marks.flatMap((mark) => mark.held)
        expect(held).toHaveLength(symbols.length)
        expect(new Set(held)).toEqual(new Set(symbols))
      }),
    )
  })

  it('never stand one over another or over a numbered disc until they are fanned out, nor far from their places', () => {
    fc.assert(
      fc.property(placed, fc.array(where, { maxLength: 10 }), before, (stated, anchors, zoom) => {
        const { marks, discs } = standingOver(symbolsOf(stated), anchors, zoom)
        const drawn = marks.map((mark) => ({ at: pixels(mark.at, zoom), side: sideOf(mark, zoom) }))
        const over = discs.map((at) => ({ at: pixels(at, zoom), side: DISC_PIXELS }))
        for (const [index, one] of drawn.entries())
          for (const other of [...drawn.slice(index + 1), ...over])
            expect(apart(one.at, other.at)).toBeGreaterThan((one.side + other.side) / 2)
        for (const { at, held } of marks)
          if (held.length === 1)
            expect(apart(pixels(at, zoom), pixels(held[0]?.at ?? at, zoom))).toBeLessThan(NEAR + 0.01)
      }),
    )
  })

  it('that hold a refuge hold refuges only, and stand at the middle of a provincia of one of them (METHOD §5)', () => {
    fc.assert(
      fc.property(placed, fc.array(where), fc.double({ min: 4, max: 14, noNaN: true }), (stated, anchors, zoom) => {
        const middles = [...MIDDLE.values()].map(String)
        for (const { at, held } of standingOver(symbolsOf(stated), anchors, zoom).marks) {
          if (!held.some((symbol) => symbol.service.type === 'HRT')) continue
          expect(held.every((symbol) => symbol.service.type === 'HRT')).toBe(true)
          expect(middles).toContain(String(at))
        }
      }),
    )
  })

  it('two near ones are one mark of two while the country is in view, and two from close by', () => {
    const near = symbolsOf([
      { lon: -71.54, lat: -16.4 },
      { lon: -71.5, lat: -16.42 },
    ])
    expect(standingOver(near, [], 5).marks.map(({ held }) => held.length)).toEqual([2])
    expect(standingOver(near, [], FANNED_FROM).marks.map(({ held }) => held.length)).toEqual([1, 1])
  })
})

describe('labels and the marks of services', () => {
  const land = {
    type: 'Feature' as const,
    properties: { ubigeo: '2301' },
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [-71, -18.4],
          [-69.4, -18.4],
          [-69.4, -17.2],
          [-71, -17.2],
          [-71, -18.4],
        ],
      ],
    },
  }
  const wish = {
    code: ubigeo('2301'),
    lines: ['Tacna', '27,3 %'],
    at: [-70.2, -17.8] as const,
    land,
    saidUntil: null,
  }
  const measure = (text: string) => text.length * 7

  it('a value is never under a mark: it gives way to it within its own polygon', () => {
    const view = { zoom: 8, bounds: PERU }
    const symbols = symbolsOf([
      { lon: -70.2, lat: -17.8 },
      { lon: -70.21, lat: -17.81 },
    ])
    const [free] = placeLabels([wish], view, measure)
    const boxes = boxesOf(standingOver(symbols, [], view.zoom), view.zoom)
    const [moved] = placeLabels([wish], view, measure, boxes)
    expect(free?.at).toEqual(wish.at)
    expect(moved?.at).not.toEqual(wish.at)
    expect(moved?.wish.lines).toEqual(wish.lines)
    for (const box of boxes) {
      const own = boxAround(moved?.at ?? wish.at, [42, 33], view.zoom)
      expect(own.left < box.right && box.left < own.right && own.top < box.bottom && box.top < own.bottom).toBe(false)
    }
  })

  it('where there is no room beside them it is not written', () => {
    const crowd = Array.from({ length: 200 }, (_, index) => ({
      lon: -71 + (index % 20) * 0.08,
      lat: -18.4 + Math.floor(index / 20) * 0.13,
    }))
    expect(
      placeLabels([wish], { zoom: 8, bounds: PERU }, measure, boxesOf(standingOver(symbolsOf(crowd), [], 8), 8)),
    ).toEqual([])
  })
})
