import { addDays, yearOf, type Calendar, type Day } from '../calendar/index.ts'
import type { Country } from '../country/index.ts'
import { agreedOf } from './agreed.ts'
import { minuteOf } from './day-plan.ts'
import { goersOf, isAhead, isMadeAhead, isOnSite, isRemote, type Plan, type Signal, type Visit } from './plan.ts'
import { seatOf } from './seats.ts'
import { signalOf } from './signal.ts'
import { travelOf } from './travel.ts'
import { plainLine } from '../untrusted/index.ts'

/** Something about a visit that its owner should look at; it forbids nothing. */
export type Warning =
  /** The link goes out, or would go out today, less than two days ahead (7.3.1.2 B.3). */
  | { readonly kind: 'enlace_tarde'; readonly visit: string; readonly sentOn: Day | null; readonly dueOn: Day }
  | {
      readonly kind: 'persona_dos_veces'
      readonly visit: string
      readonly other: string
      readonly people: readonly string[]
    }
  | { readonly kind: 'dia_no_laborable'; readonly visit: string; readonly holiday: string | null }
  | {
      readonly kind: 'viaje_imposible'
      readonly visit: string
      readonly other: string
      readonly needed: number
      readonly available: number
      readonly estimated: boolean
    }
  /** Dated after the last working day of November, when the plan de trabajo of the next year was due (7.3.3.1). */
  | { readonly kind: 'plazo_noviembre'; readonly visit: string; readonly dueOn: Day }
  /** Agreed on a date with no formal letter before it (7.3.1.2 B.3). */
  | { readonly kind: 'sin_oficio'; readonly visit: string }
  /** Remote, with a date, in a territory where some distrito has no stable signal (7.3.1.2 B.3, R106). */
  | { readonly kind: 'sin_senal'; readonly visit: string; readonly without: number; readonly of: number }
  /** Told as made on a day that has not come (7.3.1.2 C). */
  | { readonly kind: 'ejecutada_futura'; readonly visit: string; readonly date: Day }
  /** Made, and neither advances nor knots nor a mark are written (7.3.1.2 B.4.ii, C). */
  | { readonly kind: 'sin_registro'; readonly visit: string }

/** Days ahead of a virtual intervention by which its link is sent (7.3.1.2 B.3). */
const LINK_DAYS = 2
const NOVEMBER = 11

/** What the warnings are judged by; `today` is the reference date. */
export interface WarningTerms {
  readonly country: Country
  readonly calendar: Calendar
  readonly today: Day
}

/** Everything to look at in the plan, visit by visit in its order. */
export function warnOfPlan(plan: Plan, terms: WarningTerms): readonly Warning[] {
  const clashes = clashesOf(plan, terms.country)
  return plan.visits.flatMap((visit) => [
    ...warnOfVisit(visit, terms),
    ...signalWarning(visit, plan.signal, terms.country),
    ...clashes.filter((clash) => clash.visit === visit.id),
  ])
}

function warnOfVisit(visit: Visit, { calendar, today }: WarningTerms): readonly Warning[] {
  if (visit.state === 'cancelada') return []
  return [
    linkWarning(visit, today),
    dayWarning(visit, calendar),
    novemberWarning(visit, calendar),
    letterWarning(visit),
    aheadWarning(visit, today),
    recordWarning(visit),
  ].filter((each) => each !== null)
}

/** The last day on which the link of a remote visit is sent; null where it needs none or has no date (B.3). */
export function linkDueOn(visit: Pick<Visit, 'modality' | 'date'>): Day | null {
  return isRemote(visit) && visit.date !== null ? addDays(visit.date, -LINK_DAYS) : null
}

function linkWarning(visit: Visit, today: Day): Warning | null {
  const { id, linkSentOn, state } = visit
  const dueOn = linkDueOn(visit)
  if (dueOn === null) return null
  const late = linkSentOn === null ? state !== 'ejecutada' && today > dueOn : linkSentOn > dueOn
  return late ? { kind: 'enlace_tarde', visit: id, sentOn: linkSentOn, dueOn } : null
}

