import type { Country, ServiceFact } from '../country/index.ts'
import { addKnown, type PartialTotal } from '../measure/index.ts'
import { serviceKind, typesOfFamily, type ServiceFamily } from '../services/index.ts'
import { regionOf, type Ubigeo, provinciaOf } from '../territory/index.ts'
import { byText } from './services-of-region.ts'

/**
 * Services by provincia and type, as in seed 004's two consolidated tables; a null cell = no loaded row names one
 * there.
 */
export interface Consolidated {
  readonly types: readonly string[]
  readonly rows: readonly ConsolidatedRow[]
  /** By type; null when no row of the region names the type. */
  readonly totals: readonly (number | null)[]
  /**
   * Over the types of the table: a type that no row of the region names is unknown, and so is the whole (METHOD §2).
   */
  readonly total: PartialTotal
}

interface ConsolidatedRow {
  /** Empty for services keyed to the region and to no provincia. */
  readonly provincia: Ubigeo | null
  readonly name: string
  readonly counts: readonly (number | null)[]
  /** What the row adds up to, unknown in the types that the whole region is unknown in. */
  readonly total: PartialTotal
}

/** Services that the ministry operates wholly. */
export function operatedTable(country: Country, region: Ubigeo, services: readonly ServiceFact[]): Consolidated {
  return consolidate(country, region, services, columns(services, 'operado'))
}

/** Services run with regional and local governments. */
export function coordinatedTable(country: Country, region: Ubigeo, services: readonly ServiceFact[]): Consolidated {
  return consolidate(country, region, services, columns(services, 'promovido'))
}

/** Services of other institutions, and those of types of the person's own; without columns where no row names one. */
export function otherTable(country: Country, region: Ubigeo, services: readonly ServiceFact[]): Consolidated {
  return consolidate(country, region, services, columns(services, 'otro'))
}

/** Those of every table first, then those that some row names; what has no seat has no place and no column. */
function columns(services: readonly ServiceFact[], family: ServiceFamily): readonly string[] {
  const named = new Set(services.map(({ type }) => type))
  const types = typesOfFamily(family, named)
  const always = types.filter((type) => serviceKind(type)?.inEveryTable === true)
  const wherePresent = types.filter((type) => !always.includes(type) && named.has(type))
  return [...always, ...wherePresent.filter((type) => serviceKind(type)?.seat !== 'ninguna')]
}

function consolidate(
  country: Country,
  region: Ubigeo,
  services: readonly ServiceFact[],
  types: readonly string[],
): Consolidated {
  const provincias = country.byLevel.provincia
    .filter(({ ubigeo }) => regionOf(ubigeo) === region)
    .map(({ ubigeo, name }) => ({ provincia: ubigeo, name }))
  provincias.sort((a, b) => byText(a.name, b.name))
  const inside = services.filter(({ type }) => types.includes(type))
  const unplaced = inside.some(({ ubigeo }) => provinciaOf(ubigeo) === null) ? [{ provincia: null, name: '' }] : []
  const totals = types.map((type) => total(inside.filter((fact) => fact.type === type).map(({ count }) => count)))
  return {
    types,
    rows: [...provincias, ...unplaced].map((place) => rowOf(place, inside, types, totals)),
    totals,
    total: addKnown(types.map((name, at) => ({ name, value: totals[at] ?? null }))),
  }
}

function rowOf(
  place: { readonly provincia: Ubigeo | null; readonly name: string },
  services: readonly ServiceFact[],
  types: readonly string[],
  totals: readonly (number | null)[],
): ConsolidatedRow {
  const own = services.filter(({ ubigeo }) => provinciaOf(ubigeo) === place.provincia)
  const counts = types.map((type) => total(own.filter((fact) => fact.type === type).map(({ count }) => count)))
  const parts = types.map((name, at) => ({ name, value: totals[at] === null ? null : (counts[at] ?? 0) }))
  return { ...place, counts, total: addKnown(parts) }
}

function total(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null)
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
}
