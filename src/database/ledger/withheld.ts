import type { WithheldKind } from '../../domain/disclosure/index.ts'

/** A cell of free text (row and column from 0) that holds something of the kind. */
export interface WithheldText {
  readonly row: number
  readonly column: number
  readonly kind: WithheldKind
}
