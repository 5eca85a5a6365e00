import area from '@turf/area'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { feature } from 'topojson-client'
import { readCountry, type LimitesTopology } from '../../scripts/limites/index.ts'

const REPOSITORY = resolve(import.meta.dirname, '../..')
const SHARED = resolve(REPOSITORY, '../shared/data')

export const PERU_100K = join(SHARED, 'limites_peru-100k.topojson')
export const PROVINCIAS_2016 = join(SHARED, 'limites_2016_provincial.geojson')
export const FETCH_SCRIPT = join(REPOSITORY, 'scripts/fetch-limites.ts')

export type Land = Feature<Polygon | MultiPolygon>

/** Whether a test file of ../shared/data is there; says so when it is not. */
export function present(path: string): boolean {
  const found = existsSync(path)
  if (!found) console.log(`Sin ${path.split('/').at(-1)}: se omiten sus pruebas.`)
  return found
}

export function country() {
  return readCountry(join(REPOSITORY, 'data'))
}

export function emptyFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'limites-'))
}

export function landsIn(limites: LimitesTopology, layer: string): Land[] {
  const object = limites.objects[layer]
  return object ? (feature(limites, object) as FeatureCollection<Polygon | MultiPolygon>).features : []
}

export function squareKilometres(lands: readonly Land[]): number {
  return lands.reduce((sum, land) => sum + area(land), 0) / 1e6
}

/** Code of the land that holds the point, by even and odd crossings in longitude and latitude. */
export function landAt(lands: readonly Land[], point: Position): string | undefined {
  const land = lands.find(({ geometry }) => {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
    return rings.filter((ring) => crosses(ring, point)).length % 2 === 1
  })
  return land === undefined ? undefined : String(land.id)
}

function crosses(ring: readonly Position[], [x = NaN, y = NaN]: Position): boolean {
  let inside = false
  ring.forEach(([bx = 0, by = 0], index) => {
    const [ax = 0, ay = 0] = ring.at(index - 1) ?? []
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  })
  return inside
}

/** A GeoJSON file with one square per entry, in the middle of the country. */
export function squares(
  entries: readonly { readonly properties: Record<string, unknown>; readonly geometry?: unknown }[],
): Uint8Array {
  const features = entries.map(({ properties, geometry }, index) => ({
    type: 'Feature',
    properties,
    geometry: geometry === undefined ? square(-75 + (index % 30) * 0.1, -12 + Math.floor(index / 30) * 0.1) : geometry,
  }))
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
}

export function square(west: number, south: number, side = 0.1): Polygon {
  const [east, north] = [west + side, south + side]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    ],
  }
}
