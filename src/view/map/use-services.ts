import { useEffect, useMemo, useRef, useState } from 'react'
import type { Atlas } from './geometry/lands.ts'
import { placeServices, type PlacedSymbol, type ServiceOnMap } from '../../domain/layers/index.ts'
import type { Painter } from './painter/painter.ts'
import type { Scene } from './painter/scene.ts'
import { discAnchors } from './painter/disc-anchors.ts'
import type { ServiceMark } from './painter/service-marks.ts'
import type { ServiceOverlay } from './painter/service-overlay.ts'

const NONE: readonly PlacedSymbol[] = []

/** Where the services stand over the map. */
export function usePlaced(atlas: Atlas, services: readonly ServiceOnMap[]): readonly PlacedSymbol[] {
  return useMemo(
    () => (services.length === 0 ? NONE : placeServices(services, atlas.at('provincia').labelPoints).symbols),
    [atlas, services],
  )
}

/**
 * Draws the services over the map, loading what draws them the first time there is one; returns the mark pointed at.
 */
export function useServices(painter: Painter | null, atlas: Atlas, scene: Scene): ServiceMark | null {
  const { symbols, discs, spec, level, circles } = scene
  const [pointed, setPointed] = useState<ServiceMark | null>(null)
  const overlay = useRef<{ readonly painter: Painter; readonly ready: Promise<ServiceOverlay> } | null>(null)
  useEffect(() => {
    const made = overlay.current?.painter === painter ? overlay.current : null
    if (!painter || (symbols.length === 0 && made === null)) return
    let stale = false
    const { ready } = (overlay.current = made ?? { painter, ready: attach(painter, setPointed) })
    void ready.then((drawn) => {
      if (!stale)
        drawn.show(
          symbols,
          discAnchors({ spec, level, circles, discs }, atlas).map(({ at }) => at),
        )
    })
    return () => {
      stale = true
    }
  }, [painter, atlas, symbols, discs, spec, level, circles])
  return symbols.length === 0 ? null : pointed
}

async function attach(painter: Painter, onPoint: (mark: ServiceMark | null) => void): Promise<ServiceOverlay> {
  const [{ attachServices }] = await Promise.all([import('./painter/service-overlay.ts'), painter.whole])
  return attachServices(painter.map, onPoint)
}
