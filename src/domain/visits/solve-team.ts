import type { Calendar } from '../calendar/index.ts'
import { seededNumbers } from '../ranking/index.ts'
import { openTeamSchedule, type TeamSchedule, type TeamRoutes, type TeamTask } from './team-task.ts'

type Routes = readonly (readonly number[])[]
/** The trips of every member, with what is left out and the hours on the road. */
interface Solution {
  readonly routes: readonly Routes[]
  readonly left: readonly number[]
  readonly hours: number
}

/** A place for a stop among the trips of a member, and the hours that it adds. */
interface Option {
  readonly member: number
  /** Which trip, and where in it; −1 = a trip of its own before the trip `at`. */
  readonly which: number
  readonly at: number
  readonly added: number
  /** By what it is chosen, least first: the hours, sometimes a little disturbed. */
  readonly cost: number
  readonly load: number
}

/** Rounds of taking some visits out and putting them back better, and how many of them at most. */
const ROUNDS = { least: 60, most: 400, work: 6_000 }
const TAKEN = 8
const GAIN = 1e-9
const CALM = () => 0
/** Share of its hours by which an option may look dearer than it is, in every other round. */
const NOISE = 0.8

/**
 * Who goes where, in which trips and in what order: as many visits as can be, and of those plans the one with the
 * fewest hours on the road. Each visit goes where it adds the least; then some are taken out and put back, and what is
 * better is kept. Always the same for the same task; in the small cases of the tests it is the best there is.
 */
export function solveTeam(task: TeamTask, calendar: Calendar): TeamRoutes {
  const schedule = openTeamSchedule(task, calendar)
  const all = Array.from({ length: schedule.count }, (_, at) => at)
  const empty: Solution = { routes: task.members.map(() => []), left: all, hours: 0 }
  const random = seededNumbers(schedule.count + 1)
  const urgent = (at: number) => (task.stops[at]?.visit.fixed === true || task.stops[at]?.visit.notAfter ? 0 : 1)
  const inTurn = all.toSorted((a, b) => urgent(a) - urgent(b))
  let current = fill(empty, inTurn, schedule, CALM)
  let best = current
  const rounds = Math.max(ROUNDS.least, Math.min(ROUNDS.most, Math.round(ROUNDS.work / Math.max(1, schedule.count))))
  for (let round = 0; round < rounds && schedule.count > 1; round += 1) {
    const next = shakeOnce(current, schedule, random)
    if (!isBetter(current, next)) current = next
    if (isBetter(next, best)) best = next
    else if (round % RESTART === RESTART - 1) current = best
  }
  return best.routes
}

const RESTART = 25

function isBetter(a: Solution, b: Solution): boolean {
  if (a.left.length !== b.left.length) return a.left.length < b.left.length
  return a.hours < b.hours - GAIN
}

function shakeOnce(solution: Solution, schedule: TeamSchedule, random: () => number): Solution {
  const placed = solution.routes.flat(2)
  const count = 1 + Math.floor(random() * Math.min(TAKEN, placed.length))
  const out = new Set(random() < 0.5 ? someOf(placed, count, random) : nearOf(placed, count, schedule, random))
  const routes = solution.routes.map((own) =>
    own.map((route) => route.filter((at) => !out.has(at))).filter((route) => route.length > 0),
  )
  const sound = routes.map((own, member) => (schedule.lay(member, own) === null ? [] : own))
  const kept = new Set(sound.flat(2))
  const all = [...placed, ...solution.left].filter((at) => !kept.has(at))
  const hours = sound.reduce((sum, own, member) => sum + hoursOf(own, member, schedule), 0)
  const noise = random() < 0.5 ? CALM : () => random() * NOISE
  return fill({ routes: sound, left: all, hours }, someOf(all, all.length, random), schedule, noise)
}

function someOf(stops: readonly number[], count: number, random: () => number): readonly number[] {
  return stops
    .map((at) => ({ at, by: random() }))
    .toSorted((a, b) => a.by - b.by)
    .slice(0, count)
    .map(({ at }) => at)
}

function nearOf(
  stops: readonly number[],
  count: number,
  schedule: TeamSchedule,
  random: () => number,
): readonly number[] {
  const seed = stops[Math.floor(random() * stops.length)] ?? 0
  return stops.toSorted((a, b) => schedule.hours(0, seed, a) - schedule.hours(0, seed, b)).slice(0, count)
}

/** Puts each stop where it adds the fewest hours and everything still fits; leaves out what fits nowhere. */
function fill(solution: Solution, order: readonly number[], schedule: TeamSchedule, noise: () => number): Solution {
  const routes = [...solution.routes]
  const left = new Set(solution.left)
  let { hours } = solution
  for (const stop of order) {
    for (const option of optionsFor(stop, routes, schedule, noise)) {
      const own = put(stop, routes[option.member] ?? [], option)
      if (schedule.lay(option.member, own) === null) continue
      routes[option.member] = own
      hours += option.added
      left.delete(stop)
      break
    }
  }
  return { routes, left: [...left], hours }
}

function put(stop: number, own: Routes, { which, at }: Option): Routes {
  if (which < 0) return [...own.slice(0, at), [stop], ...own.slice(at)]
  return own.map((route, place) => (place === which ? [...route.slice(0, at), stop, ...route.slice(at)] : route))
}

function optionsFor(
  stop: number,
  routes: readonly Routes[],
  schedule: TeamSchedule,
  noise: () => number,
): readonly Option[] {
  const options: Option[] = []
  for (const [member, own] of routes.entries()) {
    if (!schedule.mayGo(member, stop)) continue
    const load = own.length
    const add = (which: number, at: number, added: number) =>
      options.push({ member, which, at, added, load, cost: added * (1 + noise()) })
    const hours = (from: number, to: number) => schedule.hours(member, from, to)
    for (const [which, route] of own.entries())
      for (let at = 0; at <= route.length; at += 1) {
        const [before, after] = [route[at - 1] ?? -1, route[at] ?? -1]
        add(which, at, hours(before, stop) + hours(stop, after) - hours(before, after))
      }
    for (let at = own.length; at >= 0; at -= 1) add(-1, at, hours(-1, stop) + hours(stop, -1))
  }
  return options.sort((a, b) => (Math.abs(a.cost - b.cost) > GAIN ? a.cost - b.cost : a.load - b.load))
}

function hoursOf(own: Routes, member: number, schedule: TeamSchedule): number {
  return own.reduce(
    (sum, route) =>
      sum +
      [...route, -1].reduce(({ total, from }, to) => ({ total: total + schedule.hours(member, from, to), from: to }), {
        total: 0,
        from: -1,
      }).total,
    0,
  )
}
