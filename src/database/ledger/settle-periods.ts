import { cellsBelow } from './column-cells.ts'
import { isPartial, monthsIn, monthsInCell, monthWords, rangeWords, type Periods } from './periods.ts'
import type { TablePlan } from './plan-table.ts'
import { yearIn, yearText } from './year-in.ts'

/** Decided over the whole table: twelve months in rows of their own are a whole year, six are not. */
export function settlePeriods(plan: TablePlan): Periods {
  const { header, sheet, kind } = plan
  if (kind.dated === undefined) return { columns: new Map(), years: new Map() }
  const figures = kind.dated.columns.flatMap((name) => header.match.mapping.get(name) ?? [])
  const columns = new Map(
    figures.flatMap((column) => {
      const months = monthsIn(header.texts[column] ?? '')
      return months !== null && isPartial(months) ? [[column, rangeWords(months)] as const] : []
    }),
  )
  const titles = [sheet.name, ...sheet.cells.slice(0, header.first).flat()]
  return { columns, years: new Map([...yearsOfTitles(titles), ...yearsOfRows(plan)]) }
}

function yearsOfRows(plan: TablePlan): (readonly [string, string])[] {
  const { mapping } = plan.header.match
  const [column] = mapping.get('periodo') ?? mapping.get('mes') ?? []
  if (column === undefined) return []
  const [yearColumn] = mapping.get('anio') ?? []
  const years = yearColumn === undefined ? null : [...cellsBelow(plan, yearColumn)].map(yearText)
  const covered = new Map<string, Set<number>>()
  let row = 0
  for (const cell of cellsBelow(plan, column)) {
    const year = years === null ? String(yearIn(cell) ?? '') : (years[row] ?? '')
    row += 1
    const months = monthsInCell(cell)
    if (months === null) continue
    const seen = covered.get(year) ?? new Set<number>()
    covered.set(year, seen)
    for (let month = months[0]; month <= months[1]; month += 1) seen.add(month)
  }
  return [...covered].filter(([, months]) => months.size < 12).map(([year, months]) => [year, monthWords(months)])
}

function yearsOfTitles(titles: readonly string[]): (readonly [string, string])[] {
  return titles.flatMap((title): (readonly [string, string])[] => {
    const months = monthsIn(title)
    return months === null || !isPartial(months) ? [] : [[String(yearIn(title) ?? ''), rangeWords(months)]]
  })
}
