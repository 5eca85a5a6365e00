import type { Sheet } from '../files/index.ts'
import { foldText } from './fold-text.ts'
import type { Kind } from './kind.ts'
import { matchColumns, type ColumnMatch, type Recognise } from './match-columns.ts'
import { arePercentages } from './numbers.ts'
import { headerTop, spreadHeader } from './spread-merges.ts'
import type { StatedColumns } from './stated-columns.ts'
import { TERRITORY_COLUMNS } from './territory-columns.ts'

/** Where a sheet's header stands (rows counted from 0), its joined texts by column, and what a kind reads in them. */
export interface Header extends HeaderRows {
  readonly match: ColumnMatch
  /** Columns whose cells are percentages, noted while all cells are at hand. */
  readonly percentages?: ReadonlySet<number>
}

/** Rows that may be a header, their texts joined by column, as written and folded. */
export interface HeaderRows {
  readonly first: number
  readonly last: number
  readonly texts: readonly string[]
  readonly folded: readonly string[]
}

const SEARCH_ROWS = 40
const SEARCH_CELLS = 20_000
const TALLEST = 3
const SAMPLE_ROWS = 60
const WIDEST = 400

/**
 * Every plausible header of the sheet, one to three rows tall, with its texts joined downwards; the one that a person
 * stated, alone. Shared by all kinds.
 */
export function headersOf(sheet: Sheet, { header: stated }: StatedColumns): HeaderRows[] {
  if (stated !== null) return stated.last < sheet.cells.length ? [headerRows(sheet, stated.first, stated.last)] : []
  const candidates: HeaderRows[] = []
  const width = Math.max(1, ...sheet.cells.slice(0, SEARCH_ROWS).map((row) => row.length))
  const end = Math.min(sheet.cells.length, SEARCH_ROWS, Math.max(8, Math.floor(SEARCH_CELLS / width)))
  for (let first = 0; first < end; first += 1) {
    for (let last = first; last < Math.min(first + TALLEST, sheet.cells.length); last += 1) {
      if (!isHeaderish(sheet.cells[last] ?? [])) break
      const rows = headerRows(sheet, first, last)
      if (new Set(rows.folded).size > 2 || rows.folded.length === 2) candidates.push(rows)
    }
  }
  return candidates
}

/** The rows that a header stands in, with their texts joined by column. */
export function headerRows(sheet: Sheet, first: number, last: number): HeaderRows {
  const texts = joinTexts(spreadHeader(sheet, first, last))
  return { first, last, texts, folded: texts.map((text) => foldText(text.replace(/([a-z])([A-Z])/g, '$1 $2'))) }
}

/**
 * The header that best speaks for the kind: the lowest and shortest of equals, grown upwards over ranges merged into
 * it.
 */
export function bestHeader(
  sheet: Sheet,
  candidates: readonly HeaderRows[],
  kind: Kind,
  recognise: Recognise,
  stated: StatedColumns,
): Header | null {
  let best: Header | null = null
  let shorter: Header | null = null
  for (const candidate of candidates) {
    const header: Header = {
      ...candidate,
      match: matchColumns(kind, candidate.folded, sampleOf(sheet, candidate.last), recognise, stated),
    }
    const swallows = shorter !== null && shorter.first === header.first && !keepsTerritory(shorter, header)
    if (!swallows && header.match.score > 0 && (best === null || rank(header.match) > rank(best.match))) best = header
    if (!swallows) shorter = header
  }
  if (best === null) return null
  const sample = sampleOf(sheet, best.last)
  const percentages = new Set(best.texts.flatMap((_, column) => (arePercentages(sample(column)) ? [column] : [])))
  return { ...(stated.header === null ? grown(sheet, best) : best), percentages }
}

// A row of data under a header also has words: it shows by naming territories where the header names their columns.
function keepsTerritory(shorter: Header, taller: Header): boolean {
  return TERRITORY_COLUMNS.every(({ name }) => {
    const before = shorter.match.mapping.get(name)
    return before === undefined || String(taller.match.mapping.get(name)) === String(before)
  })
}

function rank({ score, complete }: ColumnMatch): number {
  return score + (complete ? 1000 : 0)
}

function grown(sheet: Sheet, header: Header): Header {
  const first = Math.max(headerTop(sheet, header.first), header.last - TALLEST + 1)
  return first === header.first ? header : { ...header, ...headerRows(sheet, first, header.last) }
}

/** The first cells of each column below a header; those that a workbook shows as percentages bear their sign. */
export function sampleOf(sheet: Sheet, last: number): (column: number) => readonly string[] {
  const rows = sheet.cells.slice(last + 1, last + 1 + SAMPLE_ROWS)
  const percents = sheet.percents.slice(last + 1, last + 1 + SAMPLE_ROWS)
  return (column) => rows.map((row, at) => `${row[column] ?? ''}${percents[at]?.includes(column) === true ? '%' : ''}`)
}

// Headers are words; years, "1/" and units may stand among them, figures and codes may not.
/** Whether a row may be a header: it has few figures. */
export function isHeaderish(row: readonly string[]): boolean {
  const written = row
    .slice(0, WIDEST)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  const figures = written.filter((cell) => /^[-\d.,\s%']+$/.test(cell) && !/^(19|20)\d\d$/.test(cell))
  return written.length > 0 && figures.length * 5 <= written.length
}

// A header above several columns without a merge (text files) holds for the blank ones to its right that have a header
// of their own below.
function joinTexts(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const filled = rows.map((row, at) => (at === rows.length - 1 ? row : carryRight(row, rows.slice(at + 1), width)))
  return Array.from({ length: width }, (_, column) => {
    const parts = filled.map((row) => (row[column] ?? '').replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
    return parts.filter((text, at) => parts.indexOf(text) === at).join(' ')
  })
}

function carryRight(row: readonly string[], below: readonly (readonly string[])[], width: number): string[] {
  let carried = ''
  return Array.from({ length: width }, (_, column) => {
    const own = (row[column] ?? '').trim()
    const headed = below.some((each) => (each[column] ?? '').trim() !== '')
    carried = own !== '' ? own : headed ? carried : ''
    return own !== '' ? own : carried
  })
}
