import type { National } from '../../domain/criteria/index.ts'
import type { UnitLevel, Ubigeo } from '../../domain/territory/index.ts'
import { regionOf, type MacroRegion } from '../../domain/territory/index.ts'
import type { PlateTerritory } from '../../workspace/commands/index.ts'
import type { OptionGroup } from '../controls/index.ts'
import { plateText } from '../text/index.ts'

/** Levels that a plate of the territory may show, the usual one first. */
export function levelsFor(territory: PlateTerritory): readonly UnitLevel[] {
  switch (territory.kind) {
    case 'pais':
      return ['provincia', 'distrito', 'region', 'departamento']
    case 'region':
      return ['distrito', 'provincia']
    case 'regiones':
      return ['provincia', 'distrito', 'region']
    case 'provincia':
      return ['distrito']
  }
}

/** The territories offered beside the region, by key of the list. */
interface TerritoryOption {
  readonly id: string
  readonly name: string
  readonly territory: PlateTerritory
}

export interface TerritoryOptions {
  readonly loose: readonly TerritoryOption[]
  readonly groups: readonly OptionGroup<string>[]
  readonly all: readonly TerritoryOption[]
}

/** The region, the country, the region's provincias and the sets of regions. */
export function territoryOptions(
  { country }: National,
  region: Ubigeo,
  sets: readonly MacroRegion[],
): TerritoryOptions {
  const loose: TerritoryOption[] = [
    {
      id: 'region',
      name: plateText.wholeRegion(country.at('region', region)?.name ?? region),
      territory: { kind: 'region', ubigeo: region },
    },
    { id: 'pais', name: plateText.country, territory: { kind: 'pais' } },
  ]
  const inside = country.byLevel.provincia
    .filter((facts) => regionOf(facts.ubigeo) === region)
    .map(({ ubigeo, name }): TerritoryOption => ({ id: ubigeo, name, territory: { kind: 'provincia', ubigeo } }))
  const macro = sets.map(
    ({ id, name, regions }): TerritoryOption => ({
      id: `macro:${id}`,
      name,
      territory: { kind: 'regiones', regions, name },
    }),
  )
  const groups = [
    { name: plateText.provincias, options: inside },
    { name: plateText.sets, options: macro },
  ].filter((group) => group.options.length > 0)
  return { loose, groups, all: [...loose, ...inside, ...macro] }
}
