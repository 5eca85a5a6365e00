import { quantize } from 'topojson-client'
import { planarRingArea, presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, GeometryObject } from 'topojson-specification'
import { landsOf, type Layers } from './layers.ts'
import { polygonsOf } from './polygons.ts'

const GRID = 1e5
const SHARE_OF_SMALLEST = 0.004

/**
 * Drops detail below `minArea` (square units of the topology's plane), never more than a small share of the smallest
 * neighbour's area.
 */
export function simplified(source: Layers, minArea: number): Layers {
  const weighted = presimplify(source)
  keepDetail(weighted, minArea)
  return simplify(weighted, minArea)
}

type WeightedPoint = [number, number, number]

function keepDetail(weighted: Layers, minArea: number): void {
  smallestNeighbour(weighted).forEach((area, index) => {
    const limit = Math.min(minArea, area * SHARE_OF_SMALLEST)
    for (const point of (weighted.arcs[index] ?? []) as WeightedPoint[]) if (point[2] >= limit) point[2] = Infinity
  })
}

function smallestNeighbour(source: Layers): number[] {
  const smallest = source.arcs.map(() => Infinity)
  for (const object of Object.values(source.objects)) {
    const { features } = landsOf(source, object as GeometryCollection)
    ;(object as GeometryCollection).geometries.forEach((geometry, index) => {
      const land = features[index]
      if (!land) return
      polygonsOf(land.geometry).forEach((polygon, part) => {
        const area = planarRingArea((polygon[0] ?? []) as [number, number][])
        for (const arc of arcsOfPart(geometry, part)) smallest[arc] = Math.min(smallest[arc] ?? Infinity, area)
      })
    })
  }
  return smallest
}

function arcsOfPart(geometry: GeometryObject, part: number): number[] {
  const rings =
    geometry.type === 'MultiPolygon' ? geometry.arcs[part] : geometry.type === 'Polygon' ? geometry.arcs : []
  return (rings ?? []).flat().map((arc) => (arc < 0 ? ~arc : arc))
}

/** The same topology with its points moved by `move`, on a grid of 100 000 steps per side, delta-encoded. */
export function packed(source: Layers, move: (point: number[]) => [number, number]): Layers {
  const arcs = source.arcs.map((arc) => arc.map(move))
  return quantize({ type: 'Topology', objects: source.objects, arcs }, GRID)
}
