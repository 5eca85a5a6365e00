import type { Sheet } from '../files/index.ts'
import type { Notice } from './account.ts'
import {
  datedBy,
  joinColumns,
  passedColumns,
  passedRow,
  widenedRows,
  withYear,
  yearAbove,
  type BlockColumns,
  type Passage,
} from './block-columns.ts'
import { blockStarts } from './block-starts.ts'
import { isWritten } from './find-blocks.ts'
import { sampleOf, type Header } from './find-header.ts'
import { matchColumns, rememberingRecognise, type ColumnMatch } from './match-columns.ts'
import type { TablePlan } from './plan-table.ts'
import { NOTHING_STATED, type StatedColumns } from './stated-columns.ts'

interface Block extends BlockColumns {
  readonly from: number
  readonly end: number
}

/**
 * A plan whose sheet holds several tables side by side: those of its kind are put below the first, each figure with the
 * places and the year of its own table; what cannot be read as such is not read, and told.
 */
export function stackBeside(plan: TablePlan, stated: StatedColumns = NOTHING_STATED): TablePlan {
  // A row that is one case is one, whatever places it names.
  if (plan.kind.id === 'casos_por_fila') return plan
  const blocks = withYears(plan, blocksOf(plan, stated))
  const [first, ...others] = blocks.filter(({ match }) => match.complete)
  const isSplit = blocks.length > 1 && first !== undefined
  return isSplit ? stacked(plan, first, others, blocks) : plan
}

function blocksOf(plan: TablePlan, stated: StatedColumns): Block[] {
  const starts = blockStarts(plan)
  const { texts, folded } = plan.header
  const recognise = rememberingRecognise(false)
  const blocks = starts.map((from, at): Block => {
    const end = starts[at + 1] ?? texts.length
    const only = (all: readonly string[]) => all.map((text, column) => (column >= from && column < end ? text : ''))
    const columns = new Map([...stated.columns].filter(([column]) => column >= from && column < end))
    const said = { ...stated, columns }
    const found = matchColumns(plan.kind, only(folded), sampleOf(plan.sheet, plan.header.last), recognise, said)
    const match = found.complete ? found : within(plan, from, end)
    return { from, end, texts: only(texts), folded: only(folded), match }
  })
  return isOneTable(plan, blocks) ? [] : blocks
}

/** What the plan reads in some columns, which alone may not be enough for its kind. */
function within({ kind, header }: TablePlan, from: number, end: number): ColumnMatch {
  const own = [...header.match.mapping].map(
    ([name, columns]) => [name, columns.filter((column) => column >= from && column < end)] as const,
  )
  const mapping = new Map(own.filter(([, columns]) => columns.length > 0))
  const complete = kind.essential.every((group) => group.some((name) => mapping.has(name)))
  return { ...header.match, mapping, complete }
}

/** Whether the second places only repeat the first, and what stands beside them completes its rows. */
function isOneTable(plan: TablePlan, blocks: readonly Block[]): boolean {
  const { header, sheet } = plan
  const whole = blocks.filter(({ match }) => match.complete)
  if (whole.length !== 1) return whole.length === 0
  if (blocks.some(({ from, end }) => within(plan, from, end).mapping.size === 0)) return false
  const placesOf = ({ folded, from, end }: Block) => folded.slice(from, end).findIndex((text) => text !== '') + from
  const [first, ...others] = blocks.map((block) => anchorIn(block) ?? placesOf(block))
  return others.every((column) =>
    sheet.cells.slice(header.last + 1).every((row) => (row[column] ?? '').trim() === (row[first ?? 0] ?? '').trim()),
  )
}

function anchorIn({ match }: Block): number | undefined {
  return ['ubigeo', 'ccdd', 'territorio', 'departamento', 'provincia', 'distrito'].flatMap(
    (name) => match.mapping.get(name) ?? [],
  )[0]
}

/** Blocks whose headers say no year, each with the one that the lines above its own columns say, where they differ. */
function withYears(plan: TablePlan, blocks: readonly Block[]): readonly Block[] {
  const titled = blocks.map(({ from, end }) => yearAbove(plan, from, end))
  if (new Set(titled).size === 1) return blocks
  return blocks.map((block, at) => ({ ...block, ...datedBy(plan.kind, block, titled[at] ?? null) }))
}

