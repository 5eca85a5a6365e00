import { provinciaOf, capitalProvinciaOf } from '../territory/index.ts'
import type { Seat } from './seats.ts'
import type { TravelHours } from './plan.ts'

/** How long it takes from one seat to another. */
export interface Travel {
  readonly hours: number
  /** Great-circle kilometres. */
  readonly straightKm: number
  /** Stated by a person, or estimated from the straight line. */
  readonly origin: 'cargado' | 'estimado'
  /** There may be no road between the two: the estimate does not hold. */
  readonly roadless: boolean
}

/** Altitude in metres from which a seat counts as being in the sierra. */
const SIERRA_M = 1000
/**
 * Road kilometres per straight kilometre and km/h on the road. In the sierra the first 100 straight kilometres wind the
 * most. Assumed, not measured.
 */
const LLANO = { factor: 1.3, speed: 55 }
const SIERRA = { factor: 2, speed: 44 }
const SIERRA_AFTER = { factor: 1.4, speed: 53 }
const WINDING_KM = 100
/** Getting out of one town and into the other. */
const TOWN_HOURS = 0.25

/**
 * Provincias that the road network does not reach: Loreto but Alto Amazonas, and Purús; people travel by river or by
 * air.
 */
const WITHOUT_ROAD = ['1601', '1603', '1604', '1605', '1606', '1607', '1608', '2504']

const EARTH_KM = 6371.0088

/** Great-circle distance in kilometres. */
export function straightKm(a: Pick<Seat, 'lat' | 'lon'>, b: Pick<Seat, 'lat' | 'lon'>): number {
  const [phi1, phi2] = [radians(a.lat), radians(b.lat)]
  const chord =
    Math.sin((phi2 - phi1) / 2) ** 2 + Math.cos(phi1) * Math.cos(phi2) * Math.sin(radians(b.lon - a.lon) / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/**
 * Estimated hours by road: straight kilometres × a factor of terrain, at a usual speed, plus a quarter of an hour in
 * town. Lowlands: 1.3 at 55 km/h. When either end is above 1,000 m: 2 at 44 km/h for the first 100 km, then 1.4 at 53
 * km/h. It knows no roads, rains or strikes.
 */
export function estimateHours(a: Seat, b: Seat): number {
  const km = straightKm(a, b)
  if (km === 0) return 0
  const highest = Math.max(a.altitudeM ?? SIERRA_M, b.altitudeM ?? SIERRA_M)
  if (highest < SIERRA_M) return TOWN_HOURS + roadHours(km, LLANO)
  return (
    TOWN_HOURS + roadHours(Math.min(km, WINDING_KM), SIERRA) + roadHours(Math.max(0, km - WINDING_KM), SIERRA_AFTER)
  )
}

function roadHours(km: number, { factor, speed }: { readonly factor: number; readonly speed: number }): number {
  return (km * factor) / speed
}

/**
 * Answers how long it takes between two seats: the stated hours where there are some, the other way's if only that one
 * has, else the estimate.
 */
export function travelOf(stated: readonly TravelHours[]): (a: Seat, b: Seat) => Travel {
  const hours = new Map(stated.map((leg) => [`${leg.from}-${leg.to}`, leg.hours]))
  return (a, b) => {
    const known = hours.get(`${a.ubigeo}-${b.ubigeo}`) ?? hours.get(`${b.ubigeo}-${a.ubigeo}`)
    return {
      hours: known ?? estimateHours(a, b),
      straightKm: straightKm(a, b),
      origin: known === undefined ? 'estimado' : 'cargado',
      roadless: known === undefined && isRoadless(a, b),
    }
  }
}

function isRoadless(a: Seat, b: Seat): boolean {
  const [one, other] = [a.ubigeo, b.ubigeo].map((code) => provinciaOf(code) ?? capitalProvinciaOf(code))
  return one !== other && [one, other].some((code) => WITHOUT_ROAD.includes(code ?? ''))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
