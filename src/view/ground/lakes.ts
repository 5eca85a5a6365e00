import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { MAP_COLORS, type Bounds } from '../../domain/layers/index.ts'
import type { Surroundings } from '../../workspace/session/index.ts'

type Lakes = Surroundings['lagos']

/** Over the units, for nobody lives on water, and under what parts them. */
const BELOW = 'borders-casing'
/** Written before the labels of the country, which take their room first. */
const BEFORE = 'labels'
const FONT = ['"Source Sans 3"', 'sans-serif']
const NAMED_FROM = 6

/** Draws the lakes in the tone of the sea, and names them once there is room. */
export function drawLakes(map: MapLibreMap, lakes: Lakes): void {
  map.addSource('lakes', { type: 'geojson', data: shapesOf(lakes) })
  map.addSource('lake-names', { type: 'geojson', data: namesOf(lakes) })
  map.addLayer({ id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': MAP_COLORS.sea } }, BELOW)
  map.addLayer(
    { id: 'lake-shores', type: 'line', source: 'lakes', paint: { 'line-color': MAP_COLORS.shore, 'line-width': 0.8 } },
    BELOW,
  )
  map.addLayer(
    {
      id: 'lake-names',
      type: 'symbol',
      source: 'lake-names',
      minzoom: NAMED_FROM,
      layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 12, 'text-max-width': 6 },
      paint: { 'text-color': MAP_COLORS.outline, 'text-halo-color': MAP_COLORS.halo, 'text-halo-width': 1.2 },
    },
    BEFORE,
  )
}

/** Leaves to a base the lakes that stand where it draws its own; their names stay, for a base writes none. */
export function leaveLakes(map: MapLibreMap, lakes: Lakes, within: Bounds | null): void {
  const ours = lakes.filter(({ at: [lon, lat] }) => {
    if (within === null) return true
    const [west, south, east, north] = within
    return lon < west || lon > east || lat < south || lat > north
  })
  void map.getSource<GeoJSONSource>('lakes')?.setData(shapesOf(ours))
}

function shapesOf(lakes: Lakes): FeatureCollection {
  const features = lakes.map(({ outline }) => ({ type: 'Feature' as const, properties: {}, geometry: outline }))
  return { type: 'FeatureCollection', features }
}

function namesOf(lakes: Lakes): FeatureCollection {
  const features = lakes.map(({ nombre, at }) => ({
    type: 'Feature' as const,
    properties: { name: nombre },
    geometry: { type: 'Point' as const, coordinates: [...at] },
  }))
  return { type: 'FeatureCollection', features }
}
