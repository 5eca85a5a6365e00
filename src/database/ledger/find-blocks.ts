import { datedBy, yearAbove, type BlockColumns } from './block-columns.ts'
import { isHeaderish, sampleOf, type Header } from './find-header.ts'
import { foldText } from './fold-text.ts'
import { aloneIn, HeadingReader, saysOtherFigures, titlesAbove, yearOfTitle, type Heading } from './heading-rows.ts'
import { matchColumns, rememberingRecognise } from './match-columns.ts'
import type { TablePlan } from './plan-table.ts'
import { unitWords } from './rate-words.ts'
import { NOTHING_STATED } from './stated-columns.ts'
import { withoutYears, yearIn } from './year-in.ts'

/** A table of a sheet that holds several one below the other (rows counted from 0). */
export interface Block {
  /** Its first row, title or header, and the row after its last. */
  readonly from: number
  readonly end: number
  /** Its header, or the title of one that has none. */
  readonly row: number
  readonly isHeaded: boolean
  readonly titles: readonly number[]
  /** Null where it is of another kind than the first. */
  readonly columns: BlockColumns | null
  /** Whether its rows stand under the same header as those of the first, of the same year. */
  readonly repeats: boolean
}

export function isWritten(cell: string | undefined): boolean {
  return (cell ?? '').trim() !== ''
}

/** How many cells of a row hold something. */
export function writtenIn(row: readonly string[]): number {
  return row.filter(isWritten).length
}

/** The header of an earlier table of the plan's kind that stands above the one that was found; null when none does. */
export function headerAbove(plan: TablePlan): Header | null {
  const { sheet, header, kind } = plan
  const found = headingsIn(plan, 0, header.first).find(
    ({ match, row }) => match !== null && hasRows(plan, row, header.first),
  )
  if (found === undefined) return null
  const recognise = rememberingRecognise(false)
  const match = matchColumns(kind, found.rows.folded, sampleOf(sheet, found.row), recognise, NOTHING_STATED)
  return match.complete ? { ...found.rows, match } : null
}

function headingsIn(plan: TablePlan, from: number, end: number): Heading[] {
  const reader = new HeadingReader(plan)
  const found: Heading[] = []
  for (let row = from; row < end; row += 1) {
    const heading = reader.at(row)
    if (heading !== null) found.push(heading)
  }
  return found
}

/** Whether rows of data stand between a header and another row. */
function hasRows({ sheet }: TablePlan, header: number, end: number): boolean {
  return sheet.cells.slice(header + 1, end).some((row) => writtenIn(row) > 1 && !isHeaderish(row))
}

/** The further tables of a sheet, those above its header (which are of other kinds) first. */
export function blocksBelow(plan: TablePlan): readonly Block[] {
  const { sheet, header } = plan
  const above = headingsIn(plan, 0, header.first).filter(({ row }) => hasRows(plan, row, header.first))
  const below = headingsIn(plan, header.last + 1, sheet.cells.length)
  const started = [...below.map((heading) => headedBlock(plan, heading)), ...titledBlocks(plan, below)].sort(
    (a, b) => a.from - b.from,
  )
  const own = titlesAbove(sheet.cells, header.first).at(-1) ?? header.first
  return [
    ...ended(
      above.map((heading) => ({ ...headedBlock(plan, heading), columns: null, repeats: false })),
      own,
    ),
    ...ended(started, sheet.cells.length),
  ]
}

function ended(blocks: readonly Block[], end: number): Block[] {
  return blocks.map((block, at) => ({ ...block, end: blocks[at + 1]?.from ?? end }))
}

function headedBlock(plan: TablePlan, { row, rows, match, repeats }: Heading): Block {
  const { sheet, header } = plan
  const titles = titlesAbove(sheet.cells, row)
  const texts = titles.flatMap((title) => aloneIn(sheet.cells[title] ?? []) ?? [])
  const block = { row, from: titles.at(-1) ?? row, end: row, isHeaded: true, titles }
  const isOther =
    saysOtherUnit(plan, texts) || (texts.some((text) => saysOtherFigures(plan, text)) && !titleSaysOther(plan))
  if (isOther || (match === null && !repeats)) return { ...block, columns: null, repeats: false }
  const year = texts.map(yearIn).find((each) => each !== null) ?? null
  const columns = repeats ? header : { ...rows, match: match ?? header.match }
  const dated = datedBy(plan.kind, columns, year === yearAbove(plan) ? null : year)
  return { ...block, columns: dated, repeats: repeats && dated === columns }
}

function titleSaysOther(plan: TablePlan): boolean {
  return ownTitles(plan).some((text) => saysOtherFigures(plan, text))
}

function ownTitles({ sheet, header }: TablePlan): readonly string[] {
  return titlesAbove(sheet.cells, header.first).map((row) => aloneIn(sheet.cells[row] ?? []) ?? '')
}

/** Whether the titles of a further table state a unit that those of the first do not. */
function saysOtherUnit(plan: TablePlan, texts: readonly string[]): boolean {
  const own = new Set(ownTitles(plan).map((text) => unitWords(foldText(text))))
  return texts.map((text) => unitWords(foldText(text))).some((unit) => unit !== '' && !own.has(unit))
}

/** Tables that a title alone begins: of other figures, or of the same ones in another year. */
function titledBlocks(plan: TablePlan, headings: readonly Heading[]): Block[] {
  const { sheet, header } = plan
  const headed = new Set(headings.flatMap(({ row }) => [row, ...titlesAbove(sheet.cells, row)]))
  const blocks: Block[] = []
  for (let row = header.last + 1; row < sheet.cells.length; row += 1) {
    const text = headed.has(row) ? null : aloneIn(sheet.cells[row] ?? [])
    if (text === null || text.length > 160 || writtenIn(sheet.cells[row + 1] ?? []) < 2 || headed.has(row + 1)) continue
    const block = { row, from: row, end: row, isHeaded: false, titles: [row] }
    const isOther = saysOtherUnit(plan, [text]) || (saysOtherFigures(plan, text) && !titleSaysOther(plan))
    if (isOther) blocks.push({ ...block, columns: null, repeats: false })
    const columns = isOther ? null : ofYear(plan, yearOfTitle(plan, text))
    if (columns !== null) blocks.push({ ...block, columns, repeats: false })
  }
  return blocks
}

/** The first table's own columns for another year than the one that they say; null where they say it or state none. */
function ofYear({ kind, header }: TablePlan, year: number | null): BlockColumns | null {
  const dated = new Set((kind.dated?.columns ?? []).flatMap((name) => header.match.mapping.get(name) ?? []))
  const years = [...dated].map((column) => yearIn(header.texts[column] ?? ''))
  if (year === null || header.match.mapping.has('anio') || years.length === 0 || years.includes(year)) return null
  const texts = header.texts.map((text, column) => (dated.has(column) ? `${withoutYears(text).trim()} ${year}` : text))
  return { texts, folded: texts.map(foldText), match: header.match }
}
