import type { ColumnSpec } from './column-spec.ts'
import { specsOf } from './match-columns.ts'
import type { TablePlan } from './plan-table.ts'

/** The cells of one column below the header. */
export function* cellsBelow({ sheet, header }: TablePlan, column: number): Iterable<string> {
  for (let row = header.last + 1; row < sheet.cells.length; row += 1) yield sheet.cells[row]?.[column] ?? ''
}

/** The file's columns that are read by specs of one sort. */
export function columnsWhere(plan: TablePlan, isOne: (spec: ColumnSpec) => boolean): number[] {
  return specsOf(plan.kind)
    .filter(isOne)
    .flatMap(({ name }) => plan.header.match.mapping.get(name) ?? [])
}
