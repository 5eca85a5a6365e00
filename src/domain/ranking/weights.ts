import type { Criterion, CriterionKey } from '../criteria/index.ts'

/** Weight ≥ 0 per criterion; a criterion without an entry keeps its default (METHOD §7). */
export type Weights = Readonly<Partial<Record<CriterionKey, number>>>

export function weightOf(criterion: Criterion, weights: Weights): number {
  return weights[criterion.key] ?? criterion.weight
}

/** Whether the weights can rank anything: finite, none negative, not all zero. */
export function weightsAreUsable(criteria: readonly Criterion[], weights: Weights): boolean {
  const values = criteria.map((criterion) => weightOf(criterion, weights))
  return values.every((value) => Number.isFinite(value) && value >= 0) && values.some((value) => value > 0)
}
