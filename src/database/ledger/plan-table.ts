import { TABLE_NAMES, type TableName } from '../../domain/measure/index.ts'
import type { Sheet } from '../files/index.ts'
import { bestHeader, headersOf, type Header } from './find-header.ts'
import type { Kind } from './kind.ts'
import { KINDS } from './kinds/all-kinds.ts'
import { rememberingRecognise } from './match-columns.ts'

/** How a sheet is to be read: the kind, its header and columns; `rival` is the table that it might also have been. */
export interface TablePlan {
  readonly sheet: Sheet
  readonly kind: Kind
  readonly header: Header
  readonly rival: TableName | null
}

/** What may be asked for: a table by name, `matriz` for the wide matrix, or `auto`. */
export const TABLE_CHOICES = ['auto', ...TABLE_NAMES, 'matriz'] as const
export type TableChoice = (typeof TABLE_CHOICES)[number]

const CLOSE = 0.75

/** The best reading among the visible sheets (all when none is visible), or null when no sheet has the columns of such a table. */
export function planTable(sheets: readonly Sheet[], choice: TableChoice): TablePlan | null {
  const visible = sheets.filter(({ hidden }) => !hidden)
  const plans = (visible.length > 0 ? visible : sheets).flatMap((sheet) => planSheet(sheet, choice) ?? [])
  return plans.sort((a, b) => weight(b) - weight(a))[0] ?? null
}

function planSheet(sheet: Sheet, choice: TableChoice): TablePlan | null {
  const candidates = headersOf(sheet)
  const recognise = rememberingRecognise(choice !== 'auto')
  const kinds = KINDS.filter(({ id, table }) => choice === 'auto' || id === choice || table === choice)
  const read = kinds.flatMap((kind) => {
    const header = bestHeader(sheet, candidates, kind, recognise)
    return header?.match.complete ? [{ kind, header }] : []
  })
  read.sort((a, b) => b.header.match.score - a.header.match.score)
  const [best, ...others] = read
  if (best === undefined) return null
  const rival = others.find(({ kind, header }) => kind.table !== best.kind.table && header.match.score >= CLOSE * best.header.match.score)
  return { sheet, ...best, rival: rival?.kind.table ?? null }
}

function weight({ header, sheet }: TablePlan): number {
  return header.match.score + (sheet.cells.length - header.last > 1 ? 1 : 0)
}
