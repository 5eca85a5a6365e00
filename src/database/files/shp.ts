import type { Geometry, Position } from 'geojson'
import { assembleRings } from './rings.ts'
import { MAX_VERTICES } from './limits.ts'
import { Refusal } from './refusal.ts'

const FILE_CODE = 9994
const POINT = 1
const LINE = 3
const POLYGON = 5
const MULTIPOINT = 8

interface Budget {
  vertices: number
  readonly where: string
}

/** Reads the geometries of a .shp in record order; a null shape is null. Heights and measures are left out. */
export function readShp(bytes: Uint8Array, where: string): (Geometry | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 100 || view.getInt32(0) !== FILE_CODE) throw new Refusal('shapefile-damaged', where)
  const end = view.getInt32(24) * 2
  if (end < 100 || end > bytes.length) throw new Refusal('shapefile-damaged', where)
  const budget: Budget = { vertices: 0, where }
  const shapes: (Geometry | null)[] = []
  for (let at = 100; at < end; ) {
    const length = at + 12 <= end ? view.getInt32(at + 4) * 2 : -1
    if (length < 4 || at + 8 + length > end)
      throw new Refusal('shapefile-damaged', `${where}#${String(shapes.length + 1)}`)
    shapes.push(readShape(new DataView(bytes.buffer, bytes.byteOffset + at + 8, length), budget))
    at += 8 + length
  }
  return shapes
}

function readShape(view: DataView, budget: Budget): Geometry | null {
  const code = view.getInt32(0, true)
  if (code === 0) return null
  const kind = code % 10
  if (code > 28) throw new Refusal('unsupported-format', budget.where)
  if (kind === POINT) return { type: 'Point', coordinates: readPositions(view, 4, 1, budget)[0] ?? [] }
  if (kind === MULTIPOINT)
    return { type: 'MultiPoint', coordinates: readPositions(view, 40, amount(view, 36, budget), budget) }
  if (kind !== LINE && kind !== POLYGON) throw new Refusal('unsupported-format', budget.where)
  const parts = readParts(view, budget)
  if (kind === POLYGON) return assembleRings(parts)
  return parts.length === 1
    ? { type: 'LineString', coordinates: parts[0] ?? [] }
    : { type: 'MultiLineString', coordinates: parts }
}

function amount(view: DataView, at: number, budget: Budget): number {
  const count = at + 4 <= view.byteLength ? view.getInt32(at, true) : -1
  if (count < 0) throw new Refusal('shapefile-damaged', budget.where)
  if (count > MAX_VERTICES) throw new Refusal('too-many-vertices', budget.where)
  return count
}

function readPositions(view: DataView, at: number, count: number, budget: Budget): Position[] {
  if (at + count * 16 > view.byteLength) throw new Refusal('shapefile-damaged', budget.where)
  budget.vertices += count
  if (budget.vertices > MAX_VERTICES) throw new Refusal('too-many-vertices', budget.where)
  const positions: Position[] = []
  for (let i = 0; i < count; i++) {
    const x = view.getFloat64(at + i * 16, true)
    const y = view.getFloat64(at + i * 16 + 8, true)
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Refusal('shapefile-damaged', budget.where)
    positions.push([x, y])
  }
  return positions
}

function readParts(view: DataView, budget: Budget): Position[][] {
  const count = amount(view, 36, budget)
  const points = amount(view, 40, budget)
  if (44 + count * 4 + points * 16 > view.byteLength) throw new Refusal('shapefile-damaged', budget.where)
  const starts = Array.from({ length: count }, (_, i) => view.getInt32(44 + i * 4, true))
  const positions = readPositions(view, 44 + count * 4, points, budget)
  return starts.map((start, i) => {
    const stop = starts[i + 1] ?? points
    if (start < 0 || stop < start || stop > points) throw new Refusal('shapefile-damaged', budget.where)
    return positions.slice(start, stop)
  })
}
