import { formatNumber } from '../../domain/measure/index.ts'
import type { Sheet } from '../files/index.ts'
import type { Notice } from './account.ts'
import { writtenIn } from './find-blocks.ts'
import { planTable, type TablePlan } from './plan-table.ts'

/**
 * What is told of visible sheets that are no part of the table that is read, each with its rows: those of the same
 * table, or that might be if a person named it, and those of another, which is loaded apart.
 */
export function unreadSheets({ kind }: TablePlan, sheets: readonly Sheet[], read: readonly Sheet[]): readonly Notice[] {
  const [same, others]: [string[], string[]] = [[], []]
  for (const sheet of sheets.filter((each) => !each.hidden && !read.includes(each))) {
    const plan = planTable([sheet], 'auto') ?? planTable([sheet], kind.table)
    const rows = plan === null ? 0 : rowsBelow(plan)
    if (rows > 0) (plan?.kind.table === kind.table ? same : others).push(`${sheet.name} (${formatNumber(rows)})`)
  }
  return [...told('hojas_sin_leer', same), ...told('hojas_de_otra_tabla', others)]
}

function told(kind: Notice['kind'], sheets: readonly string[]): readonly Notice[] {
  return sheets.length === 0 ? [] : [{ kind, detail: sheets.join(' · '), count: sheets.length }]
}

function rowsBelow({ sheet, header }: TablePlan): number {
  const below = sheet.cells.slice(header.last + 1)
  return below.filter((row) => writtenIn(row) > 1).length
}
