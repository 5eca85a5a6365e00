import type { GroupKey } from '../criteria/index.ts'
import type { Ubigeo, UnitLevel } from '../territory/index.ts'

/** One intervention that somebody means to make, or made (7.3.1.2 B.2). */
export interface Visit {
  readonly id: string
  readonly ubigeo: Ubigeo
  readonly level: UnitLevel
  /** Group of B.1 that put it in the plan. */
  readonly group: GroupKey
}

/** The visits of one plan, in the order in which they were added. */
export interface Plan {
  readonly visits: readonly Visit[]
}

export const EMPTY_PLAN: Plan = { visits: [] }
