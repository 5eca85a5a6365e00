import { planarRingArea } from 'topojson-simplify'
import type { GeometryObject, MultiPolygon } from 'topojson-specification'
import { landsOf, type Layers } from './layers.ts'
import { polygonsOf } from './polygons.ts'

const MAX_SHARE = 3e-4

/**
 * The unions without the slits that ill-matched neighbours leave: holes that nobody fills, below 3 in 10 000 of the
 * piece around them.
 */
export function withoutSlivers(source: Layers, unions: readonly GeometryObject[]): GeometryObject[] {
  const uses = arcUses(unions)
  return unions.map((union) =>
    union.type === 'MultiPolygon' ? { ...union, arcs: closed(source, union, uses) } : union,
  )
}

function closed(source: Layers, union: MultiPolygon, uses: ReadonlyMap<number, number>): number[][][] {
  const [land] = landsOf(source, { type: 'GeometryCollection', geometries: [union] }).features
  const shapes = land ? polygonsOf(land.geometry) : []
  return union.arcs.map((rings, part) => {
    const areas = (shapes[part] ?? []).map((ring) => planarRingArea(ring as [number, number][]))
    return rings.filter(
      (ring, index) => index === 0 || !isSlit(ring, uses) || (areas[index] ?? 0) > (areas[0] ?? 0) * MAX_SHARE,
    )
  })
}

function isSlit(ring: readonly number[], uses: ReadonlyMap<number, number>): boolean {
  return ring.every((arc) => uses.get(undirected(arc)) === 1)
}

function arcUses(geometries: readonly GeometryObject[]): Map<number, number> {
  const uses = new Map<number, number>()
  const arcs = geometries.flatMap((geometry) =>
    geometry.type === 'MultiPolygon' ? geometry.arcs.flat(2) : geometry.type === 'Polygon' ? geometry.arcs.flat() : [],
  )
  for (const arc of arcs) uses.set(undirected(arc), (uses.get(undirected(arc)) ?? 0) + 1)
  return uses
}

/** TopoJSON writes an arc walked backwards as its complement. */
function undirected(arc: number): number {
  return arc < 0 ? ~arc : arc
}
