import type { Level } from '../../domain/territory/index.ts'

/**
 * What a row's territory columns hold, as written. `territorio` names the level of the code, or nothing without a code.
 */
export interface Placing {
  readonly level: Level | null
  /** Whether a departamento's name stands for its regional government (Lima then means one of two, METHOD §1). */
  readonly regional: boolean
  readonly code: string
  readonly hasCodeColumn: boolean
  readonly departamento: string
  readonly provincia: string
  readonly distrito: string
  readonly territorio: string
  /** What the row's further columns of codes hold, which only check its territory. */
  readonly otherCode?: string
  readonly reniecCode?: string
}
