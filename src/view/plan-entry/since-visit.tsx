import type { Country } from '../../domain/country/index.ts'
import { explainSince } from '../../domain/outcomes/index.ts'
import type { Visit } from '../../domain/visits/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { planText } from '../text/index.ts'

interface SinceVisitProps {
  readonly visit: Visit | undefined
  readonly country: Country
  /** In the ranking of now; null where it is not in it. */
  readonly place: number | null
}

/** What changed since a visit was executed: its place and what was written in its register; nothing before. */
export function SinceVisit({ visit, country, place }: SinceVisitProps) {
  const edits = useWorkspace((state) => state.session.papers.papers.ediciones)
  const sentences = visit === undefined ? [] : explainSince(visit, { place, edits, country })
  if (sentences.length === 0) return null
  return (
    <p className="complementary" role="note" aria-label={planText.since}>
      {sentences.join(' ')}
    </p>
  )
}

/** The place of the territory of a visit in the ranking of now; null where it is of another group, or has none. */
export function usePlaceOf({ group, level, ubigeo }: Visit): number | null {
  return useWorkspace(({ choices, derived }) =>
    choices.group === group
      ? (derived?.ranking?.find(({ assessment: { unit } }) => unit.ubigeo === ubigeo && unit.level === level)?.place ??
        null)
      : null,
  )
}
