import { standingOf, type Dispatches, type Standing } from '../../domain/consolidation/index.ts'
import type { TerritoryFacts } from '../../domain/country/index.ts'
import { unitKey } from '../../domain/territory/index.ts'
import { consolidationText } from '../text/index.ts'

export const ANSWER_STATES = ['respondio', 'aqui', 'espera', 'tarda', 'sin_kit'] as const
/** Answered; its kit is on the table; waited for; waited for more than a fortnight; never sent a kit. */
type AnswerState = (typeof ANSWER_STATES)[number]

/** Days after which an answer that has not come is late: the term that a reminder usually gives. */
const LATE_AFTER = 15

/** A region with how it stands, and since how many days its kit is out; null when none was sent. */
export interface RegionAnswer {
  readonly region: TerritoryFacts
  readonly standing: Standing
  readonly state: AnswerState
  readonly days: number | null
}

/** How a region stands today; `here` holds the keys of those whose kit is on the table. */
export function answerOf(
  region: TerritoryFacts,
  dispatches: Dispatches,
  here: ReadonlySet<string>,
  today: string,
): RegionAnswer {
  const standing = standingOf(dispatches, unitKey(region))
  const days = standing.sentOn === null ? null : daysBetween(standing.sentOn, today)
  return { region, standing, days, state: stateOf(standing, here.has(unitKey(region)), days) }
}

function stateOf({ answeredOn }: Standing, isHere: boolean, days: number | null): AnswerState {
  if (answeredOn !== null) return 'respondio'
  if (isHere) return 'aqui'
  if (days === null) return 'sin_kit'
  return days > LATE_AFTER ? 'tarda' : 'espera'
}

/** The state of a region in words. */
export function sayAnswer({ standing, state, days }: RegionAnswer): string {
  const { states } = consolidationText
  if (state === 'respondio') return states.respondio(standing.answeredOn ?? '')
  return state === 'aqui' || state === 'sin_kit' ? states[state] : states.espera(days ?? 0)
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000))
}
