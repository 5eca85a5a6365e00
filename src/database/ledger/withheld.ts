import type { PersonalKind } from '../../domain/disclosure/index.ts'

/** What a free text may hold that is left out of it: something of a person, what tells of a refuge, or what perhaps does. */
export type WithheldKind = PersonalKind | 'refugio' | 'refugio_en_duda'

/** A cell of free text (row and column from 0) that holds something of the kind. */
export interface WithheldText {
  readonly row: number
  readonly column: number
  readonly kind: WithheldKind
}
