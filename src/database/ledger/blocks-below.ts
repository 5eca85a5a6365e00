import type { Notice } from './account.ts'
import { joinColumns, passedColumns, passedRow, widenedRows, withYear, type Passage } from './block-columns.ts'
import { blocksBelow, headerAbove, isWritten, type Block } from './find-blocks.ts'
import type { Header } from './find-header.ts'
import type { TablePlan } from './plan-table.ts'
import { unreadBlocks } from './unread-blocks.ts'

/**
 * A plan whose sheet holds further tables above or below the first, each under a header or a title of its own: those of
 * its kind have their cells moved to the columns of the first, with the year of each; those of another are not read and
 * told. A header that only repeats the first is none.
 */
export function joinBelow(given: TablePlan): TablePlan {
  const header = headerAbove(given)
  const plan = header === null ? given : { ...given, header }
  const blocks = blocksBelow(plan)
  const own = blocks.flatMap(({ columns, repeats }) => (columns === null || repeats ? [] : [columns]))
  const joined = joinColumns(plan.kind, plan.header, own)
  const passageOf = ({ columns, repeats }: Block) =>
    columns === null || repeats ? null : (joined.passages[own.indexOf(columns)] ?? null)
  const read = blocks.map((block): ReadBlock => ({ block, passage: passageOf(block) }))
  const left = blocks.filter((block, at) => !block.repeats && read[at]?.passage === null)
  const taken = read.filter(({ passage }) => passage !== null)
  const whole = taken.length === 0 ? plan : withBlocks(plan, joined.header, joined.first, read)
  return unreadBlocks(whole, left)
}

interface ReadBlock {
  readonly block: Block
  readonly passage: Passage | null
}

function withBlocks(plan: TablePlan, header: Header, first: Passage, read: readonly ReadBlock[]): TablePlan {
  const { sheet, arranged } = plan
  const titles = new Set(arranged.titles)
  const top = widenedRows(sheet.cells, header, plan.header.texts)
  const cells: (readonly string[])[] = [...sheet.cells]
  cells.splice(header.first, top.length, ...top)
  const [percents, dates] = [[...sheet.percents], [...sheet.dates]]
  const end = read[0]?.block.from ?? cells.length
  for (let row = header.last + 1; row < end; row += 1) cells[row] = withYear(cells[row] ?? [], first)
  for (const { block, passage } of read) {
    if (passage === null && !block.repeats) continue
    if (block.isHeaded) cells[block.row] = top.at(-1) ?? []
    for (const title of block.titles) titles.add(title)
    for (let row = block.row + 1; row < block.end; row += 1) {
      cells[row] = passage === null ? withYear(cells[row] ?? [], first) : movedRow(cells[row] ?? [], passage)
      if (passage === null) continue
      percents[row] = passedColumns(percents[row] ?? [], passage)
      dates[row] = passedColumns(dates[row] ?? [], passage)
    }
  }
  return {
    ...plan,
    sheet: { ...sheet, cells: cells.map((row) => [...row]), percents: filled(percents), dates: filled(dates) },
    header,
    arranged: { ...arranged, titles, told: [...arranged.told, ...toldOf(plan, read)] },
  }
}

function filled(marks: readonly (readonly number[] | undefined)[]): (readonly number[])[] {
  return Array.from(marks, (columns) => columns ?? [])
}

// A row with nothing in the columns that are read (a note) stays as it is.
function movedRow(cells: readonly string[], passage: Passage): string[] {
  const isRead = [...passage.to.keys()].some((column) => (cells[column] ?? '') !== '')
  return isRead ? passedRow(cells, passage) : [...cells]
}

function toldOf({ sheet }: TablePlan, read: readonly ReadBlock[]): Notice[] {
  const blocks = read.flatMap(({ block, passage }) => (passage === null ? [] : [block]))
  const rows = blocks.map(({ row }) => String(sheet.lines[row] ?? row + 1)).join(' · ')
  const left = [...new Set(blocks.flatMap((block) => leftOf(block, sheet.cells)))]
  const unused: Notice[] =
    left.length === 0 ? [] : [{ kind: 'columnas_no_usadas', detail: left.join(' · '), count: left.length }]
  return [{ kind: 'bloques_debajo', detail: rows, count: blocks.length + 1 }, ...unused]
}

// Columns of a block that nothing reads are named; their cells go, for they would stand under headers that are not
// theirs.
function leftOf({ row, end, columns, isHeaded }: Block, cells: readonly (readonly string[])[]): string[] {
  if (columns === null || !isHeaded) return []
  const used = new Set([...columns.match.mapping.values()].flat())
  return columns.texts.filter((text, column) => {
    const isLeft = text !== '' && !used.has(column)
    return isLeft && cells.slice(row + 1, end).some((each) => isWritten(each[column]))
  })
}
