import type { MultiLineString, Position } from 'geojson'
import type { Box } from './paper.ts'
import { pathData, thinned, type Plane, type Point, type Shape } from './plane.ts'

/** Pixels beyond the frame at which a land is cut, so that the cut is never seen. */
const BEYOND = 6

/** Path data of the stretches of lines that pass through the box or near it. */
export function stretchesPath(lines: MultiLineString, plane: Plane): string {
  const [near, seen] = [isNear(plane.reach, 0), isNear(plane.box, BEYOND)]
  return lines.coordinates
    .filter(plane.mayShow)
    .flatMap((line) => stretches(line.map(toPoint), near))
    .flatMap((stretch) =>
      stretches(
        stretch.map((at) => plane.at(at)),
        seen,
      ),
    )
    .map((stretch) => pathData(thinned(stretch)))
    .join('')
}

/** The runs of a line of which each step has an end that is near. */
function stretches(line: readonly Point[], near: (point: Point) => boolean): readonly (readonly Point[])[] {
  const runs: Point[][] = []
  line.forEach((point, at) => {
    const before = line[at - 1]
    if (before === undefined || (!near(point) && !near(before))) return
    const last = runs.at(-1)
    if (last?.at(-1) === before) last.push(point)
    else runs.push([before, point])
  })
  return runs
}

function isNear({ x, y, width, height }: Box, beyond: number): (point: Point) => boolean {
  return ([px, py]) => px >= x - beyond && px <= x + width + beyond && py >= y - beyond && py <= y + height + beyond
}

/** The rings of a shape in pixels, cut a little beyond the box; those that fall outside of it are left out. */
export function ringsWithin(shape: Shape, plane: Plane): readonly (readonly Point[])[] {
  const all = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
  const { x, y, width, height } = plane.box
  const frame = { x: x - BEYOND, y: y - BEYOND, width: width + 2 * BEYOND, height: height + 2 * BEYOND }
  return all
    .filter(plane.mayShow)
    .map((ring) => cut(ring.map(toPoint), plane.reach).map((at) => plane.at(at)))
    .map((ring) => thinned(cut(ring, frame)))
    .filter((ring) => ring.length > 2)
}

/** Path data of rings. */
export function ringsPath(rings: readonly (readonly Point[])[]): string {
  return rings.map((ring) => `${pathData(ring)}Z`).join('')
}

const toPoint = ([x = 0, y = 0]: Position): Point => [x, y]

/** A ring cut to a box, side after side (Sutherland and Hodgman). */
function cut(ring: readonly Point[], { x, y, width, height }: Box): readonly Point[] {
  const sides = [
    [0, x, 1],
    [0, x + width, -1],
    [1, y, 1],
    [1, y + height, -1],
  ] as const
  return sides.reduce<readonly Point[]>((left, [axis, limit, sign]) => cutAt(left, axis, limit, sign), ring)
}

function cutAt(ring: readonly Point[], axis: 0 | 1, limit: number, sign: 1 | -1): readonly Point[] {
  const isIn = (point: Point) => (point[axis] - limit) * sign >= 0
  if (ring.every(isIn)) return ring
  const left: Point[] = []
  let before = ring.at(-1)
  for (const point of ring) {
    if (before !== undefined && isIn(before) !== isIn(point)) left.push(between(before, point, axis, limit))
    if (isIn(point)) left.push(point)
    before = point
  }
  return left
}

/** On the side itself, not nearly: a last digit that engines compute otherwise would be rounded otherwise. */
function between(a: Point, b: Point, axis: 0 | 1, limit: number): Point {
  const share = (limit - a[axis]) / (b[axis] - a[axis])
  return axis === 0 ? [limit, a[1] + share * (b[1] - a[1])] : [a[0] + share * (b[0] - a[0]), limit]
}
