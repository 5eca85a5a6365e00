import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import { readCells, type ReadCells, type ReadOptions, type RefusedFile } from '../files/index.ts'
import type { Ledger } from './account.ts'
import { keepRedacted } from './keep-ledger.ts'
import type { LedgerContext } from './ledger-context.ts'
import { withPointColumns } from './point-columns.ts'
import { draftTable, planTable, type TableChoice, type TablePlan } from './plan-table.ts'
import { redactTable } from './redact-table.ts'
import type { RedactedTable } from './redaction.ts'
import type { StatedColumns } from './stated-columns.ts'

/** What a person decided of the file, of the table that it holds, and of its rows. */
export interface ReadTableOptions extends ReadOptions, Omit<LedgerContext, 'gazetteer' | 'fileName'> {
  readonly kind?: TableChoice
  readonly stated?: StatedColumns
}

/** A file read to its ledger, `whole` with the sheets that were not asked for, `plan` over the file's own cells and `redacted` over those that may be told and kept; or the file's own refusal; or a file that holds no table that can be told, with the closest reading of the one that was named. */
export type AnyTable =
  | {
      readonly ok: true
      readonly file: ReadCells
      readonly whole: ReadCells
      readonly plan: TablePlan
      readonly redacted: RedactedTable
      readonly ledger: Ledger
    }
  | { readonly ok: false; readonly refused: RefusedFile }
  | { readonly ok: false; readonly unrecognised: ReadCells; readonly draft: TablePlan | null }

/** Reads any file of the house to canonical rows of the given kind (`auto` tells it from headers and values). Never throws on data. */
export async function readAnyTable(
  bytes: Uint8Array,
  fileName: string,
  gazetteer: Gazetteer,
  options: ReadTableOptions = {},
): Promise<AnyTable> {
  const { kind = 'auto', stated, sheet, ...reading } = options
  const whole = await readCells(bytes, fileName, reading)
  if (!whole.ok) return { ok: false, refused: whole }
  const file = sheet === undefined ? whole : { ...whole, sheets: whole.sheets.filter(({ name }) => name === sheet) }
  if (file.sheets.length === 0)
    return { ok: false, refused: { ok: false, reason: 'unknown-sheet', where: sheet ?? '' } }
  const sheets = file.sheets.map(withPointColumns)
  const plan = planTable(sheets, kind, stated)
  if (plan === null) return { ok: false, unrecognised: file, draft: draftTable(sheets, kind, stated) }
  const context = { ...options, gazetteer, fileName }
  const redacted = redactTable(plan, context)
  return { ok: true, file, whole, plan, redacted, ledger: keepRedacted(redacted, context) }
}
