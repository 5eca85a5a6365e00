import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { feature } from 'topojson-client'
import { MAP_COLORS } from '../../../domain/layers/index.ts'
import type { Surroundings } from '../../../workspace/session/index.ts'
import { drawGround } from '../../ground/index.ts'
export { showUnsure } from '../../ground/index.ts'
import { viewOf, watchCovered } from './covered.ts'
import { isOpen } from './label-layout.ts'
import { pageMeasure } from './labels.ts'
import { FONT } from './style.ts'

/** Below the country itself, so that nothing of it is ever covered. */
const BELOW = 'ground'
/** Written before the labels of the country, which take their room first. */
const BEFORE = 'labels'

/**
 * Draws the neighbouring land under the country, names it and the sea, and draws what helps to find one's way; once on
 * each map. Tells whose all of it is.
 */
export function drawSurroundings(map: MapLibreMap, around: Surroundings, onSource: (source: string) => void): void {
  map.addSource('around', { type: 'geojson', data: feature(around, around.objects.tierra) })
  map.addSource('around-names', { type: 'geojson', data: NONE })
  map.addLayer({ id: 'around', type: 'fill', source: 'around', paint: { 'fill-color': MAP_COLORS.abroad } }, BELOW)
  map.addLayer(
    {
      id: 'around-borders',
      type: 'line',
      source: 'around',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': MAP_COLORS.hatch, 'line-width': 0.8 },
    },
    BELOW,
  )
  map.addLayer(
    {
      id: 'around-names',
      type: 'symbol',
      source: 'around-names',
      layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 13, 'text-letter-spacing': 0.12 },
      paint: { 'text-color': MAP_COLORS.outline, 'text-halo-color': MAP_COLORS.halo, 'text-halo-width': 1 },
    },
    BEFORE,
  )
  keepInSight(map, around.nombres)
  drawGround(map, around, onSource)
}

/** Writes the names that nothing stands over, and again whenever the map or what is over it changes. */
function keepInSight(map: MapLibreMap, names: Surroundings['nombres']): void {
  const measure = pageMeasure()
  const write = () => {
    const view = viewOf(map)
    const open = names.filter(({ name, at }) => isOpen(at, measure(name) + name.length * SPACED, view))
    void map.getSource<GeoJSONSource>('around-names')?.setData(namesOf(open))
  }
  map.on('moveend', write)
  watchCovered(map, write)
  write()
}

/** Pixels that part one letter from the next, beyond its own width. */
const SPACED = 1.6
const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] }

function namesOf(nombres: Surroundings['nombres']): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: nombres.map(({ name, at }) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Point', coordinates: [...at] },
    })),
  }
}
