import type { National } from '../../domain/criteria/index.ts'
import { internalName } from '../../domain/disclosure/index.ts'
import type { LayerName } from '../../domain/layers/index.ts'
import type { UnitLevel } from '../../domain/territory/index.ts'
import type { SheetTerritory } from './territory.ts'

/** What the name of a sheet's file says. */
export interface Named {
  readonly layer: LayerName
  readonly level: UnitLevel
  readonly territory: SheetTerritory
}

/** A plain name that tells one sheet from another: layer, level, territory and reference date. */
export function sheetFileName(
  national: National,
  { layer, level, territory }: Named,
  ending: 'svg' | 'png' | 'zip',
  kind: 'mapa' | 'atlas' = 'mapa',
): string {
  return internalName(
    `${kind}-${layer}-${level}-${placeOf(territory)}-${national.parameters.referenceDate}.${ending}`,
    national.disclosure,
  )
}

function placeOf(territory: SheetTerritory): string {
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
