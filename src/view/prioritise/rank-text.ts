import type { CriterionResult, RateField } from '../../domain/criteria/index.ts'
import { formatNumber, formatPercent, formatShare } from '../../domain/measure/index.ts'
import { contributionOf, flatPercentile, type RankedTerritory, type Weights } from '../../domain/ranking/index.ts'
import { isHiddenReason } from '../../domain/disclosure/index.ts'
import { exploreText, MISSING_SHORT, prioritiseText, VERDICT_NAME } from '../text/index.ts'

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

/** The value a verdict was made from, as words with its unit. */
export function valueText(result: CriterionResult): string {
  const { evidence } = result
  switch (evidence.kind) {
    case 'instruments':
      return prioritiseText.instrumentsValue(VERDICT_NAME[evidence.diagnostico], VERDICT_NAME[evidence.observatorio])
    case 'coverage':
      return coverageText(result, evidence.coverage)
    case 'rate':
      if (isHiddenReason(result.missing)) return exploreText.hidden[result.missing]
      return evidence.rate === null
        ? MISSING_SHORT
        : `${formatNumber(evidence.rate.per10k, 1)} ${prioritiseText.perTenThousand}${flatNote(result.threshold, evidence.field)}`
    case 'services':
      return servicesText(result, evidence)
    case 'poverty':
      return evidence.percent === null ? MISSING_SHORT : formatPercent(evidence.percent)
    case 'parts':
      return result.value === null ? MISSING_SHORT : prioritiseText.partsValue(result.value, evidence.parts.length)
    case 'count':
      return evidence.count === null ? MISSING_SHORT : prioritiseText.servicesOwn(evidence.count)
  }
}

function flatNote(threshold: number | null, field: RateField): string {
  return threshold === 0 ? `. ${flatPercentile(field)}` : ''
}

function coverageText(
  result: CriterionResult,
  coverage: { readonly created: number; readonly expected: number; readonly unknown: number },
): string {
  if (coverage.expected === 0) return VERDICT_NAME.no_aplica
  if (result.value === null) return MISSING_SHORT
  const unknown = coverage.unknown > 0 ? `; ${exploreText.unknownCount(coverage.unknown)}` : ''
  return `${formatShare(result.value)} (${formatNumber(coverage.created)} / ${formatNumber(coverage.expected)}${unknown})`
}

function servicesText(
  result: CriterionResult,
  evidence: { readonly uncovered: number; readonly withService: number; readonly present: number },
): string {
  if (result.value === null) return MISSING_SHORT
  return `${prioritiseText.servicesOwn(evidence.present)}; ${prioritiseText.servicesValue(evidence.withService, evidence.uncovered)}`
}

/** The threshold a verdict was measured against. */
export function thresholdText(result: CriterionResult): string {
  if (result.threshold === null) return prioritiseText.noThreshold
  switch (result.evidence.kind) {
    case 'instruments':
    case 'services':
      return prioritiseText.atLeastOne
    case 'coverage':
      return prioritiseText.under(
        formatShare(result.threshold, result.threshold * 100 === Math.round(result.threshold * 100) ? 0 : 1),
      )
    case 'rate':
      return prioritiseText.atLeast(formatNumber(result.threshold, 1))
    case 'poverty':
      return formatPercent(result.threshold)
    case 'parts':
    case 'count':
      return prioritiseText.atLeast(formatNumber(result.threshold))
  }
}
