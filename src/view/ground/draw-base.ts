import type { Bounds } from '../../domain/layers/index.ts'
import { addProtocol, type ExpressionSpecification, type Map as MapLibreMap } from 'maplibre-gl'
import { FetchSource, FileSource, PMTiles, Protocol, TileType, type Source } from 'pmtiles'
import { BASE, baseLayers, drawsLakes, SEEN_THROUGH, type BaseTiles } from './base-layers.ts'

/** What is ground: over the land, under the units. */
const BELOW = 'units'
/** What is found by its line: over the units, under what parts them. */
const OVER = 'borders-casing'
/** From here on the units let the base be seen through them: closer in, who looks is finding a place. */
const SEEN_FROM = 6
const SEEN_WHOLE = 9

const seenThrough: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...[SEEN_FROM, 1],
  ...[SEEN_WHOLE, SEEN_THROUGH],
]

let protocol: Protocol | undefined
let made = 0
/** Which base was last asked for on each map. */
const asked = new WeakMap<MapLibreMap, number>()

/** A base as it is drawn. */
export interface DrawnBase {
  /** What its file says of whose it is, as text. */
  readonly whose: string
  /** The part of the world in which it draws the lakes; null where it draws none. */
  readonly lakes: Bounds | null
}

/**
 * Draws a base under and over the units of the map, in place of the one it had; null when another was asked for since.
 * Rejects when the file cannot be read, and then the map has none.
 */
export async function drawBase(map: MapLibreMap, from: File | string): Promise<DrawnBase | null> {
  clearBase(map)
  const own = (made += 1)
  asked.set(map, own)
  const archive = new PMTiles(sourceOf(from, own))
  const [{ tileType, maxZoom, minLon, minLat, maxLon, maxLat }, about] = await Promise.all([
    archive.getHeader(),
    archive.getMetadata(),
  ])
  if (asked.get(map) !== own) return null
  const { attribution, vector_layers: layers } = about as { attribution?: unknown; vector_layers?: unknown }
  const isVector = tileType === TileType.Mvt
  const tiles: BaseTiles = isVector ? namesIn(layers) : 'raster'
  protocolOf().add(archive)
  map.addSource(BASE, {
    ...(isVector ? { type: 'vector' as const } : { type: 'raster' as const, tileSize: 256 }),
    url: `pmtiles://${archive.source.getKey()}`,
    maxzoom: maxZoom,
  })
  const { under, over } = baseLayers(tiles)
  for (const layer of under) map.addLayer(layer, BELOW)
  for (const layer of over) map.addLayer(layer, OVER)
  map.setPaintProperty(BELOW, 'fill-opacity', seenThrough)
  return { whose: plain(attribution), lakes: drawsLakes(tiles) ? [minLon, minLat, maxLon, maxLat] : null }
}

/** Takes the base off the map. */
export function clearBase(map: MapLibreMap): void {
  for (const { id } of map.getStyle().layers) if (id.startsWith(BASE)) map.removeLayer(id)
  if (map.getSource(BASE) !== undefined) map.removeSource(BASE)
  map.setPaintProperty(BELOW, 'fill-opacity', 1)
}

/** A file is read where it is; a name is one beside the page's data, asked for part by part. */
function sourceOf(from: File | string, own: number): Source {
  if (typeof from === 'string') return new FetchSource(new URL(`data/${from}`, document.baseURI).href)
  return new FileSource(new File([from], `${BASE}-${own}`))
}

function protocolOf(): Protocol {
  if (protocol === undefined) {
    protocol = new Protocol()
    addProtocol('pmtiles', protocol.tile)
  }
  return protocol
}

function namesIn(layers: unknown): readonly string[] {
  if (!Array.isArray(layers)) return []
  return layers.flatMap((layer: unknown) => {
    const id: unknown = typeof layer === 'object' && layer !== null && 'id' in layer ? layer.id : null
    return typeof id === 'string' ? [id] : []
  })
}

/** The text of an attribution, which comes as a stranger's HTML. */
function plain(attribution: unknown): string {
  if (typeof attribution !== 'string') return ''
  const { body } = new DOMParser().parseFromString(attribution, 'text/html')
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200)
}
