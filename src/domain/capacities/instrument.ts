import { NEED_TOPICS, type NeedTopic } from '../country/index.ts'

export const CAPACITY_TOPICS = [...NEED_TOPICS, 'otro'] as const
/** What a capacity is about: one of the minimum topics, or another (7.3.1.2 A.3.iii). */
export type CapacityTopic = NeedTopic | 'otro'

export const DIMENSIONS = ['conocimiento', 'habilidad', 'actitud'] as const
/** What a capacity is made of (7.3.1.2 A.3.i). */
export type Dimension = (typeof DIMENSIONS)[number]

export const ACTORS = ['presidencia', 'secretaria_tecnica', 'entidad_integrante', 'equipo_tecnico'] as const
/** Kind of actor of an instancia, which has a profile of its own. */
export type Actor = (typeof ACTORS)[number]

export const ANSWER_FORMS = ['si_no', 'escala', 'opcion', 'varias'] as const
/** How a question is answered: yes or no, a degree, one option, or several. */
export type AnswerForm = (typeof ANSWER_FORMS)[number]

/** Questions that one instrument may have, and answers that one round may have. */
export const MOST_CAPACITIES = 200
export const MOST_ANSWERS = 20_000

/** A capacity as an indicator of performance: its question, how an answer scores, and its ideal profile. */
export interface Capacity {
  readonly id: string
  readonly topic: CapacityTopic
  readonly dimension: Dimension
  readonly question: string
  readonly form: AnswerForm
  /** In the order in which they are offered; of a degree from least to most. Empty = the usual ones of the form. */
  readonly options: readonly string[]
  /** The options that are right; of a degree its best end, the last where none is given. */
  readonly right: readonly string[]
  /** What the profile asks of each kind of actor, 0–100. */
  readonly ideal: Readonly<Record<Actor, number>>
}

/** What one person answered: the instancia, the kind of actor, and the points of each capacity, 0–100; null = none. */
export interface Answered {
  readonly level: 'region' | 'provincia' | 'distrito'
  readonly ubigeo: string
  readonly actor: Actor
  readonly points: readonly (number | null)[]
}

/** How many of a kind of actor were asked in an instancia. */
export interface Asked {
  readonly level: Answered['level']
  readonly ubigeo: string
  readonly actor: Actor
  readonly count: number
}

/** One application of an instrument: its capacities as they were then, who was asked, and what was answered. */
export interface Round {
  readonly id: string
  readonly label: string
  /** AAAA-MM-DD. */
  readonly on: string
  /** The file that the answers came in. */
  readonly file: string
  readonly capacities: readonly Capacity[]
  readonly answers: readonly Answered[]
  readonly asked: readonly Asked[]
}

/** The person's own instrument, empty while she uses the ready one, and the rounds of answers. */
export interface Capacities {
  readonly own: readonly Capacity[]
  readonly rounds: readonly Round[]
}

export const NO_CAPACITIES: Capacities = { own: [], rounds: [] }
