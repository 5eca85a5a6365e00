import { EARTH, meridianOf, UTM_PLANE } from '../../domain/gazetteer/index.ts'

/** A place on the plane of a UTM zone of the southern hemisphere, in metres: east and north. */
export interface Utm {
  readonly east: number
  readonly north: number
}

const { radius: RADIUS, flattening: FLATTENING } = EARTH
const { scale: SCALE, falseEast: FALSE_EAST, falseNorth: FALSE_NORTH } = UTM_PLANE

const N = FLATTENING / (2 - FLATTENING)
const RECTIFYING = (RADIUS / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64)
const ALPHA = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3,
  (61 / 240) * N ** 3,
] as const
const ECCENTRIC = (2 * Math.sqrt(N)) / (1 + N)

/** UTM zone (1–60) of a longitude in degrees; Peru lies in 17, 18 and 19. */
export function zoneOf(lon: number): number {
  return Math.floor((lon + 180) / 6) + 1
}

/**
 * WGS 84 degrees to the plane of a zone (Krüger's series to the third order: under a millimetre inside the zone, metres
 * 8° away).
 */
export function toUtm(lon: number, lat: number, zone: number): Utm {
  const turn = ((lon - meridianOf(zone)) * Math.PI) / 180
  const sine = Math.sin((lat * Math.PI) / 180)
  const conformal = Math.sinh(Math.atanh(sine) - ECCENTRIC * Math.atanh(ECCENTRIC * sine))
  const xi = Math.atan2(conformal, Math.cos(turn))
  const eta = Math.atanh(Math.sin(turn) / Math.hypot(1, conformal))
  const along = ALPHA.reduce(
    (sum, alpha, at) => sum + alpha * Math.sin(2 * (at + 1) * xi) * Math.cosh(2 * (at + 1) * eta),
    xi,
  )
  const across = ALPHA.reduce(
    (sum, alpha, at) => sum + alpha * Math.cos(2 * (at + 1) * xi) * Math.sinh(2 * (at + 1) * eta),
    eta,
  )
  return { east: FALSE_EAST + SCALE * RECTIFYING * across, north: FALSE_NORTH + SCALE * RECTIFYING * along }
}
