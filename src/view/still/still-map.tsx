import { useLayoutEffect, useRef, type RefObject } from 'react'
import { firstPictureText } from '../text/index.ts'
import { useScreen } from '../desk/index.ts'
import '../map/map.css'
import '../map/legend/legend.css'
import './still.css'

/** The map of the first picture over the live one, until that is drawn. */
export function StillMap() {
  const host = useAdopted(useScreen((screen) => (screen.isMapDrawn ? null : (screen.still?.map ?? null))))
  return <div ref={host} aria-hidden="true" />
}

/**
 * The first picture's map with its legend, until what draws the live one is there; and for good where nothing can draw
 * it.
 */
export function StillView() {
  const still = useScreen((screen) => (screen.isMapDrawn ? null : screen.still))
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (still === null) return host.current?.replaceChildren()
    if (!still.view.contains(still.map)) still.view.querySelector('.map-view')?.prepend(still.map)
    host.current?.replaceChildren(still.view)
  }, [still])
  return <div ref={host} className="still-view" aria-hidden="true" />
}

/**
 * The first places with their reasons, until the panel's own code is there; it takes the focus so that keys can scroll
 * to its end.
 */
export function StillPanel() {
  const host = useAdopted(useScreen((screen) => screen.still?.panel ?? null))
  return <div ref={host} tabIndex={0} role="group" aria-label={firstPictureText.panel} />
}

/** Takes what stands in the page into an element, in the same frame, and lets go of it when it no longer stands. */
function useAdopted(still: HTMLElement | null): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    host.current?.replaceChildren(...(still === null ? [] : [still]))
  }, [still])
  return host
}
