import { codeIn, isOfOne } from './held-codes.ts'
import { specsOf } from './match-columns.ts'
import type { TablePlan } from './plan-table.ts'
import { CODES, TERRITORY_COLUMNS } from './territory-columns.ts'

interface Anchor {
  readonly column: number
  readonly header: string
}

/** What the columns under one header are. */
interface Layout {
  readonly plan: TablePlan
  /** Columns of codes and names of territories. */
  readonly anchors: readonly Anchor[]
  /** Columns with a header that name no territory. */
  readonly others: ReadonlySet<number>
  readonly figures: ReadonlySet<number>
  /** Columns without a header or a cell, as between two tables. */
  readonly gaps: ReadonlySet<number>
}

/**
 * From which columns on the tables that stand side by side under one header reach, the first from 0. Another begins at
 * a second column of places headed like the first, and at a second column of codes that are mostly of other places and
 * stand to the right of figures.
 */
export function blockStarts(plan: TablePlan): readonly number[] {
  const layout = layoutOf(plan)
  const starts = [0]
  for (const anchor of layout.anchors) {
    const from = starts.at(-1) ?? 0
    const earlier = layout.anchors.filter(({ column }) => column >= from && column < anchor.column)
    const found = earlier.flatMap((each) => startBetween(layout, from, each, anchor) ?? [])
    if (found[0] !== undefined) starts.push(found[0])
  }
  return starts
}

function layoutOf(plan: TablePlan): Layout {
  const { header, sheet, kind } = plan
  const patterns = TERRITORY_COLUMNS.flatMap((spec) => spec.patterns)
  const all = header.folded.map((text, column) => ({ column, header: text }))
  const anchors = all.filter((each) => patterns.some((pattern) => pattern.test(each.header)))
  const places = new Set(anchors.map(({ column }) => column))
  const headed = all.filter((each) => each.header !== '' && !places.has(each.column))
  const numbers = specsOf(kind).filter(({ number }) => number !== undefined)
  const below = sheet.cells.slice(header.last + 1)
  const isEmpty = (column: number) => below.every((row) => (row[column] ?? '').trim() === '')
  return {
    plan,
    anchors,
    others: new Set(headed.map(({ column }) => column)),
    figures: new Set(numbers.flatMap(({ name }) => header.match.mapping.get(name) ?? [])),
    gaps: new Set(all.filter((each) => each.header === '' && isEmpty(each.column)).map(({ column }) => column)),
  }
}

/** Where the table of the second begins; null where both are of one table. */
function startBetween(layout: Layout, from: number, first: Anchor, second: Anchor): number | null {
  const { others, figures, gaps, plan } = layout
  const isAlike = first.header === second.header
  if (!isAlike && !saysOtherPlaces(plan, first, second)) return null
  const between = Array.from({ length: second.column - first.column - 1 }, (_, at) => first.column + 1 + at)
  const gap = between.findLast((column) => gaps.has(column))
  const isApart = between.some((column) => (isAlike ? others : figures).has(column))
  if (!isApart && (gap === undefined || !isAlike)) return null
  const follows = (start: number) => [...others].some((column) => column >= start)
  if (gap !== undefined) return follows(gap + 1) || isAlike ? gap + 1 : null
  if (follows(second.column)) return second.column
  // Figures to the left of both: each column of places closes its own table.
  const isClosing = [...figures].some((column) => column >= from && column < first.column)
  return isClosing && between.some((column) => figures.has(column)) ? first.column + 1 : null
}

/** Whether two columns of codes are of other places in most rows. */
function saysOtherPlaces({ header, sheet }: TablePlan, one: Anchor, other: Anchor): boolean {
  if (![one, other].every((each) => CODES.some((pattern) => pattern.test(each.header)))) return false
  const pairs = sheet.cells.slice(header.last + 1).flatMap((row) => {
    const [first, second] = [codeIn(row[one.column] ?? ''), codeIn(row[other.column] ?? '')]
    return first === null || second === null ? [] : [isOfOne(first, second)]
  })
  return pairs.filter((isSame) => !isSame).length * 2 > pairs.length
}
