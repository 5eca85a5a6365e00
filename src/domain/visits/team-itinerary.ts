import type { Calendar } from '../calendar/index.ts'
import { isPinned, type Trip } from './day-plan.ts'
import type { Visit } from './plan.ts'
import { openTeamSchedule, type TeamSchedule, type TeamRoutes, type TeamTask } from './team-task.ts'

/**
 * Why the best plan leaves a visit out: nobody's share; longer than anybody may be away; nobody can be there on its
 * days; who could is on another trip that day; or the days until the last one are taken.
 */
export type LeftReason = 'nadie' | 'no_cabe' | 'fecha' | 'choca' | 'lleno'

/** A visit that the best plan leaves out. */
export interface LeftVisit {
  readonly visit: Visit
  readonly why: LeftReason
}

/** The trips of a team, with those that a person ordered by hand, and what is left out. */
export interface TeamTrips {
  readonly trips: readonly Trip[]
  readonly left: readonly LeftVisit[]
  /** Orders by hand that do not fit the days of their trip, and so are not kept. */
  readonly refused: readonly (readonly string[])[]
}

/** The trips with their days, from who goes where. */
export function layOutTeam(task: TeamTask, routes: TeamRoutes, calendar: Calendar): TeamTrips {
  const schedule = openTeamSchedule(task, calendar)
  const refused: (readonly string[])[] = []
  const trips = routes.flatMap((own, member) => {
    const { kept, not } = orderByHand(task, own, (tried) => schedule.lay(member, tried) !== null)
    refused.push(...not)
    return schedule.lay(member, kept) ?? []
  })
  const placed = new Set(trips.flatMap(({ stops }) => stops.map(({ visit }) => visit.id)))
  const left = task.stops.flatMap((stop, at) =>
    placed.has(stop.visit.id) ? [] : [{ visit: stop.visit, why: reasonWhy(task, at, schedule, calendar) }],
  )
  return { trips, left, refused }
}

function orderByHand(
  { stops, rules }: TeamTask,
  own: readonly (readonly number[])[],
  fits: (routes: readonly (readonly number[])[]) => boolean,
) {
  const not: (readonly string[])[] = []
  const kept = [...own]
  for (const [at, route] of own.entries()) {
    const ids = route.map((stop) => stops[stop]?.visit.id ?? '')
    const wanted = orderOf(ids, rules.orders)
    if (wanted === null) continue
    const before = kept[at] ?? route
    kept[at] = wanted.map((id) => route[ids.indexOf(id)] ?? 0)
    if (fits(kept)) continue
    kept[at] = before
    not.push(wanted)
  }
  return { kept, not }
}

/** The order that a person gave to exactly these visits; null where she gave none. */
export function orderOf(
  ids: readonly string[],
  orders: readonly (readonly string[])[] | undefined,
): readonly string[] | null {
  return orders?.find((order) => order.length === ids.length && order.every((id) => ids.includes(id))) ?? null
}

function reasonWhy(task: TeamTask, at: number, schedule: TeamSchedule, calendar: Calendar): LeftReason {
  const able = task.members.flatMap((_, member) => (schedule.mayGo(member, at) ? [member] : []))
  const stop = task.stops[at]
  if (able.length === 0 || stop === undefined) return 'nadie'
  if (able.some((member) => schedule.lay(member, [[at]]) !== null)) return isPinned(stop.visit) ? 'choca' : 'lleno'
  const rules = { ...task.rules, until: null }
  const visit = { ...stop.visit, fixed: false, notBefore: null, notAfter: null }
  const open = openTeamSchedule({ ...task, rules, stops: [{ ...stop, visit }] }, calendar)
  return able.every((member) => open.lay(member, [[0]]) === null) ? 'no_cabe' : 'fecha'
}
