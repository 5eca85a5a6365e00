import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Bounds } from '../../domain/layers/index.ts'
import type { Atlas } from './geometry/lands.ts'
import { createPainter, type Painter } from './painter/painter.ts'

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
export function usePainter(atlas: Atlas, home: Bounds, onUnavailable: () => void): PainterHandle {
  const canvasRef = useRef<HTMLDivElement>(null)
  const [ready, setReady] = useState<{ readonly painter: Painter; readonly atlas: Atlas } | null>(null)
  const [busy, setBusy] = useState<PainterHandle['busy']>('loading')
  const giveUp = useRef(onUnavailable)
  useEffect(() => {
    giveUp.current = onUnavailable
  }, [onUnavailable])
  useEffect(() => {
    const made =
      canvasRef.current &&
      startPainter(
        canvasRef.current,
        atlas,
        home,
        (painter) => setReady({ painter, atlas }),
        () => giveUp.current(),
      )
    if (!made) return
    const stopWatching = watchDrawing(made, setBusy, () => giveUp.current())
    return () => {
      stopWatching()
      setReady(null)
      made.destroy()
    }
  }, [atlas, home])
  // Other boundaries end the painter before its successor is ready: nobody may paint with it any more.
  return { canvasRef, painter: ready?.atlas === atlas ? ready.painter : null, busy }
}

function startPainter(
  container: HTMLElement,
  atlas: Atlas,
  home: Bounds,
  onReady: (painter: Painter) => void,
  onFailed: () => void,
): Painter | null {
  try {
    const painter: Painter = createPainter(container, atlas, home, () => onReady(painter))
    return painter
  } catch {
    onFailed()
    return null
  }
}

function watchDrawing({ map }: Painter, onBusy: (busy: PainterHandle['busy']) => void, onLost: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  map.once('idle', () => onBusy(null))
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
