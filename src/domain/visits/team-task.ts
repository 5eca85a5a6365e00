import type { Calendar, Day } from '../calendar/index.ts'
import type { Country } from '../country/index.ts'
import { levelOf } from '../territory/index.ts'
import {
  dayAfter,
  firstDayOf,
  isPinned,
  lastDayOf,
  layOutTrip,
  nextWorkingDay,
  type Stop,
  type Trip,
} from './day-plan.ts'
import type { TripTerms } from './day-plan.ts'
import type { Cost } from './exact-round.ts'
import { isAhead, isOnSite, type Plan, type TravelHours, type TripRules, type Visit } from './plan.ts'
import { seatOf, type Seat } from './seats.ts'
import { calendarOfSpecialist, isOfShare, type Specialist } from './specialists.ts'
import { travelOf } from './travel.ts'

/** All that the trips of a team are made from, as plain data: it may be sent to another thread. */
export interface TeamTask {
  readonly stops: readonly Stop[]
  readonly members: readonly { readonly specialist: Specialist; readonly base: Seat }[]
  readonly rules: TripRules
  readonly hours: readonly TravelHours[]
}

/** The trips of each member in order, each the places of its stops among those of the task. */
export type TeamRoutes = readonly (readonly (readonly number[])[])[]

/** The task of a plan with a team; null where there is none. */
export function teamTaskOf(plan: Plan, rules: TripRules, country: Country): TeamTask | null {
  const members = (rules.team ?? []).flatMap((specialist) => {
    const base = seatOf(country, levelOf(specialist.base), specialist.base)
    return base === null ? [] : [{ specialist, base }]
  })
  if (members.length === 0) return null
  const stops = goingOf(plan).flatMap((visit) => {
    const seat = seatOf(country, visit.level, visit.ubigeo)
    return seat === null ? [] : [{ visit, seat }]
  })
  return { stops, members, rules, hours: plan.hours }
}

/** The visits that somebody travels to and that are still to be made. */
export function goingOf({ visits }: Plan): readonly Visit[] {
  return visits.filter((visit) => isAhead(visit) && isOnSite(visit))
}

/** Lays the trips of the members of a task; each answer is kept. */
export interface TeamSchedule {
  readonly count: number
  /** Whether the share of the member holds the stop, and nobody else was chosen for it. */
  mayGo(member: number, stop: number): boolean
  /** Hours between two stops of the member; −1 is her base. */
  hours(member: number, from: number, to: number): number
  /** Her trips one after another, none before the last is back, home on every weekend and holiday; null if not so. */
  lay(member: number, routes: readonly (readonly number[])[]): readonly Trip[] | null
}

/** Working days from which a trip is tried. */
const STARTS = 30

export function openTeamSchedule(task: TeamTask, calendar: Calendar): TeamSchedule {
  const { stops, members, rules, hours } = task
  const travel = remembered(travelOf(hours, rules.flights === true))
  const table = hoursTable([...stops.map(({ seat }) => seat), ...members.map(({ base }) => base)], travel)
  const pointOf = (member: number, at: number) => (at < 0 ? stops.length + member : at)
  const may = members.map(({ specialist }) => stops.map(({ visit }) => mayGo(specialist, visit)))
  const layers = members.map((member) => layerOf(member, task, travel, calendar))
  return {
    count: stops.length,
    mayGo: (member, at) => may[member]?.[at] === true,
    hours: (member, from, to) => table(pointOf(member, from), pointOf(member, to)),
    lay: (member, routes) => layers[member]?.(routes) ?? null,
  }
}

/** Lays the trips of one member one after another, each answer kept. */
function layerOf(
  { specialist, base }: TeamTask['members'][number],
  { stops, rules }: TeamTask,
  travel: TripTerms['travel'],
  calendar: Calendar,
): (routes: readonly (readonly number[])[]) => readonly Trip[] | null {
  const { days, label } = specialist
  const own = calendarOfSpecialist(specialist, calendar)
  const away = { days, longest: days, perDay: rules.perDay, who: label, restsAway: false }
  const terms: TripTerms = { ...away, base, travel, calendar: own }
  const orderOf = (route: readonly number[]) => route.flatMap((at) => stops[at] ?? [])
  const layOne = keepByRoute((route, from) => soonest(orderOf(route), from, terms, rules.until ?? LAST))
  return (routes) => {
    const trips: Trip[] = []
    let from = rules.from
    for (const route of routes) {
      const trip = layOne(route, from)
      if (trip === null) return null
      trips.push(trip)
      from = dayAfter(trip.backOn, own)
    }
    return trips
  }
}

type LayOne = (route: readonly number[], from: Day) => Trip | null

function keepByRoute(lay: LayOne): LayOne {
  const laid = new Map<string, Trip | null>()
  return (route, from) => {
    const key = `${route.join(',')}/${from}`
    const known = laid.get(key)
    if (known !== undefined) return known
    const trip = lay(route, from)
    laid.set(key, trip)
    return trip
  }
}

function mayGo(specialist: Specialist, { goes, ubigeo }: Visit): boolean {
  return goes?.fixed === true ? goes.who === specialist.label : isOfShare(specialist, ubigeo)
}

/** Hours between seats by their places, looked up in a table. */
function hoursTable(seats: readonly Seat[], travel: TripTerms['travel']): Cost {
  const table = Float64Array.from(seats.flatMap((a) => seats.map((b) => travel(a, b).hours)))
  return (from, to) => table[from * seats.length + to] ?? 0
}

const LAST = '9999-12-31'

/**
 * The trip that leaves soonest from a day on and fits; of one that waits for a day of its own, the shortest that
 * reaches it. Null where none is back in time.
 */
export function soonest(order: readonly Stop[], from: Day, terms: TripTerms, until: Day = LAST): Trip | null {
  const latest = order.reduce((day, { visit }) => (lastDayOf(visit) < day ? lastDayOf(visit) : day), until)
  const waits = order.some(({ visit }) => isPinned(visit) || (visit.notBefore ?? null) !== null)
  const first = order.reduce((day, { visit }) => (firstDayOf(visit) > day ? firstDayOf(visit) : day), from)
  let start = nextWorkingDay(waits ? leadOf(from, first, terms) : from, terms.calendar)
  let best: Trip | null = null
  for (let tries = 0; tries < STARTS && start <= latest; tries += 1) {
    const trip = layOutTrip(order, start, terms)
    if (trip !== null && trip.days <= terms.longest && trip.backOn <= until && (best === null || trip.days < best.days))
      best = trip
    if (best !== null && !waits) return best
    start = dayAfter(start, terms.calendar)
  }
  return best
}

/** The first day, not before another, from which a day is reached within the days of a trip. */
function leadOf(from: Day, first: Day, { days, calendar }: TripTerms): Day {
  const lead = calendar.workingDaysBefore(first, days)
  return lead > from ? lead : from
}

/** The answers of a question about two seats, each asked once. */
export function remembered<T>(of: (a: Seat, b: Seat) => T): (a: Seat, b: Seat) => T {
  const known = new Map<string, Map<string, T>>()
  return (a, b) => {
    const row = known.get(a.ubigeo) ?? new Map<string, T>()
    known.set(a.ubigeo, row)
    const found = row.get(b.ubigeo) ?? of(a, b)
    row.set(b.ubigeo, found)
    return found
  }
}
