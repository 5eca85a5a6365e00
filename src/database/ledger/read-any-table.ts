import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { readCells, type ReadCells, type ReadOptions, type RefusedFile } from '../files/index.ts'
import type { Ledger } from './account.ts'
import { keepLedger } from './keep-ledger.ts'
import { withPointColumns } from './point-columns.ts'
import { planTable, type TableChoice, type TablePlan } from './plan-table.ts'
import type { DuplicateRule } from './settle-rows.ts'

export interface ReadTableOptions extends ReadOptions {
  readonly kind?: TableChoice
  readonly duplicates?: DuplicateRule
  /** Territories that a person confirmed, by `RejectedRow.naming`. */
  readonly confirmed?: ReadonlyMap<string, Ubigeo>
}

/** A file read to its ledger; or the file's own refusal; or a file that was read and holds no table that can be told. */
export type AnyTable =
  | { readonly ok: true; readonly file: ReadCells; readonly plan: TablePlan; readonly ledger: Ledger }
  | { readonly ok: false; readonly refused: RefusedFile }
  | { readonly ok: false; readonly unrecognised: ReadCells }

/** Reads any file of the house to canonical rows of the given kind (`auto` tells it from headers and values). Never throws on data. */
export async function readAnyTable(bytes: Uint8Array, fileName: string, gazetteer: Gazetteer, options: ReadTableOptions = {}): Promise<AnyTable> {
  const { kind = 'auto', duplicates = 'reject', confirmed = new Map<string, Ubigeo>(), ...reading } = options
  const file = await readCells(bytes, fileName, reading)
  if (!file.ok) return { ok: false, refused: file }
  const plan = planTable(file.sheets.map(withPointColumns), kind)
  if (plan === null) return { ok: false, unrecognised: file }
  return { ok: true, file, plan, ledger: keepLedger(plan, { gazetteer, fileName, duplicates, confirmed }) }
}
