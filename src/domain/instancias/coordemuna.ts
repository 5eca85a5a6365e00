import { addMonths, type Day } from '../calendar/index.ts'
import { stateUntil, type Validity } from './validity.ts'

/** Acta of a provincial COORDEMUNA and its ratification (S0): each opens a term of two years. */
export interface CoordemunaActa {
  readonly actaOn: Day
  readonly ratifiedOn: Day | null
}

const TERM_MONTHS = 24

/**
 * Last day of the term opened by the latest acta or ratification not later than the reference date; null when there is
 * none. Two years run from date to date and the last day counts (Código Civil, art. 183): an acta of 2024-03-15 holds
 * through 2026-03-15.
 */
export function coordemunaUntil(actas: readonly CoordemunaActa[], referenceDate: Day): Day | null {
  const opened = actas
    .flatMap(({ actaOn, ratifiedOn }) => [actaOn, ratifiedOn])
    .filter((day) => day !== null && day <= referenceDate)
    .toSorted()
  const last = opened.at(-1) ?? null
  return last === null ? null : addMonths(last, TERM_MONTHS)
}

/** Validity of a provincia's COORDEMUNA; without an acta nothing is known of it. */
export function coordemunaValidity(
  actas: readonly CoordemunaActa[],
  referenceDate: Day,
  horizonMonths: number,
): Validity {
  const until = coordemunaUntil(actas, referenceDate)
  if (until === null) return { state: 'sin_dato', until: null, assumed: false }
  return { state: stateUntil(until, referenceDate, horizonMonths), until, assumed: false }
}
