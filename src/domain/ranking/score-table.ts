import type { AssessedGroup } from './group.ts'
import { weightOf, type Weights } from './weights.ts'

/**
 * What a ranking is made from, free of everything else, so that it can cross to a worker: n × k known scores row by
 * row.
 */
export interface ScoreTable {
  readonly units: number
  readonly criteria: number
  readonly lower: Float64Array
  readonly met: Uint8Array
  readonly weights: readonly number[]
}

export function scoreTable(group: AssessedGroup, weights: Weights): ScoreTable {
  return {
    units: group.units.length,
    criteria: group.criteria.length,
    lower: group.lower,
    met: Uint8Array.from(group.units, (unit) => unit.met),
    weights: group.criteria.map((criterion) => weightOf(criterion, weights)),
  }
}

/** The weights as shares of their sum. */
export function sharesOf(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}
