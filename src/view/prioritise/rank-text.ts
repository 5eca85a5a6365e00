import type { CriterionResult } from '../../domain/criteria/index.ts'
import { formatNumber } from '../../domain/measure/index.ts'
import { contributionOf, type RankedTerritory, type Weights } from '../../domain/ranking/index.ts'

/** "12=" when the place is shared, "12" when not. */
export function placeText(ranked: RankedTerritory): string {
  return `${formatNumber(ranked.place)}${ranked.tied ? '=' : ''}`
}

/** The places a unit may take, with its own inside: what the thin range draws (METHOD §7). */
export function possiblePlaces(ranked: RankedTerritory): { readonly best: number; readonly worst: number } {
  return { best: Math.min(ranked.bestPlace, ranked.place), worst: Math.max(ranked.worstPlace, ranked.place) }
}

/** Share 0–1 of the whole scale that each criterion gives, in the group's order. */
export function contributions(
  ranked: RankedTerritory,
  weights: Weights,
): readonly { readonly result: CriterionResult; readonly share: number }[] {
  return ranked.assessment.results.map((result) => ({ result, share: contributionOf(result, ranked, weights) }))
}
