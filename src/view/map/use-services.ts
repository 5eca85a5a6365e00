import { useEffect, useRef, useState } from 'react'
import type { Atlas } from './geometry/lands.ts'
import { placeServices, type PlacedSymbol, type ServiceOnMap } from '../../domain/layers/index.ts'
import type { Painter } from './painter/painter.ts'
import type { ServiceOverlay } from './painter/service-overlay.ts'

/** Draws the services over the map, loading what draws them the first time there is one; returns the one pointed at. */
export function useServices(
  painter: Painter | null,
  atlas: Atlas,
  services: readonly ServiceOnMap[],
): PlacedSymbol | null {
  const [pointed, setPointed] = useState<PlacedSymbol | null>(null)
  const overlay = useRef<{ readonly painter: Painter; readonly ready: Promise<ServiceOverlay> } | null>(null)
  useEffect(() => {
    const made = overlay.current?.painter === painter ? overlay.current : null
    if (!painter || (services.length === 0 && made === null)) return
    let stale = false
    const { ready } = (overlay.current = made ?? { painter, ready: attach(painter, setPointed) })
    void ready.then((drawn) => {
      if (!stale) drawn.show(placeServices(services, atlas.at('provincia').labelPoints).symbols)
    })
    return () => {
      stale = true
    }
  }, [painter, atlas, services])
  return services.length === 0 ? null : pointed
}

async function attach(painter: Painter, onPoint: (symbol: PlacedSymbol | null) => void): Promise<ServiceOverlay> {
  const { attachServices } = await import('./painter/service-overlay.ts')
  return attachServices(painter.map, onPoint)
}
