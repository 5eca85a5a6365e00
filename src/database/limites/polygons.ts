import type { MultiPolygon, Polygon, Position } from 'geojson'

export type Ring = Position[]
export type Polygons = Ring[][]

export function polygonsOf(geometry: Polygon | MultiPolygon): Polygons {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}
