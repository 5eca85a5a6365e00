import type { Map as MapLibreMap } from 'maplibre-gl'
import { codeAt, unitOf, type UnitKey } from '../../../domain/territory/index.ts'
import type { Atlas } from '../geometry/lands.ts'
import { boundsOf, type Bounds } from '../../../domain/layers/index.ts'
import { landOf, type Scene } from './scene.ts'

const FLIGHT_MS = 900
/**
 * Room for what floats over the map: pickers above, legend over the ocean, scale below; a narrow map has none to spare.
 */
const PADDING = { top: 96, right: 64, bottom: 60, left: 240 }
const NARROW_PADDING = { top: 24, right: 56, bottom: 48, left: 24 }
/** Where it is low besides, as on a laptop at 200 %: only the scale is below. */
const LOW_PADDING = { top: 8, right: 56, bottom: 32, left: 24 }
/** Where it is narrow and what goes above still floats over it, in two lines. */
const SLIM_PADDING = { top: 128, right: 56, bottom: 48, left: 24 }
const NARROW = 640
const STACKED = '(max-width: 56.25em)'
const LOW = `${STACKED} and (max-height: 500px)`
const SURROUNDINGS = 0.35

/** Room to leave on each side of what is fitted. */
export function paddingIn(container: HTMLElement): typeof PADDING {
  if (window.matchMedia(LOW).matches) return LOW_PADDING
  if (window.matchMedia(STACKED).matches) return NARROW_PADDING
  return container.clientWidth >= NARROW ? PADDING : SLIM_PADDING
}

/** No time at all for who asked for less motion. */
export function flightTime(milliseconds: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds
}

/** Where to fly for a code: its polygon, or a small window around the capital of a distrito drawn as a circle. */
export function boundsFor(atlas: Atlas, scene: Pick<Scene, 'spec' | 'level'>, key: UnitKey): Bounds | null {
  const land = landOf(atlas, unitOf(key))
  if (land) return widen(boundsOf(land.geometry))
  const code = codeAt(scene.level, key)
  const at = code === null ? null : scene.spec.units.get(code)?.at
  return at ? [at[0] - 0.3, at[1] - 0.3, at[0] + 0.3, at[1] + 0.3] : null
}

/** Some of the surroundings, so that the place is known. */
function widen([west, south, east, north]: Bounds): Bounds {
  const [x, y] = [(east - west) * SURROUNDINGS, (north - south) * SURROUNDINGS]
  return [west - x, south - y, east + x, north + y]
}

/** Flies to what is asked, and fits it again when the map changes its size, until someone moves the map by hand. */
export function keepFitted(map: MapLibreMap, home: Bounds): (bounds: Bounds) => void {
  let fitted: Bounds | null = home
  const fit = (bounds: Bounds, duration: number) =>
    map.fitBounds([...bounds], { padding: paddingIn(map.getContainer()), maxZoom: 9, duration })
  map.on('movestart', (event) => {
    if ('originalEvent' in event && event.originalEvent) fitted = null
  })
  map.on('resize', () => {
    if (fitted) fit(fitted, 0)
  })
  return (bounds) => {
    fitted = bounds
    fit(bounds, flightTime(FLIGHT_MS))
  }
}
