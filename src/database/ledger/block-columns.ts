import type { Header } from './find-header.ts'
import { foldText } from './fold-text.ts'
import type { Kind } from './kind.ts'
import { specsOf, type ColumnMatch } from './match-columns.ts'
import type { TablePlan } from './plan-table.ts'
import { withoutYears, yearIn } from './year-in.ts'

/** The columns of one of several tables of a sheet; their texts say its year where only its title does. */
export interface BlockColumns {
  readonly texts: readonly string[]
  readonly folded: readonly string[]
  readonly match: ColumnMatch
}

/** To which column each column of a block goes, and the year that its rows say in a column for it. */
export interface Passage {
  readonly to: ReadonlyMap<number, number>
  readonly year: readonly [column: number, text: string] | null
}

/** The first header widened by what only its other blocks have; `passages` are null for blocks that it cannot take. */
export interface JoinedColumns {
  readonly header: Header
  readonly first: Passage
  readonly passages: readonly (Passage | null)[]
}

interface Widening {
  readonly kind: Kind
  readonly texts: string[]
  readonly folded: string[]
  readonly mapping: Map<string, readonly number[]>
}

/**
 * Puts the columns of several blocks of one kind under one header, each figure with the year of its own block: in a
 * column of that year where the kind takes several, else by a column of years.
 */
export function joinColumns(kind: Kind, first: Header, blocks: readonly BlockColumns[]): JoinedColumns {
  const wide: Widening = {
    kind,
    texts: [...first.texts],
    folded: [...first.folded],
    mapping: new Map(first.match.mapping),
  }
  const byYear = needsYears(kind, [first, ...blocks]) ? yearColumn(wide, first) : null
  const passages = blocks.map((block) => passageOf(wide, block, byYear))
  // What a column of years says, a header of one block must not deny of the rows of another.
  const folded = byYear === null ? wide.folded : wide.folded.map(withoutYears)
  const header = { ...first, texts: wide.texts, folded, match: { ...first.match, mapping: wide.mapping } }
  const year = first.match.mapping.has('anio') ? null : yearOf(kind, first)
  const own: Passage = { to: new Map(), year: byYear === null || year === null ? null : [byYear, year] }
  return { header, first: own, passages }
}

/** Whether only a column of years tells the years of the blocks apart. */
function needsYears(kind: Kind, blocks: readonly BlockColumns[]): boolean {
  const stating = blocks.filter(({ match }) => match.mapping.has('anio')).length
  if (stating > 0) return stating < blocks.length
  const single = specsOf(kind).filter(({ name, many }) => many === undefined && isDated(kind, name))
  const years = blocks.map((block) => single.flatMap(({ name }) => yearsOf(block, name)).join(' '))
  return new Set(years.filter((each) => each !== '')).size > 1
}

function isDated({ dated }: Kind, name: string): boolean {
  return dated?.columns.includes(name) === true
}

function yearsOf({ texts, match }: BlockColumns, name: string): (number | null)[] {
  return (match.mapping.get(name) ?? []).map((column) => yearIn(texts[column] ?? ''))
}

/** The one year that all figures of a block are of, by their headers; null where there is none. */
function yearOf(kind: Kind, block: BlockColumns): string | null {
  const years = new Set((kind.dated?.columns ?? []).flatMap((name) => yearsOf(block, name)))
  const [year = null] = years
  return years.size === 1 && year !== null ? String(year) : null
}

function yearColumn(wide: Widening, first: BlockColumns): number | null {
  const [stated] = first.match.mapping.get('anio') ?? []
  if (stated !== undefined) return stated
  const isKnown = yearOf(wide.kind, first) !== null && specsOf(wide.kind).some(({ name }) => name === 'anio')
  return isKnown ? widen(wide, 'anio', 'ANIO', 'ANIO') : null
}

function widen({ texts, folded, mapping }: Widening, name: string, text: string, foldedText: string): number {
  const column = texts.length
  mapping.set(name, [...(mapping.get(name) ?? []), column])
  texts.push(text)
  folded.push(foldedText)
  return column
}

