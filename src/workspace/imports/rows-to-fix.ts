import type { Ledger, RejectReason, TablePreview, TextRedactor } from '../../database/ledger/index.ts'
import type { Quality } from '../../domain/measure/index.ts'
import { QUALITY_NAME } from '../../domain/words/index.ts'

/**
 * The rejected rows as the file has them, under their headers, to be corrected and loaded again; persons' columns, the
 * cells of refuges and what texts hold of either are not handed out.
 */
export interface RowsToFix {
  readonly header: readonly string[]
  readonly rows: readonly {
    readonly line: number
    readonly cells: readonly string[]
    readonly reason: RejectReason
    readonly column: string
    readonly suggestion: string
  }[]
}

interface SheetRows {
  readonly cells: readonly (readonly string[])[]
  readonly lines: readonly number[]
}

/** What leaves out of their texts, and what is known of the quality of the whole table. */
interface HandingOut {
  readonly redactor: TextRedactor
  readonly quality: Quality
}

export function collectRowsToFix(
  sheet: SheetRows,
  { columns }: Pick<TablePreview, 'columns'>,
  { rejections, reserved }: Ledger,
  { redactor, quality }: HandingOut,
): RowsToFix {
  const wanted = new Set(rejections.map(({ line }) => line))
  const byLine = new Map<number, readonly string[]>()
  sheet.lines.forEach((line, row) => wanted.has(line) && byLine.set(line, sheet.cells[row] ?? []))
  const concealed = new Set(reserved)
  const isHandedOut = (_: unknown, column: number) => columns[column]?.personal !== true
  // What only a title or a person said of the table is said again by each row that leaves it.
  const stamps =
    columns.some(({ name }) => name === 'calidad') || quality === 'observado' ? [] : [QUALITY_NAME[quality]]
  const cellsOf = (line: number) => {
    const whole = concealed.has(line) ? [] : (byLine.get(line) ?? [])
    const cells = whole.map((cell, at) => redactor.redact(at, cell).text)
    const headed = columns.map((_, at) => cells[at] ?? '').filter(isHandedOut)
    return headed.concat(stamps, cells.slice(columns.length))
  }
  return {
    header: [...columns.map(({ header }) => header).filter(isHandedOut), ...stamps.map(() => 'calidad')],
    rows: rejections.map(({ line, reason, column, suggestion }) => ({
      line,
      cells: cellsOf(line),
      reason,
      column,
      suggestion,
    })),
  }
}
