import { useLayoutEffect, useRef, type RefObject } from 'react'
import { useScreen, type Screen } from '../desk/index.ts'
import '../map/map.css'
import '../map/legend/legend.css'
import './still.css'

/** The map of the first picture over the live one, until that is drawn. */
export function StillMap() {
  const host = useAdopted(useScreen((screen) => (screen.isMapDrawn ? null : partOf(screen, 'map'))))
  return <div ref={host} aria-hidden="true" />
}

/** The first picture's map with its legend, until what draws the live one is there. */
export function StillView() {
  const host = useAdopted(useScreen((screen) => (screen.isMapDrawn ? null : partOf(screen, 'view'))))
  return <div ref={host} className="still-view" aria-hidden="true" />
}

/** The first places with their reasons, until the panel's own code is there. */
export function StillPanel() {
  return <div ref={useAdopted(useScreen((screen) => partOf(screen, 'panel')))} />
}

function partOf({ still }: Screen, part: 'map' | 'view' | 'panel'): HTMLElement | null {
  return still === null ? null : still[part]
}

/** Takes what stands in the page into an element, in the same frame, and lets go of it when it no longer stands. */
function useAdopted(still: HTMLElement | null): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    host.current?.replaceChildren(...(still === null ? [] : [still]))
  }, [still])
  return host
}