function passageOf(wide: Widening, block: BlockColumns, byYear: number | null): Passage | null {
  const statesYear = block.match.mapping.has('anio')
  const year = yearOf(wide.kind, block)
  const isPlaced = byYear === null ? statesYear === wide.mapping.has('anio') : statesYear || year !== null
  if (!isPlaced) return null
  const pairs = [...block.match.mapping].flatMap(([name, columns]) =>
    columns.map((column, nth) => ({ name, column, target: targetOf(wide, block, name, column, nth, byYear !== null) })),
  )
  if (pairs.some(({ target }) => target === null)) return null
  const to = new Map<number, number>()
  for (const { name, column, target } of pairs)
    to.set(column, target ?? widen(wide, name, block.texts[column] ?? name, block.folded[column] ?? name))
  return { to, year: byYear === null || statesYear || year === null ? null : [byYear, year] }
}

/** The column that takes a block's column; undefined for a new one, null where there can be none. */
function targetOf(
  { kind, mapping, texts }: Widening,
  block: BlockColumns,
  name: string,
  column: number,
  nth: number,
  saysYear: boolean,
): number | undefined | null {
  const there = mapping.get(name) ?? []
  if (there.length === 0) return undefined
  const isMany = specsOf(kind).some((spec) => spec.name === name && spec.many !== undefined)
  if (!isDated(kind, name) || saysYear) return there[nth] ?? (isMany ? undefined : null)
  const year = yearIn(block.texts[column] ?? '')
  const alike = there.filter((each) => yearIn(texts[each] ?? '') === year)
  return alike[year === null ? nth : 0] ?? (isMany ? undefined : null)
}

/** A row with its cells where the passage takes them. */
export function passedRow(cells: readonly string[], { to, year }: Passage): string[] {
  const moved: string[] = []
  const put = (column: number, cell: string) => {
    while (moved.length <= column) moved.push('')
    moved[column] = cell
  }
  for (const [from, target] of to) if ((cells[from] ?? '') !== '') put(target, cells[from] ?? '')
  if (year !== null && cells.some((cell) => cell.trim() !== '')) put(...year)
  return moved
}

/** The columns of a mark (dates, percentages) of such a row. */
export function passedColumns(columns: readonly number[], { to }: Passage): number[] {
  return columns.flatMap((column) => to.get(column) ?? [])
}

/** The rows of a header with the texts that it was widened by, so that they read the same again. */
export function widenedRows(
  cells: readonly (readonly string[])[],
  { first, last, texts }: Header,
  before: readonly string[],
): string[][] {
  return cells.slice(first, last + 1).map((row, at) =>
    texts.map((text, column) => {
      const [cell, was] = [row[column] ?? '', before[column]]
      if (was === undefined) return text
      return at < last - first || text === was ? cell : `${cell}${text.slice(was.length)}`
    }),
  )
}

/** The columns of a block with a year that stands elsewhere, where no header and no column of theirs says one. */
export function datedBy({ dated }: Kind, block: BlockColumns, year: number | null): BlockColumns {
  if (year === null || block.match.mapping.has('anio')) return block
  const figures = new Set((dated?.columns ?? []).flatMap((name) => block.match.mapping.get(name) ?? []))
  const isSilent = (text: string, column: number) => figures.has(column) && yearIn(text) === null
  if (!block.texts.some(isSilent)) return block
  return {
    match: block.match,
    texts: block.texts.map((text, column) => (isSilent(text, column) ? `${text} ${year}` : text)),
    folded: block.folded.map((text, column) =>
      isSilent(block.texts[column] ?? '', column) ? foldText(`${text} ${year}`) : text,
    ),
  }
}

/** The year that the lines above a header say over some of its columns; null where none does. */
export function yearAbove({ sheet, header }: TablePlan, from = 0, end?: number): number | null {
  const above = sheet.cells.slice(0, header.first).flatMap((row) => row.slice(from, end))
  return above.map(yearIn).findLast((year) => year !== null) ?? null
}

/** A row of the first block with the year that its rows say. */
export function withYear(row: readonly string[], { year }: Passage): string[] {
  if (year === null || row.every((cell) => cell.trim() === '')) return [...row]
  const cells = [...row]
  while (cells.length <= year[0]) cells.push('')
  cells[year[0]] = year[1]
  return cells
}
