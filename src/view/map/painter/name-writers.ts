import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Atlas } from '../geometry/lands.ts'
import { viewOf, watchCovered } from './covered.ts'
import { discMarks } from './disc-marks.ts'
import { discsAt, labelFeatures, labelsAt, labelWishes, pageMeasure } from './labels.ts'
import type { Scene } from './scene.ts'
import { setData } from './source-data.ts'

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
  const draw = discMarks(map)
  const write = (scene: Scene) => draw(discsAt(scene, atlas, map.getZoom()))
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
    rewrite = () => setData(map, 'labels', labelFeatures(labelsAt(wishes, viewOf(map), measure)))
    rewrite()
  }
}
