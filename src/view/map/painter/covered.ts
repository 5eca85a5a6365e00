import type { Map as MapLibreMap } from 'maplibre-gl'
import { TILE, worldOf, type LabelBox, type View } from './label-layout.ts'

/** What may stand over a map, on any page that has one. */
const OVER = '.trail, .map-pickers, .map-pickers-place, .legend, .map-controls, .map-foot'

/**
 * What is looked at, with half as much around it so that a small push of the map uncovers no bare ground, and what
 * stands over it.
 */
export function viewOf(map: MapLibreMap): View {
  const [[west, south], [east, north]] = map.getBounds().toArray()
  const [x, y] = [(east - west) / 4, (north - south) / 4]
  return { zoom: map.getZoom(), bounds: [west - x, south - y, east + x, north + y], covered: coveredBoxes(map) }
}

function coveredBoxes(map: MapLibreMap): readonly LabelBox[] {
  const container = map.getContainer()
  const own = container.getBoundingClientRect()
  const { lng, lat } = map.getCenter()
  const [x, y] = worldOf([lng, lat]).map((part) => part * TILE * 2 ** map.getZoom()) as [number, number]
  const [left, top] = [x - own.width / 2 - own.left, y - own.height / 2 - own.top]
  return floatingOver(container).map((each) => {
    const box = each.getBoundingClientRect()
    return { left: left + box.left, top: top + box.top, right: left + box.right, bottom: top + box.bottom }
  })
}

/** Calls whenever something over the map comes, goes or changes its size, for as long as the map lives. */
export function watchCovered(map: MapLibreMap, onChange: () => void): void {
  const container = map.getContainer()
  const watched = new WeakSet<Element>()
  const sizes = new ResizeObserver(onChange)
  const watchNew = () => {
    for (const each of floatingOver(container).filter((one) => !watched.has(one))) {
      watched.add(each)
      sizes.observe(each)
    }
  }
  const parts = new MutationObserver(watchNew)
  parts.observe(boardOf(container), { childList: true, subtree: true })
  watchNew()
  map.once('remove', () => {
    sizes.disconnect()
    parts.disconnect()
  })
}

function floatingOver(container: HTMLElement): readonly Element[] {
  const beside = container.closest('.stage')?.querySelector('.panel-toggle') ?? null
  return [...boardOf(container).querySelectorAll(OVER), ...(beside === null ? [] : [beside])]
}

function boardOf(container: HTMLElement): Element {
  return container.closest('.map-board') ?? container.closest('.map-view') ?? container
}
