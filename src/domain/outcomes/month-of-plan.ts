import type { Day } from '../calendar/index.ts'
import { formatNumber } from '../measure/index.ts'
import {
  explainAttendance,
  INTERVENTIONS,
  totalAttended,
  type AttendanceTotals,
  type InterventionKind,
  type Visit,
} from '../visits/index.ts'

/** How much of a kind of intervention a month held. */
interface KindOfMonth {
  readonly kind: InterventionKind
  /** Dated in the month and not cancelled, the executed ones among them. */
  readonly planned: number
  readonly executed: number
  /** Executed ones whose attendance somebody counted; of the others nothing is known. */
  readonly counted: number
  readonly came: AttendanceTotals
}

/** What of the plan a month held (7.3.1.2 B.4.i), and its year up to the end of it. */
export interface MonthOfPlan {
  /** AAAA-MM. */
  readonly month: string
  readonly planned: readonly Visit[]
  readonly executed: readonly Visit[]
  readonly kinds: readonly KindOfMonth[]
  readonly counted: number
  readonly came: AttendanceTotals
  readonly toDate: Omit<KindOfMonth, 'kind'>
}

/** Who came, as far as it was counted: «sin dato» where it was of none, and of how many where it was not of all. */
export function explainCame({ counted, came }: Pick<KindOfMonth, 'counted' | 'came'>, executed: number): string {
  if (counted === 0) return 'Asistencia: sin dato.'
  const part = counted < executed ? `, contadas en ${formatNumber(counted)} de ${formatNumber(executed)}` : ''
  return `Asistieron ${explainAttendance(came)}${part}.`
}

/** Months (AAAA-MM) in which some visit is dated and not cancelled, in order. */
export function monthsOf(visits: readonly Visit[]): readonly string[] {
  return [...new Set(visits.flatMap((visit) => (isPlanned(visit) ? [monthOf(visit.date)] : [])))].sort()
}

/** What a month of the visits held, kind by kind. */
export function monthOfPlan(visits: readonly Visit[], month: string): MonthOfPlan {
  const dated = visits.filter(isPlanned).toSorted((a, b) => a.date.localeCompare(b.date))
  const planned = dated.filter(({ date }) => monthOf(date) === month)
  const kinds = INTERVENTIONS.map((kind) => ({ kind, ...sum(planned.filter((each) => each.intervention === kind)) }))
  const year = dated.filter(({ date }) => date.slice(0, 4) === month.slice(0, 4) && monthOf(date) <= month)
  return {
    month,
    planned,
    executed: planned.filter(isExecuted),
    kinds: kinds.filter((each) => each.planned > 0),
    counted: sum(planned).counted,
    came: sum(planned).came,
    toDate: sum(year),
  }
}

function sum(visits: readonly Visit[]): Omit<KindOfMonth, 'kind'> {
  const executed = visits.filter(isExecuted)
  const came = totalAttended(executed.flatMap(({ attendance }) => attendance ?? []))
  const counted = executed.filter(({ attendance = [] }) => attendance.length > 0).length
  return { planned: visits.length, executed: executed.length, counted, came }
}

function isPlanned(visit: Visit): visit is Visit & { readonly date: Day } {
  return visit.date !== null && visit.state !== 'cancelada'
}

function isExecuted({ state }: Visit): boolean {
  return state === 'ejecutada'
}

function monthOf(day: Day): string {
  return day.slice(0, 7)
}
