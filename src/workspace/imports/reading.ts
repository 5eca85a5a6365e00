import type { FileFormat, FileNote, FileReason } from '../../database/files/index.ts'
import type { DuplicateRule, Ledger, TableChoice } from '../../database/ledger/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { RowsToFix } from './rows-to-fix.ts'

/** What a person may decide about a file before it counts. */
export interface ReadingOptions {
  readonly kind: TableChoice
  /** Name of the sheet, or null for the one that reads best. */
  readonly sheet: string | null
  readonly duplicates: DuplicateRule
  /** Whether to undo text that was decoded twice (mojibake). */
  readonly repair: boolean
  /** How the file names a territory (`RejectedRow.naming`), and the territory that a person confirmed. */
  readonly confirmed: readonly (readonly [string, Ubigeo])[]
}

export const USUAL_READING: ReadingOptions = { kind: 'auto', sheet: null, duplicates: 'reject', repair: false, confirmed: [] }

/** A file as it would be taken: its rows with their account, not yet part of anything. */
export interface ReadFile {
  readonly ok: true
  readonly fileName: string
  readonly options: ReadingOptions
  readonly format: FileFormat
  readonly encoding: string | null
  readonly notes: readonly FileNote[]
  readonly sheet: string
  readonly sheets: readonly string[]
  readonly ledger: Ledger
  readonly toFix: RowsToFix
}

/** The reader's reason, "sin_tabla" when no known table was told in the file, or "lectura_fallida". */
export type UnreadReason = FileReason | 'sin_tabla' | 'lectura_fallida'

/** A file that cannot be taken; `where` is the line or the path inside it. */
export interface UnreadFile {
  readonly ok: false
  readonly fileName: string
  readonly reason: UnreadReason
  readonly where: string | null
  readonly sheets: readonly string[]
}

export type Reading = ReadFile | UnreadFile

/** Reads bytes away from the screen's thread; an aborted reading ends at once as "lectura_fallida". */
export type ReadBytes = (bytes: Uint8Array, fileName: string, options: ReadingOptions, signal?: AbortSignal) => Promise<Reading>
