import type { Definition, PlanTerm } from '../instancias/index.ts'
import { regionOf, type Ubigeo } from '../territory/index.ts'

/** What the analyst may change of the method; each is shown wherever it is applied. */
export interface Parameters {
  readonly definition: Definition
  /** Share 0–1 under which the gap is critical (B.1 g1 ii). */
  readonly threshold: number
  /** Percentile 0–100 of the provincias from which the incidence is "mayor" (B.1 g1 iii). */
  readonly percentile: number
  /** One modality, or null for all. */
  readonly modality: string | null
  /** Whether a provincia without cases takes its departamento's rate, marked `heredado`. */
  readonly inherit: boolean
  /** Whether a municipality without a row is taken to have no instancia. */
  readonly matrixComplete: boolean
  /** Regions by their keys, in order, in which alone the same is taken (METHOD §2); nothing more where the whole is. */
  readonly completeRegions: readonly Ubigeo[]
  /** How long a plan de trabajo lasts where its row does not say (METHOD §8). */
  readonly planTerm: PlanTerm
  /** AAAA-MM-DD: what is complete, expired or in force is judged at this date. */
  readonly referenceDate: string
}

export const DEFAULT_THRESHOLD = 0.25
export const DEFAULT_PERCENTILE = 75

export function defaultParameters(referenceDate: string): Parameters {
  return {
    definition: 'municipal',
    threshold: DEFAULT_THRESHOLD,
    percentile: DEFAULT_PERCENTILE,
    modality: null,
    inherit: true,
    matrixComplete: false,
    completeRegions: [],
    planTerm: 'multianual',
    referenceDate,
  }
}

/** What the silence of the matrix means, and where. */
export type Completeness = Pick<Parameters, 'matrixComplete' | 'completeRegions'>

export const NOT_COMPLETE: Completeness = { matrixComplete: false, completeRegions: [] }

/** Whether what has no row does not exist in the territory: the whole matrix, or its region, was declared complete. */
export function isCompleteAt({ matrixComplete, completeRegions }: Completeness, code: Ubigeo): boolean {
  return matrixComplete || completeRegions.includes(regionOf(code))
}
