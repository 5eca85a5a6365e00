import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { atlasOf } from '../../../src/view/map/geometry/lands.ts'
import { isOpen, placeLabels, worldOf, seatIn, type LabelBox } from '../../../src/view/map/painter/label-layout.ts'
import { placeBeside } from '../../../src/view/map/painter/beside-layout.ts'
import { labelsAt, labelWishes } from '../../../src/view/map/painter/labels.ts'
import type { LayerSpec } from '../../../src/view/map/index.ts'
import type { Limites } from '../../../src/workspace/session/index.ts'

const LIMITES = join(import.meta.dirname, '../../../dist/data/limites.json')
const PERU = [-82, -19, -68, 1] as const
const measure = (text: string) => text.length * 7
const pairs = <T>(all: readonly T[]) =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const))

function overlap(one: LabelBox, other: LabelBox): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

const square = (size: number) => ({
  type: 'Feature' as const,
  properties: { ubigeo: '0101' },
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [-75, 0],
        [-75 + size, 0],
        [-75 + size, size],
        [-75, size],
        [-75, 0],
      ],
    ],
  },
})

describe('labels', () => {
  it('none stands over another, whatever there is to say and however near', () => {
    const wish = fc.record({
      code: fc.nat(89).map((at) => ubigeo(String(at + 10))),
      lines: fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 3 }),
      at: fc.tuple(fc.double({ min: -82, max: -68, noNaN: true }), fc.double({ min: -18, max: 0, noNaN: true })),
      land: fc.constant(null),
      saidUntil: fc.constant(null),
    })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), fc.double({ min: 4, max: 11, noNaN: true }), (wishes, zoom) => {
        const placed = placeLabels(wishes, { zoom, bounds: PERU }, measure)
        for (const [one, other] of pairs(placed)) expect(overlap(one.box, other.box)).toBe(false)
      }),
    )
  })

  it('none stands under what is over the map: the legend, the controls, what goes above', () => {
    const box = fc
      .tuple(fc.nat(9000), fc.nat(9000), fc.integer({ min: 5, max: 800 }), fc.integer({ min: 5, max: 800 }))
      .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }))
    fc.assert(
      fc.property(fc.array(box, { maxLength: 5 }), fc.double({ min: 4, max: 6, noNaN: true }), (covered, zoom) => {
        const wishes = Array.from({ length: 60 }, (_, at) => ({
          code: ubigeo(String(at + 10)),
          lines: ['Madre de Dios'],
          at: [-81 + (at % 10) * 1.3, -18 + Math.floor(at / 10) * 3] as const,
          land: null,
          saidUntil: null,
        }))
        const view = { zoom, bounds: PERU, covered }
        for (const { box: own } of placeLabels(wishes, view, measure))
          expect(covered.some((other) => overlap(own, other))).toBe(false)
        for (const { at } of wishes) {
          const [x, y] = worldOf(at).map((part) => part * 512 * 2 ** zoom) as [number, number]
          const isUnder = covered.some(
            (other) => x > other.left && x < other.right && y > other.top && y < other.bottom,
          )
          if (isUnder) expect(isOpen(at, 90, view)).toBe(false)
        }
      }),
    )
  })

  it('the name of a circle is whole beside it, over no other and over no circle, and under nothing that stands over the map, or is not there', () => {
    const point = fc.tuple(
      fc.double({ min: -71, max: -69, noNaN: true }),
      fc.double({ min: -18, max: -16, noNaN: true }),
    )
    const zoom = 8.5
    const [left = 0, top = 0] = worldOf([-71, -16.5]).map((part) => part * 512 * 2 ** zoom)
    const legend = { left, top, right: left + 260, bottom: top + 320 }
    const circleAt = (at: readonly [number, number]) => {
      const [x = 0, y = 0] = worldOf(at).map((part) => part * 512 * 2 ** zoom)
      return { left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 }
    }
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), (points) => {
        const wishes = points.map((at, index) => ({
          code: ubigeo(String(index + 230_101)),
          lines: ['La Yarada los Palos', 'Sin instancia'],
          at,
          land: null,
          saidUntil: null,
        }))
        const placed = placeBeside(wishes, { zoom, bounds: PERU }, measure, [legend])
        for (const [one, other] of pairs(placed)) expect(overlap(one.box, other.box)).toBe(false)
        for (const { box, wish } of placed) {
          expect(overlap(box, legend)).toBe(false)
          for (const { at } of wishes) expect(overlap(box, circleAt(at))).toBe(false)
          expect(wish.lines).toHaveLength(2)
        }
      }),
    )
  })

  it('where the legend is below a circle its name stands above it', () => {
    const wish = { code: ubigeo('230101'), lines: ['Sama'], at: [-70.5, -17.5] as const, land: null, saidUntil: null }
    const [x = 0, y = 0] = worldOf(wish.at).map((part) => part * 512 * 2 ** 9)
    const legend = { left: x - 100, top: y + 10, right: x + 100, bottom: y + 200 }
    const [free] = placeBeside([wish], { zoom: 9, bounds: PERU }, measure, [])
    const [moved] = placeBeside([wish], { zoom: 9, bounds: PERU }, measure, [legend])
    expect([free && free.box.top > y, moved && moved.box.bottom < y]).toEqual([true, true])
  })

  it('a label fits a square from the zoom at which its longer side does', () => {
    const zoom = Math.log2((100 * 360) / 512)
    expect(seatIn(square(1), [-74.5, 0.5], [97, 30], zoom)).not.toBeNull()
    expect(seatIn(square(1), [-74.5, 0.5], [99, 30], zoom)).toBeNull()
  })

  it.skipIf(!existsSync(LIMITES))(
    'of the country lie inside their own polygon and over no other at every zoom (needs npm run data)',
    () => {
      const limites = JSON.parse(readFileSync(LIMITES, 'utf8')) as Limites
      const atlas = atlasOf(limites)
      const codes = [...atlas.at('provincia').byCode.keys()].map(ubigeo)
      const units = new Map(codes.map((code) => [code, {}])) as unknown as LayerSpec['units']
      const names = new Map([...atlas.at('departamento').byCode.keys()].map((code) => [ubigeo(code), 'La Libertad']))
      const label = () => ({ name: 'Mariscal Nieto', value: '33,3 %' })
      const scene = {
        spec: { units } as LayerSpec,
        level: 'provincia',
        circles: false,
        inside: null,
        names,
        discs: new Map(),
        symbols: [],
        label,
      } as const
      const wishes = labelWishes(scene, atlas)
      for (const zoom of [4, 4.6, 5.3, 6, 6.5, 7.2, 8, 9.5]) {
        const placed = labelsAt(wishes, { zoom, bounds: PERU }, measure)
        for (const [one, other] of pairs(placed)) expect(overlap(one.box, other.box)).toBe(false)
        for (const { wish, box } of placed)
          if (wish.land !== null) expect(bordersInside(atlas, wish.code, box, zoom)).toBe(0)
      }
      expect(
        labelsAt(wishes, { zoom: 4.6, bounds: PERU }, measure).filter(({ wish }) => wish.land === null).length,
      ).toBeGreaterThan(15)
      expect(
        labelsAt(wishes, { zoom: 9.5, bounds: PERU }, measure).filter(({ wish }) => wish.land !== null).length,
      ).toBeGreaterThan(100)
    },
  )
})

/** Corners of the unit's border that lie under the label. */
function bordersInside(atlas: ReturnType<typeof atlasOf>, code: string, box: LabelBox, zoom: number): number {
  const geometry = atlas.at('provincia').byCode.get(code)?.geometry
  const rings = geometry?.type === 'Polygon' ? geometry.coordinates : (geometry?.coordinates.flat() ?? [])
  return rings.flat().filter(([lon = 0, lat = 0]) => {
    const [x, y] = worldOf([lon, lat]).map((part) => part * 512 * 2 ** zoom) as [number, number]
    return x > box.left + 3 && x < box.right - 3 && y > box.top + 3 && y < box.bottom - 3
  }).length
}
