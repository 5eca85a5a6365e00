import type { LonLat } from '../../../domain/layers/index.ts'

export type Direction = 'norte' | 'sur' | 'este' | 'oeste'

const HEADINGS: Readonly<Record<Direction, readonly [number, number]>> = {
  norte: [0, 1],
  sur: [0, -1],
  este: [1, 0],
  oeste: [-1, 0],
}
/** How much a step aside counts against a step ahead. */
const ASIDE = 2

/**
 * The unit that an arrow leads to: the nearest by label point within 60° of the direction, straying aside counting
 * double; null when there is none.
 */
export function neighbourTowards(
  points: ReadonlyMap<string, LonLat>,
  from: string,
  direction: Direction,
): string | null {
  const start = points.get(from)
  if (!start) return null
  return nearest(points, from, (point) => {
    const [ahead, aside] = turn(start, point, direction)
    return ahead > 0 && aside <= ahead * Math.sqrt(3) ? ahead + ASIDE * aside : null
  })
}

/** The unit whose label point is nearest to a place; null when there are no units. */
export function nearestTo(points: ReadonlyMap<string, LonLat>, place: LonLat): string | null {
  return nearest(points, '', (point) => Math.hypot(...plane(place, point)))
}

function nearest(
  points: ReadonlyMap<string, LonLat>,
  except: string,
  costOf: (point: LonLat) => number | null,
): string | null {
  let best: string | null = null
  let least = Infinity
  for (const [code, point] of points) {
    const cost = code === except ? null : costOf(point)
    if (cost !== null && cost < least) [best, least] = [code, cost]
  }
  return best
}

function turn(from: LonLat, to: LonLat, direction: Direction): [number, number] {
  const [dx, dy] = plane(from, to)
  const [hx, hy] = HEADINGS[direction]
  return [dx * hx + dy * hy, Math.abs(dx * hy - dy * hx)]
}

function plane(from: LonLat, to: LonLat): [number, number] {
  return [(to[0] - from[0]) * Math.cos((from[1] * Math.PI) / 180), to[1] - from[1]]
}
