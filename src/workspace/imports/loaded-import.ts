import type { Ledger } from '../../database/ledger/index.ts'
import type { LimitesTopology } from '../../database/limites/index.ts'
import type { StoredImport } from '../storage/index.ts'

/** A table that was brought, with the account of its rows. */
export interface LoadedTable {
  readonly stored: StoredImport
  readonly ledger: Ledger
  /** Whether it was read from what is kept of the file, and not from the file. */
  readonly redacted: boolean
  readonly limites: null
}

/** Boundaries that were brought, as they are drawn. */
interface LoadedLimites {
  readonly stored: StoredImport
  readonly ledger: null
  readonly redacted: false
  readonly limites: LimitesTopology
}

/** An import that counts. */
export type LoadedImport = LoadedTable | LoadedLimites

export function tablesIn(imports: readonly LoadedImport[]): readonly LoadedTable[] {
  return imports.filter((each) => each.ledger !== null)
}

/** The boundaries that the map is drawn with: those brought last, or null while none were. */
export function ownLimites(imports: readonly LoadedImport[]): LimitesTopology | null {
  return imports.findLast(({ limites }) => limites !== null)?.limites ?? null
}
