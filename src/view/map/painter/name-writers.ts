import type { Map as MapLibreMap, PositionAnchor } from 'maplibre-gl'
import type { Atlas } from '../geometry/lands.ts'
import { viewOf, watchCovered } from './covered.ts'
import { circleLabels, discFeatures, labelFeatures, labelsAt, labelWishes, pageMeasure } from './labels.ts'
import type { Scene } from './scene.ts'
import { EMPTY, setData } from './source-data.ts'

const CIRCLE_LABEL_ZOOM = 7.5
const BESIDE: PositionAnchor[] = ['top', 'bottom', 'left', 'right']
const CENTRED: PositionAnchor[] = ['center']

/** What writes the names and the numbered discs of a scene. */
export interface NameWriters {
  readonly labels: (scene: Scene) => void
  readonly discs: (scene: Scene) => void
}

export function nameWriters(map: MapLibreMap, atlas: Atlas): NameWriters {
  return { labels: labelWriter(map, atlas), discs: discWriter(map, atlas) }
}

/** Writes the discs of a scene, and again at another zoom, where others have room. */
function discWriter(map: MapLibreMap, atlas: Atlas): (scene: Scene) => void {
  let last: Scene | null = null
  const write = (scene: Scene) => setData(map, 'discs', discFeatures(scene, atlas, map.getZoom()))
  map.on('zoomend', () => last !== null && last.discs.size > 0 && write(last))
  return (scene) => {
    last = scene
    write(scene)
  }
}

/** Writes the labels of a scene, and again whenever the map comes to rest elsewhere. */
function labelWriter(map: MapLibreMap, atlas: Atlas): (scene: Scene) => void {
  const measure = pageMeasure()
  let rewrite: () => void = () => undefined
  map.on('moveend', () => rewrite())
  watchCovered(map, () => rewrite())
  return (scene) => {
    const wishes = labelWishes(scene, atlas)
    const circles = scene.circles ? circleLabels(scene) : EMPTY
    map.setLayoutProperty('labels', 'text-variable-anchor', scene.circles ? BESIDE : CENTRED)
    map.setLayoutProperty('labels', 'text-radial-offset', scene.circles ? 0.8 : 0)
    rewrite = () => {
      const view = viewOf(map)
      const beside = view.zoom >= CIRCLE_LABEL_ZOOM ? circles.features : []
      const { type, features } = labelFeatures(labelsAt(wishes, view, measure))
      setData(map, 'labels', { type, features: [...features, ...beside] })
    }
    rewrite()
  }
}
