import type { TablePlan } from './plan-table.ts'

/** What of a sheet no canonical column is read from. */
export interface UnreadColumns {
  /** Headers of their own. */
  readonly unused: readonly string[]
  /** Columns with data whose header repeats one that is read or is blank: another table beside the first. */
  readonly beside: readonly string[]
}

/** Columns that are neither read nor of persons; a merged header repeats its text over blank columns, which are nothing. */
export function unreadColumns(
  { header, sheet }: TablePlan,
  used: ReadonlySet<number>,
  personal: ReadonlySet<number>,
): UnreadColumns {
  const read = new Set([...used].map((column) => header.texts[column] ?? ''))
  const unused = new Set<string>()
  const beside: string[] = []
  const width = Math.max(header.texts.length, ...sheet.cells.slice(header.first, header.last + 1).map((row) => row.length))
  for (let column = 0; column < width; column += 1) {
    if (used.has(column) || personal.has(column)) continue
    const text = header.texts[column] ?? ''
    if (text !== '' && !read.has(text)) unused.add(text)
    else if (hasData(sheet.cells, header.last + 1, column)) beside.push(text === '' ? `columna ${column + 1}` : text)
  }
  return { unused: [...unused], beside }
}

function hasData(cells: readonly (readonly string[])[], from: number, column: number): boolean {
  for (let row = from; row < cells.length; row += 1) if ((cells[row]?.[column] ?? '').trim() !== '') return true
  return false
}
