import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh, neighbors } from 'topojson-client'
import type { GeometryCollection, Objects, Topology } from 'topojson-specification'
import type { Around } from './around.ts'
import { ubigeo, type Ubigeo, type UnitLevel } from '../../domain/territory/index.ts'

/**
 * The boundaries as the build wrote them (limites.json): every geometry has its ubigeo as `id`, and `brecha` says whose
 * they are.
 */
export interface Boundaries extends Topology<Objects> {
  readonly brecha: {
    readonly kind: 'esquematico' | 'real'
    readonly title: string
    readonly source: string
    readonly cutOff: string
  }
  /** Sea, lakes and other countries around them; where it is missing a plate shows none. */
  readonly around?: Around | null
}

export interface Land {
  readonly code: Ubigeo
  readonly shape: Polygon | MultiPolygon
}

const OBJECTS: Readonly<Record<UnitLevel, string>> = {
  region: 'regiones',
  departamento: 'departamentos',
  provincia: 'provincias',
  distrito: 'distritos',
}

const kept = new WeakMap<Boundaries, Map<UnitLevel, readonly Land[]>>()

/** Polygons of a level, read once for each file; none where the file has none. */
export function landsOf(boundaries: Boundaries, level: UnitLevel): readonly Land[] {
  const levels = kept.get(boundaries) ?? new Map<UnitLevel, readonly Land[]>()
  kept.set(boundaries, levels)
  const lands = levels.get(level) ?? readLands(boundaries, level)
  levels.set(level, lands)
  return lands
}

function readLands(boundaries: Boundaries, level: UnitLevel): readonly Land[] {
  const object = objectOf(boundaries, level)
  if (object === null) return []
  const { features } = feature(boundaries, object) as FeatureCollection<Polygon | MultiPolygon>
  return features.map((each: Feature<Polygon | MultiPolygon>) => ({
    code: ubigeo(String(each.id)),
    shape: each.geometry,
  }))
}

const keptBorders = new WeakMap<Boundaries, Map<UnitLevel, MultiLineString>>()

/** Lines between the units of a level, each once; read once for each file. */
export function bordersOf(boundaries: Boundaries, level: UnitLevel): MultiLineString {
  const levels = keptBorders.get(boundaries) ?? new Map<UnitLevel, MultiLineString>()
  keptBorders.set(boundaries, levels)
  const borders = levels.get(level) ?? readBorders(boundaries, level)
  levels.set(level, borders)
  return borders
}

function readBorders(boundaries: Boundaries, level: UnitLevel): MultiLineString {
  const object = objectOf(boundaries, level)
  return object === null ? { type: 'MultiLineString', coordinates: [] } : mesh(boundaries, object)
}

/**
 * Whether the units of a level are circles at their capitals: distritos, while limits are schematic (they are never
 * shown as polygons then).
 */
export function needsCircles(boundaries: Boundaries, level: UnitLevel): boolean {
  return level === 'distrito' && (boundaries.brecha.kind === 'esquematico' || objectOf(boundaries, level) === null)
}

function objectOf(boundaries: Boundaries, level: UnitLevel): GeometryCollection | null {
  const object = boundaries.objects[OBJECTS[level]]
  return object?.type === 'GeometryCollection' ? object : null
}

const keptNeighbours = new WeakMap<Boundaries, Map<UnitLevel, ReadonlyMap<Ubigeo, readonly Ubigeo[]>>>()

/** The units of a level that share a border with each, as the lines of the file tell; read once for each file. */
export function neighboursOf(boundaries: Boundaries, level: UnitLevel): ReadonlyMap<Ubigeo, readonly Ubigeo[]> {
  const levels = keptNeighbours.get(boundaries) ?? new Map<UnitLevel, ReadonlyMap<Ubigeo, readonly Ubigeo[]>>()
  keptNeighbours.set(boundaries, levels)
  const found = levels.get(level) ?? readNeighbours(boundaries, level)
  levels.set(level, found)
  return found
}

function readNeighbours(boundaries: Boundaries, level: UnitLevel): ReadonlyMap<Ubigeo, readonly Ubigeo[]> {
  const geometries = objectOf(boundaries, level)?.geometries ?? []
  const codes = geometries.map(({ id }) => ubigeo(String(id)))
  const touched = neighbors(geometries)
  return new Map(codes.map((code, at) => [code, (touched[at] ?? []).flatMap((other) => codes[other] ?? [])]))
}
