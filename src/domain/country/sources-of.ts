import type { Source, SourceKeys, TableName } from '../measure/index.ts'
import { departamentoOf, regionOf, type Ubigeo } from '../territory/index.ts'
import { keysOf, sourcesOf, type Country } from './country.ts'
import type { ServiceFact } from './facts.ts'

/** The sources of these rows of the table of services and of no others; none when there are no rows. */
export function serviceSources(country: Country, rows: readonly ServiceFact[]): readonly Source[] {
  return sourcesOf(country, 'servicios', keysOf(rows))
}

/** The sources of the rows of each table that speak of the region or of a part of it; services by their own rows. */
export function sourcesOfRegion(
  country: Country,
  region: Ubigeo,
  tables: readonly TableName[],
  services: readonly ServiceFact[],
): readonly Source[] {
  return sourcesOfRegions(country, [region], tables, services)
}

/** The same of several regions, each source once. */
export function sourcesOfRegions(
  country: Country,
  regions: readonly Ubigeo[],
  tables: readonly TableName[],
  services: readonly ServiceFact[],
): readonly Source[] {
  return tables.flatMap((table) => {
    if (table === 'servicios') return serviceSources(country, services)
    if ((country.sources.get(table)?.rowsKept ?? 0) === 0) return []
    return sourcesOf(
      country,
      table,
      regions.flatMap((region) => keysInRegion(country, table, region)),
    )
  })
}

/** The keys of the rows of a table that speak of the region, of a part of it, or, for cases, of its departamento. */
function keysInRegion({ rows }: Country, table: TableName, region: Ubigeo): readonly SourceKeys[] {
  const inside = ({ ubigeo }: { readonly ubigeo: Ubigeo }) => regionOf(ubigeo) === region
  switch (table) {
    case 'instancias':
      return rows.territories.filter((row) => inside(row) && row.etapas > 0).map(({ stageFrom = '' }) => stageFrom)
    case 'poblacion':
      return rows.territories
        .filter((row) => inside(row) && row.population !== null)
        .map(({ populationFrom = '' }) => populationFrom)
    case 'pobreza':
      return rows.territories
        .filter((row) => inside(row) && row.povertyRate !== null)
        .map(({ povertyFrom = '' }) => povertyFrom)
    case 'instrumentos':
      return keysOf(rows.instruments.filter(inside))
    case 'iniciativas':
      return keysOf(rows.initiatives.filter(inside))
    case 'coordemuna':
      return keysOf(rows.coordemunas.filter(inside))
    case 'atenciones':
      return keysOf(rows.attendance.filter(inside))
    case 'servicios':
      return keysOf(rows.services.filter(inside))
    case 'violencia':
      return keysOf(rows.cases.filter((row) => inside(row) || row.ubigeo === departamentoOf(region)))
    case 'territorios':
      return rows.territories.some(inside) ? [''] : []
  }
}
