import type { Sheet } from '../files/index.ts'
import { CASE_VARIABLES, categoryOf, columnOfVariable } from './case-variables.ts'
import type { TablePlan } from './plan-table.ts'

const DAY_MS = 86_400_000
const DAY_ZERO = Date.UTC(1899, 11, 30)
const DAYS_1904 = 1_462

/** What is kept of a cell of a case: of a date its year, of an age its group, of what a person is its category. */
export type CoarsenCell = (row: number, column: number, cell: string) => string

/**
 * How the cells of a table of cases are made coarser before anything else sees them; null for other tables. So what is
 * kept, told or handed out of a case does not tell it from others.
 */
export function coarsenerOf({ kind, header, sheet }: TablePlan): CoarsenCell | null {
  if (kind.table !== 'violencia') return null
  const { mapping } = header.match
  const byColumn = new Map(
    CASE_VARIABLES.flatMap((variable) =>
      (mapping.get(columnOfVariable(variable)) ?? []).map((column) => [column, variable] as const),
    ),
  )
  const dates = new Set(mapping.get('fecha_caso') ?? [])
  if (byColumn.size + dates.size === 0) return null
  return (row, column, cell) => {
    const variable = byColumn.get(column)
    if (variable !== undefined) return categoryOf(variable, cell)
    return dates.has(column) ? yearOf(sheet, row, column, cell) : cell
  }
}

/** The year of a date as it is written, of a serial of a workbook too; what has none, or several, stays. */
function yearOf(sheet: Sheet, row: number, column: number, cell: string): string {
  const isSerial = sheet.dates[row]?.includes(column) === true && /^\d{1,6}([.,]\d+)?$/.test(cell)
  if (isSerial) {
    const days = Number(cell.replace(',', '.')) + (sheet.date1904 ? DAYS_1904 : 0)
    return String(new Date(DAY_ZERO + days * DAY_MS).getUTCFullYear())
  }
  const years = [...cell.matchAll(/(?<!\d)(19|20)\d{2}(?!\d)/g)].map(([year]) => year)
  return new Set(years).size === 1 ? (years[0] ?? cell) : cell
}
