import type { Notice } from './account.ts'
import { headerRows, isHeaderish, type Header, type HeaderRows } from './find-header.ts'
import { matchColumns, rememberingRecognise, type ColumnMatch } from './match-columns.ts'
import type { TablePlan } from './plan-table.ts'
import { NOTHING_STATED } from './stated-columns.ts'

interface Block {
  readonly row: number
  readonly rows: HeaderRows
  readonly match: ColumnMatch
}

/**
 * A plan whose sheet holds further tables of the same kind below the first, each under a header of its own, with their
 * cells moved to the columns of the first: a block of provincias below one of regions. A header that only repeats the
 * first is none.
 */
export function joinBelow(plan: TablePlan): TablePlan {
  const blocks = blocksOf(plan)
  return blocks.length === 0 ? plan : joined(plan, blocks)
}

function blocksOf({ kind, header, sheet }: TablePlan): Block[] {
  const recognise = rememberingRecognise(true)
  const first = sheet.cells[header.last] ?? []
  const blocks: Block[] = []
  for (let row = header.last + 1; row < sheet.cells.length; row += 1) {
    const cells = sheet.cells[row] ?? []
    if (!mayBeHeader(cells, first) || !isHeaderish(cells)) continue
    const rows = headerRows(sheet, row, row)
    const match = matchColumns(kind, rows.folded, () => [], recognise, NOTHING_STATED)
    const differs = rows.folded.some((text, column) => text !== '' && text !== header.folded[column])
    if (match.complete && differs && isWhole(rows, match)) blocks.push({ row, rows, match })
  }
  return blocks
}

// Most rows are told from a header by one cell: it is short, has a letter, and shares a word with the first header.
function mayBeHeader(cells: readonly string[], first: readonly string[]): boolean {
  return cells.length > 1 && cells.some((cell, column) => cell !== '' && cell === first[column] && /\p{L}/u.test(cell))
}

// A row of data may have a word that is also a header's; a header has little else.
function isWhole({ folded }: HeaderRows, { mapping }: ColumnMatch): boolean {
  const written = folded.filter((text) => text !== '').length
  return [...mapping.values()].flat().length * 2 > written
}

function joined(plan: TablePlan, blocks: readonly Block[]): TablePlan {
  const { sheet, arranged } = plan
  const header = widened(plan, blocks)
  const top = paddedTo(sheet.cells[header.last] ?? [], header.texts, plan.header.texts.length)
  const titles = new Set(arranged.titles)
  const cells = [...sheet.cells]
  cells[header.last] = top
  blocks.forEach((block, at) => {
    const end = blocks[at + 1]?.row ?? cells.length
    cells[block.row] = top
    for (const row of titlesAbove(cells, block.row)) titles.add(row)
    for (let row = block.row + 1; row < end; row += 1)
      cells[row] = movedRow(cells[row] ?? [], block.match, header.match.mapping)
  })
  return {
    ...plan,
    sheet: { ...sheet, cells },
    header,
    arranged: { titles, told: [...arranged.told, ...toldOf(plan, blocks)] },
  }
}

/** The first header with a column more for everything that only a later block has. */
function widened({ header }: TablePlan, blocks: readonly Block[]): Header {
  const mapping = new Map(header.match.mapping)
  const [texts, folded] = [[...header.texts], [...header.folded]]
  for (const { rows, match } of blocks)
    for (const [name, [column = 0]] of match.mapping) {
      if (mapping.has(name)) continue
      mapping.set(name, [texts.length])
      texts.push(rows.texts[column] ?? name)
      folded.push(rows.folded[column] ?? name)
    }
  return { ...header, texts, folded, match: { ...header.match, mapping } }
}

function paddedTo(row: readonly string[], texts: readonly string[], from: number): string[] {
  return texts.map((text, column) => (column < from ? (row[column] ?? '') : text))
}

function toldOf({ sheet }: TablePlan, blocks: readonly Block[]): Notice[] {
  const rows = blocks.map(({ row }) => String(sheet.lines[row] ?? row + 1)).join(' · ')
  const left = [...new Set(blocks.flatMap((block) => leftOf(block, sheet.cells)))]
  const unused: Notice[] =
    left.length === 0 ? [] : [{ kind: 'columnas_no_usadas', detail: left.join(' · '), count: left.length }]
  return [{ kind: 'bloques_debajo', detail: rows, count: blocks.length + 1 }, ...unused]
}

// Columns of a block that nothing reads are named; their cells go, for they would stand under headers that are not
// theirs.
function leftOf({ row, rows, match }: Block, cells: readonly (readonly string[])[]): string[] {
  const used = new Set([...match.mapping.values()].flat())
  const isWritten = (column: number) => cells.slice(row + 1).some((each) => (each[column] ?? '').trim() !== '')
  return rows.texts.filter((text, column) => text !== '' && !used.has(column) && isWritten(column))
}

// Rows of one text right above a header are its title.
function titlesAbove(cells: readonly (readonly string[])[], header: number): number[] {
  const titles: number[] = []
  for (let row = header - 1; row > 0; row -= 1) {
    const written = (cells[row] ?? []).filter((cell) => cell.trim() !== '')
    if (written.length !== 1 || /^\d/.test(written[0] ?? '')) break
    titles.push(row)
  }
  return titles
}

function movedRow(
  cells: readonly string[],
  { mapping: from }: ColumnMatch,
  to: ReadonlyMap<string, readonly number[]>,
): string[] {
  const moved: string[] = []
  const put = (column: number, cell: string) => {
    while (moved.length <= column) moved.push('')
    moved[column] = cell
  }
  for (const [name, columns] of from)
    columns.forEach((column, nth) => {
      const target = to.get(name)?.[nth]
      if (target !== undefined && (cells[column] ?? '') !== '') put(target, cells[column] ?? '')
    })
  const wasWritten = cells.some((cell) => cell.trim() !== '')
  return wasWritten && moved.length === 0 ? [...cells] : moved
}
