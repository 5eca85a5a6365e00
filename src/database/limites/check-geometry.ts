import area from '@turf/area'
import kinks from '@turf/kinks'
import type { Geometry, MultiPolygon, Position } from 'geojson'
import { polygonsOf, type Polygons } from './polygons.ts'
import { LimitesError } from './report.ts'

const MIN_RING_M2 = 1
const MIN_POSITIONS = 4
const PERU_FRAME = { west: -84, east: -66, south: -21, north: 2 }

/** What is left of a shape without its empty rings, and what was found wrong with it. */
export interface CheckedShape {
  readonly shape: MultiPolygon | null
  readonly emptyRings: number
  readonly fault: string | null
}

/** Takes the rings of no area out and says why nothing is left when nothing is; crossing rings stay as they are. */
export function checkShape(geometry: Geometry | null): CheckedShape {
  if (geometry === null) return { shape: null, emptyRings: 0, fault: 'Geometría nula en el archivo' }
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    return { shape: null, emptyRings: 0, fault: `No es un polígono sino ${geometry.type}` }
  }
  const polygons = polygonsOf(geometry)
  const kept = polygons
    .filter(([outer]) => hasArea(outer))
    .map(([outer, ...holes]) => [outer ?? [], ...holes.filter(hasArea)])
  const emptyRings = polygons.flat().length - kept.flat().length
  if (kept.length === 0) return { shape: null, emptyRings, fault: 'Polígono degenerado: sin superficie en el archivo' }
  kept.flat(2).forEach(requireDegrees)
  return { shape: { type: 'MultiPolygon', coordinates: kept.map(clockwise) }, emptyRings, fault: null }
}

/** Number of points at which the rings of a shape cross themselves or one another. */
export function crossings(shape: MultiPolygon): number {
  return shape.coordinates.reduce(
    (total, coordinates) => total + kinks({ type: 'Polygon', coordinates }).features.length,
    0,
  )
}

function hasArea(ring: Position[] | undefined): boolean {
  return (
    ring !== undefined && ring.length >= MIN_POSITIONS && area({ type: 'Polygon', coordinates: [ring] }) >= MIN_RING_M2
  )
}

function requireDegrees([lon = NaN, lat = NaN]: Position): void {
  const { west, east, south, north } = PERU_FRAME
  if (lon >= west && lon <= east && lat >= south && lat <= north) return
  throw new LimitesError(
    `Las coordenadas (${lon}, ${lat}) no están en grados dentro del Perú: convierta el archivo a WGS 84 (EPSG:4326).`,
  )
}

function clockwise(polygon: Polygons[number]): Polygons[number] {
  return polygon.map((ring, index) => (signedArea(ring) < 0 === (index === 0) ? ring : ring.toReversed()))
}

function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [bx = 0, by = 0], index) => {
    const [ax = 0, ay = 0] = ring.at(index - 1) ?? []
    return sum + ax * by - bx * ay
  }, 0)
}
