import type { GroupKey } from '../criteria/index.ts'
import type { Ubigeo, UnitLevel } from '../territory/index.ts'

/** One place of a frozen order. */
export interface FrozenPlace {
  readonly ubigeo: Ubigeo
  readonly level: UnitLevel
  readonly name: string
  readonly place: number
}

/** A priorisation as it stood on a day, so that it can be shown and compared later. */
export interface FrozenRun {
  readonly id: string
  /** AAAA-MM-DD. */
  readonly frozenOn: string
  readonly note: string
  readonly group: GroupKey
  readonly places: readonly FrozenPlace[]
}
