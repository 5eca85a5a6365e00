import type { Map as MapLibreMap } from 'maplibre-gl'

type Drawing = Pick<MapLibreMap, 'triggerRepaint' | 'areTilesLoaded' | 'isMoving' | 'style' | 'once'>

/** How long a map that stood already leaves what changes unseen while its tiles come. */
const PATIENCE_MS = 250

/**
 * Where the map does not move, no frame is drawn for each tile that comes, only for all that were asked for: a machine
 * that draws without a graphics card spent more on those frames than on the tiles. The first frames wait for as long as
 * it takes; once the map has stood, what changes waits for little.
 */
export function drawWhole(map: Drawing): void {
  const draw = map.triggerRepaint.bind(map)
  let hasStood = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  const drawNow = () => {
    clearTimeout(waiting)
    waiting = undefined
    draw()
  }
  map.once('idle', () => (hasStood = true))
  map.triggerRepaint = () => {
    // A map that is being removed has no style any more.
    const style: Drawing['style'] | undefined = map.style
    if (style === undefined || map.isMoving() || map.areTilesLoaded()) drawNow()
    else if (hasStood) waiting ??= setTimeout(drawNow, PATIENCE_MS)
  }
}
