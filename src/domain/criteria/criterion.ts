import type { Coverage } from '../instancias/index.ts'
import type { Applied, Interval, MissingReason, Quality, SourceKeys, TableName, Verdict } from '../measure/index.ts'
import type { TerritoryFacts } from '../country/index.ts'
import type { RateField } from './rate-survey.ts'
import type { Criterion } from './catalogue.ts'
import type { Rate } from '../violence/index.ts'

/** What a verdict was made from, for the explanation; counts and shares unrounded. */
export type Evidence =
  | {
      readonly kind: 'instruments'
      readonly region: string
      readonly diagnostico: Verdict
      readonly observatorio: Verdict
    }
  | { readonly kind: 'coverage'; readonly of: string; readonly coverage: Coverage }
  | { readonly kind: 'rate'; readonly of: string; readonly rate: Rate | null; readonly field: RateField }
  | { readonly kind: 'services'; readonly uncovered: number; readonly withService: number; readonly present: number }
  | { readonly kind: 'poverty'; readonly percent: number | null }
  | { readonly kind: 'parts'; readonly parts: readonly Part[]; readonly needed: number }
  | { readonly kind: 'count'; readonly count: number | null }

/** One condition of a criterion that counts how many of several hold; `name` is the condition as METHOD §6 words it. */
export interface Part {
  readonly name: PartName
  readonly verdict: Verdict
}

export type PartName =
  | 'diagnostico_inconsistente'
  | 'plan_inconsistente'
  | 'observatorio_inconsistente'
  | 'sin_diagnostico'
  | 'sin_protocolo'
  | 'sin_observatorio'
  | 'iniciativa_regional'
  | 'diagnostico'
  | 'plan_vigente'
  | 'observatorio'
  | 'servicio_local'
  | 'reglamento'
  | 'plan'

/** Verdict of one criterion on one unit: score as an interval in [0, 1], equal ends when fully known (METHOD §6). */
export interface CriterionResult {
  readonly criterion: Criterion
  readonly verdict: Applied
  readonly score: Interval
  readonly value: number | null
  readonly threshold: number | null
  readonly table: TableName
  /** The worst of the rows that it was made from. */
  readonly quality: Quality | null
  /** The keys of those rows; absent = the whole source of the table. */
  readonly from?: readonly SourceKeys[]
  readonly missing: MissingReason | null
  readonly evidence: Evidence
}

/** A unit of a group with the results of all the group's criteria, in the group's order. */
export interface Assessment {
  readonly unit: TerritoryFacts
  readonly results: readonly CriterionResult[]
  /** Criteria with verdict "sí"; context criteria never count. */
  readonly met: number
}

export function countMet(results: readonly CriterionResult[]): number {
  return results.filter((result) => result.criterion.judged && result.verdict === 'si').length
}
