import { addDays, type Calendar, type Day } from '../calendar/index.ts'
import type { Country } from '../country/index.ts'
import { levelOf } from '../territory/index.ts'
import { isPinned, layOutTrip, nextWorkingDay, type Stop, type Trip, type TripTerms } from './day-plan.ts'
import type { Cost } from './exact-round.ts'
import { cheapestPlace, orderStops } from './order-stops.ts'
import { isAhead, isOnSite, type Plan, type TripRules, type Visit } from './plan.ts'
import { seatOf, type Seat } from './seats.ts'
import { travelOf, type Travel } from './travel.ts'

/** The trips that a plan needs, in the order in which they are made, and the visits that cannot be placed on a map. */
export interface Itinerary {
  readonly base: Seat
  readonly trips: readonly Trip[]
  readonly unplaced: readonly Visit[]
}

/** Working days searched backwards for the departure that reaches a fixed visit on its day. */
const LEAD_DAYS = 15
const UNLIMITED = 400
/** A trip is full when so many of the nearest in a row no longer fit. */
const MISSES = 6

/**
 * Groups the visits still to be made in person into trips from the base and orders each (B.2, C): near ones together,
 * every trip within its days and visits a day, dates on working days; visits whose day somebody fixed keep it and the
 * rest arranges itself around. Null without a base.
 */
export function planTrips(plan: Plan, rules: TripRules, country: Country, calendar: Calendar): Itinerary | null {
  const base = seatOf(country, levelOf(rules.base), rules.base)
  if (base === null) return null
  const terms: TripTerms = {
    base,
    days: rules.days,
    perDay: rules.perDay,
    calendar,
    travel: remembered(travelOf(plan.hours)),
  }
  const going = plan.visits.filter((visit) => isAhead(visit) && isOnSite(visit))
  const placed = going.map((visit) => ({ visit, seat: seatOf(country, visit.level, visit.ubigeo) }))
  const stops = placed.filter((stop): stop is Stop => stop.seat !== null)
  const free = makeTrips(
    stops.filter(({ visit }) => !isPinned(visit)),
    rules.from,
    terms,
  )
  const fixed = stops
    .filter(({ visit }) => isPinned(visit))
    .sort((a, b) => ((a.visit.date ?? '') < (b.visit.date ?? '') ? -1 : 1))
  const trips = fixed.reduce<readonly Trip[]>((made, stop) => admit(made, stop, terms), free)
  return {
    base,
    trips: [...trips].sort((a, b) => (a.leavesOn < b.leavesOn ? -1 : a.leavesOn > b.leavesOn ? 1 : 0)),
    unplaced: placed.filter(({ seat }) => seat === null).map(({ visit }) => visit),
  }
}

/** The plan with the days and hours of the trips; a date that somebody fixed stays as it is. */
export function dateVisits(plan: Plan, { trips }: Itinerary): Plan {
  const dated = new Map(trips.flatMap(({ stops }) => stops.map(({ visit, date, hour }) => [visit.id, { date, hour }])))
  return { ...plan, visits: plan.visits.map((visit) => (visit.fixed ? visit : { ...visit, ...dated.get(visit.id) })) }
}

/** Trips one after another; the one that holds the first of the plan goes first. */
function makeTrips(stops: readonly Stop[], from: Day, terms: TripTerms): readonly Trip[] {
  const rank = new Map(stops.map((stop, at) => [stop, at]))
  const first = (cluster: readonly Stop[]) => Math.min(...cluster.map((stop) => rank.get(stop) ?? 0))
  const clusters = clusterStops(stops, from, terms).sort((a, b) => first(a) - first(b))
  const trips: Trip[] = []
  for (const cluster of clusters) {
    const last = trips[trips.length - 1]
    const start = nextWorkingDay(last === undefined ? from : addDays(last.backOn, 1), terms.calendar)
    trips.push(layOutTrip(cluster, start, terms) ?? overlong(cluster, start, terms))
  }
  return trips
}

function overlong(cluster: readonly Stop[], start: Day, terms: TripTerms): Trip {
  const trip = layOutTrip(cluster, start, { ...terms, days: UNLIMITED })
  if (trip === null) throw new RangeError('a trip without limits does not fit')
  return { ...trip, overlong: true }
}

/**
 * Each cluster grows from the farthest stop left, the nearest to it first, while the trip still fits its days; then it
 * is ordered.
 */
function clusterStops(stops: readonly Stop[], from: Day, terms: TripTerms): Stop[][] {
  const left = new Set(stops)
  const clusters: Stop[][] = []
  while (left.size > 0) {
    const cluster = growCluster(farthest([...left], terms), [...left], from, terms)
    for (const stop of cluster) left.delete(stop)
    clusters.push(cluster)
  }
  return clusters
}

