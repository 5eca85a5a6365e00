import type { MultiPolygon, Polygon, Position } from 'geojson'

type Ring = Position[]

/**
 * Groups the rings of a shape: clockwise ones are outlines, the others holes of the outline around them (or outlines,
 * if none is).
 */
export function assembleRings(rings: readonly Ring[]): Polygon | MultiPolygon {
  const polygons: Ring[][] = rings.filter((ring) => signedArea(ring) < 0).map((ring) => [ring])
  const boxes = polygons.map(([outline]) => boxOf(outline ?? []))
  const alone: Ring[][] = []
  for (const hole of rings.filter((ring) => signedArea(ring) >= 0)) {
    const owner = polygons.find(([outline], i) => inBox(hole[0], boxes[i]) && holds(outline ?? [], hole))
    if (owner) owner.push(hole)
    else alone.push([hole])
  }
  const all = [...polygons, ...alone]
  return all.length === 1 ? { type: 'Polygon', coordinates: all[0] ?? [] } : { type: 'MultiPolygon', coordinates: all }
}

function signedArea(ring: Ring): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) sum += x(ring, i - 1) * y(ring, i) - x(ring, i) * y(ring, i - 1)
  return sum
}

function x(ring: Ring, i: number): number {
  return ring[i]?.[0] ?? 0
}
function y(ring: Ring, i: number): number {
  return ring[i]?.[1] ?? 0
}

interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

function boxOf(ring: Ring): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (let i = 0; i < ring.length; i++) {
    box.west = Math.min(box.west, x(ring, i))
    box.east = Math.max(box.east, x(ring, i))
    box.south = Math.min(box.south, y(ring, i))
    box.north = Math.max(box.north, y(ring, i))
  }
  return box
}

function inBox(position: Position | undefined, box: Box | undefined): boolean {
  const [px = NaN, py = NaN] = position ?? []
  return box !== undefined && px >= box.west && px <= box.east && py >= box.south && py <= box.north
}

// The first vertex that is not on the outline decides.
function holds(outline: Ring, hole: Ring): boolean {
  for (const [px = 0, py = 0] of hole) {
    const side = sideOf(outline, px, py)
    if (side !== 0) return side > 0
  }
  return true
}

function sideOf(ring: Ring, px: number, py: number): -1 | 0 | 1 {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0, x1, y1] = [x(ring, i - 1), y(ring, i - 1), x(ring, i), y(ring, i)]
    const cross = (px - x0) * (y1 - y0) - (py - y0) * (x1 - x0)
    if (
      cross === 0 &&
      px >= Math.min(x0, x1) &&
      px <= Math.max(x0, x1) &&
      py >= Math.min(y0, y1) &&
      py <= Math.max(y0, y1)
    )
      return 0
    if (y0 > py !== y1 > py && px < ((x1 - x0) * (py - y0)) / (y1 - y0) + x0) inside = !inside
  }
  return inside ? 1 : -1
}
