import type { Trip } from './day-plan.ts'
import type { Goals, Tariffs, Visit } from './plan.ts'

/** What a trip or a month costs, in soles; every amount is the person's tariff times a quantity of the plan. */
export interface Cost4 {
  readonly tickets: number
  readonly perDiem: number
  readonly fund: number
  readonly total: number
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
  const [tickets, perDiem] = [Math.round(groundHours * hour + flights * flight), days * day]
  const fund = stops.length * visit
  const made = { who, month: leavesOn.slice(0, 7), days, groundHours, flights, visits: stops.length }
  return { ...made, tickets, perDiem, fund, total: tickets + perDiem + fund }
}

function sumOf(lines: readonly Cost4[]): Cost4 {
  const sum = (of: (line: Cost4) => number) => lines.reduce((total, line) => total + of(line), 0)
  const [tickets, perDiem, fund] = [sum((line) => line.tickets), sum((line) => line.perDiem), sum((line) => line.fund)]
  return { tickets, perDiem, fund, total: tickets + perDiem + fund }
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
 * what is planned in soles is not known without tariffs (`budget` null).
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
      planned: money?.reduce((sum, { total }) => sum + total, 0) ?? null,
      made: goals?.spent ?? null,
    },
  ]
}
