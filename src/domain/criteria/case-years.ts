import type { PartFact, TerritoryFacts } from '../country/index.ts'
import { discloseCases, type CountedRow } from '../disclosure/index.ts'
import type { Measure } from '../measure/index.ts'
import { levelOf, parentOf, type Ubigeo, type Unit } from '../territory/index.ts'
import { placeOfCases } from './case-unit.ts'
import type { National } from './national.ts'

/** The cases of one year of a territory as they may be told; `months` says which part of it they are of, null = all. */
export interface CaseYear {
  readonly year: number
  readonly months: string | null
  readonly cases: Measure
}

/**
 * The years of a territory's own cases, ascending: whole ones, and those of which a part only is loaded, which are
 * drawn as unfinished (METHOD §3). A year that is whole for the territory is not unfinished.
 */
export function caseYearsOf(national: National, facts: TerritoryFacts): readonly CaseYear[] {
  const unit = placeOfCases(facts)
  if (unit === null) return []
  const { cases } = national.country
  const whole = cases.years
    .filter((year) => cases.of(unit, year) !== undefined)
    .map((year): CaseYear => ({ year, months: null, cases: national.casesIn(unit, [year], null) }))
  const seen = new Set(whole.map(({ year }) => year))
  const parts = partsOf(national, unit).filter(({ year }) => !seen.has(year))
  return [...whole, ...parts].sort((a, b) => a.year - b.year)
}

function partsOf({ country, disclosure }: National, unit: Unit): readonly CaseYear[] {
  if (country.rows.parts === undefined) return []
  const rows = summedParts(country.rows.parts)
  const door = discloseCases(rows, disclosure)
  return rows
    .filter(({ level, ubigeo }) => level === unit.level && ubigeo === unit.ubigeo)
    .map(({ year, modality }) => ({ year, months: modality, cases: door.count(unit, [year], null, 'observado') }))
}

const summed = new WeakMap<readonly PartFact[], readonly CountedRow[]>()

/** One row of each territory and year: its own, or the sum of the parts of those within it where it has none. */
function summedParts(parts: readonly PartFact[]): readonly CountedRow[] {
  const kept = summed.get(parts) ?? sumUp(parts)
  summed.set(parts, kept)
  return kept
}

function sumUp(parts: readonly PartFact[]): readonly CountedRow[] {
  const rows = new Map(parts.map((part) => [`${part.ubigeo} ${part.year}`, rowOf(part.ubigeo, part)]))
  for (const level of ['distrito', 'provincia'] as const) {
    const own = new Set(rows.keys())
    for (const row of [...rows.values()].filter((each) => each.level === level)) {
      const above = parentOf(row.ubigeo)
      const key = `${above ?? ''} ${row.year}`
      if (above === null || own.has(key)) continue
      const sum = (rows.get(key)?.cases ?? 0) + row.cases
      rows.set(key, rowOf(above, { year: row.year, months: row.modality, cases: sum }))
    }
  }
  return [...rows.values()]
}

function rowOf(ubigeo: Ubigeo, { year, months, cases }: Omit<PartFact, 'ubigeo'>): CountedRow {
  return { level: levelOf(ubigeo), ubigeo, year, modality: months, cases }
}