function stacked(plan: TablePlan, first: Block, others: readonly Block[], blocks: readonly Block[]): TablePlan {
  const texts = plan.header.texts.map((text, column) => first.texts[column] || text)
  const folded = plan.header.folded.map((text, column) => first.folded[column] || text)
  const base: Header = { ...plan.header, texts, folded, match: first.match }
  const joined = joinColumns(plan.kind, base, others)
  const taken = others.flatMap((block, at) => {
    const passage = joined.passages[at] ?? null
    return passage === null ? [] : [{ block, passage }]
  })
  const read = new Set<Block>([first, ...taken.map(({ block }) => block)])
  const left = blocks.filter((block) => !read.has(block) && rowsOf(plan, block) > 0)
  const told = [...toldOf(plan, taken.length), ...left.map((block) => unreadNotice(plan, block))]
  const sheet = stackedSheet(plan, joined.header, joined.first, taken)
  return {
    ...plan,
    header: joined.header,
    sheet,
    arranged: { ...plan.arranged, told: [...plan.arranged.told, ...told] },
  }
}

interface Taken {
  readonly block: Block
  readonly passage: Passage
}

function stackedSheet(plan: TablePlan, header: Header, first: Passage, taken: readonly Taken[]): Sheet {
  const { sheet } = plan
  const start = header.last + 1
  const below = sheet.cells.slice(start)
  const moved = new Set(taken.flatMap(({ passage }) => [...passage.to.keys()]))
  const own = below.map((row) =>
    withYear(
      row.map((cell, at) => (moved.has(at) ? '' : cell)),
      first,
    ),
  )
  const cells = [
    ...sheet.cells.slice(0, header.first),
    ...widenedRows(sheet.cells, header, plan.header.texts),
    ...own,
    ...taken.flatMap(({ passage }) => below.map((row) => passedRow(row, passage))),
  ]
  const lines = [...sheet.lines]
  while (lines.length < cells.length) lines.push((lines.at(-1) ?? 0) + 1)
  return { ...sheet, cells, lines, ...stackedMarks(sheet, start, moved, taken) }
}

/** What a workbook marks of cells and rows, for the rows of every table. */
function stackedMarks(sheet: Sheet, start: number, moved: ReadonlySet<number>, taken: readonly Taken[]) {
  const below = sheet.cells.slice(start)
  const marks = (of: readonly (readonly number[])[]) => [
    ...sheet.cells.map((_, row) => (of[row] ?? []).filter((column) => !moved.has(column))),
    ...taken.flatMap(({ passage }) => below.map((_, at) => passedColumns(of[start + at] ?? [], passage))),
  ]
  const again = (rows: readonly number[]) => [
    ...rows,
    ...taken.flatMap((_, nth) => rows.filter((row) => row >= start).map((row) => row + below.length * (nth + 1))),
  ]
  return {
    percents: marks(sheet.percents),
    dates: marks(sheet.dates),
    ...(sheet.hiddenRows === undefined ? {} : { hiddenRows: again(sheet.hiddenRows) }),
    ...(sheet.struckRows === undefined ? {} : { struckRows: again(sheet.struckRows) }),
  }
}

function toldOf({ sheet, header }: TablePlan, count: number): Notice[] {
  if (count === 0) return []
  const below = sheet.cells.length - header.last - 1
  const from = (sheet.lines.at(-1) ?? 0) + 1
  const spans = Array.from({ length: count }, (_, at) => `${from + at * below}–${from + (at + 1) * below - 1}`)
  return [{ kind: 'bloques_al_lado', detail: spans.join(' · '), count: count + 1 }]
}

function rowsOf({ sheet, header }: TablePlan, { from, end }: Block): number {
  const below = sheet.cells.slice(header.last + 1)
  return below.filter((row) => row.slice(from, end).some(isWritten)).length
}

function unreadNotice(plan: TablePlan, block: Block): Notice {
  const { sheet, header } = plan
  const line = String(sheet.lines[header.last] ?? header.last + 1)
  const detail = [line, ...block.texts.filter((text) => text !== '')].join(' · ')
  return { kind: 'bloques_sin_leer', detail, count: rowsOf(plan, block) }
}
