import type { FeatureCollection, Point } from 'geojson'
import type { Ubigeo } from '../../../domain/territory/index.ts'
import type { Atlas } from '../geometry/lands.ts'
import type { LayerSpec } from '../../../domain/layers/index.ts'

export interface LabelText {
  readonly name: string
  readonly value: string
}

interface Labelled {
  readonly spec: LayerSpec
  readonly level: LayerSpec['level']
  readonly circles: boolean
  label(code: Ubigeo): LabelText
}

/** Name and value of every unit at its label point, the larger first where two would collide; circles wear none until they are near. */
export function labelFeatures(scene: Labelled, atlas: Atlas): FeatureCollection<Point> {
  const lands = atlas.at(scene.level)
  const features = [...scene.spec.units].flatMap(([ubigeo, unit]) => {
    const point = scene.circles ? unit.at : lands.labelPoints.get(ubigeo)
    if (!point) return []
    const rank = -Math.round(1000 * (lands.sizes.get(ubigeo) ?? 0))
    return [
      {
        type: 'Feature' as const,
        properties: { ...scene.label(ubigeo), rank },
        geometry: { type: 'Point' as const, coordinates: [...point] },
      },
    ]
  })
  return { type: 'FeatureCollection', features }
}
