import { needsCircles, objectOf } from '../limites.ts'
import type { Limites } from '../../../workspace/session/index.ts'
import type { LayerSpec } from '../../../domain/layers/index.ts'

/** Units of the layer that the map cannot draw; they stay in every count, list and total (METHOD §1). */
export function countWithoutGeometry(spec: LayerSpec, limites: Limites): number {
  if (needsCircles(limites, spec.level)) return [...spec.units.values()].filter((unit) => unit.at === null).length
  const drawn = new Set(objectOf(limites, spec.level)?.geometries.map((geometry) => String(geometry.id)))
  return [...spec.units.keys()].filter((code) => !drawn.has(code)).length
}
