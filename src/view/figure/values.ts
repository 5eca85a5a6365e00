import {
  coverageInterval,
  coverageShare,
  createdIn,
  criticalGap,
  type Coverage,
} from '../../domain/instancias/index.ts'
import { formatNumber, formatShare, type Applied } from '../../domain/measure/index.ts'
import { gapText, MISSING_SHORT } from '../text/index.ts'

/** "27,3 %", or null when it is not known. */
export function shareText(coverage: Coverage): string | null {
  const share = coverageShare(coverage)
  return share === null ? null : formatShare(share)
}

/** How many instancias are created; "sin dato" while nothing is known of any. */
export function createdText(coverage: Coverage): string {
  const created = createdIn(coverage)
  return created === null ? MISSING_SHORT : formatNumber(created)
}

/** "entre 9,1 % y 27,3 %…" while instancias are unknown; null when the coverage is a single value. */
export function rangeText(coverage: Coverage): string | null {
  const interval = coverageInterval(coverage)
  return interval === null || coverage.unknown === 0 ? null : gapText.gapRange(interval.min, interval.max)
}

export function gapVerdictText(verdict: Applied): string {
  return {
    si: gapText.critical,
    no: gapText.notCritical,
    sin_dato: gapText.criticalUnknown,
    no_aplica: gapText.criticalNotApplied,
  }[verdict]
}

/**
 * How many of the coverages are critical, and how many cannot be told; those of whom nothing is expected do not count.
 */
export function tallyCritical(
  coverages: readonly Coverage[],
  threshold: number,
): { readonly below: number; readonly unknown: number; readonly of: number } {
  const owing = coverages.filter((coverage) => coverage.expected > 0)
  const verdicts = owing.map((coverage) => criticalGap(coverage, threshold))
  return {
    below: verdicts.filter((verdict) => verdict === 'si').length,
    unknown: verdicts.filter((verdict) => verdict === 'sin_dato').length,
    of: owing.length,
  }
}
