import { yearOf, type Day } from '../../domain/calendar/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import { isRecord, isText } from '../../domain/untrusted/index.ts'
import {
  isSpecialistLabel,
  type Goals,
  type Leave,
  type Specialist,
  type Tariffs,
  type TripRules,
} from '../../domain/visits/index.ts'
import { readList } from './checks.ts'
import { isCount, isDate, isDateOrNull } from './plan-checks.ts'

const LIMITS = {
  days: 60,
  perDay: 12,
  team: 40,
  regions: 40,
  leave: 60,
  orders: 500,
  stops: 60,
  soles: 9_999_999,
  years: 20,
}

/** What trips are made from; undefined when it is not whole. Those kept before there was a team have none. */
export function readRules(value: unknown): TripRules | undefined {
  const base = isRecord(value) && isText(value.base) ? parseUbigeo(value.base) : null
  if (
    !isRecord(value) ||
    base === null ||
    !isDate(value.from) ||
    !isCount(value.days, 1, LIMITS.days) ||
    !isCount(value.perDay, 1, LIMITS.perDay)
  )
    return undefined
  const more = readMore(value, value.from)
  return more === null ? undefined : { base, from: value.from, days: value.days, perDay: value.perDay, ...more }
}

function readMore({ until, flights, team, orders, tariffs, goals }: Record<string, unknown>, from: Day) {
  if (!isDateOrNull(until ?? null) || (flights !== undefined && typeof flights !== 'boolean')) return null
  const people = team === undefined ? undefined : readList(team, LIMITS.team, readSpecialist)
  const wanted = orders === undefined ? undefined : readList(orders, LIMITS.orders, readOrder)
  const prices = readAmounts(tariffs, TARIFFS)
  const aims = readGoals(goals, from)
  if (people === null || wanted === null || prices === null || aims === null) return null
  if (people !== undefined && new Set(people.map(({ label }) => label)).size < people.length) return null
  return {
    ...(isDateOrNull(until) ? { until } : {}),
    ...(flights === undefined ? {} : { flights }),
    ...(people === undefined ? {} : { team: people }),
    ...(wanted === undefined ? {} : { orders: wanted }),
    ...(prices === undefined ? {} : { tariffs: prices as unknown as Tariffs }),
    ...(aims === undefined ? {} : { goals: aims }),
  }
}

const TARIFFS = ['hour', 'flight', 'day', 'visit']
const GOALS = ['visits', 'money', 'spent']

/** Amounts by their names, each null where nobody stated it; undefined where there are none, null if not whole. */
function readAmounts(value: unknown, names: readonly string[]) {
  if (value === undefined) return undefined
  if (!isRecord(value)) return null
  const isWhole = names.every((name) => isCount(value[name], 0, LIMITS.soles) || value[name] === null)
  return isWhole ? Object.fromEntries(names.map((name) => [name, value[name]])) : null
}

/** Goals of each year, once; those kept while there was one year are of the year from which the trips leave. */
function readGoals(value: unknown, from: Day): readonly Goals[] | null | undefined {
  if (value === undefined) return undefined
  if (isRecord(value)) return readList([{ ...value, year: yearOf(from) }], 1, readYear)
  const years = readList(value, LIMITS.years, readYear)
  return years !== null && new Set(years.map(({ year }) => year)).size === years.length ? years : null
}

function readYear(value: unknown): Goals | null {
  const amounts = readAmounts(value, GOALS)
  if (!isRecord(value) || !isCount(value.year, 2000, 2100) || amounts === null) return null
  return { ...(amounts as unknown as Omit<Goals, 'year'>), year: value.year }
}

function readSpecialist(value: unknown): Specialist | null {
  if (!isRecord(value) || !isText(value.label, 40) || !isSpecialistLabel(value.label)) return null
  const base = isText(value.base) ? parseUbigeo(value.base) : null
  const regions = readList(value.regions, LIMITS.regions, (each) => (isText(each) ? parseUbigeo(each) : null))
  const leave = readList(value.leave, LIMITS.leave, readLeave)
  if (base === null || regions === null || leave === null || !isCount(value.days, 1, LIMITS.days)) return null
  return { label: value.label, base, regions, leave, days: value.days }
}

function readLeave(value: unknown): Leave | null {
  return isRecord(value) && isDate(value.from) && isDate(value.to) ? { from: value.from, to: value.to } : null
}

function readOrder(value: unknown): readonly string[] | null {
  return readList(value, LIMITS.stops, (id) => (isText(id, 100) ? id : null))
}
