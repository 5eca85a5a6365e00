import type { MergedRange, Sheet } from '../files/index.ts'

/** Header rows with the text of each merged range in all of its cells. */
export function spreadHeader({ cells, merges }: Sheet, first: number, last: number): string[][] {
  const rows = cells.slice(first, last + 1).map((row) => [...row])
  for (const merge of merges) {
    const text = cells[merge.row]?.[merge.col] ?? ''
    for (const row of rowsOf(merge, first, last)) {
      const target = rows[row - first] ?? []
      for (let col = merge.col; col < merge.col + merge.cols; col += 1) target[col] = text
    }
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''))
}

/**
 * Data rows with the text of ranges merged downwards in each of their rows, in the range's first column; other rows are
 * the sheet's own.
 */
export function spreadDown({ cells, merges }: Sheet, from: number): readonly (readonly string[])[] {
  const tall = merges.filter((merge) => merge.rows > 1 && merge.row + merge.rows > from)
  if (tall.length === 0) return cells
  const spread = [...cells]
  for (const merge of tall) {
    const text = cells[merge.row]?.[merge.col] ?? ''
    for (const row of rowsOf(merge, from, cells.length - 1)) {
      const copy = [...(spread[row] ?? [])]
      while (copy.length <= merge.col) copy.push('')
      copy[merge.col] = text
      spread[row] = copy
    }
  }
  return spread
}

/** The first row of the headers once ranges merged into them from above are counted in. */
export function headerTop({ merges }: Sheet, first: number): number {
  const into = merges.filter((merge) => merge.row < first && merge.row + merge.rows > first)
  return Math.min(first, ...into.map((merge) => merge.row))
}

function rowsOf(merge: MergedRange, first: number, last: number): number[] {
  const [from, to] = [Math.max(merge.row, first), Math.min(merge.row + merge.rows - 1, last)]
  return from > to ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
