import type { Ledger, RejectReason } from '../../database/ledger/index.ts'

/** The rejected rows as the file has them, under their headers, to be corrected and loaded again. */
export interface RowsToFix {
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[]; readonly reason: RejectReason; readonly column: string; readonly suggestion: string }[]
}

interface SheetRows {
  readonly cells: readonly (readonly string[])[]
  readonly lines: readonly number[]
}

export function collectRowsToFix(sheet: SheetRows, header: readonly string[], ledger: Ledger): RowsToFix {
  const byLine = new Map(sheet.lines.map((line, row) => [line, sheet.cells[row] ?? []]))
  return {
    header,
    rows: ledger.rejections.map(({ line, reason, column, suggestion }) => ({ line, cells: byLine.get(line) ?? [], reason, column, suggestion })),
  }
}
