import { regionOf, type Ubigeo } from '../../domain/territory/index.ts'
import type { Country } from '../../domain/country/index.ts'
import type { PlateTerritory } from './territory.ts'

/** The pages of an atlas: the region itself, then each of its provincias by code. */
export function atlasPages(country: Country, region: Ubigeo): readonly PlateTerritory[] {
  const provincias = country.byLevel.provincia.filter((facts) => regionOf(facts.ubigeo) === region)
  return [
    { kind: 'region', ubigeo: region },
    ...provincias.map(({ ubigeo }) => ({ kind: 'provincia', ubigeo }) as const),
  ]
}
