import type { Position } from 'geojson'
import type { Ring } from '../../src/database/limites/index.ts'

/** An upright rectangle in the plane, in the plane's units. */
export interface Box {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

export function boxOf(points: readonly Position[]): Box {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
  for (const [x = NaN, y = NaN] of points) {
    box.minX = Math.min(box.minX, x)
    box.minY = Math.min(box.minY, y)
    box.maxX = Math.max(box.maxX, x)
    box.maxY = Math.max(box.maxY, y)
  }
  return box
}

export function padded(box: Box, margin: number): Box {
  return { minX: box.minX - margin, minY: box.minY - margin, maxX: box.maxX + margin, maxY: box.maxY + margin }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY
}

/** The part of a ring inside the box (Sutherland–Hodgman: separate pieces stay joined along the box's sides). */
export function ringWithin(ring: Ring, box: Box): Ring {
  const sides: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, box.minX, 1],
    [0, box.maxX, -1],
    [1, box.minY, 1],
    [1, box.maxY, -1],
  ]
  const open = sides.reduce((points, [axis, limit, sign]) => halfPlane(points, axis, limit, sign), ring.slice(0, -1))
  return open[0] === undefined ? [] : [...open, open[0]]
}

function halfPlane(points: Ring, axis: 0 | 1, limit: number, sign: 1 | -1): Ring {
  const depth = (point: Position) => sign * ((point[axis] ?? NaN) - limit)
  return points.flatMap((end, index) => {
    const start = points.at(index - 1) ?? end
    const crosses = depth(start) >= 0 !== depth(end) >= 0
    return [
      ...(crosses ? [between(start, end, depth(start) / (depth(start) - depth(end)))] : []),
      ...(depth(end) >= 0 ? [end] : []),
    ]
  })
}

function between([ax = NaN, ay = NaN]: Position, [bx = NaN, by = NaN]: Position, share: number): Position {
  return [ax + (bx - ax) * share, ay + (by - ay) * share]
}
