import type { Calendar, Day } from '../calendar/index.ts'
import type { Country } from '../country/index.ts'
import { levelOf } from '../territory/index.ts'
import { dayAfter, isPinned, layOutTrip, type Stop, type Trip, type TripTerms } from './day-plan.ts'
import type { Cost } from './exact-round.ts'
import { cheapestPlace, orderStops } from './order-stops.ts'
import type { Plan, TripRules, Visit } from './plan.ts'
import { seatOf, type Seat } from './seats.ts'
import { solveTeam } from './solve-team.ts'
import { layOutTeam, orderOf, type LeftVisit } from './team-itinerary.ts'
import { goingOf, remembered, soonest, teamTaskOf, type TeamRoutes } from './team-task.ts'
import { travelOf } from './travel.ts'

/** The trips that a plan needs, in the order in which they are made, and the visits that cannot be placed on a map. */
export interface Itinerary {
  readonly base: Seat
  readonly trips: readonly Trip[]
  readonly unplaced: readonly Visit[]
  /** What the trips of the team leave out, and why; nothing where there is no team. */
  readonly left: readonly LeftVisit[]
  /** Orders by hand that do not fit their trip. */
  readonly refused: readonly (readonly string[])[]
}

/** Working days searched backwards for the departure that reaches a fixed visit on its day. */
const LEAD_DAYS = 15
const UNLIMITED = 400
/** Who asks for longer trips than a working week sleeps the weekend away. */
const WEEK = 5
/** A trip is full when so many of the nearest in a row no longer fit. */
const MISSES = 6

/**
 * Groups the visits still to be made in person into trips from the base and orders each (B.2, C): near ones together,
 * every trip within its days and visits a day, dates on working days; visits whose day somebody fixed keep it and the
 * rest arranges itself around. With a team each goes on the trips of a specialist; `routes` are who goes where, if that
 * was worked out before. Null without a base.
 */
export function planTrips(
  plan: Plan,
  rules: TripRules,
  country: Country,
  calendar: Calendar,
  routes?: TeamRoutes,
): Itinerary | null {
  const base = seatOf(country, levelOf(rules.base), rules.base)
  if (base === null) return null
  const placed = goingOf(plan).map((visit) => ({ visit, seat: seatOf(country, visit.level, visit.ubigeo) }))
  const unplaced = placed.filter(({ seat }) => seat === null).map(({ visit }) => visit)
  const task = teamTaskOf(plan, rules, country)
  if (task !== null) {
    const { trips, ...rest } = layOutTeam(task, routes ?? solveTeam(task, calendar), calendar)
    return { base, trips: byDeparture(trips), unplaced, ...rest }
  }
  const stops = placed.filter((stop): stop is Stop => stop.seat !== null)
  return {
    base,
    trips: byDeparture(tripsOfOneTeam(stops, base, plan, rules, calendar)),
    unplaced,
    left: [],
    refused: [],
  }
}

function tripsOfOneTeam(
  stops: readonly Stop[],
  base: Seat,
  plan: Plan,
  rules: TripRules,
  calendar: Calendar,
): readonly Trip[] {
  const { days, perDay, flights } = rules
  const travel = remembered(travelOf(plan.hours, flights === true))
  const terms: TripTerms = {
    ...{ base, days, perDay, calendar, travel, who: null },
    // The way back of one team may take another day than those of the trip.
    ...{ longest: days + 1, restsAway: days > WEEK },
  }
  const free = makeTrips(
    stops.filter(({ visit }) => !isPinned(visit)),
    rules,
    terms,
  )
  const fixed = stops
    .filter(({ visit }) => isPinned(visit))
    .sort((a, b) => ((a.visit.date ?? '') < (b.visit.date ?? '') ? -1 : 1))
  return fixed.reduce<readonly Trip[]>((made, stop) => admit(made, stop, terms), free)
}

function byDeparture(trips: readonly Trip[]): readonly Trip[] {
  return trips.toSorted((a, b) => (a.leavesOn < b.leavesOn ? -1 : a.leavesOn > b.leavesOn ? 1 : 0))
}

/**
 * The plan with the days, the hours and the specialist of the trips; what somebody fixed stays as it is, and what the
 * team leaves out has no day.
 */
export function dateVisits(plan: Plan, { trips, left }: Itinerary): Plan {
  const dated = new Map(
    trips.flatMap(({ stops, who }) => stops.map(({ visit, date, hour }) => [visit.id, { date, hour, who }])),
  )
  const out = new Set(left.map(({ visit }) => visit.id))
  const put = (visit: Visit): Visit => {
    const own = dated.get(visit.id)
    const { goes, ...rest } = visit
    const kept = goes?.fixed === true ? { goes } : {}
    if (own === undefined)
      return out.has(visit.id) && !visit.fixed ? { ...rest, ...kept, date: null, hour: null } : visit
    const when = visit.fixed ? {} : { date: own.date, hour: own.hour }
    return { ...rest, ...when, ...(own.who === null ? {} : { goes: { who: own.who, fixed: false } }), ...kept }
  }
  return { ...plan, visits: plan.visits.map(put) }
}

/** Trips one after another; the one that holds the first of the plan goes first. */
function makeTrips(stops: readonly Stop[], { from, orders }: TripRules, terms: TripTerms): readonly Trip[] {
  const rank = new Map(stops.map((stop, at) => [stop, at]))
  const first = (cluster: readonly Stop[]) => Math.min(...cluster.map((stop) => rank.get(stop) ?? 0))
  const clusters = clusterStops(stops, from, terms).sort((a, b) => first(a) - first(b))
  const trips: Trip[] = []
  for (const cluster of clusters) {
    const last = trips[trips.length - 1]
    const start = last === undefined ? from : dayAfter(last.backOn, terms.calendar)
    const wanted = inOrder(cluster, orders)
    const byHand = wanted === null ? null : soonest(wanted, start, terms)
    trips.push(byHand ?? soonest(cluster, start, terms) ?? overlong(cluster, start, terms))
  }
  return trips
}

function inOrder(cluster: readonly Stop[], orders: TripRules['orders']): readonly Stop[] | null {
  const ids = cluster.map(({ visit }) => visit.id)
  return orderOf(ids, orders)?.flatMap((id) => cluster[ids.indexOf(id)] ?? []) ?? null
}

function overlong(cluster: readonly Stop[], start: Day, terms: TripTerms): Trip {
  const loose = cluster.map((stop) => ({ ...stop, visit: { ...stop.visit, notBefore: '', notAfter: '9999-12-31' } }))
  const trip = layOutTrip(loose, start, { ...terms, days: UNLIMITED, restsAway: true })
  if (trip === null) throw new RangeError('a trip without limits does not fit')
  return { ...trip, stops: trip.stops.map((each, at) => ({ ...each, ...cluster[at] })), overlong: true }
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
    const fits = soonest(grown, from, terms) !== null
    misses = fits ? 0 : misses + 1
    if (fits) cluster = grown
  }
  const ordered = orderCluster(cluster, terms)
  return soonest(ordered, from, terms) === null ? cluster : ordered
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
      restsAway: true,
    })
    if (trip !== null) return trip
  }
  const loose = layOutTrip([{ ...stop, visit: { ...stop.visit, fixed: false } }], date, {
    ...terms,
    days: UNLIMITED,
    restsAway: true,
  })
  if (loose === null) throw new RangeError('a trip without limits does not fit')
  return { ...loose, stops: loose.stops.map((each) => ({ ...each, visit: stop.visit, date })), overlong: true }
}
