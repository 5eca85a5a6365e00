import { withoutReserved } from '../../domain/disclosure/index.ts'
import {
  fieldOf,
  LIFE_VOCABULARIES,
  lifeWord,
  said,
  type LifeField,
  type LifeStep,
  type LifeValues,
  type LifeVocabulary,
} from '../../domain/life/index.ts'
import { formatDate, formatFigure, formatNumber } from '../../domain/measure/index.ts'
import type { AnnexOf } from './annex-of.ts'
import { heading, table, type Block } from './report.ts'

/** A row of a form: the question and, where it is known, the answers. */
export type FormRow = string | readonly string[]

/** Rows left empty after those that are known, so that a filled form can still be added to. */
export const SPARE = 3

/** How many empty rows follow the known ones in a form of so many rows. */
export function rowsLeft(known: readonly unknown[], rows: number): number {
  return Math.max(SPARE, rows - known.length)
}

/** A table to be filled in: the rows that are known, then empty ones; all are numbered. */
export function blank(
  caption: string,
  columns: readonly string[],
  empty: number,
  known: readonly (readonly string[])[] = [],
): readonly Block[] {
  const rows = [...known, ...Array.from({ length: empty }, () => columns.map(() => ''))]
  return [
    heading(2, caption),
    table(
      caption,
      ['N.°', ...columns],
      rows.map((row, at) => [String(at + 1), ...row]),
    ),
  ]
}

/** A table whose rows are given; a cell that is not known is to be filled in. */
export function asked(caption: string, columns: readonly string[], rows: readonly FormRow[]): readonly Block[] {
  const told = rows.map((row) => (typeof row === 'string' ? [row] : row))
  return [
    heading(2, caption),
    table(
      caption,
      columns,
      told.map((row) => columns.map((_, at) => row[at] ?? '')),
    ),
  ]
}

/** A day as it is read; '' where none is known. */
export function dated(day: string | null | undefined): string {
  return day === null || day === undefined ? '' : formatDate(day)
}

/** What a field of a step says of the instancia, in words. */
export function worded(of: AnnexOf | null, step: LifeStep, key: string): string {
  return of === null ? '' : wordOf(step, key, said(of.life, step, key) ?? undefined)
}

/** What a cell of a row that a step lists says, in words. */
export function cellOf(step: LifeStep, row: LifeValues, key: string): string {
  return wordOf(step, key, row[key])
}

/** What several cells of such a row say, in the order in which they are named. */
export function cellsOf(step: LifeStep, cells: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(cells).map(([key, value]) => wordOf(step, key, value))
}

function wordOf(step: LifeStep, key: string, value: string | undefined): string {
  const field = fieldOf(step, key)
  return value === undefined || field === undefined ? '' : wordOfField(field, value)
}

/** What a field says, in words. */
export function wordOfField({ as }: LifeField, value: string): string {
  if (as === 'texto') return withoutReserved(value).text
  if (as === 'fecha') return formatDate(value)
  if (as === 'entero') return formatNumber(Number(value))
  if (as === 'numero') return formatFigure(Number(value))
  return isVocabulary(as) ? lifeWord(as, value) : value
}

function isVocabulary(as: string): as is LifeVocabulary {
  return as in LIFE_VOCABULARIES
}
