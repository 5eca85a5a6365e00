import { formatNumber } from '../../domain/measure/index.ts'
import type { Sheet } from '../files/index.ts'
import type { Notice } from './account.ts'
import { writtenIn } from './find-blocks.ts'
import { planTable, type TablePlan } from './plan-table.ts'

/**
 * What is told of visible sheets that hold the same table as the one that is read, or might if a person named it, and
 * are no part of it: each with its rows. Sheets of other tables are offered to be read after it.
 */
export function unreadSheets({ kind }: TablePlan, sheets: readonly Sheet[], read: readonly Sheet[]): readonly Notice[] {
  const left = sheets.flatMap((sheet): string[] => {
    if (sheet.hidden || read.includes(sheet)) return []
    const own = planTable([sheet], 'auto')
    const plan = own === null ? planTable([sheet], kind.table) : own.kind.table === kind.table ? own : null
    const rows = plan === null ? 0 : rowsBelow(plan)
    return rows === 0 ? [] : [`${sheet.name} (${formatNumber(rows)})`]
  })
  return left.length === 0 ? [] : [{ kind: 'hojas_sin_leer', detail: left.join(' · '), count: left.length }]
}

function rowsBelow({ sheet, header }: TablePlan): number {
  const below = sheet.cells.slice(header.last + 1)
  return below.filter((row) => writtenIn(row) > 1).length
}
