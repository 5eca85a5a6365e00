import { addMonths, yearOf, type Day } from '../calendar/index.ts'
import { verdictOf, type Verdict } from '../measure/index.ts'
import type { InstrumentEstado, InstrumentKind, InstrumentState, PlanTerm } from './instrument.ts'

/** The day at which validity is judged, and how long a plan de trabajo lasts where its row does not say (METHOD §8). */
export interface Clock {
  readonly referenceDate: Day
  readonly planTerm: PlanTerm
}

/**
 * Until when an instrument holds, that day included: a date (`assumed` when the term gave it), none stated and none
 * that follows (it is taken to be in force, and that is assumed too), or not to be told because the approval has no
 * date.
 */
export type Expiry =
  | { readonly kind: 'fecha'; readonly on: Day; readonly assumed: boolean }
  | { readonly kind: 'sin_fecha' }
  | { readonly kind: 'sin_dato' }

const IN_FORCE: readonly InstrumentEstado[] = ['aprobado', 'implementado']
const YEARS: Readonly<Record<Exclude<PlanTerm, 'multianual'>, number>> = { anual: 1, trienal: 3 }

/** Until when an instrument holds; only a plan de trabajo has a term of its own where no date is stated. */
export function expiryOf(kind: InstrumentKind, instrument: InstrumentState, planTerm: PlanTerm): Expiry {
  if (instrument.validUntil !== null) return { kind: 'fecha', on: instrument.validUntil, assumed: false }
  if (kind !== 'plan_trabajo' || planTerm === 'multianual') return { kind: 'sin_fecha' }
  if (instrument.approvedOn === null) return { kind: 'sin_dato' }
  return { kind: 'fecha', on: `${firstYearOf(instrument.approvedOn) + YEARS[planTerm] - 1}-12-31`, assumed: true }
}

/**
 * First year of a plan de trabajo by the day of its approval: the next year, because it is due in November of the year
 * before (7.3.3.1 (4)); an approval of the first half of a year is taken to be late, for that same year.
 */
export function firstYearOf(approvedOn: Day): number {
  return yearOf(approvedOn) + (approvedOn.slice(5) < '07-01' ? 0 : 1)
}

/** Plan de trabajo aprobado or implementado, and not past its last day at the reference date. */
export function isInForce(plan: InstrumentState | undefined, clock: Clock): Verdict {
  if (plan === undefined) return 'sin_dato'
  if (!IN_FORCE.includes(plan.estado)) return 'no'
  const expiry = expiryOf('plan_trabajo', plan, clock.planTerm)
  if (expiry.kind === 'sin_dato') return 'sin_dato'
  return verdictOf(expiry.kind === 'sin_fecha' || expiry.on >= clock.referenceDate)
}

/** Plan de trabajo formulado or in force (B.1 g3 iv). */
export function isFormulatedOrInForce(plan: InstrumentState | undefined, clock: Clock): Verdict {
  return plan?.estado === 'formulado' ? 'si' : isInForce(plan, clock)
}

/** What the clock says of an instrument; `sin_instrumento` is known to be none (yet), `sin_dato` is not known. */
export const VALIDITY_STATES = ['vencido', 'por_vencer', 'vigente', 'sin_instrumento', 'sin_dato'] as const
export type ValidityState = (typeof VALIDITY_STATES)[number]

export interface Validity {
  readonly state: ValidityState
  readonly until: Day | null
  /** Whether the state rests on the term chosen, or on silence, and not on a date of the matrix. */
  readonly assumed: boolean
}

/** Validity of an instrument at the clock's day; `por_vencer` is in force but for no longer than so many months. */
export function validityOf(
  kind: InstrumentKind,
  instrument: InstrumentState | undefined,
  clock: Clock,
  horizonMonths: number,
): Validity {
  if (instrument === undefined) return NOT_KNOWN
  if (instrument.estado === 'desactualizado') return { state: 'vencido', until: instrument.validUntil, assumed: false }
  if (!IN_FORCE.includes(instrument.estado)) return { state: 'sin_instrumento', until: null, assumed: false }
  const expiry = expiryOf(kind, instrument, clock.planTerm)
  if (expiry.kind === 'sin_dato') return NOT_KNOWN
  if (expiry.kind === 'sin_fecha') return { state: 'vigente', until: null, assumed: true }
  return { state: stateUntil(expiry.on, clock.referenceDate, horizonMonths), until: expiry.on, assumed: expiry.assumed }
}

const NOT_KNOWN: Validity = { state: 'sin_dato', until: null, assumed: false }

/** State of what holds until a day, that day included. */
export function stateUntil(
  until: Day,
  referenceDate: Day,
  horizonMonths: number,
): 'vencido' | 'por_vencer' | 'vigente' {
  if (until < referenceDate) return 'vencido'
  return until <= addMonths(referenceDate, horizonMonths) ? 'por_vencer' : 'vigente'
}
