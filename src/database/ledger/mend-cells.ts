import type { Correction } from './account.ts'
import type { TablePlan } from './plan-table.ts'
import type { RedactedTable } from './redaction.ts'
import type { TextRedactor } from './redact-text.ts'

/**
 * A cell that a person typed again while the file was reviewed: its line as the file counts, its column (from 0), what
 * it said and what it says now.
 */
export interface MendedCell {
  readonly line: number
  readonly column: number
  readonly before: string
  readonly text: string
}

/** The plan over a sheet with those cells in place of its own; the file stays as it is. */
export function withMendedCells(plan: TablePlan, mended: readonly MendedCell[]): TablePlan {
  if (mended.length === 0) return plan
  const cells = [...plan.sheet.cells]
  const percents = [...plan.sheet.percents]
  for (const [row, { column, text }] of placed(plan, mended)) {
    const written = [...(cells[row] ?? [])]
    while (written.length < column) written.push('')
    written[column] = text
    cells[row] = written
    // What is typed is read as it is typed, not by the format of the cell that it takes the place of.
    percents[row] = (percents[row] ?? []).filter((each) => each !== column)
  }
  return { ...plan, sheet: { ...plan.sheet, cells, percents } }
}

/** What is told of those cells, by row; nothing of a refuge's row nor of a column that was left out. */
export function mendedCorrections(
  { plan, redaction }: RedactedTable,
  mended: readonly MendedCell[],
  redactor: TextRedactor,
): ReadonlyMap<number, readonly Correction[]> {
  const told = new Map<number, Correction[]>()
  for (const [row, { line, column, ...cell }] of placed(plan, mended)) {
    if (redaction.reserved.has(row) || redaction.personal.includes(column)) continue
    const [before, after] = [redactor.redact(column, cell.before).text, redactor.redact(column, cell.text).text]
    const header = plan.header.texts[column] ?? ''
    told.set(row, [...(told.get(row) ?? []), { line, column: header, before, after, rule: 'corregido_por_usted' }])
  }
  return told
}

/** Those cells as they may be kept with the table: without what may not be kept of their texts, rows and columns. */
export function keptCells(
  { plan, redaction }: RedactedTable,
  mended: readonly MendedCell[],
  redactor: TextRedactor,
): readonly MendedCell[] {
  return [...placed(plan, mended)].flatMap(([row, { line, column, before, text }]) =>
    redaction.reserved.has(row) || redaction.personal.includes(column)
      ? []
      : [{ line, column, before: redactor.redact(column, before).text, text: redactor.redact(column, text).text }],
  )
}

/** Each cell with the row of the sheet that it stands in; one whose line or column the sheet has not is passed over. */
function* placed({ sheet, header }: TablePlan, mended: readonly MendedCell[]): Iterable<readonly [number, MendedCell]> {
  if (mended.length === 0) return
  const wanted = new Set(mended.map(({ line }) => line))
  const rows = new Map<number, number>()
  sheet.cells.forEach((_, row) => {
    const line = sheet.lines[row] ?? row + 1
    if (row > header.last && wanted.has(line) && !rows.has(line)) rows.set(line, row)
  })
  for (const each of mended) {
    const row = rows.get(each.line)
    if (row !== undefined && each.column < header.texts.length) yield [row, each]
  }
}
