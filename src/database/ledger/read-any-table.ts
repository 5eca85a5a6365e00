import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import { readCells, type ReadCells, type RefusedFile, type Sheet } from '../files/index.ts'
import type { Ledger } from './account.ts'
import { keepRedacted } from './keep-ledger.ts'
import type { ReadTableOptions } from './read-table-options.ts'
import { withPointColumns } from './point-columns.ts'
import { withListedSources } from './listed-sources.ts'
import { arrange } from './arrange.ts'
import { withMendedCells } from './mend-cells.ts'
import { readLongTable, type LongTable } from './by-text/long-table.ts'
import { ToldRows } from './packed-rows.ts'
import { draftTable, type TablePlan } from './plan-table.ts'
import { redactTable } from './redact-table.ts'
import type { RedactedTable } from './redaction.ts'

/** From this size on a text file may be long enough to be read text by text. */
const LONG_BYTES = 512 * 1024

/**
 * A file read to its ledger, `whole` with the sheets that were not asked for, `plan` over the file's own cells and
 * `redacted` over those that may be told and kept; or the file's own refusal; or a file that holds no table that can be
 * told, with the closest reading of the one that was named.
 */
export type AnyTable =
  | {
      readonly ok: true
      readonly file: ReadCells
      readonly whole: ReadCells
      /** The sheets as they were read: alike ones made one. */
      readonly sheets: readonly Sheet[]
      readonly plan: TablePlan
      readonly redacted: RedactedTable
      readonly ledger: Ledger
      /** Of a table that was read text by text, whose sheet holds only some of its rows. */
      readonly long: Pick<LongTable, 'textsOf' | 'kept'> | null
    }
  | { readonly ok: false; readonly refused: RefusedFile }
  | { readonly ok: false; readonly unrecognised: ReadCells; readonly draft: TablePlan | null }

/**
 * Reads any file of the house to canonical rows of the given kind (`auto` tells it from headers and values). Never
 * throws on data.
 */
export async function readAnyTable(
  bytes: Uint8Array,
  fileName: string,
  gazetteer: Gazetteer,
  options: ReadTableOptions = {},
): Promise<AnyTable> {
  // A table in which a person typed is read row by row, however long.
  const isShort = bytes.length < LONG_BYTES || (options.mended ?? []).length > 0
  const here = new ToldRows()
  const long = isShort ? null : readLongTable(bytes, fileName, gazetteer, { told: here, ...options })
  return long === null ? readByRow(bytes, fileName, gazetteer, options) : asAnyTable(long, here)
}

/** A long table in the form of the others, the told rows that are at hand being put into its ledger. */
export function asAnyTable({ ledger, textsOf, kept, ...long }: LongTable, told: ToldRows): AnyTable {
  const whole = long.file
  return { ok: true, ...long, whole, ledger: { ...ledger, ...told.among(ledger) }, long: { textsOf, kept } }
}

/** Reads a file of any shape row by row. */
export async function readByRow(
  bytes: Uint8Array,
  fileName: string,
  gazetteer: Gazetteer,
  options: ReadTableOptions,
): Promise<AnyTable> {
  const { kind = 'auto', stated, sheet, ...reading } = options
  const whole = await readCells(bytes, fileName, reading)
  if (!whole.ok) return { ok: false, refused: whole }
  const named = whole.sheets.filter(({ name }) => sheet === undefined || name === sheet)
  // Alike sheets that were made one are asked for by the name of all.
  const file = named.length === 0 ? whole : { ...whole, sheets: named }
  const only = named.length === 0 ? (sheet ?? null) : null
  const made = withListedSources(file.sheets, whole.sheets)
  const { sheets, plan: found } = arrange(made.map(withPointColumns), kind, stated, gazetteer, only)
  const plan = found === null ? null : withMendedCells(found, options.mended ?? [])
  if (plan === null && only !== null) return { ok: false, refused: { ok: false, reason: 'unknown-sheet', where: only } }
  if (plan === null) return { ok: false, unrecognised: file, draft: draftTable(sheets, kind, stated) }
  const context = { ...options, gazetteer, fileName }
  const redacted = redactTable(plan, context)
  return { ok: true, file, whole, sheets, plan, redacted, ledger: keepRedacted(redacted, context), long: null }
}
