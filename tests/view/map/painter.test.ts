import { describe, expect, it } from 'vitest'
import { bordersOf } from '../../../src/view/map/geometry/borders.ts'
import { boundsOf, labelPoint } from '../../../src/domain/layers/index.ts'
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
