import type { Day } from '../calendar/index.ts'
import type { Actor, CapacityTopic, Dimension } from '../capacities/index.ts'
import type { GroupKey } from '../criteria/index.ts'
import type { DisclosurePolicy } from '../disclosure/index.ts'
import type { Ubigeo, UnitLevel } from '../territory/index.ts'
import type { Agreed } from './agreed.ts'
import type { Attended } from './attendance.ts'
import type { InterventionKind } from './intervention-kinds.ts'
import type { Specialist } from './specialists.ts'

export const MODALITIES = ['presencial', 'virtual', 'mixta'] as const
/** How an intervention is given (7.3.1.2 B.2); mixed = some in the room and others in the virtual one (7.3.4.11). */
export type Modality = (typeof MODALITIES)[number]

/** Whether some take part from afar, and so need a platform, a link and a signal. */
export function isRemote({ modality }: Pick<Visit, 'modality'>): boolean {
  return modality !== 'presencial'
}

/** Whether somebody travels to it. */
export function isOnSite({ modality }: Pick<Visit, 'modality'>): boolean {
  return modality !== 'virtual'
}

export const CONTACT_WAYS = ['llamada', 'correo', 'respuesta', 'reunion'] as const
/** How the Gerencia was spoken to, or that it answered. */
export type ContactWay = (typeof CONTACT_WAYS)[number]

/** One step of the follow-up of a call, until its participants are convened (7.3.1.2 B.3). */
export interface Contact {
  readonly on: Day
  readonly way: ContactWay
  /** What was said, by posts and never by names. */
  readonly said: string
  /** What is to be done next; empty for nothing. */
  readonly next: string
}

/** Which distritos have a stable signal of internet, as a file that somebody loaded says (R106). */
export interface Signal {
  readonly file: string
  readonly on: Day
  readonly places: readonly { readonly ubigeo: Ubigeo; readonly stable: boolean }[]
}

export const VISIT_STATES = ['propuesta', 'coordinada', 'programada', 'ejecutada', 'reprogramada', 'cancelada'] as const
/** How far an intervention has come: proposed, agreed with the government, dated, made; or put off, or given up. */
export type VisitState = (typeof VISIT_STATES)[number]

/**
 * One line of the matriz de identificación de avances y nudos críticos (7.3.1.2 B.4.ii), with the corrective measure of
 * C.
 */
export interface Finding {
  readonly kind: 'avance' | 'nudo'
  readonly text: string
  /** Corrective measure that is recommended; empty for an advance. */
  readonly measure: string
  /** The post that answers for the measure, never a name; absent where nobody was charged. */
  readonly owner?: string
}

export const EVALUATED = ['metodologia', 'logistica', 'facilitacion', 'objetivos', 'satisfaccion'] as const
/** What an intervention is valued for when it ends (7.3.1.2 C). */
export type Evaluated = (typeof EVALUATED)[number]

/** Marks from 1 to 5 of a finished intervention; null where nobody gave one. */
export type Evaluation = Readonly<Record<Evaluated, number | null>> & { readonly note: string }

export const NOT_EVALUATED: Evaluation = {
  metodologia: null,
  logistica: null,
  facilitacion: null,
  objetivos: null,
  satisfaccion: null,
  note: '',
}

/** Why the territory entered the plan: the sentence of its place on that day. */
export interface Reason {
  readonly on: Day
  readonly sentence: string
  /** Its place on that day; absent where it had none, and in plans kept before places were. */
  readonly place?: number
  /** Whether any figure of the sentence comes from simulated data. */
  readonly simulated: boolean
  /** What of the small counts the sentence may tell. */
  readonly disclosure: DisclosurePolicy
}

/** The need of strengthening that an intervention answers, and the round of answers in which it was found (B.2). */
export interface VisitNeed {
  readonly topic: CapacityTopic
  /** What lacked most in it; null where that is not told. */
  readonly dimension: Dimension | null
  /** Null = all kinds of actor together. */
  readonly actor: Actor | null
  readonly round: string
}

/** Which specialist goes, by her label, and whether a person decided it. */
export interface Goes {
  readonly who: string
  readonly fixed: boolean
}

/** One intervention that somebody means to make, or made (7.3.1.2 B.2–C). */
export interface Visit {
  readonly id: string
  readonly ubigeo: Ubigeo
  readonly level: UnitLevel
  /** Group of B.1 that put it in the plan. */
  readonly group: GroupKey
  readonly reason: Reason
  readonly intervention: InterventionKind
  /** Absent where it answers none. */
  readonly need?: VisitNeed
  /** Who is called, a line each (Cuadro N.° 02). */
  readonly participants: readonly string[]
  readonly modality: Modality
  readonly date: Day | null
  /** HH:MM of Lima; null while it is not set. */
  readonly hour: string | null
  readonly minutes: number
  /** The person set the date herself: an itinerary keeps it. */
  readonly fixed: boolean
  /** Days before and after which it may not be; absent or null for none. */
  readonly notBefore?: Day | null
  readonly notAfter?: Day | null
  /** The specialist who goes; `fixed` where the person chose her, and no itinerary changes her. */
  readonly goes?: Goes | null
  readonly agenda: string
  /** Who goes, as the person wrote it. */
  readonly people: readonly string[]
  readonly materials: string
  readonly logistics: string
  /** When the formal letter to the highest authority was sent (B.3). */
  readonly letterSentOn: Day | null
  /** Address of the virtual room, and when it was sent (B.3). */
  readonly link: string
  readonly linkSentOn: Day | null
  /** Zoom, Google Meet or another; absent while none was chosen (B.3). */
  readonly platform?: string
  /** Follow-up of the call, in the order in which it was written; absent where there is none. */
  readonly contacts?: readonly Contact[]
  readonly state: VisitState
  /** What was agreed, a line each, in plans kept before an agreement had an owner and a day; `agreedOf` reads both. */
  readonly agreements: string
  readonly agreed?: readonly Agreed[]
  /** How many came, by entity; absent where nobody counted them. */
  readonly attendance?: readonly Attended[]
  readonly findings: readonly Finding[]
  readonly evaluation: Evaluation
}

