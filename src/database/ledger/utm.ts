import { EARTH, meridianOf, UTM_PLANE } from '../../domain/gazetteer/index.ts'
import { isMetres } from './metres.ts'

/** The UTM zones of the country, all of them south. */
export const UTM_ZONES = [17, 18, 19] as const
export type UtmZone = (typeof UTM_ZONES)[number]

/** A point in degrees. */
interface Point {
  readonly lat: number
  readonly lon: number
}

const { radius: RADIUS, flattening: FLATTENING } = EARTH
const { scale: SCALE, falseEast: FALSE_EAST, falseNorth: FALSE_NORTH } = UTM_PLANE
const E2 = FLATTENING * (2 - FLATTENING)
const SECOND = E2 / (1 - E2)
const E1 = (1 - Math.sqrt(1 - E2)) / (1 + Math.sqrt(1 - E2))
const HALF_TURN = 180

/**
 * An east and a north in metres, in either order, as degrees of each zone of the country (WGS 84, Snyder's series; good
 * to a metre); empty where the figures are no such pair.
 */
export function pointsOfMetres(one: number, other: number): readonly (Point & { readonly zone: UtmZone })[] {
  if (!isMetres(one, other)) return []
  const [east, north] = [Math.min(one, other), Math.max(one, other)]
  return UTM_ZONES.map((zone) => ({ zone, ...degreesOf(east, north, meridianOf(zone)) }))
}

function degreesOf(east: number, north: number, meridian: number): Point {
  const mu = (north - FALSE_NORTH) / SCALE / (RADIUS * (1 - E2 / 4 - (3 * E2 ** 2) / 64 - (5 * E2 ** 3) / 256))
  const foot =
    mu +
    ((3 * E1) / 2 - (27 * E1 ** 3) / 32) * Math.sin(2 * mu) +
    ((21 * E1 ** 2) / 16 - (55 * E1 ** 4) / 32) * Math.sin(4 * mu) +
    ((151 * E1 ** 3) / 96) * Math.sin(6 * mu)
  const c = SECOND * Math.cos(foot) ** 2
  const t = Math.tan(foot) ** 2
  const n = RADIUS / Math.sqrt(1 - E2 * Math.sin(foot) ** 2)
  const r = (RADIUS * (1 - E2)) / (1 - E2 * Math.sin(foot) ** 2) ** 1.5
  const d = (east - FALSE_EAST) / (n * SCALE)
  const lat =
    foot -
    ((n * Math.tan(foot)) / r) *
      (d ** 2 / 2 -
        ((5 + 3 * t + 10 * c - 4 * c ** 2 - 9 * SECOND) * d ** 4) / 24 +
        ((61 + 90 * t + 298 * c + 45 * t ** 2 - 252 * SECOND - 3 * c ** 2) * d ** 6) / 720)
  const lon =
    (d -
      ((1 + 2 * t + c) * d ** 3) / 6 +
      ((5 - 2 * c + 28 * t - 3 * c ** 2 + 8 * SECOND + 24 * t ** 2) * d ** 5) / 120) /
    Math.cos(foot)
  return { lat: rounded((lat * HALF_TURN) / Math.PI), lon: rounded(meridian + (lon * HALF_TURN) / Math.PI) }
}

/** To a tenth of a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
