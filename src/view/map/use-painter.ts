import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Bounds } from '../../domain/layers/index.ts'
import type { Atlas } from './geometry/lands.ts'
import { seatEarlyMap, takeEarlyMap } from './early-map.ts'
import { createPainter, type Painter } from './painter/painter.ts'
import type { Shown } from './painter/scene.ts'
import { useLatest } from './use-latest.ts'

/** How long a lost WebGL context may take to come back before the map is given up. */
const RECOVERY_MS = 5000

export interface PainterHandle {
  readonly canvasRef: RefObject<HTMLDivElement | null>
  /** Null until the style is in place. */
  readonly painter: Painter | null
  /** What the map is busy with before it can be read; null once it is drawn. */
  readonly busy: 'loading' | 'recovering' | null
}

/**
 * A map for as long as the component lives, framed at first on its home; `onUnavailable` when there is no WebGL, or it
 * is lost for good.
 */
export function usePainter(atlas: Atlas, home: Bounds, shown: Shown, onUnavailable: () => void): PainterHandle {
  const canvasRef = useRef<HTMLDivElement>(null)
  const [ready, setReady] = useState<{ readonly painter: Painter; readonly atlas: Atlas } | null>(null)
  const [busy, setBusy] = useState<PainterHandle['busy']>('loading')
  const latest = useLatest({ shown, onUnavailable })
  useLayoutEffect(() => seatEarlyMap(canvasRef.current), [])
  useEffect(() => {
    if (!canvasRef.current) return
    const giveUp = () => latest.current.onUnavailable()
    const painter = startPainter(canvasRef.current, atlas, home, latest.current.shown)
    if (painter === null) return giveUp()
    let isOver = false
    void painter.ready.then(() => isOver || setReady({ painter, atlas }))
    const stopWatching = watchDrawing(painter, setBusy, giveUp)
    return () => {
      isOver = true
      stopWatching()
      setReady(null)
      painter.destroy()
    }
  }, [atlas, home, latest])
  // Other boundaries end the painter before its successor is ready: nobody may paint with it any more.
  return { canvasRef, painter: ready?.atlas === atlas ? ready.painter : null, busy }
}

/** The map that was started before its place was there, or a new one; null without WebGL. */
function startPainter(place: HTMLElement, atlas: Atlas, home: Bounds, shown: Shown): Painter | null {
  try {
    return takeEarlyMap(place, atlas, home) ?? createPainter(place, atlas, home, shown)
  } catch {
    return null
  }
}

function watchDrawing(
  { map, isDrawn }: Painter,
  onBusy: (busy: PainterHandle['busy']) => void,
  onLost: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  if (isDrawn()) onBusy(null)
  else map.once('idle', () => onBusy(null))
  map.on('webglcontextlost', () => {
    onBusy('recovering')
    timer = setTimeout(onLost, RECOVERY_MS)
  })
  map.on('webglcontextrestored', () => {
    onBusy(null)
    clearTimeout(timer)
  })
  return () => clearTimeout(timer)
}
