import type { Source, SourcePart, TableName } from '../measure/index.ts'
import { departamentoOf, regionOf, type Ubigeo } from '../territory/index.ts'
import type { Country } from './country.ts'
import type { ServiceFact } from './facts.ts'

/** The sources of these rows of the table of services and of no others; none when there are no rows. */
export function serviceSources(country: Country, rows: readonly ServiceFact[]): readonly Source[] {
  const source = country.sources.get('servicios')
  if (source === undefined || rows.length === 0) return []
  const parts = source.parts ?? []
  const used = parts.filter((part) => rows.some((row) => gave(part, row)))
  const isWhole = rows.some((row) => !parts.some((part) => gave(part, row)))
  if (isWhole) return [source]
  return used.map(({ title, publisher, cutOff }) => ({ ...source, title, publisher, cutOff }))
}

function gave({ types, region }: SourcePart, { type, ubigeo }: ServiceFact): boolean {
  return types.includes(type) && (region === '' || regionOf(ubigeo) === region)
}

/** The sources of the tables that hold a row for the region or inside it; services by their rows. */
export function sourcesOfRegion(
  country: Country,
  region: Ubigeo,
  tables: readonly TableName[],
  services: readonly ServiceFact[],
): readonly Source[] {
  return tables.flatMap((table) => {
    if (table === 'servicios') return serviceSources(country, services)
    const source = country.sources.get(table)
    return source !== undefined && source.rowsKept > 0 && holdsRegion(country, table, region) ? [source] : []
  })
}

/** Whether some row of the table speaks of the region, of a part of it, or, for cases, of its departamento. */
function holdsRegion({ rows }: Country, table: TableName, region: Ubigeo): boolean {
  const inside = ({ ubigeo }: { readonly ubigeo: Ubigeo }) => regionOf(ubigeo) === region
  switch (table) {
    case 'instancias':
      return rows.territories.some((row) => inside(row) && row.etapas > 0)
    case 'poblacion':
      return rows.territories.some((row) => inside(row) && row.population !== null)
    case 'pobreza':
      return rows.territories.some((row) => inside(row) && row.povertyRate !== null)
    case 'instrumentos':
      return rows.instruments.some(inside)
    case 'iniciativas':
      return rows.initiatives.some(inside)
    case 'coordemuna':
      return rows.coordemunas.some(inside)
    case 'atenciones':
      return rows.attendance.some(inside)
    case 'servicios':
      return rows.services.some(inside)
    case 'violencia':
      return rows.cases.some((row) => inside(row) || row.ubigeo === departamentoOf(region))
    case 'territorios':
      return rows.territories.some(inside)
  }
}
