import { namedTypes, type Country, type TerritoryFacts } from '../../../domain/country/index.ts'
import { totalWords, type PartialTotal } from '../../../domain/measure/index.ts'
import {
  familyTotal,
  REFUGE_TYPE,
  shownAt,
  typesOfFamily,
  withoutRefuges,
  type ServiceFamily,
} from '../../../domain/services/index.ts'
import { isWithin, regionOf, levelOf, upTo, type Level, type Ubigeo } from '../../../domain/territory/index.ts'
import { exploreText, MISSING_SHORT, serviceWords } from '../../text/index.ts'

/**
 * Services of one family in a territory: a row per part of it, a column per type present, as in S4's consolidated
 * tables.
 */
export interface ServiceTable {
  readonly types: readonly string[]
  readonly rows: readonly { readonly name: string; readonly code: string; readonly counts: readonly number[] }[]
  readonly totals: readonly number[]
  /** Of the whole family: unknown in the types that no row of the territory names. */
  readonly total: PartialTotal
  readonly hasRefuge: boolean
}

/**
 * Level of a row of the table: departamentos of the country, provincias of a departamento or region, distritos of a
 * provincia.
 */
const ROW_LEVEL = {
  pais: 'departamento',
  departamento: 'provincia',
  region: 'provincia',
  provincia: 'distrito',
  distrito: 'distrito',
} as const

export function serviceTable(country: Country, of: TerritoryFacts | undefined, family: ServiceFamily): ServiceTable {
  const within = servicesWithin(country, of)
  const wanted = typesOfFamily(
    family,
    within.map(({ type }) => type),
  )
  const inside = within.filter((fact) => wanted.includes(fact.type))
  const total = familyTotal(inside, family, namedTypes(country, of))
  const types = wanted.filter((type) => inside.some((fact) => fact.type === type))
  const level = ROW_LEVEL[of?.level ?? 'pais']
  const counts = new Map<Ubigeo, number[]>()
  for (const fact of inside) {
    const code = upTo(level, shownAt(fact))
    const row = counts.get(code) ?? types.map(() => 0)
    const at = types.indexOf(fact.type)
    row[at] = (row[at] ?? 0) + fact.count
    counts.set(code, row)
  }
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, row]) => ({ name: rowName(country, code, level), code, counts: row }))
  return {
    types,
    rows,
    totals: types.map((_, at) => rows.reduce((sum, row) => sum + (row.counts[at] ?? 0), 0)),
    total: of?.level === 'distrito' ? withoutRefuges(total) : total,
    hasRefuge: types.includes(REFUGE_TYPE),
  }
}

/** Rows of the services table that lie in the territory; a distrito never sees its provincia's refuges. */
export function servicesWithin(country: Country, of: TerritoryFacts | undefined): Country['rows']['services'] {
  if (of === undefined) return country.rows.services
  if (of.level === 'region') return country.rows.services.filter((fact) => regionOf(fact.ubigeo) === of.ubigeo)
  return country.rows.services.filter(
    (fact) => isWithin(fact.ubigeo, of.ubigeo) && (of.level !== 'distrito' || fact.type !== REFUGE_TYPE),
  )
}

/** "16" or "al menos 16 (CEM, SAR, HRT)"; "sin dato" where nothing is known. */
export function servicesTotalText(total: PartialTotal): string {
  return totalWords(total, (type) => serviceWords(type).short) ?? MISSING_SHORT
}

/** CEM by subtype inside the territory, as S4 tells them apart. */
export function cemBySubtype(country: Country, of: TerritoryFacts | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const fact of servicesWithin(country, of)) {
    if (fact.type === 'CEM' && fact.subtype !== '')
      counts.set(fact.subtype, (counts.get(fact.subtype) ?? 0) + fact.count)
  }
  return counts
}

/** A row keyed above the table's own level has no place inside it, like a refuge in its provincia. */
function rowName(country: Country, code: Ubigeo, level: Level): string {
  return levelOf(code) === level ? (country.at(level, code)?.name ?? code) : exploreText.wholeProvince
}
