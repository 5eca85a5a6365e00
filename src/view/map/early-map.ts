import type { Bounds } from '../../domain/layers/index.ts'
import type { UnitLevel } from '../../domain/territory/index.ts'
import type { Limites } from '../../workspace/session/index.ts'
import { atlasOf, type Atlas } from './geometry/lands.ts'
import { needsCircles } from './limites.ts'
import { createPainter, type Painter } from './painter/painter.ts'

interface EarlyMap {
  readonly atlas: Atlas
  readonly container: HTMLElement
  readonly painter: Painter
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
    const painter = createPainter(container, atlas, atlas.country, { level, circles: needsCircles(limites, level) })
    early = { atlas, container, painter }
  } catch {
    container.remove()
  }
}

/** Puts the early map in its place, once; null where there is none of these boundaries and this frame. */
export function takeEarlyMap(place: HTMLElement, atlas: Atlas, home: Bounds): Painter | null {
  if (early === null) return null
  const { container, painter } = early
  const isSame = early.atlas === atlas && home === atlas.country
  early = null
  if (isSame) {
    container.className = 'map-drawing'
    container.removeAttribute('style')
    place.append(container)
    return { ...painter, destroy: () => (painter.destroy(), container.remove()) }
  }
  painter.destroy()
  container.remove()
  return null
}
