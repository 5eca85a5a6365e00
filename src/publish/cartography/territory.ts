import type { Country } from '../../domain/country/index.ts'
import { isWithin, regionOf, type Ubigeo, type UnitLevel, departamentoOf } from '../../domain/territory/index.ts'
import { landsOf, type Boundaries, type Land } from './boundaries.ts'
import { plateWords } from './plate-words.ts'

/** What a plate is of: the country, a region by its key, a named set of regions, or a provincia. */
export type PlateTerritory =
  | { readonly kind: 'pais' }
  | { readonly kind: 'region'; readonly ubigeo: Ubigeo }
  | { readonly kind: 'regiones'; readonly regions: readonly Ubigeo[]; readonly name: string }
  | { readonly kind: 'provincia'; readonly ubigeo: Ubigeo }

/**
 * Whether a unit of a level is part of the territory; what is not stays on the plate as its surroundings, without a
 * class.
 */
export function isPart(territory: PlateTerritory, level: UnitLevel, code: Ubigeo): boolean {
  switch (territory.kind) {
    case 'pais':
      return true
    case 'region':
      return isPartOfRegion(territory.ubigeo, level, code)
    case 'regiones':
      return territory.regions.some((region) => isPartOfRegion(region, level, code))
    case 'provincia':
      return isWithin(code, territory.ubigeo)
  }
}

function isPartOfRegion(region: Ubigeo, level: UnitLevel, code: Ubigeo): boolean {
  if (level === 'region') return code === region
  return level === 'departamento' ? code === departamentoOf(region) : regionOf(code) === region
}

/** The polygons that the plate must hold. */
export function landsHeld(territory: PlateTerritory, boundaries: Boundaries): readonly Land[] {
  const level = territory.kind === 'pais' ? 'departamento' : territory.kind === 'provincia' ? 'provincia' : 'region'
  return landsOf(boundaries, level).filter((land) => isPart(territory, level, land.code))
}

/** The territory as a title says it. */
export function territoryName(territory: PlateTerritory, country: Country): string {
  switch (territory.kind) {
    case 'pais':
      return plateWords.country
    case 'region':
      return plateWords.region(country.at('region', territory.ubigeo)?.name ?? territory.ubigeo)
    case 'regiones':
      return territory.name
    case 'provincia':
      return plateWords.provincia(country.at('provincia', territory.ubigeo)?.name ?? territory.ubigeo)
  }
}
