import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { MAP_COLORS } from '../../domain/layers/index.ts'

/** What a map base holds: pictures, or layers of shapes by their names. */
export type BaseTiles = 'raster' | readonly string[]

/** Ids of all layers of the base begin so. */
export const BASE = 'base-map'

/** A road's edge is so many times as wide as the road. */
const ROAD_EDGE = 2

/** How much of a unit's colour is left where a base is seen through it. */
export const SEEN_THROUGH = 0.72

type Look = 'agua' | 'verde' | 'edificio' | 'via' | 'omitida' | 'otra'

/** Names of layers in the usual schemes of vector tiles; those that the map says itself, or only name, are left out. */
const LOOKS: readonly (readonly [Look, RegExp])[] = [
  ['omitida', /label|place|name|poi|bound|admin|earth|address|housenumber/i],
  ['agua', /water|ocean|river|lake|stream|agua|rio|lago|laguna/i],
  ['verde', /land(use|cover)|park|natural|wood|forest|green|vegeta|bosque/i],
  ['edificio', /build|edific/i],
  ['via', /road|transport|highway|street|rail|aero|via|carretera|camino/i],
]

const POLYGON: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon']
const LINE: ExpressionSpecification = ['==', ['geometry-type'], 'LineString']
/** Sea of the usual schemes, each of which has a property of its own for it; any other water is inland. */
const SEA: ExpressionSpecification = [
  'in',
  ['coalesce', ['get', 'kind'], ['get', 'pmap:kind'], ['get', 'class'], ['get', 'natural'], ''],
  ['literal', ['ocean', 'sea', 'bay', 'strait', 'gulf', 'coastline']],
]
const SEA_LAYER = /ocean|sea\b|mar(es)?\b|coast/i

const QUIET = {
  agua: MAP_COLORS.shore,
  verde: '#e6ebe0',
  edificio: '#dcd9d2',
  via: '#fdf3d0',
  orilla: '#4a3a26',
  otra: '#75808a',
} as const

/** Layers of a base from the lowest: those that the units cover, and those over the units. */
export interface BaseLayers {
  readonly under: readonly LayerSpecification[]
  readonly over: readonly LayerSpecification[]
}

/**
 * The style of a base: what is ground under the units, and over them what is found by its line (inland water and roads,
 * light with a dark edge as no border is), which no unit's colour would let through; and nothing that is written, for
 * the map writes its own.
 */
export function baseLayers(tiles: BaseTiles): BaseLayers {
  if (tiles === 'raster') return { under: [rasterLayer()], over: [] }
  const looks = tiles.map((layer) => [layer, lookOf(layer)] as const)
  const of = (wanted: Look) => looks.filter(([, look]) => look === wanted).map(([layer]) => layer)
  const [seas, waters] = [of('agua'), of('agua').filter(isInland)]
  return {
    under: [
      ...of('verde').map((layer) => fill(layer, QUIET.verde)),
      ...seas.map((layer) => fill(layer, MAP_COLORS.sea)),
      ...of('edificio').map((layer) => fill(layer, QUIET.edificio)),
    ],
    over: [
      ...waters.flatMap((layer) => [
        fill(layer, MAP_COLORS.sea, { part: 'inland', filter: ['all', POLYGON, ['!', SEA]] }),
        line(layer, QUIET.agua, 1),
      ]),
      ...of('otra').map((layer) => line(layer, QUIET.otra, 0.6)),
      ...of('via').map((layer) => line(layer, QUIET.orilla, ROAD_EDGE, 'edge')),
      ...of('via').map((layer) => line(layer, QUIET.via, 1)),
    ],
  }
}

/** Whether a base draws lakes, so that nobody else needs to. */
export function drawsLakes(tiles: BaseTiles): boolean {
  return (
    tiles !== 'raster' &&
    tiles.some((layer) => lookOf(layer) === 'agua' && isInland(layer) && !/river|stream|waterway|rio/i.test(layer))
  )
}

function isInland(layer: string): boolean {
  return !SEA_LAYER.test(layer)
}

function lookOf(layer: string): Look {
  return LOOKS.find(([, pattern]) => pattern.test(layer))?.[0] ?? 'otra'
}

function rasterLayer(): LayerSpecification {
  const paint = { 'raster-saturation': -0.8, 'raster-contrast': -0.3, 'raster-brightness-min': 0.3 }
  return { id: BASE, type: 'raster', source: BASE, paint }
}

function fill(
  layer: string,
  color: string,
  { part, filter }: { readonly part: string; readonly filter: FilterSpecification } = { part: 'fill', filter: POLYGON },
): LayerSpecification {
  return {
    ...{ id: `${BASE}-${part}-${layer}`, type: 'fill', source: BASE, 'source-layer': layer, filter },
    paint: { 'fill-color': color },
  }
}

function line(layer: string, color: string, width: number, part = 'line'): LayerSpecification {
  return {
    ...{ id: `${BASE}-${part}-${layer}`, type: 'line', source: BASE, 'source-layer': layer, filter: LINE },
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': color,
      'line-width': ['interpolate', ['linear'], ['zoom'], 4, width * 0.8, 8, width * 1.6, 14, width * 4],
    },
  }
}
