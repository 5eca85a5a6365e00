import { Delaunay } from 'd3-delaunay'
import type { Feature, MultiPolygon } from 'geojson'
import type { OutlineClipper } from './clip.ts'
import type { Capital } from './country.ts'
import { toPlane } from './plane.ts'
import type { Aviso } from '../../src/database/limites/index.ts'

const OFFSHORE_KM = 200

export interface Cells {
  readonly features: Feature<MultiPolygon>[]
  readonly avisos: Aviso[]
}

/**
 * The land nearer to each capital than to any other, in the plane; two capitals on one point share the first one's
 * cell.
 */
export function voronoiCells(capitals: readonly Capital[], clipper: OutlineClipper): Cells {
  const { single, avisos } = withoutDuplicates(capitals)
  const points = single.map(({ lon, lat }) => toPlane([lon, lat]))
  const voronoi = Delaunay.from(points).voronoi(clipper.bounds(OFFSHORE_KM))
  const features = single.flatMap(({ ubigeo }, index) => {
    const polygons = clipper.clip(voronoi.cellPolygon(index) ?? [])
    return polygons.length === 0 ? [] : [cellFeature(ubigeo, polygons)]
  })
  return { features, avisos: [...avisos, ...offshore(single, points, clipper)] }
}

function cellFeature(id: string, coordinates: MultiPolygon['coordinates']): Feature<MultiPolygon> {
  return { type: 'Feature', id, properties: {}, geometry: { type: 'MultiPolygon', coordinates } }
}

function withoutDuplicates(capitals: readonly Capital[]): { single: Capital[]; avisos: Aviso[] } {
  const owner = new Map<string, Capital>()
  const avisos: Aviso[] = []
  for (const capital of capitals) {
    const key = `${capital.lat},${capital.lon}`
    const first = owner.get(key)
    if (first)
      avisos.push({
        ubigeo: capital.ubigeo,
        reason: `La capital tiene las mismas coordenadas que la de ${first.ubigeo}`,
      })
    else owner.set(key, capital)
  }
  return { single: [...owner.values()], avisos }
}

function offshore(capitals: readonly Capital[], points: readonly [number, number][], clipper: OutlineClipper): Aviso[] {
  return capitals
    .filter((_, index) => !clipper.contains(points[index] ?? []))
    .map(({ ubigeo }) => ({ ubigeo, reason: 'La capital cae fuera del contorno 1:10 000 000 del país' }))
}
