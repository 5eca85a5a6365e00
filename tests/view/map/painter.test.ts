import { describe, expect, it } from 'vitest'
import { ubigeo } from '../../../src/domain/territory/index.ts'
import { bordersOf } from '../../../src/view/map/geometry/borders.ts'
import { boundsOf, labelPoint } from '../../../src/domain/layers/index.ts'
import { wornPatterns } from '../../../src/view/map/painter/flags.ts'
import type { Scene } from '../../../src/view/map/painter/scene.ts'
import { addLaterLayers, firstStyle } from '../../../src/view/map/painter/style.ts'
import { createStateWriter, type FeatureFlags } from '../../../src/view/map/painter/state-writer.ts'
import type { Limites } from '../../../src/workspace/session/index.ts'

/** Two squares side by side that share one arc (the second). */
const LIMITES = {
  type: 'Topology',
  arcs: [
    [
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 0],
    ],
    [
      [1, 0],
      [1, 1],
    ],
    [
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
    ],
  ],
  objects: {
    provincias: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '0101', arcs: [[0, 1]] },
        { type: 'Polygon', id: '0102', arcs: [[2, -2]] },
      ],
    },
  },
  brecha: { kind: 'esquematico', title: '', source: '', cutOff: '', sinGeometria: [], avisos: [] },
} satisfies Limites

describe('borders', () => {
  const borders = bordersOf(LIMITES, LIMITES.objects.provincias as Parameters<typeof bordersOf>[1])

  it('a border between two units is one line that both know', () => {
    const shared = borders.sides.findIndex((sides) => sides.length === 2)
    expect(borders.lines.features).toHaveLength(3)
    expect(borders.around.get('0101')).toContain(shared)
    expect(borders.around.get('0102')).toContain(shared)
  })

  it('every arc is drawn once', () => {
    expect(borders.lines.features.flatMap((each) => each.geometry.coordinates)).toHaveLength(LIMITES.arcs.length)
  })
})

describe('label points', () => {
  it('lie inside a territory whose centroid does not', () => {
    const horseshoe = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [8, 10],
          [8, 2],
          [2, 2],
          [2, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    }
    const point = labelPoint(horseshoe)
    expect(point !== null && (point[0] < 2 || point[0] > 8)).toBe(true)
    expect(boundsOf(horseshoe)).toEqual([0, 0, 10, 10])
  })

  it('lie in the largest part of a territory with islands', () => {
    const square = (x: number, size: number) => [
      [
        [x, 0],
        [x + size, 0],
        [x + size, size],
        [x, size],
        [x, 0],
      ],
    ]
    expect(labelPoint({ type: 'MultiPolygon', coordinates: [square(0, 1), square(10, 4)] })).toEqual([12, 2])
  })
})

describe('feature-state', () => {
  function recorder() {
    const calls: string[] = []
    const map = {
      setFeatureState: ({ id }: { id?: string | number }) => void calls.push(`set ${id}`),
      removeFeatureState: ({ id }: { id?: string | number }, key?: string) =>
        void calls.push(`remove ${id}${key ? ` ${key}` : ''}`),
    }
    return { calls, writer: createStateWriter(map as unknown as Parameters<typeof createStateWriter>[0], 'units') }
  }
  const flags = (...entries: [string, FeatureFlags][]) => new Map<string | number, FeatureFlags>(entries)

  it('is written only where it changed', () => {
    const { calls, writer } = recorder()
    writer.write(flags(['01', { color: 'a' }], ['02', { color: 'a' }]))
    expect(writer.write(flags(['01', { color: 'a' }], ['02', { color: 'b' }]))).toBe(1)
    expect(calls).toEqual(['set 01', 'set 02', 'set 02'])
  })

  it('is taken from what is no longer named, and a flag that is gone is not left behind', () => {
    const { calls, writer } = recorder()
    writer.write(flags(['01', { color: 'a', hovered: true }]))
    writer.write(flags(['01', { color: 'a' }]))
    writer.write(flags())
    expect(calls).toEqual(['set 01', 'remove 01 hovered', 'set 01', 'remove 01'])
  })
})

describe('patterns', () => {
  const spec = {
    classes: [
      { color: '#111111', pattern: 'sin_dato' },
      { color: '#222222', pattern: null },
    ],
    units: new Map([
      ['0101', { classIndex: 1, inherited: false, gap: 'si' }],
      ['0102', { classIndex: 1, inherited: true, gap: 'no' }],
    ]),
  } as unknown as Scene['spec']

  it('are drawn only where some unit wears them: a class that no unit is of costs nothing', () => {
    expect([...wornPatterns({ spec, inside: null, hatched: false })]).toEqual(['heredado'])
    expect([...wornPatterns({ spec, inside: null, hatched: true })].sort()).toEqual(['critico', 'heredado'])
  })

  it('are not worn outside a chosen scope', () => {
    const inside = new Set([ubigeo('0101')])
    expect([...wornPatterns({ spec, inside, hatched: true })]).toEqual(['critico'])
  })
})

describe('the first frame', () => {
  it('draws the units and what parts them, from shapes that come with the style; the rest comes after it', () => {
    const empty = { type: 'FeatureCollection' as const, features: [] }
    const { sources, layers } = firstStyle({ units: empty, borders: empty })
    expect(Object.keys(sources)).toEqual(['units', 'borders'])
    expect(layers.map(({ id }) => id)).toEqual(['sea', 'units', 'borders-casing', 'borders'])
  })

  it('has patterns between the units and their borders, the land of the country under them and the rest over all', () => {
    const order: string[] = ['units', 'borders-casing', 'borders']
    const sources: string[] = []
    const map = {
      addSource: (name: string) => void sources.push(name),
      addLayer: ({ id }: { id: string }, before?: string) =>
        void order.splice(before === undefined ? order.length : order.indexOf(before), 0, id),
    }
    addLaterLayers(map as unknown as Parameters<typeof addLaterLayers>[0])
    expect(order.slice(0, 2)).toEqual(['ground', 'units'])
    expect(order.slice(2, 6).every((id) => id.startsWith('pattern-'))).toBe(true)
    expect(order.slice(6, 9)).toEqual(['borders-casing', 'borders', 'frame'])
    expect(order).toContain('labels')
    expect(sources).toContain('labels')
  })
})
