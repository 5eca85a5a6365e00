import type { Country } from '../country/index.ts'
import type { TableName } from '../measure/index.ts'
import { owedInstancias } from '../register/index.ts'
import { instanciaKey } from '../instancias/index.ts'
import { regionOf, unitKey, type Ubigeo } from '../territory/index.ts'

/** The territories of some regions of which a table says nothing, out of those that it should speak of. */
export interface MissingRows {
  readonly table: TableName
  readonly missing: readonly Ubigeo[]
  readonly of: number
}

/**
 * What each table leaves without data in some regions: the instancias that are owed and their instruments, the
 * inhabitants and the cases of the provincias, the poverty of the distritos. A table without any row is not told here.
 */
export function missingRows(country: Country, regions: readonly Ubigeo[]): readonly MissingRows[] {
  const isHere = ({ ubigeo }: { readonly ubigeo: Ubigeo }) => regions.includes(regionOf(ubigeo))
  const owed = owedInstancias(country).filter(({ unit }) => isHere(unit))
  const provincias = country.byLevel.provincia.filter(isHere)
  const distritos = country.byLevel.distrito.filter(isHere)
  const instruments = new Set(country.rows.instruments.map(instanciaKey))
  const cases = new Set(country.rows.cases.map(unitKey))
  const ofOwed = (lacks: (each: (typeof owed)[number]) => boolean) => ({
    missing: owed.filter(lacks).map(({ unit }) => unit.ubigeo),
    of: owed.length,
  })
  const of = (units: typeof provincias, lacks: (each: (typeof provincias)[number]) => boolean) => ({
    missing: units.filter(lacks).map(({ ubigeo }) => ubigeo),
    of: units.length,
  })
  const all: readonly MissingRows[] = [
    { table: 'instancias', ...ofOwed(({ unit }) => unit.etapa === null) },
    {
      table: 'instrumentos',
      ...ofOwed(({ unit, level }) => !instruments.has(instanciaKey({ level, ubigeo: unit.ubigeo }))),
    },
    { table: 'violencia', ...of(provincias, (unit) => !cases.has(unitKey(unit))) },
    { table: 'poblacion', ...of(provincias, ({ population }) => population === null) },
    { table: 'pobreza', ...of(distritos, ({ povertyRate }) => povertyRate === null) },
  ]
  return all.filter(({ table, missing }) => country.sources.has(table) && missing.length > 0)
}
