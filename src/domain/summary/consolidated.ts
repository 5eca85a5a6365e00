import type { Country, ServiceFact } from '../country/index.ts'
import { regionOf, type Ubigeo } from '../territory/index.ts'
import { byText } from './services-of-region.ts'

/** Services by provincia and type, as in seed 004's two consolidated tables; a null cell = no loaded row names one there. */
export interface Consolidated {
  readonly types: readonly string[]
  readonly rows: readonly ConsolidatedRow[]
  /** By type; null when no row of the region names the type. */
  readonly totals: readonly (number | null)[]
  readonly total: number
}

interface ConsolidatedRow {
  /** Empty for services keyed to the region and to no provincia. */
  readonly provincia: string
  readonly name: string
  readonly counts: readonly (number | null)[]
  readonly total: number
}

const OPERATED_ALWAYS = ['CEM', 'SAR', 'HRT', 'CAR_NNA', 'EDUC_CALLE', 'UPE']
const OPERATED_WHERE_PRESENT = ['SAU', 'CAI', 'MI60']
const COORDINATED_ALWAYS = ['OREDIS', 'DEMUNA', 'CIAM', 'SOC_BENEF']
const COORDINATED_WHERE_PRESENT = ['JUGUEMOS', 'PMN']

/** Services that the ministry operates wholly. */
export function operatedTable(country: Country, region: Ubigeo, services: readonly ServiceFact[]): Consolidated {
  return consolidate(country, region, services, columns(services, OPERATED_ALWAYS, OPERATED_WHERE_PRESENT))
}

/** Services run with regional and local governments. */
export function coordinatedTable(country: Country, region: Ubigeo, services: readonly ServiceFact[]): Consolidated {
  return consolidate(country, region, services, columns(services, COORDINATED_ALWAYS, COORDINATED_WHERE_PRESENT))
}

function columns(
  services: readonly ServiceFact[],
  always: readonly string[],
  wherePresent: readonly string[],
): readonly string[] {
  return [...always, ...wherePresent.filter((type) => services.some((fact) => fact.type === type))]
}

function consolidate(
  country: Country,
  region: Ubigeo,
  services: readonly ServiceFact[],
  types: readonly string[],
): Consolidated {
  const provincias = country.byLevel.provincia
    .filter(({ ubigeo }) => regionOf(ubigeo) === region)
    .map(({ ubigeo, name }) => ({ provincia: ubigeo as string, name }))
  provincias.sort((a, b) => byText(a.name, b.name))
  const inside = services.filter(({ type }) => types.includes(type))
  const unplaced = inside.some(({ ubigeo }) => ubigeo.length < 4) ? [{ provincia: '', name: '' }] : []
  const rows = [...provincias, ...unplaced].map((place) => rowOf(place, inside, types))
  return {
    types,
    rows,
    totals: types.map((_, at) => total(rows.map(({ counts }) => counts[at] ?? null))),
    total: inside.reduce((sum, { count }) => sum + count, 0),
  }
}

function rowOf(
  place: { readonly provincia: string; readonly name: string },
  services: readonly ServiceFact[],
  types: readonly string[],
): ConsolidatedRow {
  const own = services.filter(({ ubigeo }) => (ubigeo.length < 4 ? '' : ubigeo.slice(0, 4)) === place.provincia)
  const counts = types.map((type) => total(own.filter((fact) => fact.type === type).map(({ count }) => count)))
  return { ...place, counts, total: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) }
}

function total(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null)
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
}
