import type { Bounds } from '../../domain/layers/index.ts'
import type { UnitLevel } from '../../domain/territory/index.ts'
import type { Limites } from '../../workspace/session/index.ts'
import { atlasOf, type Atlas } from './geometry/lands.ts'
import { needsCircles } from './limites.ts'
import { createPainter, type Painter } from './painter/painter.ts'
import type { Scene } from './painter/scene.ts'

interface EarlyMap {
  readonly atlas: Atlas
  readonly container: HTMLElement
  readonly painter: Painter
  /** Says that the map has its place in the page. */
  readonly placed: () => void
}

let early: EarlyMap | null = null

/**
 * Starts the map of a level out of sight, as large as the place where it will stand, while the figures that give it its
 * colours are still being read; nothing where there is no place yet, or no WebGL.
 */
export function startEarlyMap(limites: Limites, level: UnitLevel): void {
  const box = (document.querySelector('.map-view') ?? document.querySelector('.map-side'))?.getBoundingClientRect()
  if (early !== null || !box || box.width === 0 || box.height === 0) return
  const atlas = atlasOf(limites)
  const container = document.body.appendChild(document.createElement('div'))
  container.className = 'map-early'
  container.style.width = `${box.width}px`
  container.style.height = `${box.height}px`
  try {
    const shown = { level, circles: needsCircles(limites, level) }
    let placed = () => undefined as void
    const isPlaced = new Promise<void>((resolve) => (placed = resolve))
    early = { atlas, container, painter: createPainter(container, atlas, atlas.country, shown, isPlaced), placed }
  } catch {
    container.remove()
  }
}

/**
 * Paints the early map and, once it stands drawn, lays it over the picture of it: the map lives before the page around
 * it does. Settles then; at once where there is no early map.
 */
export async function paintEarlyMap(scene: Scene): Promise<void> {
  const map = early
  await map?.painter.ready
  if (map === null || early !== map) return
  await new Promise<void>((resolve) => {
    map.painter.map.once('idle', () => {
      if (early === map) layOver(map.container)
      // Seen before who waits for it goes on.
      requestAnimationFrame(() => setTimeout(resolve))
    })
    map.painter.paint(scene)
  })
}

function layOver(container: HTMLElement): void {
  const place = document.querySelector('.map-view')
  const still = place?.querySelector<HTMLElement>('.still-map')
  if (!place || !still) return
  stand(container, place)
  still.hidden = true
}

function stand(container: HTMLElement, place: Element): void {
  container.className = 'map-drawing'
  container.removeAttribute('style')
  place.prepend(container)
}

/** Before the page is painted: an early map that stood drawn over its picture is not missing for a frame. */
export function seatEarlyMap(place: HTMLElement | null): void {
  if (place !== null && early?.painter.isDrawn() === true) stand(early.container, place)
}

/** Puts the early map in its place, once; null where there is none of these boundaries and this frame. */
export function takeEarlyMap(place: HTMLElement, atlas: Atlas, home: Bounds): Painter | null {
  if (early === null) return null
  const { container, painter, placed } = early
  const isSame = early.atlas === atlas && home === atlas.country
  early = null
  if (isSame) {
    stand(container, place)
    requestAnimationFrame(() => setTimeout(placed))
    return { ...painter, destroy: () => (painter.destroy(), container.remove()) }
  }
  painter.destroy()
  container.remove()
  return null
}
