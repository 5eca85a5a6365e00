import { matchRegion, type Gazetteer } from '../../domain/gazetteer/index.ts'
import type { MergedRange, Sheet } from '../files/index.ts'
import { alignSheets, differ, headerKey, headerYear, likenessOf, periodOf, withoutHeaderYears } from './align-sheets.ts'
import type { Arranged } from './arranged.ts'
import { planTable, type TablePlan } from './plan-table.ts'
import { settleYears } from './settle-years.ts'
import { yearIn } from './year-in.ts'

/** Alike sheets as one, with what is told of it. */
export interface UnitedSheet {
  readonly sheet: Sheet
  readonly parts: readonly Sheet[]
  readonly arranged: Arranged
}

/**
 * Sheets that hold the same table (one for each region, one for each year), whatever the order of its columns, as one
 * sheet, one below the other; each row says its region or its year where only the sheet's name, title or header does.
 * Nothing where no two sheets are alike.
 */
export function uniteSheets(plans: readonly TablePlan[], gazetteer: Gazetteer): readonly UnitedSheet[] {
  // An empty column may be known in one sheet and not in another: the same header is the same table.
  const ofHeader = new Map([...plans].reverse().map((plan) => [headerKey(plan), likenessOf(plan)]))
  const alike = grouped(plans, (plan) => ofHeader.get(headerKey(plan)) ?? '')
  return alike.flatMap((group) => {
    if (!differ(group)) return several([group], gazetteer)
    const whole = united(group, gazetteer)
    return isReadAlike(whole, group) ? [whole] : several(grouped(group, headerKey), gazetteer)
  })
}

function several(groups: readonly (readonly TablePlan[])[], gazetteer: Gazetteer): readonly UnitedSheet[] {
  return groups.filter((group) => group.length > 1).map((group) => united(group, gazetteer))
}

function grouped(plans: readonly TablePlan[], keyOf: (plan: TablePlan) => string): readonly (readonly TablePlan[])[] {
  const groups = new Map<string, TablePlan[]>()
  for (const plan of plans) groups.set(keyOf(plan), [...(groups.get(keyOf(plan)) ?? []), plan])
  return [...groups.values()]
}

function isReadAlike({ sheet }: UnitedSheet, [first]: readonly TablePlan[]): boolean {
  const plan = planTable([sheet], 'auto')
  const columns = [...(first?.header.match.mapping.keys() ?? [])]
  return plan !== null && plan.kind === first?.kind && columns.every((name) => plan.header.match.mapping.has(name))
}

function united(given: readonly TablePlan[], gazetteer: Gazetteer): UnitedSheet {
  const [aligned, isAligned] = [alignSheets(given), differ(given)]
  const named = namedColumns(aligned, gazetteer)
  const plans = isDatedByHeaders(aligned)
    ? aligned.map((plan, at) => (at === 0 ? { ...plan, sheet: withoutHeaderYears(plan) } : plan))
    : aligned
  const width = Math.max(...plans.map(({ header }) => header.texts.length))
  const titles = new Set<number>()
  const [cells, lines, merges]: [string[][], number[], MergedRange[]] = [[], [], []]
  const spans = plans.map(({ sheet, header }, at) => {
    const [above, from] = [cells.length, (lines.at(-1) ?? 0) + 1]
    sheet.cells.forEach((row, index) => {
      // A header with other words than the first is not seen to repeat it.
      if (at > 0 && (index < header.last || (isAligned && index === header.last))) titles.add(cells.length)
      const texts = named.map((column) => (index === header.last ? column.header : (column.texts[at] ?? '')))
      cells.push(texts.length === 0 || index < header.last ? row : withCells(row, width, texts))
      lines.push(from + index)
    })
    merges.push(...sheet.merges.map((merge) => ({ ...merge, row: merge.row + above })))
    return `${sheet.name} ${from}–${from + sheet.cells.length - 1}`
  })
  const name = `${plans[0]?.sheet.name ?? ''} (+${plans.length - 1})`
  return {
    sheet: { ...joined(plans, cells, lines, merges), name },
    parts: given.map(({ sheet }) => sheet),
    arranged: { told: [{ kind: 'hojas_iguales', detail: spans.join(' · '), count: plans.length }], titles },
  }
}

function joined(plans: readonly TablePlan[], cells: string[][], lines: number[], merges: MergedRange[]): Sheet {
  const of = (rows: (sheet: Sheet) => readonly (readonly number[])[]) =>
    plans.flatMap(({ sheet }) => sheet.cells.map((_, row) => rows(sheet)[row] ?? []))
  let above = 0
  const marked: Record<'hiddenRows' | 'struckRows', number[]> = { hiddenRows: [], struckRows: [] }
  for (const { sheet } of plans) {
    for (const mark of ['hiddenRows', 'struckRows'] as const)
      marked[mark].push(...(sheet[mark] ?? []).map((row) => row + above))
    above += sheet.cells.length
  }
  return {
    name: '',
    hidden: false,
    cells,
    lines,
    merges,
    date1904: plans[0]?.sheet.date1904 ?? false,
    dates: of(({ dates }) => dates),
    percents: of(({ percents }) => percents),
    ...marked,
  }
}

interface NamedColumn {
  readonly header: string
  readonly texts: readonly string[]
}

// What no column says: of each sheet its year, its part of a year, or that its name is a region.
function namedColumns(plans: readonly TablePlan[], gazetteer: Gazetteer): readonly NamedColumn[] {
  const names = plans.map(({ sheet }) => sheet.name)
  const has = (...columns: readonly string[]) => columns.some((name) => plans[0]?.header.match.mapping.has(name))
  const years = has('anio') ? null : ownYears(plans)
  const periods = plans.map(periodOf)
  const isRegion = (name: string) => matchRegion(gazetteer, name).kind === 'hallado'
  return [
    ...(years === null ? [] : [{ header: 'ANIO', texts: years.map(String) }]),
    ...(new Set(periods).size > 1 ? [{ header: 'PERIODO', texts: periods }] : []),
    ...(!has('departamento', 'ubigeo', 'ccdd') && names.every(isRegion)
      ? [{ header: 'DEPARTAMENTO', texts: names }]
      : []),
  ]
}

/** The year of each sheet by its headers, else by all the names, else by its name or title; null where all agree. */
function ownYears(plans: readonly TablePlan[]): readonly number[] | null {
  const names = plans.map(({ sheet }) => yearIn(sheet.name))
  const isDated = isDatedByHeaders(plans)
  if (!isDated && isOfEach(names) && new Set(names).size === names.length) return names
  const years = plans.map((plan, at) =>
    isDated ? headerYear(plan) : plan.kind.dated === undefined ? null : (names[at] ?? settleYears(plan, '', null).year),
  )
  return isOfEach(years) && new Set(years).size > 1 ? years : null
}

function isOfEach(years: readonly (number | null)[]): years is readonly number[] {
  return years.every((year) => year !== null)
}

function isDatedByHeaders(plans: readonly TablePlan[]): boolean {
  return new Set(plans.map(headerYear)).size > 1 && !plans.some(({ header }) => header.match.mapping.has('anio'))
}

function withCells(row: readonly string[], at: number, texts: readonly string[]): string[] {
  if (row.every((cell) => cell.trim() === '')) return [...row]
  return [...Array.from({ length: at }, (_, column) => row[column] ?? ''), ...texts]
}