/**
 * Real hours of travel between two places, as somebody stated them; they hold both ways unless the other way has its
 * own.
 */
export interface TravelHours {
  readonly from: Ubigeo
  readonly to: Ubigeo
  readonly hours: number
}

/**
 * A person's own prices in soles: an hour by road or river, a flight, a day away, the fund of a visit; null where she
 * stated none.
 */
export interface Tariffs {
  readonly hour: number | null
  readonly flight: number | null
  readonly day: number | null
  readonly visit: number | null
}

export const NO_TARIFFS: Tariffs = { hour: null, flight: null, day: null, visit: null }

/** Goals of the POI for a year, and what was spent in it; null where nobody stated it. */
export interface Goals {
  readonly year: number
  readonly visits: number | null
  readonly money: number | null
  readonly spent: number | null
}

/** From where, from when, how many working days and visits a day a trip has. */
export interface TripRules {
  readonly base: Ubigeo
  readonly from: Day
  readonly days: number
  readonly perDay: number
  /** Last day on which somebody is away; absent or null = none. */
  readonly until?: Day | null
  /** Whether flights count where they save hours; absent = no. */
  readonly flights?: boolean
  /** Who travel; absent = one team without a name, from the base. */
  readonly team?: readonly Specialist[]
  /** Visits by their ids in the order in which a person wants them within a trip. */
  readonly orders?: readonly (readonly string[])[]
  readonly tariffs?: Tariffs
  /** Of the years of the POI multianual, each year once (R117). */
  readonly goals?: readonly Goals[]
}

/** The visits of one plan, in the order in which they were added, and what their trips are made from. */
export interface Plan {
  readonly visits: readonly Visit[]
  /** Null until somebody sets them. */
  readonly rules: TripRules | null
  readonly hours: readonly TravelHours[]
  /** Absent until a file is loaded. */
  readonly signal?: Signal
}

export const EMPTY_PLAN: Plan = { visits: [], rules: null, hours: [] }

/** States in which an intervention is still to be made. */
export function isAhead(visit: Visit): boolean {
  return visit.state !== 'ejecutada' && visit.state !== 'cancelada'
}

/** Whether it is told as made on a day that has not come. */
export function isMadeAhead({ state, date }: Pick<Visit, 'state' | 'date'>, today: Day): boolean {
  return state === 'ejecutada' && date !== null && date > today
}

export function addVisits(plan: Plan, visits: readonly Visit[]): Plan {
  return { ...plan, visits: [...plan.visits, ...visits] }
}

/** The plan with one visit changed. */
export function changeVisit(plan: Plan, id: string, change: Partial<Omit<Visit, 'id'>>): Plan {
  return { ...plan, visits: plan.visits.map((visit) => (visit.id === id ? { ...visit, ...change } : visit)) }
}

/** The plan with the need that one visit answers; null = none. */
export function answerNeed(plan: Plan, id: string, need: VisitNeed | null): Plan {
  const put = (visit: Visit): Visit => {
    const { need: before, ...rest } = visit
    return need !== null ? { ...rest, need } : before === undefined ? visit : rest
  }
  return { ...plan, visits: plan.visits.map((visit) => (visit.id === id ? put(visit) : visit)) }
}

/** The plan with what a file says of the signal; null = what nobody loaded. */
export function withSignal(plan: Plan, signal: Signal | null): Plan {
  const { signal: before, ...rest } = plan
  return signal !== null ? { ...rest, signal } : before === undefined ? plan : rest
}

/** Who go, the specialist first. */
export function goersOf({ goes, people }: Pick<Visit, 'goes' | 'people'>): readonly string[] {
  const who = goes?.who
  return who === undefined || people.includes(who) ? people : [who, ...people]
}

/** The visit on another day, as its owner decided: an itinerary keeps it there. */
export function moveVisit(plan: Plan, id: string, date: Day | null): Plan {
  return changeVisit(plan, id, { date, fixed: date !== null })
}

export function removeVisit(plan: Plan, id: string): Plan {
  return { ...plan, visits: plan.visits.filter((visit) => visit.id !== id) }
}

export function findVisit(plan: Plan, level: UnitLevel, ubigeo: Ubigeo): Visit | undefined {
  return plan.visits.find((visit) => visit.ubigeo === ubigeo && visit.level === level)
}
