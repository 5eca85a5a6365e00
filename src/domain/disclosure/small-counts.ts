import type { CriterionResult } from '../criteria/index.ts'

/** Counts of 1 to 4 cases are never written in anything that can be shared; zero is (METHOD §3, k = 5). */
export const SMALL_COUNT = 5

export function isSmallCount(cases: number): boolean {
  return cases > 0 && cases < SMALL_COUNT
}

/** Whether the value of a criterion is a rate of too few cases to be written. */
export function isSuppressed({ evidence }: Pick<CriterionResult, 'evidence'>): boolean {
  return evidence.kind === 'rate' && evidence.rate !== null && isSmallCount(evidence.rate.cases)
}
