import type { DeckProps } from '@deck.gl/core'
import { IconLayer } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { PlacedSymbol } from '../../../domain/layers/index.ts'
import { drawIconAtlas } from './icon-atlas.ts'

type Device = Parameters<NonNullable<DeckProps['onDeviceInitialized']>>[0]

/** Size of a symbol, and how much smaller it and its fan are while the whole country is in view. */
const ICON_PIXELS = 18
const NEAR_ZOOM = 6.5
const FAR_SCALE = 0.6

/** The symbols of the services over the map; this file is loaded only when a service is first shown. */
export interface ServiceOverlay {
  show(symbols: readonly PlacedSymbol[]): void
}

export function attachServices(map: MapLibreMap, onPoint: (symbol: PlacedSymbol | null) => void): ServiceOverlay {
  let symbols: readonly PlacedSymbol[] = []
  let device: Device | null = null
  let scale = scaleAt(map)
  const redraw = () => overlay.setProps({ layers: device === null ? [] : [iconLayer(device, symbols, scale, onPoint)] })
  const overlay = new MapLibreOverlay({
    interleaved: false,
    layers: [],
    onDeviceInitialized: (ready) => {
      device = ready
      redraw()
    },
  })
  map.addControl(overlay)
  map.on('zoom', () => {
    if (scaleAt(map) === scale) return
    scale = scaleAt(map)
    redraw()
  })
  return {
    show(next) {
      symbols = next
      redraw()
    },
  }
}

function scaleAt(map: MapLibreMap): number {
  return map.getZoom() < NEAR_ZOOM ? FAR_SCALE : 1
}

function iconLayer(
  device: Device,
  symbols: readonly PlacedSymbol[],
  scale: number,
  onPoint: (symbol: PlacedSymbol | null) => void,
): IconLayer<PlacedSymbol> | null {
  const shapes = new Map(symbols.map(({ service }) => [service.type, service.shape]))
  const atlas = drawIconAtlas(shapes)
  if (atlas === null) return null
  return new IconLayer<PlacedSymbol>({
    id: `services-${[...shapes.keys()].sort().join('-')}`,
    data: symbols,
    iconAtlas: device.createTexture({
      data: atlas.pixels,
      width: atlas.width,
      height: atlas.height,
      format: 'rgba8unorm',
    }),
    iconMapping: atlas.mapping,
    getIcon: (symbol) => symbol.service.type,
    getPosition: (symbol) => [...symbol.at],
    getPixelOffset: ({ offset: [x, y] }) => [x * scale, y * scale],
    getSize: ICON_PIXELS * scale,
    updateTriggers: { getPixelOffset: scale },
    pickable: true,
    onHover: ({ object }) => onPoint(object ?? null),
  })
}
