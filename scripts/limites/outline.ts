import { createRequire } from 'node:module'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { polygonsOf, type Polygons } from '../../src/database/limites/index.ts'
import { toPlane } from './plane.ts'

const PERU_ISO_NUMERIC = '604'

/** Peru of Natural Earth 1:10m (world-atlas) as polygons in the equal-area plane. */
export function readPeruOutline(): Polygons {
  const atlas = createRequire(import.meta.url)('world-atlas/countries-10m.json') as Topology<{
    countries: GeometryCollection
  }>
  const peru = atlas.objects.countries.geometries.find((geometry) => geometry.id === PERU_ISO_NUMERIC)
  if (!peru) throw new Error('world-atlas no trae el Perú (604)')
  const country = feature(atlas, peru) as Feature<Polygon | MultiPolygon>
  return polygonsOf(country.geometry).map((polygon) => polygon.map((ring) => ring.map(toPlane)))
}