function signalWarning(visit: Visit, signal: Signal | undefined, country: Country): readonly Warning[] {
  if (signal === undefined || !isRemote(visit) || !isAhead(visit)) return []
  const { without, of } = signalOf(signal, visit, country)
  return without === 0 ? [] : [{ kind: 'sin_senal', visit: visit.id, without, of }]
}

function dayWarning({ id, date, state }: Visit, calendar: Calendar): Warning | null {
  if (date === null || state === 'ejecutada' || calendar.isWorkingDay(date)) return null
  return { kind: 'dia_no_laborable', visit: id, holiday: calendar.holidayOn(date) }
}

function novemberWarning(visit: Visit, calendar: Calendar): Warning | null {
  const { id, date, intervention } = visit
  if (date === null || !isAhead(visit) || (intervention !== 'acompanamiento' && intervention !== 'fortalecimiento'))
    return null
  const dueOn = calendar.lastWorkingDayOf(yearOf(date), NOVEMBER)
  return date > dueOn ? { kind: 'plazo_noviembre', visit: id, dueOn } : null
}

function letterWarning({ id, state, date, letterSentOn }: Visit): Warning | null {
  if ((state !== 'programada' && state !== 'ejecutada') || date === null) return null
  return letterSentOn === null || letterSentOn > date ? { kind: 'sin_oficio', visit: id } : null
}

function aheadWarning(visit: Visit, today: Day): Warning | null {
  const { id, date } = visit
  return date !== null && isMadeAhead(visit, today) ? { kind: 'ejecutada_futura', visit: id, date } : null
}

function recordWarning(visit: Visit): Warning | null {
  const {
    id,
    state,
    findings,
    evaluation: { note, ...marks },
  } = visit
  const empty =
    findings.length === 0 &&
    agreedOf(visit).length === 0 &&
    note === '' &&
    Object.values(marks).every((mark) => mark === null)
  return state === 'ejecutada' && empty ? { kind: 'sin_registro', visit: id } : null
}

interface Timed {
  readonly visit: Visit
  readonly from: number
  readonly to: number
}

/**
 * Pairs on the same day that share a person, or that nobody is named for: at once, or with no time to get from one to
 * the other.
 */
function clashesOf(plan: Plan, country: Country): readonly Warning[] {
  const byDay = new Map<Day, Timed[]>()
  for (const visit of plan.visits) {
    const from = minuteOf(visit.hour)
    if (visit.date === null || from === null || !isAhead(visit)) continue
    byDay.set(visit.date, [...(byDay.get(visit.date) ?? []), { visit, from, to: from + visit.minutes }])
  }
  const travel = travelOf(plan.hours, plan.rules?.flights === true)
  return [...byDay.values()].flatMap((day) =>
    clashesOfDay(
      [...day].sort((a, b) => a.from - b.from),
      country,
      travel,
    ),
  )
}

function clashesOfDay(
  day: readonly Timed[],
  country: Country,
  travel: ReturnType<typeof travelOf>,
): readonly Warning[] {
  return day.flatMap((first, at) =>
    day.slice(at + 1).flatMap((second) => clashOf(first, second, country, travel) ?? []),
  )
}

function clashOf(first: Timed, second: Timed, country: Country, travel: ReturnType<typeof travelOf>): Warning | null {
  const people = sharedPeople(first.visit, second.visit)
  const sameTeam = people.length > 0 || (goersOf(first.visit).length === 0 && goersOf(second.visit).length === 0)
  if (people.length > 0 && second.from < first.to)
    return { kind: 'persona_dos_veces', visit: second.visit.id, other: first.visit.id, people }
  if (!sameTeam || !isOnSite(first.visit) || !isOnSite(second.visit)) return null
  const [a, b] = [first.visit, second.visit].map(({ level, ubigeo }) => seatOf(country, level, ubigeo))
  if (!a || !b) return null
  const { hours, origin } = travel(a, b)
  const available = (second.from - first.to) / 60
  if (hours <= available) return null
  return {
    kind: 'viaje_imposible',
    visit: second.visit.id,
    other: first.visit.id,
    needed: hours,
    available: Math.max(0, available),
    estimated: origin === 'estimado',
  }
}

function sharedPeople(a: Visit, b: Visit): readonly string[] {
  const names = new Set(goersOf(b).map(plainLine))
  return goersOf(a).filter((person) => names.has(plainLine(person)))
}
