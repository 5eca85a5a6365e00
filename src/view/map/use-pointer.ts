import { useEffect, useState, type RefObject } from 'react'
import type { MapMouseEvent } from 'maplibre-gl'
import { parseUbigeo, type Ubigeo } from '../../domain/territory/index.ts'
import type { Painter } from './painter/painter.ts'
import { useLatest } from './use-latest.ts'

export interface ScreenPoint {
  readonly x: number
  readonly y: number
}

interface PointerHandlers {
  readonly circles: boolean
  onHover(code: Ubigeo | null): void
  onSelect(code: Ubigeo): void
}

/**
 * Reports what the pointer is over, only when it changes; returns where the pointer is, or null when it is elsewhere.
 */
export function usePointer(painter: Painter | null, handlers: PointerHandlers): ScreenPoint | null {
  const latest = useLatest(handlers)
  const [pointer, setPointer] = useState<ScreenPoint | null>(null)
  useEffect(() => (painter ? listen(painter, latest, setPointer) : undefined), [painter, latest])
  return pointer
}

function listen(
  painter: Painter,
  latest: RefObject<PointerHandlers>,
  onMove: (pointer: ScreenPoint | null) => void,
): () => void {
  const { map } = painter
  let over: Ubigeo | null = null
  const hover = (code: Ubigeo | null) => {
    if (code !== over) latest.current.onHover(code)
    over = code
    map.getCanvas().style.cursor = code === null ? '' : 'pointer'
  }
  const move = map.on('mousemove', (event) => {
    onMove({ x: event.point.x, y: event.point.y })
    hover(codeAt(painter, event, latest.current.circles))
  })
  const leave = map.on('mouseout', () => {
    onMove(null)
    hover(null)
  })
  const click = map.on('click', (event) => {
    const code = codeAt(painter, event, latest.current.circles)
    if (code !== null) latest.current.onSelect(code)
  })
  return () => [move, leave, click].forEach((subscription) => subscription.unsubscribe())
}

function codeAt({ map }: Painter, { point }: MapMouseEvent, circles: boolean): Ubigeo | null {
  const layer = circles ? 'circles' : 'units'
  const [found] = map.getLayer(layer) ? map.queryRenderedFeatures(point, { layers: [layer] }) : []
  return parseUbigeo(String(found?.properties['ubigeo'] ?? ''))
}
