import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { Ubigeo, UnitLevel } from '../../../domain/territory/index.ts'
import { objectOf } from '../limites.ts'
import type { Limites } from '../../../workspace/session/index.ts'
import { type LonLat, boundsOf, labelPoint, sizeOf, type Bounds } from '../../../domain/layers/index.ts'
import { bordersOf, type Borders } from './borders.ts'

interface LandProperties {
  readonly ubigeo: string
  readonly [key: string]: unknown
}

export type Land = Feature<Polygon | MultiPolygon, LandProperties>

/** What the map needs of one level of the boundaries; made once per level and kept. */
interface Lands {
  readonly polygons: FeatureCollection<Polygon | MultiPolygon, LandProperties>
  readonly byCode: ReadonlyMap<string, Land>
  readonly labelPoints: ReadonlyMap<string, LonLat>
  readonly sizes: ReadonlyMap<string, number>
  readonly borders: Borders
}

/** The levels of one boundary file, each computed when first asked for. */
export interface Atlas {
  readonly limites: Limites
  at(level: UnitLevel): Lands
  /** Lines of the level above, or the outline of the country, to lay over the units. */
  frame(level: UnitLevel): MultiLineString
  readonly country: Bounds
}

const atlases = new WeakMap<Limites, Atlas>()

/** The atlas of a boundary file; asked twice it is the same one. */
export function atlasOf(limites: Limites): Atlas {
  const atlas = atlases.get(limites) ?? makeAtlas(limites)
  atlases.set(limites, atlas)
  return atlas
}

function makeAtlas(limites: Limites): Atlas {
  const levels = new Map<UnitLevel, Lands>()
  const at = (level: UnitLevel) => {
    const lands = levels.get(level) ?? landsOf(limites, level)
    levels.set(level, lands)
    return lands
  }
  return {
    limites,
    at,
    frame: (level) => frameOf(limites, level),
    country: unionOf([...at('departamento').byCode.values()]),
  }
}

function landsOf(limites: Limites, level: UnitLevel): Lands {
  const object = objectOf(limites, level) ?? { type: 'GeometryCollection', geometries: [] }
  const features = (feature(limites, object) as FeatureCollection<Polygon | MultiPolygon>).features.map(withCode)
  const [labelPoints, sizes, borders] = [
    later(() => pointsIn(features)),
    later(() => new Map(features.map((land) => [land.properties.ubigeo, sizeOf(land.geometry)]))),
    later(() => bordersOf(limites, object)),
  ]
  return {
    polygons: { type: 'FeatureCollection', features },
    byCode: new Map(features.map((land) => [land.properties.ubigeo, land])),
    get labelPoints() {
      return labelPoints()
    },
    get sizes() {
      return sizes()
    },
    get borders() {
      return borders()
    },
  }
}

/** Made when it is first asked for: the first frame needs shapes, and neither names nor sizes. */
function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function pointsIn(features: readonly Land[]): ReadonlyMap<string, LonLat> {
  return new Map(
    features.flatMap((land) => {
      const point = labelPoint(land.geometry)
      return point === null ? [] : [[land.properties.ubigeo, point] as const]
    }),
  )
}

function withCode(land: Feature<Polygon | MultiPolygon>): Land {
  return { type: 'Feature', properties: { ubigeo: String(land.id) }, geometry: land.geometry }
}

function frameOf(limites: Limites, level: UnitLevel): MultiLineString {
  const above = objectOf(limites, level === 'region' ? 'region' : 'departamento')
  const outlineOnly = level === 'region' || level === 'departamento'
  return above
    ? mesh(limites, above, (a, b) => (outlineOnly ? a === b : true))
    : { type: 'MultiLineString', coordinates: [] }
}

/** What holds the polygons of those codes of a level; null when none of them has one. */
export function boundsAround(atlas: Atlas, level: UnitLevel, codes: readonly Ubigeo[]): Bounds | null {
  const lands = atlas.at(level).byCode
  const found = codes.flatMap((code) => lands.get(code) ?? [])
  return found.length === 0 ? null : unionOf(found)
}

function unionOf(lands: readonly Land[]): Bounds {
  return lands
    .map((land) => boundsOf(land.geometry))
    .reduce<Bounds>(
      ([w, s, e, n], [w1, s1, e1, n1]) => [Math.min(w, w1), Math.min(s, s1), Math.max(e, e1), Math.max(n, n1)],
      [Infinity, Infinity, -Infinity, -Infinity],
    )
}
