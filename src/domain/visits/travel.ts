import { capitalProvinciaOf, levelOf, provinciaOf, type Ubigeo } from '../territory/index.ts'
import { AIRPORTS, type Airport } from './airports.ts'
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
  readonly way: 'tierra' | 'rio' | 'vuelo'
  /** Airports of the flight, in order; none where nobody flies. */
  readonly by: readonly string[]
}

/** Two ends of a way by land or river. */
type End = Pick<Seat, 'lat' | 'lon' | 'altitudeM'> & { readonly ubigeo: Ubigeo }

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
export function estimateHours(
  a: Pick<Seat, 'lat' | 'lon' | 'altitudeM'>,
  b: Pick<Seat, 'lat' | 'lon' | 'altitudeM'>,
): number {
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

/** River kilometres per straight kilometre and km/h of a fast boat. Assumed. */
const RIVER = { factor: 1.6, speed: 25 }

function groundHours(a: End, b: End): number {
  return isRoadless(a, b) ? TOWN_HOURS + roadHours(straightKm(a, b), RIVER) : estimateHours(a, b)
}

/** Hours of a flight: at the airport beforehand and after it, in the air, and between two flights in Lima. Assumed. */
const AIR = { before: 2, after: 0.5, kmPerHour: 600, climb: 0.5, change: 1.5 }
const HUB = 'LIM'
/** A flight is taken where it saves at least so many hours. */
const WORTH_HOURS = 3

/**
 * Answers how long it takes between two seats: the stated hours of the two units or of the towns where they stand, the
 * other way's if only that one has, else the estimate: by road, by river where there may be no road, and by air, where
 * flights count and it saves hours.
 */
export function travelOf(stated: readonly TravelHours[], flights = false): (a: Seat, b: Seat) => Travel {
  const statedOf = statedHours(stated)
  const nearest = nearestAirports()
  return (a, b) => {
    const known = statedOf(a, b)
    const straight = { straightKm: straightKm(a, b) }
    if (known !== undefined)
      return { ...straight, hours: known, origin: 'cargado', roadless: false, way: 'tierra', by: [] }
    const roadless = isRoadless(a, b)
    const ground = groundHours(a, b)
    const air = flights ? flightOf(a, b, nearest(a), nearest(b)) : null
    if (air !== null && air.hours + WORTH_HOURS <= ground)
      return { ...straight, ...air, origin: 'estimado', roadless, way: 'vuelo' }
    return { ...straight, hours: ground, origin: 'estimado', roadless, way: roadless ? 'rio' : 'tierra', by: [] }
  }
}

/** The stated hours between two seats: those of the two units, else those of the towns where they stand. */
function statedHours(stated: readonly TravelHours[]): (a: Seat, b: Seat) => number | undefined {
  const byUnit = new Map(stated.map((leg) => [`${leg.from}-${leg.to}`, leg.hours]))
  const byTown = new Map(stated.map((leg) => [`${townOf(leg.from)}-${townOf(leg.to)}`, leg.hours]))
  return (a, b) =>
    byUnit.get(`${a.ubigeo}-${b.ubigeo}`) ??
    byUnit.get(`${b.ubigeo}-${a.ubigeo}`) ??
    byTown.get(`${a.town}-${b.town}`) ??
    byTown.get(`${b.town}-${a.town}`)
}

/** A departamento is travelled to at the provincia of its capital. */
function townOf(code: Ubigeo): Ubigeo {
  return levelOf(code) === 'departamento' ? capitalProvinciaOf(code) : code
}

function flightOf(a: Seat, b: Seat, from: Airport, to: Airport): Pick<Travel, 'hours' | 'by'> | null {
  if (from === to) return null
  const hub = AIRPORTS.find(({ iata }) => iata === HUB)
  const stops = from.iata === HUB || to.iata === HUB || hub === undefined ? [from, to] : [from, hub, to]
  const air = stops
    .slice(1)
    .reduce((sum, stop, at) => sum + AIR.climb + straightKm(stops[at] ?? stop, stop) / AIR.kmPerHour, 0)
  const changes = (stops.length - 2) * AIR.change
  const hours = groundHours(a, from) + AIR.before + air + changes + AIR.after + groundHours(to, b)
  return { hours, by: stops.map(({ iata }) => iata) }
}

/** Answers the airport with flights that is soonest reached from a seat. */
function nearestAirports(): (seat: Seat) => Airport {
  const known = new Map<Ubigeo, Airport>()
  const sure = AIRPORTS.filter(({ unsure }) => !unsure)
  return (seat) => {
    const found =
      known.get(seat.ubigeo) ??
      sure.reduce((best, each) => (groundHours(seat, each) < groundHours(seat, best) ? each : best))
    known.set(seat.ubigeo, found)
    return found
  }
}

function isRoadless(a: Pick<End, 'ubigeo'>, b: Pick<End, 'ubigeo'>): boolean {
  const [one, other] = [a.ubigeo, b.ubigeo].map((code) => provinciaOf(code) ?? capitalProvinciaOf(code))
  return one !== other && [one, other].some((code) => WITHOUT_ROAD.includes(code ?? ''))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
