import type { FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { MAP_COLORS } from '../../domain/layers/index.ts'

/** What a map base holds: pictures, or layers of shapes by their names. */
export type BaseTiles = 'raster' | readonly string[]

/** Ids of all layers of the base begin so. */
export const BASE = 'base-map'

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

const POLYGON: FilterSpecification = ['==', ['geometry-type'], 'Polygon']
const LINE: FilterSpecification = ['==', ['geometry-type'], 'LineString']
const QUIET = {
  agua: MAP_COLORS.shore,
  verde: '#e6ebe0',
  edificio: '#dcd9d2',
  via: '#4a3a26',
  otra: '#75808a',
} as const

/**
 * The style of a base: water in a low tone, roads in one that is seen through every colour of the units, and nothing
 * that is written, for the map writes its own.
 */
export function baseLayers(tiles: BaseTiles): readonly LayerSpecification[] {
  if (tiles === 'raster') return [rasterLayer()]
  const looks = tiles.map((layer) => [layer, lookOf(layer)] as const)
  const of = (wanted: Look) => looks.filter(([, look]) => look === wanted).map(([layer]) => layer)
  return [
    ...of('verde').map((layer) => fill(layer, QUIET.verde)),
    ...of('agua').flatMap((layer) => [fill(layer, MAP_COLORS.sea), line(layer, QUIET.agua, 1)]),
    ...of('edificio').map((layer) => fill(layer, QUIET.edificio)),
    ...of('otra').map((layer) => line(layer, QUIET.otra, 0.6)),
    ...of('via').map((layer) => line(layer, QUIET.via, 1)),
  ]
}

function lookOf(layer: string): Look {
  return LOOKS.find(([, pattern]) => pattern.test(layer))?.[0] ?? 'otra'
}

function rasterLayer(): LayerSpecification {
  const paint = { 'raster-saturation': -0.8, 'raster-contrast': -0.3, 'raster-brightness-min': 0.3 }
  return { id: BASE, type: 'raster', source: BASE, paint }
}

function fill(layer: string, color: string): LayerSpecification {
  return {
    ...{ id: `${BASE}-fill-${layer}`, type: 'fill', source: BASE, 'source-layer': layer, filter: POLYGON },
    paint: { 'fill-color': color },
  }
}

function line(layer: string, color: string, width: number): LayerSpecification {
  return {
    ...{ id: `${BASE}-line-${layer}`, type: 'line', source: BASE, 'source-layer': layer, filter: LINE },
    paint: {
      'line-color': color,
      'line-width': ['interpolate', ['linear'], ['zoom'], 5, width / 2, 10, width, 14, width * 2],
    },
  }
}
