import { criticalGap, coverageInterval, coverageShare, type Coverage } from '../../domain/instancias/index.ts'
import { formatShare, type Applied } from '../../domain/measure/index.ts'
import { exploreText } from '../text/index.ts'

/** "27,3 %", or null when it is not known. */
export function shareText(coverage: Coverage): string | null {
  const share = coverageShare(coverage)
  return share === null ? null : formatShare(share)
}

/** "entre 9,1 % y 27,3 %…" while instancias are unknown; null when the coverage is a single value. */
export function rangeText(coverage: Coverage): string | null {
  const interval = coverageInterval(coverage)
  return interval === null || coverage.unknown === 0 ? null : exploreText.gapRange(interval.min, interval.max)
}

export function gapVerdictText(verdict: Applied): string {
  return {
    si: exploreText.critical,
    no: exploreText.notCritical,
    sin_dato: exploreText.criticalUnknown,
    no_aplica: exploreText.criticalNotApplied,
  }[verdict]
}

/** How many of the coverages are critical, and how many cannot be told; those of whom nothing is expected do not count. */
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
