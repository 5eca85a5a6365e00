import type { Trip } from './day-plan.ts'
import type { Goals, Tariffs, Visit } from './plan.ts'

/**
 * What a trip or a month costs, in soles; every amount is the person's tariff times a quantity of the plan, null where
 * she stated no tariff for it.
 */
export interface Cost4 {
  readonly tickets: number | null
  readonly perDiem: number | null
  readonly fund: number | null
  /** Of what is known. */
  readonly total: number
  /** Whether every part is known; otherwise the total is only the least that it costs. */
  readonly isWhole: boolean
}

/** A trip with its cost and what that is made of. */
interface TripCost extends Cost4 {
  readonly who: string | null
  /** AAAA-MM of the day on which it leaves. */
  readonly month: string
  readonly days: number
  readonly groundHours: number
  readonly flights: number
  readonly visits: number
}

/** The budget of trips, by trip and by month. */
export interface Budget {
  readonly trips: readonly TripCost[]
  readonly months: readonly (Cost4 & { readonly month: string })[]
  readonly total: Cost4
}

/** Tickets by hour of road or river and by flight, viáticos by day away, fondo por encargo by visit (R112). */
export function budgetOf(trips: readonly Trip[], tariffs: Tariffs): Budget {
  const lines = trips.map((trip) => costOf(trip, tariffs))
  const names = [...new Set(lines.map(({ month }) => month))].sort()
  const months = names.map((month) => ({ month, ...sumOf(lines.filter((line) => line.month === month)) }))
  return { trips: lines, months, total: sumOf(lines) }
}

function costOf({ who, leavesOn, days, stops, back }: Trip, { hour, flight, day, visit }: Tariffs): TripCost {
  const legs = [...stops.map(({ travel }) => travel), back]
  const ground = legs.filter(({ way }) => way !== 'vuelo').reduce((sum, { hours }) => sum + hours, 0)
  const groundHours = Math.round(ground * 10) / 10
  const flights = legs.reduce((sum, { by }) => sum + Math.max(0, by.length - 1), 0)
  const tickets = sumKnown([times(hour, groundHours), times(flight, flights)])
  const made = { who, month: leavesOn.slice(0, 7), days, groundHours, flights, visits: stops.length }
  const parts = [tickets === null ? null : Math.round(tickets), times(day, days), times(visit, stops.length)] as const
  return { ...made, ...costOfParts(parts) }
}

/** Nothing of something costs zero, whatever it costs. */
function times(price: number | null, quantity: number): number | null {
  return quantity === 0 ? 0 : price === null ? null : price * quantity
}

/** Null where any is. */
function sumKnown(amounts: readonly (number | null)[]): number | null {
  return amounts.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0)
}

function costOfParts([tickets, perDiem, fund]: readonly [number | null, number | null, number | null]): Cost4 {
  const parts = [tickets, perDiem, fund]
  const total = parts.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  return { tickets, perDiem, fund, total, isWhole: !parts.includes(null) }
}

function sumOf(lines: readonly Cost4[]): Cost4 {
  const sum = (of: (line: Cost4) => number | null) => sumKnown(lines.map(of))
  const cost = costOfParts([sum((line) => line.tickets), sum((line) => line.perDiem), sum((line) => line.fund)])
  return { ...cost, total: lines.reduce((total, line) => total + line.total, 0) }
}

/** A goal of the POI against what is planned and what was made; null where nobody stated it. */
export interface GoalLine {
  readonly kind: 'visitas' | 'soles'
  readonly goal: number | null
  readonly planned: number | null
  readonly made: number | null
}

/**
 * Physical and money goals of a year against the plan (R117, R120); what was spent is stated, never worked out, and
 * what is planned in soles is not known without all the tariffs.
 */
export function goalsOf(
  visits: readonly Visit[],
  goals: Goals | undefined,
  budget: Budget | null,
  year: number,
): readonly GoalLine[] {
  const ofYear = visits.filter(({ date, state }) => date?.startsWith(String(year)) === true && state !== 'cancelada')
  const money = budget?.months.filter(({ month }) => month.startsWith(String(year)))
  return [
    {
      kind: 'visitas',
      goal: goals?.visits ?? null,
      planned: ofYear.length,
      made: ofYear.filter(({ state }) => state === 'ejecutada').length,
    },
    {
      kind: 'soles',
      goal: goals?.money ?? null,
      planned: money === undefined || money.some(({ isWhole }) => !isWhole) ? null : sumOf(money).total,
      made: goals?.spent ?? null,
    },
  ]
}
