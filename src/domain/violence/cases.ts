import { yearOf } from '../calendar/index.ts'
import type { SourceKeys } from '../measure/index.ts'
import { unitKey, type Unit } from '../territory/index.ts'

/** Modality of rows that are not broken down: they count for "all", and leave every single modality unknown. */
export const NOT_BROKEN_DOWN = 'sin_desagregar'

/** Cases of one territory in one present year, by modality. */
export interface YearCases {
  readonly total: number
  readonly byModality: ReadonlyMap<string, number>
  /** The keys of the rows that it is made from. */
  readonly from: ReadonlySet<SourceKeys>
}

export interface CasesIndex {
  /** Years with any row in the country, ascending. */
  readonly years: readonly number[]
  /** Modalities present in the table, alphabetical, NOT_BROKEN_DOWN left out. */
  readonly modalities: readonly string[]
  /** Cases of a territory in a year; undefined when the year is not present for it. */
  of(unit: Unit, year: number): YearCases | undefined
  /** Whether any year of the loaded table is present for the territory. */
  hasAny(unit: Unit): boolean
}

interface CasesRow extends Unit {
  readonly year: number
  readonly modality: string
  readonly cases: number
  readonly from?: SourceKeys
}

interface BuiltYear {
  total: number
  readonly byModality: Map<string, number>
  readonly from: Set<SourceKeys>
}

/** Indexes resolved rows (one per territory, year and modality). */
export function indexCases(rows: readonly CasesRow[]): CasesIndex {
  const table = new Map<string, BuiltYear>()
  const seen = new Set<string>()
  for (const row of rows) {
    seen.add(unitKey(row))
    addRow(table, row)
  }
  return {
    years: [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b),
    modalities: [...new Set(rows.map((row) => row.modality))].filter((modality) => modality !== NOT_BROKEN_DOWN).sort(),
    of: (unit, year) => table.get(`${unitKey(unit)}/${year}`),
    hasAny: (unit) => seen.has(unitKey(unit)),
  }
}

function addRow(table: Map<string, BuiltYear>, row: CasesRow): void {
  const key = `${unitKey(row)}/${row.year}`
  const year = table.get(key) ?? { total: 0, byModality: new Map<string, number>(), from: new Set<SourceKeys>() }
  year.from.add(row.from ?? '')
  year.total += row.cases
  year.byModality.set(row.modality, (year.byModality.get(row.modality) ?? 0) + row.cases)
  table.set(key, year)
}

/**
 * Cases of a modality (null = all) in a present year: an absent modality is zero, unless part of the year's
 * cases is not broken down, and then it is unknown (null).
 */
export function casesOf(year: YearCases, modality: string | null): number | null {
  if (modality === null) return year.total
  const undivided = year.byModality.get(NOT_BROKEN_DOWN) ?? 0
  return undivided > 0 ? null : (year.byModality.get(modality) ?? 0)
}

/**
 * The two latest complete calendar years present in the table; complete = ended before the reference date (AAAA-MM-DD).
 */
export function lastBiennium(years: readonly number[], referenceDate: string): readonly [number, number] | null {
  const complete = years.filter((year) => year < yearOf(referenceDate)).slice(-2)
  const [first, last] = complete
  return first === undefined || last === undefined ? null : [first, last]
}
