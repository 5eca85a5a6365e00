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

/** How much a trip needs of what a tariff is for, and for how many soles; null where no tariff is stated. */
export interface CostLine {
  readonly kind: keyof Tariffs
  readonly quantity: number
  readonly price: number | null
  readonly amount: number | null
}

/** What a trip asks for under each tariff. */
export function costLines({ days, stops, back }: Trip, tariffs: Tariffs): readonly CostLine[] {
  const legs = [...stops.map(({ travel }) => travel), back]
  const ground = legs.filter(({ way }) => way !== 'vuelo').reduce((sum, { hours }) => sum + hours, 0)
  const flights = legs.reduce((sum, { by }) => sum + Math.max(0, by.length - 1), 0)
  const quantities = { hour: Math.round(ground * 10) / 10, flight: flights, day: days, visit: stops.length }
  return (['hour', 'flight', 'day', 'visit'] as const).map((kind) => {
    const [quantity, price] = [quantities[kind], tariffs[kind]]
    const amount = times(price, quantity)
    return { kind, quantity, price, amount: amount === null ? null : Math.round(amount) }
  })
}

/** Tickets by hour of road or river and by flight, viáticos by day away, fondo por encargo by visit (R112). */
export function budgetOf(trips: readonly Trip[], tariffs: Tariffs): Budget {
  const lines = trips.map((trip) => costOf(trip, tariffs))
  const names = [...new Set(lines.map(({ month }) => month))].sort()
  const months = names.map((month) => ({ month, ...sumOf(lines.filter((line) => line.month === month)) }))
  return { trips: lines, months, total: sumOf(lines) }
}

function costOf(trip: Trip, tariffs: Tariffs): TripCost {
  const lines = costLines(trip, tariffs)
  const line = (wanted: keyof Tariffs) => lines.find(({ kind }) => kind === wanted)
  const of = (wanted: keyof Tariffs) => line(wanted)?.quantity ?? 0
  const soles = (wanted: keyof Tariffs) => line(wanted)?.amount ?? null
  return {
    ...{ who: trip.who, month: trip.leavesOn.slice(0, 7), days: trip.days },
    ...{ groundHours: of('hour'), flights: of('flight'), visits: of('visit') },
    ...costOfParts([sumKnown([soles('hour'), soles('flight')]), soles('day'), soles('visit')]),
  }
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

/** A goal of the POI against what is planned and what was made, from a year to a year; null where nobody stated it. */
export interface GoalLine {
  readonly kind: 'visitas' | 'soles'
  readonly from: number
  readonly to: number
  readonly goal: number | null
  readonly planned: number | null
  readonly made: number | null
}

/** The years of the POI of which there is something to say, the year of the trips always. */
export function goalYears(goals: readonly Goals[] | undefined, year: number): readonly number[] {
  return [...new Set([year, ...(goals ?? []).map((each) => each.year)])].sort((a, b) => a - b)
}

/**
 * Physical and money goals of each year of the POI multianual against the plan, and of all the years together where
 * there are several (R117, R120); what was spent is stated, never worked out, and what is planned in soles is not known
 * without all the tariffs.
 */
export function goalsOf(
  visits: readonly Visit[],
  goals: readonly Goals[] | undefined,
  budget: Budget | null,
  year: number,
): readonly GoalLine[] {
  const years = goalYears(goals, year)
  const lines = years.map((each) =>
    goalsOfYear(
      visits,
      goals?.find((own) => own.year === each),
      budget,
      each,
    ),
  )
  return years.length === 1 ? lines.flat() : [...lines.flat(), ...[0, 1].flatMap((at) => togetherOf(lines, at))]
}

function goalsOfYear(visits: readonly Visit[], goals: Goals | undefined, budget: Budget | null, year: number) {
  const ofYear = visits.filter(({ date, state }) => date?.startsWith(String(year)) === true && state !== 'cancelada')
  const made = ofYear.filter(({ state }) => state === 'ejecutada').length
  const money = budget?.months.filter(({ month }) => month.startsWith(String(year)))
  // Visits of a year that no trip of the plan goes to cost something that nobody worked out.
  const isPriced = money?.every(({ isWhole }) => isWhole) === true && (money.length > 0 || ofYear.length === 0)
  const planned = isPriced ? sumOf(money).total : null
  const of = { from: year, to: year }
  return [
    { ...of, kind: 'visitas' as const, goal: goals?.visits ?? null, planned: ofYear.length, made },
    { ...of, kind: 'soles' as const, goal: goals?.money ?? null, planned, made: goals?.spent ?? null },
  ]
}

/** One kind of goal over all the years: unknown where it is so in any of them. */
function togetherOf(lines: readonly (readonly GoalLine[])[], at: number): readonly GoalLine[] {
  const own = lines.flatMap((ofYear) => ofYear[at] ?? [])
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined) return []
  const sum = (of: (line: GoalLine) => number | null) => sumKnown(own.map(of))
  const all = { goal: sum((line) => line.goal), planned: sum((line) => line.planned), made: sum((line) => line.made) }
  return [{ kind: first.kind, from: first.from, to: last.to, ...all }]
}
