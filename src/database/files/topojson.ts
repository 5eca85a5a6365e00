import { feature } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'
import type { FileReason, MapFeature, ReadCells, Sheet } from './cells.ts'
import { lineOfPath, printPath, type JsonFile, type JsonPath } from './json-text.ts'
import { MAX_SHEETS, MAX_VERTICES } from './limits.ts'
import { degreeNotes, propertySheet } from './property-sheet.ts'
import { Refusal } from './refusal.ts'

interface Check {
  readonly fail: (reason: FileReason, path: JsonPath) => never
  readonly arcLengths: readonly number[]
  vertices: number
}
type Members = Record<string, unknown>

/** Reads a TopoJSON topology; each of its objects is one sheet. Arc numbers are checked before anything is unfolded. */
export function readTopoJson(file: JsonFile): ReadCells {
  const fail: Check['fail'] = (reason, path) => {
    throw new Refusal(reason, printPath(path), lineOfPath(file.text, path))
  }
  const root = file.value as Members
  if (!isObject(root.objects)) return fail('topojson-member', ['objects'])
  checkTransform(root.transform, fail)
  const objects = root.objects
  const names = Object.keys(objects)
  if (names.length > MAX_SHEETS) fail('too-many-sheets', ['objects'])
  const check: Check = { fail, arcLengths: arcLengths(root.arcs, fail), vertices: 0 }
  for (const name of names) checkGeometry(objects[name], ['objects', name], check)
  const sheets = names.map((name) => unfold(root, name, objects[name]))
  const notes = [...file.notes, ...sheets.flatMap((sheet) => degreeNotes(sheet.features ?? [], sheet.name))]
  return { ok: true, format: 'topojson', encoding: file.encoding, delimiter: null, dialect: null, notes, sheets }
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPosition(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 2 && value.every((ordinate) => typeof ordinate === 'number')
}

function checkTransform(transform: unknown, fail: Check['fail']): void {
  if (transform === undefined) return
  if (!isObject(transform)) return fail('topojson-member', ['transform'])
  for (const name of ['scale', 'translate'])
    if (!isPosition(transform[name])) fail('topojson-member', ['transform', name])
}

function arcLengths(arcs: unknown, fail: Check['fail']): number[] {
  if (!Array.isArray(arcs)) return fail('topojson-member', ['arcs'])
  return arcs.map((arc: unknown, i) => {
    if (!Array.isArray(arc) || arc.length < 2) return fail('topojson-position', ['arcs', i])
    const wrong = arc.findIndex((position) => !isPosition(position))
    return wrong < 0 ? arc.length : fail('topojson-position', ['arcs', i, wrong])
  })
}

const ARC_NESTING: Record<string, number> = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }

function checkGeometry(value: unknown, path: JsonPath, check: Check): void {
  if (!isObject(value)) return check.fail('topojson-type', path)
  const { type } = value
  if (value.properties !== undefined && value.properties !== null && !isObject(value.properties))
    check.fail('topojson-member', [...path, 'properties'])
  if (type === null || type === undefined) return
  if (type === 'GeometryCollection') {
    if (!Array.isArray(value.geometries)) return check.fail('topojson-member', [...path, 'geometries'])
    value.geometries.forEach((part, i) => checkGeometry(part, [...path, 'geometries', i], check))
  } else if (type === 'Point' || type === 'MultiPoint')
    checkPoints(value.coordinates, type, [...path, 'coordinates'], check)
  else if (typeof type === 'string' && Object.hasOwn(ARC_NESTING, type))
    checkArcs(value.arcs, ARC_NESTING[type] ?? 0, [...path, 'arcs'], check)
  else check.fail('topojson-type', [...path, 'type'])
}

function checkPoints(value: unknown, type: 'Point' | 'MultiPoint', path: JsonPath, check: Check): void {
  const points: unknown = type === 'Point' ? [value] : value
  if (!Array.isArray(points) || !points.every(isPosition)) check.fail('topojson-position', path)
  else count(points.length, path, check)
}

function checkArcs(value: unknown, nesting: number, path: JsonPath, check: Check): void {
  if (nesting > 0) {
    if (!Array.isArray(value)) return check.fail('topojson-member', path)
    if (nesting === 1 && value.length === 0) return check.fail('topojson-arc-index', path)
    return value.forEach((part, i) => checkArcs(part, nesting - 1, [...path, i], check))
  }
  const length =
    typeof value === 'number' && Number.isInteger(value) ? check.arcLengths[value < 0 ? ~value : value] : undefined
  if (length === undefined) return check.fail('topojson-arc-index', path)
  count(length, path, check)
}

function count(vertices: number, path: JsonPath, check: Check): void {
  check.vertices += vertices
  if (check.vertices > MAX_VERTICES) check.fail('too-many-vertices', path)
}

function unfold(root: Members, name: string, object: unknown): Sheet {
  const topology = root as unknown as Topology
  const unfolded = feature(topology, object as GeometryObject) as unknown as
    | MapFeature
    | { type: 'FeatureCollection'; features: MapFeature[] }
  return propertySheet(name, unfolded.type === 'FeatureCollection' ? unfolded.features : [unfolded])
}
