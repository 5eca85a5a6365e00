import type { FeatureCollection, GeoJSON } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import type { SourceName } from './style.ts'

/** A source with nothing in it. */
export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }

export function setData(map: MapLibreMap, source: SourceName, data: GeoJSON): void {
  void map.getSource<GeoJSONSource>(source)?.setData(data)
}
