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
  /** Not even alone does its visit fit in the days of a trip. */
  readonly overlong: boolean
}

/** What a trip is laid out with. */
export interface TripTerms {
  readonly base: Seat
  readonly days: number
  readonly perDay: number
  readonly calendar: Calendar
  readonly travel: (a: Seat, b: Seat) => Travel
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
 * day, nights where the day ends. Null when they do not fit in the days of the trip, or a fixed visit would not fall on
 * its own day.
 */
export function layOutTrip(order: readonly Stop[], start: Day, terms: TripTerms): Trip | null {
  const dayAt = workingDays(start, terms.calendar)
  const clock: Clock = { day: 0, minute: ROAD.from, visits: 0 }
  const stops: DatedStop[] = []
  let here = terms.base
  for (const stop of order) {
    const travel = terms.travel(here, stop.seat)
    drive(clock, travel.hours)
    receive(clock, stop.visit, dayAt, terms.perDay)
    if (clock.day >= terms.days || missesItsDay(stop.visit, dayAt(clock.day))) return null
    stops.push({ ...stop, travel, date: dayAt(clock.day), hour: hourOf(clock.minute) })
    clock.minute += stop.visit.minutes
    here = stop.seat
  }
  const back = terms.travel(here, terms.base)
  drive(clock, back.hours)
  return {
    leavesOn: dayAt(0),
    stops,
    back,
    backOn: dayAt(clock.day),
    hours: stops.reduce((sum, { travel }) => sum + travel.hours, back.hours),
    overlong: false,
  }
}

/** The day `index` working days after the first working day from `start` on. */
function workingDays(start: Day, calendar: Calendar): (index: number) => Day {
  const days: Day[] = []
  return (index) => {
    while (days.length <= index)
      days.push(nextWorkingDay(days.length === 0 ? start : addDays(days[days.length - 1] ?? start, 1), calendar))
    return days[index] ?? start
  }
}

export function nextWorkingDay(day: Day, calendar: Calendar): Day {
  let at = day
  while (!calendar.isWorkingDay(at)) at = addDays(at, 1)
  return at
}

function drive(clock: Clock, hours: number): void {
  let left = Math.round(hours * 60)
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
  while (isPinned(visit) && dayAt(clock.day) < (visit.date ?? '')) nextMorning(clock, wanted)
  clock.visits += 1
}

function nextMorning(clock: Clock, minute: number): void {
  clock.day += 1
  clock.minute = minute
  clock.visits = 0
}

function missesItsDay(visit: Visit, day: Day): boolean {
  return isPinned(visit) && visit.date !== day
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
