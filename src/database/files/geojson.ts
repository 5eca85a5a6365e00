import type { Geometry, Position } from 'geojson'
import type { FileReason, MapFeature, ReadCells } from './cells.ts'
import { lineOfPath, printPath, type JsonFile, type JsonPath } from './json-text.ts'
import { MAX_VERTICES } from './limits.ts'
import { degreeNotes, propertySheet } from './property-sheet.ts'
import { Refusal } from './refusal.ts'

interface Check {
  readonly fail: (reason: FileReason, path: JsonPath) => never
  vertices: number
}
type Members = Record<string, unknown>

/**
 * Reads GeoJSON (RFC 7946): a FeatureCollection, one Feature or one geometry; anything else is refused with its path
 * and line.
 */
export function readGeoJson(file: JsonFile, fileName: string): ReadCells {
  const check: Check = {
    vertices: 0,
    fail: (reason, path) => {
      throw new Refusal(reason, printPath(path), lineOfPath(file.text, path))
    },
  }
  const features = readFeatures(file.value, check)
  return {
    ok: true,
    format: 'geojson',
    encoding: file.encoding,
    delimiter: null,
    dialect: null,
    notes: [...file.notes, ...degreeNotes(features)],
    sheets: [propertySheet(fileName, features)],
  }
}

function readFeatures(value: unknown, check: Check): MapFeature[] {
  const root = asObject(value, [], check)
  checkBbox(root, [], check)
  if (root.type === 'FeatureCollection') {
    forbid(root, ['coordinates', 'geometries', 'geometry', 'properties'], [], check)
    if (!Array.isArray(root.features)) check.fail('geojson-member', ['features'])
    return (root.features as unknown[]).map((feature, i) => readFeature(feature, ['features', i], check))
  }
  if (root.type === 'Feature') return [readFeature(root, [], check)]
  return [{ type: 'Feature', properties: {}, geometry: readGeometry(root, [], check) }]
}

function asObject(value: unknown, path: JsonPath, check: Check): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return check.fail('geojson-type', path)
  return value as Members
}

// RFC 7946 section 7.1: the members that would change what the object is.
function forbid(object: Members, names: readonly string[], path: JsonPath, check: Check): void {
  for (const name of names) if (Object.hasOwn(object, name)) check.fail('geojson-member', [...path, name])
}

function readFeature(value: unknown, path: JsonPath, check: Check): MapFeature {
  const feature = asObject(value, path, check)
  if (feature.type !== 'Feature') check.fail('geojson-type', [...path, 'type'])
  forbid(feature, ['coordinates', 'geometries', 'features'], path, check)
  checkBbox(feature, path, check)
  const { id } = feature
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') check.fail('geojson-id', [...path, 'id'])
  if (feature.properties === undefined) check.fail('geojson-member', [...path, 'properties'])
  const properties = feature.properties === null ? null : asObject(feature.properties, [...path, 'properties'], check)
  if (feature.geometry === undefined) check.fail('geojson-member', [...path, 'geometry'])
  const geometry = feature.geometry === null ? null : readGeometry(feature.geometry, [...path, 'geometry'], check)
  return { type: 'Feature', properties, geometry, ...(id === undefined ? {} : { id: id as string | number }) }
}

const NESTING = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 } as const
const SHORTEST_LINE = 2
const SHORTEST_RING = 4

function readGeometry(value: unknown, path: JsonPath, check: Check, inCollection = false): Geometry {
  const geometry = asObject(value, path, check)
  const { type } = geometry
  if (type !== 'GeometryCollection' && !isShape(type)) return check.fail('geojson-type', [...path, 'type'])
  checkBbox(geometry, path, check)
  forbid(geometry, ['geometry', 'properties', 'features'], path, check)
  if (type === 'GeometryCollection') {
    if (inCollection) check.fail('geojson-nested-collection', path)
    if (!Array.isArray(geometry.geometries)) return check.fail('geojson-member', [...path, 'geometries'])
    return {
      type,
      geometries: geometry.geometries.map((part, i) => readGeometry(part, [...path, 'geometries', i], check, true)),
    }
  }
  checkCoordinates(geometry.coordinates, NESTING[type], type, [...path, 'coordinates'], check)
  return { type, coordinates: geometry.coordinates } as Geometry
}

function isShape(type: unknown): type is keyof typeof NESTING {
  return typeof type === 'string' && Object.hasOwn(NESTING, type)
}

function checkCoordinates(value: unknown, nesting: number, type: string, path: JsonPath, check: Check): void {
  if (!Array.isArray(value))
    return check.fail(
      path.at(-1) === 'coordinates' && value === undefined ? 'geojson-member' : 'geojson-position',
      path,
    )
  if (nesting === 0) return checkPosition(value, path, check)
  value.forEach((part, i) => checkCoordinates(part, nesting - 1, type, [...path, i], check))
  if (nesting !== 1 || type === 'MultiPoint') return
  if (type.endsWith('LineString')) {
    if (value.length < SHORTEST_LINE) check.fail('geojson-line', path)
  } else if (value.length < SHORTEST_RING || !samePlace(value[0] as Position, value.at(-1) as Position))
    check.fail('geojson-ring', path)
}

function samePlace(a: Position, b: Position): boolean {
  return a.length === b.length && a.every((ordinate, i) => ordinate === b[i])
}

function checkPosition(value: readonly unknown[], path: JsonPath, check: Check): void {
  if (++check.vertices > MAX_VERTICES) check.fail('too-many-vertices', path)
  if (value.length < 2 || value.length > 3) check.fail('geojson-position', path)
  for (let i = 0; i < value.length; i++) if (typeof value[i] !== 'number') check.fail('geojson-position', [...path, i])
}

function checkBbox(object: Members, path: JsonPath, check: Check): void {
  const { bbox } = object
  if (bbox === undefined) return
  if (
    !Array.isArray(bbox) ||
    (bbox.length !== 4 && bbox.length !== 6) ||
    !bbox.every((side) => typeof side === 'number')
  )
    check.fail('geojson-bbox', [...path, 'bbox'])
}
