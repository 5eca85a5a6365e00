import type { Map as MapLibreMap } from 'maplibre-gl'

type Drawing = Pick<MapLibreMap, 'triggerRepaint' | 'areTilesLoaded' | 'style' | 'once'>

/**
 * Until the map first stands, no frame is drawn for each tile that comes, only for all that were asked for: a machine
 * that draws without a graphics card spent more on those frames than on the tiles.
 */
export function drawFirstWhole(map: Drawing): void {
  const draw = map.triggerRepaint.bind(map)
  map.triggerRepaint = () => {
    // A map that is being removed has no style any more.
    const style: Drawing['style'] | undefined = map.style
    if (style === undefined || map.areTilesLoaded()) draw()
  }
  map.once('idle', () => (map.triggerRepaint = draw))
}
