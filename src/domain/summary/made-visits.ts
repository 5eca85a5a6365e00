import type { Country } from '../country/index.ts'
import { EVALUATED, type Evaluated, type Visit } from '../visits/index.ts'

/** What somebody told of a place, in her own words. */
export interface Told {
  readonly place: string
  readonly text: string
}

/** A knot that was found in an intervention, with the corrective measure that was recommended; empty for none. */
interface ToldKnot extends Told {
  readonly measure: string
}

/** The marks from 1 to 5 that the interventions were given on one aspect (7.3.1.2 C). */
interface MarksGiven {
  readonly aspect: Evaluated
  /** Interventions of which somebody gave one. */
  readonly given: number
  readonly sum: number
}

/** What the interventions made in a year left: their marks, advances and knots. */
export interface MadeVisits {
  readonly made: number
  readonly marks: readonly MarksGiven[]
  readonly advances: readonly Told[]
  readonly knots: readonly ToldKnot[]
}

/** Adds up the interventions carried out in a year; one that is only planned has left nothing yet. */
export function madeVisits(country: Country, visits: readonly Visit[], year: number): MadeVisits {
  const made = visits.filter(({ state, date }) => state === 'ejecutada' && date?.startsWith(`${year}-`) === true)
  const findings = made.flatMap((visit) =>
    visit.findings.map((finding) => ({
      ...finding,
      place: country.at(visit.level, visit.ubigeo)?.name ?? visit.ubigeo,
    })),
  )
  return {
    made: made.length,
    marks: EVALUATED.map((aspect) => {
      const given = made.flatMap(({ evaluation }) => evaluation[aspect] ?? [])
      return { aspect, given: given.length, sum: given.reduce((total, mark) => total + mark, 0) }
    }),
    advances: findings
      .filter(({ kind, text }) => kind === 'avance' && text.trim() !== '')
      .map(({ place, text }) => ({ place, text })),
    knots: findings
      .filter(({ kind, text, measure }) => kind === 'nudo' && `${text}${measure}`.trim() !== '')
      .map(({ place, text, measure }) => ({ place, text, measure })),
  }
}
