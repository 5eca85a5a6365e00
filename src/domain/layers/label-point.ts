import { least, most } from '../measure/index.ts'
import type { LonLat } from './spec.ts'

/** A position, ring or polygon as GeoJSON has them (RFC 7946), in degrees. */
type Position = readonly number[]
interface Polygon {
  readonly type: 'Polygon'
  readonly coordinates: readonly (readonly Position[])[]
}
interface MultiPolygon {
  readonly type: 'MultiPolygon'
  readonly coordinates: readonly (readonly (readonly Position[])[])[]
}

/** West, south, east, north, in degrees. */
export type Bounds = readonly [number, number, number, number]

/**
 * A point well inside the largest part: its centroid, or the middle of the widest stretch at the centroid's latitude.
 */
export function labelPoint(shape: Polygon | MultiPolygon): LonLat | null {
  const part = largestPart(shape)
  const ring = part?.[0]
  if (!part || !ring) return null
  const [lon, lat] = centroid(ring)
  return isInside(part, lon, lat) ? [lon, lat] : middleOfWidest(part, lat)
}

/** Whether a place lies inside a shape; what is on its border may be told either way. */
export function holdsPoint(shape: Polygon | MultiPolygon, [lon, lat]: LonLat): boolean {
  return partsOf(shape).some((part) => isInside(part, lon, lat))
}

export function boundsOf(shape: Polygon | MultiPolygon): Bounds {
  const points = partsOf(shape).flatMap((part) => part[0] ?? [])
  const lons = points.map((point) => point[0] ?? 0)
  const lats = points.map((point) => point[1] ?? 0)
  return [least(lons), least(lats), most(lons), most(lats)]
}

/** Area of the largest part, in square degrees: enough to order labels by. */
export function sizeOf(shape: Polygon | MultiPolygon): number {
  return Math.abs(areaOf(largestPart(shape)?.[0] ?? []))
}

type Part = readonly (readonly Position[])[]

function partsOf(shape: Polygon | MultiPolygon): readonly Part[] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
}

function largestPart(shape: Polygon | MultiPolygon): Part | undefined {
  return partsOf(shape).reduce<Part | undefined>(
    (best, part) =>
      best === undefined || Math.abs(areaOf(part[0] ?? [])) > Math.abs(areaOf(best[0] ?? [])) ? part : best,
    undefined,
  )
}

function edgesOf(ring: readonly Position[]): [number, number, number, number][] {
  return ring.slice(1).map((to, index) => [ring[index]?.[0] ?? 0, ring[index]?.[1] ?? 0, to[0] ?? 0, to[1] ?? 0])
}

function areaOf(ring: readonly Position[]): number {
  return edgesOf(ring).reduce((sum, [x0, y0, x1, y1]) => sum + x0 * y1 - x1 * y0, 0) / 2
}

function centroid(ring: readonly Position[]): [number, number] {
  const area = areaOf(ring)
  const [x, y] = edgesOf(ring).reduce<[number, number]>(
    ([sx, sy], [x0, y0, x1, y1]) => [sx + (x0 + x1) * (x0 * y1 - x1 * y0), sy + (y0 + y1) * (x0 * y1 - x1 * y0)],
    [0, 0],
  )
  return area === 0 ? [ring[0]?.[0] ?? 0, ring[0]?.[1] ?? 0] : [x / (6 * area), y / (6 * area)]
}

/** Where the parallel crosses the part's rings, west to east. */
function crossings(part: Part, lat: number): number[] {
  const edges = part.flatMap((ring) => edgesOf(ring)).filter(([, y0, , y1]) => y0 > lat !== y1 > lat)
  return edges.map(([x0, y0, x1, y1]) => x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)).sort((a, b) => a - b)
}

function isInside(part: Part, lon: number, lat: number): boolean {
  return crossings(part, lat).filter((at) => at > lon).length % 2 === 1
}

function middleOfWidest(part: Part, lat: number): LonLat | null {
  const at = crossings(part, lat)
  let best: LonLat | null = null
  let width = 0
  for (let index = 0; index + 1 < at.length; index += 2) {
    const [west = 0, east = 0] = at.slice(index, index + 2)
    if (east - west > width) [best, width] = [[(west + east) / 2, lat], east - west]
  }
  return best
}
