import { TABLE_NAMES, type TableName } from '../../domain/measure/index.ts'
import { AS_IT_STANDS, type Arranged } from './arranged.ts'
import type { Sheet } from '../files/index.ts'
import { bestHeader, headersOf, type Header, type HeaderRows } from './find-header.ts'
import type { Kind, KindId } from './kind.ts'
import { KINDS } from './kinds/all-kinds.ts'
import { rememberingRecognise, specsOf } from './match-columns.ts'
import { NOTHING_STATED, type StatedColumns } from './stated-columns.ts'

/** How a sheet is to be read: the kind, its header and columns; `rival` is the table that it might also have been. */
export interface TablePlan {
  readonly sheet: Sheet
  readonly kind: Kind
  readonly header: Header
  readonly rival: TableName | null
  readonly arranged: Arranged
}

/**
 * What may be asked for: a table by name, one way of holding it (`matriz`, the wide matrix; `servicios_por_tipo`, a
 * column for each type; `casos_por_fila`, a row for each case), or `auto`.
 */
export const TABLE_CHOICES = [
  'auto',
  ...TABLE_NAMES,
  'matriz',
  'servicios_por_tipo',
  'casos_por_fila',
] as const satisfies readonly (KindId | 'auto')[]
export type TableChoice = (typeof TABLE_CHOICES)[number]

const CLOSE = 0.75

/**
 * The best reading among the visible sheets (all when none is visible), or null when no sheet has the columns of such a
 * table.
 */
export function planTable(
  sheets: readonly Sheet[],
  choice: TableChoice,
  stated: StatedColumns = NOTHING_STATED,
): TablePlan | null {
  return plansOf(sheets, choice, stated, true)[0] ?? null
}

/**
 * The closest reading of the table that a person named, though columns that it cannot do without are still to be
 * stated; null when none was named.
 */
export function draftTable(
  sheets: readonly Sheet[],
  choice: TableChoice,
  stated: StatedColumns = NOTHING_STATED,
): TablePlan | null {
  return choice === 'auto' ? null : (plansOf(sheets, choice, stated, false)[0] ?? null)
}

/** A reading of each visible sheet that has the columns of some table, in the order of the sheets. */
export function planSheets(sheets: readonly Sheet[]): readonly TablePlan[] {
  const plans = new Map(plansOf(sheets, 'auto', NOTHING_STATED, true).map((plan) => [plan.sheet, plan]))
  return sheets.flatMap((sheet) => plans.get(sheet) ?? [])
}

function plansOf(sheets: readonly Sheet[], choice: TableChoice, stated: StatedColumns, complete: boolean): TablePlan[] {
  const visible = sheets.filter(({ hidden }) => !hidden)
  const plans = (visible.length > 0 ? visible : sheets).flatMap(
    (sheet) => planSheet(sheet, choice, stated, complete) ?? [],
  )
  return plans.sort((a, b) => weight(b) - weight(a))
}

function planSheet(sheet: Sheet, choice: TableChoice, stated: StatedColumns, complete: boolean): TablePlan | null {
  const candidates = headersOf(sheet, stated)
  const recognise = rememberingRecognise(choice !== 'auto')
  const kinds = KINDS.filter(
    (kind) => (choice === 'auto' || kind.id === choice || kind.table === choice) && knowsAll(kind, stated),
  )
  const read = kinds.flatMap((kind) => {
    const header =
      bestHeader(sheet, candidates, kind, recognise, stated) ?? (complete ? null : emptyHeader(candidates[0]))
    return header !== null && (header.match.complete || !complete) ? [{ kind, header }] : []
  })
  read.sort((a, b) => b.header.match.score - a.header.match.score)
  const [best, ...others] = read
  if (best === undefined) return null
  const rival = others.find(
    ({ kind, header }) => kind.table !== best.kind.table && header.match.score >= CLOSE * best.header.match.score,
  )
  return { sheet, ...best, rival: rival?.kind.table ?? null, arranged: AS_IT_STANDS }
}

function knowsAll(kind: Kind, { columns }: StatedColumns): boolean {
  const names = new Set(specsOf(kind).map(({ name }) => name))
  return [...columns.values()].every((name) => name === null || names.has(name))
}

function emptyHeader(rows: HeaderRows | undefined): Header | null {
  return rows === undefined ? null : { ...rows, match: { mapping: new Map(), score: 0, complete: false } }
}

function weight({ header, sheet }: TablePlan): number {
  return header.match.score + (sheet.cells.length - header.last > 1 ? 1 : 0)
}