function farthest(stops: readonly Stop[], { base, travel }: TripTerms): Stop {
  return stops.reduce((far, stop) => (travel(base, stop.seat).hours > travel(base, far.seat).hours ? stop : far))
}

function growCluster(seed: Stop, candidates: readonly Stop[], from: Day, terms: TripTerms): Stop[] {
  let cluster = [seed]
  const waiting = new Set(candidates.filter((stop) => stop !== seed))
  let misses = 0
  while (waiting.size > 0 && misses < MISSES && cluster.length < terms.days * terms.perDay) {
    const nearest = nearestTo(cluster, [...waiting], terms)
    waiting.delete(nearest)
    const grown = insertCheapest(cluster, nearest, terms)
    const fits = layOutTrip(grown, from, terms) !== null
    misses = fits ? 0 : misses + 1
    if (fits) cluster = grown
  }
  const ordered = orderCluster(cluster, terms)
  return layOutTrip(ordered, from, terms) === null ? cluster : ordered
}

function nearestTo(cluster: readonly Stop[], stops: readonly Stop[], { travel }: TripTerms): Stop {
  const nearness = (stop: Stop) => Math.min(...cluster.map((each) => travel(each.seat, stop.seat).hours))
  return stops
    .map((stop) => ({ stop, hours: nearness(stop) }))
    .reduce((best, each) => (each.hours < best.hours ? each : best)).stop
}

function insertCheapest(cluster: readonly Stop[], stop: Stop, terms: TripTerms): Stop[] {
  const all = [...cluster, stop]
  const place = cheapestPlace(
    Array.from({ length: all.length }, (_, at) => at),
    all.length,
    costOf(all, terms),
  )
  return [...cluster.slice(0, place - 1), stop, ...cluster.slice(place - 1)]
}

/** The cluster in the shortest order found for a round from the base. */
function orderCluster(cluster: readonly Stop[], terms: TripTerms): Stop[] {
  return orderStops(cluster.length + 1, costOf(cluster, terms)).flatMap((at) => cluster[at - 1] ?? [])
}

/** Hours between base (0) and stops (1 …), looked up in a table. */
function costOf(stops: readonly Stop[], { base, travel }: TripTerms): Cost {
  const seats = [base, ...stops.map(({ seat }) => seat)]
  const n = seats.length
  const table = Float64Array.from(seats.flatMap((a) => seats.map((b) => travel(a, b).hours)))
  return (from, to) => table[from * n + to] ?? 0
}

/** The trips with a fixed visit in the one where it keeps its day at the least cost, or in a trip of its own. */
function admit(trips: readonly Trip[], stop: Stop, terms: TripTerms): readonly Trip[] {
  const options = trips.flatMap((trip, at) =>
    placesIn(trip, stop, terms).map((grown) => ({ at, grown, added: grown.hours - trip.hours })),
  )
  if (options.length === 0) return [...trips, tripOfOne(stop, terms)]
  const best = options.reduce((least, each) => (each.added < least.added ? each : least))
  return trips.map((trip, at) => (at === best.at ? best.grown : trip))
}

function placesIn(trip: Trip, stop: Stop, terms: TripTerms): readonly Trip[] {
  const order = trip.stops.map(({ visit, seat }) => ({ visit, seat }))
  const tries = Array.from({ length: order.length + 1 }, (_, at) =>
    layOutTrip([...order.slice(0, at), stop, ...order.slice(at)], trip.leavesOn, terms),
  )
  return tries.filter((each) => each !== null)
}

/** Leaves on the latest working day from which the visit is reached on its day; that day itself when none is. */
function tripOfOne(stop: Stop, terms: TripTerms): Trip {
  const date = stop.visit.date ?? ''
  for (let lead = 0; lead <= LEAD_DAYS; lead += 1) {
    const trip = layOutTrip([stop], lead === 0 ? date : terms.calendar.workingDaysBefore(date, lead), {
      ...terms,
      days: UNLIMITED,
    })
    if (trip !== null) return trip
  }
  const loose = layOutTrip([{ ...stop, visit: { ...stop.visit, fixed: false } }], date, { ...terms, days: UNLIMITED })
  if (loose === null) throw new RangeError('a trip without limits does not fit')
  return { ...loose, stops: loose.stops.map((each) => ({ ...each, visit: stop.visit, date })), overlong: true }
}

function remembered(travel: (a: Seat, b: Seat) => Travel): (a: Seat, b: Seat) => Travel {
  const known = new Map<string, Travel>()
  return (a, b) => {
    const key = `${a.ubigeo}-${b.ubigeo}`
    const found = known.get(key) ?? travel(a, b)
    known.set(key, found)
    return found
  }
}
