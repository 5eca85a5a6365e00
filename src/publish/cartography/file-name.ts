import type { National } from '../../domain/criteria/index.ts'
import { internalName } from '../../domain/disclosure/index.ts'
import type { LayerName } from '../../domain/layers/index.ts'
import type { UnitLevel } from '../../domain/territory/index.ts'
import type { PlateTerritory } from './territory.ts'

/** What the name of a plate's file says. */
export interface Named {
  readonly layer: LayerName
  readonly level: UnitLevel
  readonly territory: PlateTerritory
}

/** A plain name that tells one plate from another: layer, level, territory and reference date. */
export function plateFileName(
  national: National,
  { layer, level, territory }: Named,
  ending: 'svg' | 'png' | 'zip',
  kind: 'mapa' | 'atlas' = 'mapa',
): string {
  return internalName(
    `${kind}-${layer}-${level}-${territoryPart(territory)}-${national.parameters.referenceDate}.${ending}`,
    national.disclosure,
  )
}

function territoryPart(territory: PlateTerritory): string {
  switch (territory.kind) {
    case 'pais':
      return 'peru'
    case 'regiones':
      return `regiones-${territory.regions.join('-')}`
    case 'region':
    case 'provincia':
      return territory.ubigeo
  }
}
