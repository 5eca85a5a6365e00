import type { Trip } from './day-plan.ts'
import { changeVisit, type Plan, type TripRules } from './plan.ts'

/** The orders by hand with that of these visits put, or taken away where it is null. */
export function withOrder(
  orders: TripRules['orders'],
  ids: readonly string[],
  wanted: readonly string[] | null,
): readonly (readonly string[])[] {
  const others = (orders ?? []).filter((each) => !each.some((id) => ids.includes(id)))
  return wanted === null ? others : [...others, wanted]
}

/**
 * The plan after a visit was dropped on another of the trips: in its own trip it takes that place in the order; on
 * another trip, that day and who goes on it, which stay fixed. The same plan where there is nothing to change.
 */
export function dropOnStop(plan: Plan, rules: TripRules, trips: readonly Trip[], moved: string, onto: string): Plan {
  const trip = trips.find(({ stops }) => stops.some(({ visit }) => visit.id === onto))
  const stop = trip?.stops.find(({ visit }) => visit.id === onto)
  if (trip === undefined || stop === undefined || moved === onto) return plan
  const ids = trip.stops.map(({ visit }) => visit.id)
  if (ids.includes(moved)) {
    const others = ids.filter((id) => id !== moved)
    const wanted = others.toSpliced(ids.indexOf(onto), 0, moved)
    return { ...plan, rules: { ...rules, orders: withOrder(rules.orders, ids, wanted) } }
  }
  const goes = trip.who === null ? {} : { goes: { who: trip.who, fixed: true } }
  return changeVisit(plan, moved, { date: stop.date, fixed: true, ...goes })
}
