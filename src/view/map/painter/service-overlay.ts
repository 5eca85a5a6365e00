import type { DeckProps } from '@deck.gl/core'
import { IconLayer } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { MAP_COLORS, type LonLat, type PlacedSymbol } from '../../../domain/layers/index.ts'
import { drawIconAtlas, type MarkLook } from './icon-atlas.ts'
import { CLUSTER_PIXELS, sideOf, standingOver, type ServiceMark } from './service-marks.ts'

type Device = Parameters<NonNullable<DeckProps['onDeviceInitialized']>>[0]

/** The symbols of the services over the map; this file is loaded only when a service is first shown. */
export interface ServiceOverlay {
  /** Draws them clear of the numbered discs of those units. */
  show(symbols: readonly PlacedSymbol[], discs: readonly LonLat[]): void
}

/** Draws them, near ones as one mark with their number, and again at another zoom, where others have room. */
export function attachServices(map: MapLibreMap, onPoint: (mark: ServiceMark | null) => void): ServiceOverlay {
  let shown: Parameters<ServiceOverlay['show']> = [[], []]
  let draw: ((marks: readonly ServiceMark[], zoom: number) => IconLayer<ServiceMark> | null) | null = null
  const redraw = () => {
    const { marks } = standingOver(...shown, map.getZoom())
    keepRoom(map, marks)
    if (draw !== null) overlay.setProps({ layers: [draw(marks, map.getZoom())] })
  }
  const overlay = new MapLibreOverlay({
    interleaved: false,
    layers: [],
    onDeviceInitialized: (device) => {
      draw = iconDrawer(device, onPoint)
      redraw()
    },
  })
  map.addControl(overlay)
  map.on('zoomend', redraw)
  return {
    show(...next) {
      shown = next
      redraw()
    },
  }
}

const ROOM = 'services-room'

/** Names of capitals and of what is around give way to the marks: an empty picture of each takes their room. */
function keepRoom(map: MapLibreMap, marks: readonly ServiceMark[]): void {
  if (map.getSource(ROOM) === undefined) addRoom(map)
  const features = marks.map(({ at, offset }) => ({
    type: 'Feature' as const,
    properties: { offset: [...offset] },
    geometry: { type: 'Point' as const, coordinates: [...at] },
  }))
  void map.getSource<GeoJSONSource>(ROOM)?.setData({ type: 'FeatureCollection', features })
}

function addRoom(map: MapLibreMap): void {
  map.addSource(ROOM, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  const side = CLUSTER_PIXELS
  map.addImage(ROOM, { width: side, height: side, data: new Uint8Array(side * side * 4) })
  map.addLayer({
    id: ROOM,
    type: 'symbol',
    source: ROOM,
    layout: {
      'icon-image': ROOM,
      'icon-offset': ['array', 'number', 2, ['get', 'offset']],
      'icon-padding': 0,
      'icon-allow-overlap': true,
    },
  })
}

/** Makes the layer of some marks; what they look like is drawn again only where some look is new. */
function iconDrawer(device: Device, onPoint: (mark: ServiceMark | null) => void) {
  let looks: ReadonlyMap<string, MarkLook> = new Map()
  let atlas: Pick<ConstructorParameters<typeof IconLayer<ServiceMark>>[0], 'iconAtlas' | 'iconMapping'> = {}
  return (marks: readonly ServiceMark[], zoom: number): IconLayer<ServiceMark> | null => {
    const wanted = new Map(marks.map((mark) => [nameOf(mark), lookOf(mark)]))
    if ([...wanted.keys()].some((name) => !looks.has(name))) {
      looks = new Map([...looks, ...wanted])
      const drawn = drawIconAtlas(looks)
      if (drawn === null) return null
      const { pixels: data, width, height, mapping } = drawn
      atlas = {
        iconAtlas: device.createTexture({ data, width, height, format: 'rgba8unorm' }),
        iconMapping: mapping,
      }
    }
    return new IconLayer<ServiceMark>({
      id: `services-${String(looks.size)}`,
      data: marks,
      ...atlas,
      getIcon: nameOf,
      getPosition: ({ at }) => [...at],
      getPixelOffset: ({ offset }) => [...offset],
      getSize: (mark) => sideOf(mark, zoom),
      pickable: true,
      onHover: ({ object }) => onPoint(object ?? null),
    })
  }
}

/** The type that all of a mark are of; null where they are of several. */
function typeOf({ held: [first, ...rest] }: ServiceMark): string | null {
  if (first === undefined) return null
  return rest.every(({ service }) => service.type === first.service.type) ? first.service.type : null
}

function nameOf(mark: ServiceMark): string {
  const type = typeOf(mark) ?? ''
  return mark.held.length > 1 ? `${type} ${String(mark.held.length)}` : type
}

function lookOf(mark: ServiceMark): MarkLook {
  const { held } = mark
  const shape = held[0]?.service.shape ?? { path: '', color: MAP_COLORS.outline }
  if (held.length === 1) return { shape }
  return { count: held.length, color: typeOf(mark) === null ? MAP_COLORS.outline : shape.color }
}
