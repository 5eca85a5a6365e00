import type { CellToMend, MendedCell } from '../../workspace/imports/index.ts'

/** The cells typed so far with these lines of a column in them; what a cell said first is remembered, not lost. */
export function withMended(
  mended: readonly MendedCell[],
  lines: readonly number[],
  { column, text: before }: Pick<CellToMend, 'column' | 'text'>,
  text: string,
): readonly MendedCell[] {
  const wanted = new Set(lines)
  const earlier = new Map(mended.filter((each) => each.column === column).map((each) => [each.line, each.before]))
  const typed = lines.map((line) => ({ line, column, before: earlier.get(line) ?? before, text }))
  return [
    ...mended.filter((each) => each.column !== column || !wanted.has(each.line)),
    // A cell that says again what it said is as the file has it.
    ...typed.filter((each) => each.before !== each.text),
  ]
}

/** The cells typed so far without one of them. */
export function withoutMended(mended: readonly MendedCell[], { line, column }: MendedCell): readonly MendedCell[] {
  return mended.filter((each) => each.line !== line || each.column !== column)
}
