import { matchRegion, type Gazetteer } from '../../domain/gazetteer/index.ts'
import type { MergedRange, Sheet } from '../files/index.ts'
import type { Arranged } from './arranged.ts'
import type { TablePlan } from './plan-table.ts'
import { yearIn } from './year-in.ts'

/** Alike sheets as one, with what is told of it. */
export interface UnitedSheet {
  readonly sheet: Sheet
  readonly parts: readonly Sheet[]
  readonly arranged: Arranged
}

/**
 * Sheets that hold the same table under the same header (one for each region, one for each year) as one sheet, one
 * below the other; each row says its region or its year where only the sheet's name does. Nothing where no two sheets
 * are alike.
 */
export function uniteSheets(plans: readonly TablePlan[], gazetteer: Gazetteer): readonly UnitedSheet[] {
  const groups = new Map<string, TablePlan[]>()
  for (const plan of plans) {
    const likeness = `${plan.kind.id} ${plan.header.folded.join('|')}`
    groups.set(likeness, [...(groups.get(likeness) ?? []), plan])
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => united(group, gazetteer))
}

function united(plans: readonly TablePlan[], gazetteer: Gazetteer): UnitedSheet {
  const named = namedColumn(plans, gazetteer)
  const width = Math.max(...plans.map(({ header }) => header.texts.length))
  const titles = new Set<number>()
  const [cells, lines, merges]: [string[][], number[], MergedRange[]] = [[], [], []]
  const spans = plans.map(({ sheet, header }, at) => {
    const [above, from] = [cells.length, (lines.at(-1) ?? 0) + 1]
    sheet.cells.forEach((row, index) => {
      if (at > 0 && index < header.last) titles.add(cells.length)
      const text = index === header.last ? named?.header : named?.texts[at]
      cells.push(text === undefined || index < header.last ? row : withCell(row, width, text))
      lines.push(from + index)
    })
    merges.push(...sheet.merges.map((merge) => ({ ...merge, row: merge.row + above })))
    return `${sheet.name} ${from}–${from + sheet.cells.length - 1}`
  })
  const name = `${plans[0]?.sheet.name ?? ''} (+${plans.length - 1})`
  return {
    sheet: { ...joined(plans, cells, lines, merges), name },
    parts: plans.map(({ sheet }) => sheet),
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

// What only the names of the sheets say: every one is a region, or every one a year of its own.
function namedColumn(plans: readonly TablePlan[], gazetteer: Gazetteer): NamedColumn | null {
  const names = plans.map(({ sheet }) => sheet.name)
  const has = (...columns: readonly string[]) => columns.some((name) => plans[0]?.header.match.mapping.has(name))
  const years = names.map(yearIn)
  if (!has('anio') && years.every((year) => year !== null) && new Set(years).size === names.length)
    return { header: 'ANIO', texts: years.map(String) }
  const isRegion = (name: string) => matchRegion(gazetteer, name).kind === 'hallado'
  return !has('departamento', 'ubigeo', 'ccdd') && names.every(isRegion)
    ? { header: 'DEPARTAMENTO', texts: names }
    : null
}

function withCell(row: readonly string[], at: number, text: string): string[] {
  if (row.every((cell) => cell.trim() === '')) return [...row]
  return [...Array.from({ length: at }, (_, column) => row[column] ?? ''), text]
}
