import { addDays, type Calendar, type Day } from '../calendar/index.ts'
import type { Seat } from './seats.ts'
import type { Visit } from './plan.ts'
import type { Travel } from './travel.ts'

/** A visit with the seat where it takes place. */
export interface Stop {
  readonly visit: Visit
  readonly seat: Seat
}

/** A stop with its day and hour, and how one gets there from the one before. */
interface DatedStop extends Stop {
  readonly date: Day
  /** HH:MM of Lima. */
  readonly hour: string
  readonly travel: Travel
}

/** The stops of a trip in order, with the way back to the base. */
export interface Trip {
  readonly leavesOn: Day
  readonly stops: readonly DatedStop[]
  readonly back: Travel
  readonly backOn: Day
  /** Hours on the road, the way back included. */
  readonly hours: number
  /** Days away, the way back counted. */
  readonly days: number
  /** From where it leaves and comes back to. */
  readonly base: Seat
  /** The specialist who goes, by her label; null where there is no team. */
  readonly who: string | null
  /** Not even alone does its visit fit in the days of a trip. */
  readonly overlong: boolean
}

/** What a trip is laid out with. */
export interface TripTerms {
  readonly base: Seat
  readonly days: number
  /** Most days away, the way back counted. */
  readonly longest: number
  readonly perDay: number
  readonly calendar: Calendar
  readonly travel: (a: Seat, b: Seat) => Travel
  readonly who: string | null
  /** Whether days on which nobody works may be slept away. */
  readonly restsAway: boolean
}

/** Minutes of the day between which people travel, and between which a municipality receives. */
const ROAD = { from: 6 * 60, to: 20 * 60 }
const OFFICE = { from: 9 * 60, to: 17 * 60 }
const QUARTER = 15

interface Clock {
  /** Working days since the trip began. */
  day: number
  minute: number
  visits: number
}

/**
 * Lays the stops out on working days from a day on: travel from 6 to 20 h, visits from 9 to 17 h, at most so many a
 * day, nights where the day ends, home before a weekend or a holiday. Null when they do not fit in the days of the
 * trip, or a visit would not fall on its own day.
 */
export function layOutTrip(order: readonly Stop[], start: Day, terms: TripTerms): Trip | null {
  const dayAt = workingDays(start, terms.calendar)
  const clock: Clock = { day: 0, minute: ROAD.from, visits: 0 }
  const stops: DatedStop[] = []
  let here = terms.base
  for (const stop of order) {
    const travel = terms.travel(here, stop.seat)
    drive(clock, travel)
    receive(clock, stop.visit, dayAt, terms.perDay)
    if (clock.day >= terms.days || missesItsDay(stop.visit, dayAt(clock.day))) return null
    stops.push({ ...stop, travel, date: dayAt(clock.day), hour: hourOf(clock.minute) })
    clock.minute += stop.visit.minutes
    here = stop.seat
  }
  const back = terms.travel(here, terms.base)
  drive(clock, back)
  if (!terms.restsAway && addDays(dayAt(0), clock.day) !== dayAt(clock.day)) return null
  return {
    leavesOn: dayAt(0),
    stops,
    back,
    backOn: dayAt(clock.day),
    hours: stops.reduce((sum, { travel }) => sum + travel.hours, back.hours),
    days: clock.day + 1,
    base: terms.base,
    who: terms.who,
    overlong: false,
  }
}

/** The day `index` working days after the first working day from `start` on. */
function workingDays(start: Day, calendar: Calendar): (index: number) => Day {
  const days = [nextWorkingDay(start, calendar)]
  return (index) => {
    while (days.length <= index) days.push(dayAfter(days[days.length - 1] ?? start, calendar))
    return days[index] ?? start
  }
}

export function nextWorkingDay(day: Day, calendar: Calendar): Day {
  return calendar.isWorkingDay(day) ? day : dayAfter(day, calendar)
}

const AFTER = new WeakMap<Calendar, Map<Day, Day>>()

/** The first working day after a day; asked so often that each answer is kept. */
export function dayAfter(day: Day, calendar: Calendar): Day {
  const known = AFTER.get(calendar) ?? new Map<Day, Day>()
  AFTER.set(calendar, known)
  const found = known.get(day)
  if (found !== undefined) return found
  let at = addDays(day, 1)
  while (!calendar.isWorkingDay(at)) at = addDays(at, 1)
  known.set(day, at)
  return at
}

function drive(clock: Clock, { hours, way }: Travel): void {
  let left = Math.round(hours * 60)
  // A flight is not broken off at night: it leaves the next morning.
  if (way === 'vuelo' && left > ROAD.to - clock.minute && left <= ROAD.to - ROAD.from) nextMorning(clock, ROAD.from)
  while (left > Math.max(0, ROAD.to - clock.minute)) {
    left -= Math.max(0, ROAD.to - clock.minute)
    nextMorning(clock, ROAD.from)
  }
  clock.minute += left
}

function receive(clock: Clock, visit: Visit, dayAt: (index: number) => Day, perDay: number): void {
  const wanted = isPinned(visit) ? (minuteOf(visit.hour) ?? OFFICE.from) : OFFICE.from
  clock.minute = roundUp(Math.max(clock.minute, wanted))
  const last = Math.max(OFFICE.to - visit.minutes, OFFICE.from)
  if (clock.visits >= perDay || clock.minute > Math.max(last, isPinned(visit) ? wanted : 0)) nextMorning(clock, wanted)
  while (dayAt(clock.day) < firstDayOf(visit)) nextMorning(clock, wanted)
  clock.visits += 1
}

function nextMorning(clock: Clock, minute: number): void {
  clock.day += 1
  clock.minute = minute
  clock.visits = 0
}

function missesItsDay(visit: Visit, day: Day): boolean {
  return day < firstDayOf(visit) || day > lastDayOf(visit)
}

/** The first day on which it may be: its own where it is fixed, else that of its window. */
export function firstDayOf(visit: Visit): Day {
  return (isPinned(visit) ? visit.date : visit.notBefore) ?? ''
}

/** The last day on which it may be. */
export function lastDayOf(visit: Visit): Day {
  return (isPinned(visit) ? visit.date : visit.notAfter) ?? '9999-12-31'
}

/** Whether the day of the visit is its owner's, which no itinerary changes. */
export function isPinned(visit: Visit): boolean {
  return visit.fixed && visit.date !== null
}

/** Minutes since midnight of HH:MM; null for no hour. */
export function minuteOf(hour: string | null): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(hour ?? '')
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

function hourOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

function roundUp(minute: number): number {
  return Math.ceil(minute / QUARTER) * QUARTER
}
