import { withoutPersonal } from '../../domain/disclosure/index.ts'
import { mayTell } from '../../database/ledger/index.ts'
import type { Ledger, RejectReason, TablePreview } from '../../database/ledger/index.ts'

/** The rejected rows as the file has them, under their headers, to be corrected and loaded again; persons' columns, what texts tell of persons and the cells of refuges are not handed out. */
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

export function collectRowsToFix(
  sheet: SheetRows,
  { columns }: Pick<TablePreview, 'columns'>,
  { rejections, reserved }: Ledger,
): RowsToFix {
  const wanted = new Set(rejections.map(({ line }) => line))
  const byLine = new Map<number, readonly string[]>()
  sheet.lines.forEach((line, row) => wanted.has(line) && byLine.set(line, sheet.cells[row] ?? []))
  const concealed = new Set(reserved)
  const isHandedOut = (_: unknown, column: number) => columns[column]?.personal !== true
  return {
    header: columns.map(({ header }) => header).filter(isHandedOut),
    rows: rejections.map(({ line, reason, column, suggestion }) => {
      const cells = concealed.has(line) ? [] : (byLine.get(line) ?? [])
      return {
        line,
        cells: columns
          .map(({ name }, at) => (mayTell(name) ? withoutPersonal(cells[at] ?? '') : (cells[at] ?? '')))
          .concat(cells.slice(columns.length).map(withoutPersonal))
          .filter(isHandedOut),
        reason,
        column,
        suggestion,
      }
    }),
  }
}
