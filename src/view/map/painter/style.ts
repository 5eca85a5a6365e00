import type { GeoJSON } from 'geojson'
import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  Map as MapLibreMap,
  StyleSpecification,
} from 'maplibre-gl'
import { PATTERNS, type Pattern, MAP_COLORS } from '../../../domain/layers/index.ts'
import { LABEL_SIZE } from './label-size.ts'

/** What the first frame draws: the units with their colours, and what parts them. */
type FirstSource = 'units' | 'borders'
/** What is laid over it and under it once it stands; filled with the rest of a scene. */
const LATER_SOURCES = ['ground', 'frame', 'circles', 'selection', 'labels'] as const
export type SourceName = FirstSource | (typeof LATER_SOURCES)[number]

/** Simplification in tile units: low, or neighbours drift apart and the ground shows between them. */
const TOLERANCE = 0.1
export const FONT = ['"Source Sans 3"', 'sans-serif']
/** Sources whose features are told apart by a code of their own, for feature-state. */
const IDENTIFIED: Readonly<Partial<Record<SourceName, string>>> = { units: 'ubigeo', circles: 'ubigeo', borders: 'id' }

const RADIUS: ExpressionSpecification = ['interpolate', ['exponential', 1.6], ['zoom'], 4, 2.2, 6, 4, 8, 8, 11, 16]
const DISC_SIZE: ExpressionSpecification = ['interpolate', ['exponential', 1.6], ['zoom'], 4, 0.28, 6, 0.5, 8, 1, 11, 2]

/**
 * The style of the first frame, with its shapes in it; no glyph server, no sprite, no tile: only what the page itself
 * holds.
 */
export function firstStyle(shapes: Readonly<Record<FirstSource, GeoJSON>>): StyleSpecification {
  return {
    version: 8,
    sources: { units: sourceOf('units', shapes.units), borders: sourceOf('borders', shapes.borders) },
    layers: [...unitLayers(), ...borderLayers()],
  }
}

/**
 * Adds the rest of the style, its sources still empty: the land under the units, their patterns (each has every polygon
 * cut up once more), and all that is written over them.
 */
export function addLaterLayers(map: MapLibreMap): void {
  for (const name of LATER_SOURCES) map.addSource(name, sourceOf(name, { type: 'FeatureCollection', features: [] }))
  map.addLayer(groundLayer(), 'units')
  for (const pattern of PATTERNS) map.addLayer(patternLayer(pattern), 'borders-casing')
  for (const layer of [frameLayer(), ...circleLayers(), ...topLayers()]) map.addLayer(layer)
}

function sourceOf(name: SourceName, data: GeoJSON): GeoJSONSourceSpecification {
  const promoteId = IDENTIFIED[name]
  return { type: 'geojson', tolerance: TOLERANCE, data, ...(promoteId ? { promoteId } : {}) }
}

function groundLayer(): LayerSpecification {
  return {
    id: 'ground',
    type: 'fill',
    source: 'ground',
    paint: { 'fill-color': MAP_COLORS.land, 'fill-antialias': false },
  }
}

function unitLayers(): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': MAP_COLORS.sea } },
    {
      id: 'units',
      type: 'fill',
      source: 'units',
      paint: { 'fill-color': stateColor(MAP_COLORS.land), 'fill-antialias': false },
    },
  ]
}

/** fill-pattern cannot read feature-state, so each pattern is a layer of its own whose opacity does. */
function patternLayer(pattern: Pattern): LayerSpecification {
  return {
    id: `pattern-${pattern}`,
    type: 'fill',
    source: 'units',
    layout: { visibility: 'none' },
    paint: { 'fill-pattern': `pattern-${pattern}`, 'fill-opacity': flag(pattern, 1, 0), 'fill-antialias': false },
  }
}

function borderLayers(): LayerSpecification[] {
  return [
    line('borders-casing', 'borders', { 'line-color': MAP_COLORS.halo, 'line-width': 1.6, 'line-opacity': 0.6 }),
    line('borders', 'borders', { 'line-color': MAP_COLORS.borderDark, 'line-width': 0.6, 'line-opacity': 0.8 }),
  ]
}

function frameLayer(): LayerSpecification {
  return line('frame', 'frame', {
    'line-color': MAP_COLORS.outline,
    'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.9, 8, 1.8],
  })
}

function circleLayers(): LayerSpecification[] {
  return [
    {
      id: 'circles',
      type: 'circle',
      source: 'circles',
      paint: {
        'circle-radius': RADIUS,
        'circle-color': stateColor(MAP_COLORS.land),
        'circle-stroke-color': ['case', ['any', on('hovered'), on('selected')], MAP_COLORS.ink, MAP_COLORS.borderDark],
        'circle-stroke-width': ['case', on('selected'), 5, on('hovered'), 3, 0.5],
      },
    },
    unknownDiscs(),
  ]
}

/** A circle cannot be hatched: what is not known is a disc of its own over it. */
function unknownDiscs(): LayerSpecification {
  return {
    id: 'discs-sin_dato',
    type: 'symbol',
    source: 'circles',
    layout: {
      'icon-image': 'disc-sin_dato',
      'icon-size': DISC_SIZE,
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      visibility: 'none',
    },
    paint: { 'icon-opacity': flag('sin_dato', 1, 0) },
  }
}

function topLayers(): LayerSpecification[] {
  return [
    line('hovered', 'borders', {
      'line-color': MAP_COLORS.ink,
      'line-width': 3,
      'line-opacity': flag('hovered', 1, 0),
    }),
    line('selection-casing', 'selection', { 'line-color': MAP_COLORS.halo, 'line-width': 6 }),
    line('selection', 'selection', { 'line-color': MAP_COLORS.ink, 'line-width': 3 }),
    {
      id: 'labels',
      type: 'symbol',
      source: 'labels',
      layout: {
        'text-field': ['get', 'text'],
        'text-font': FONT,
        'text-size': LABEL_SIZE,
        'text-line-height': 1.15,
        'text-max-width': 40,
        'text-padding': 1,
        'text-justify': 'center',
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': MAP_COLORS.ink, 'text-halo-color': MAP_COLORS.halo, 'text-halo-width': 1.8 },
    },
  ]
}

type LinePaint = NonNullable<Extract<LayerSpecification, { type: 'line' }>['paint']>

function line(id: string, source: SourceName, paint: LinePaint): LayerSpecification {
  return { id, type: 'line', source, layout: { 'line-join': 'round', 'line-cap': 'round' }, paint }
}

function stateColor(otherwise: string): ExpressionSpecification {
  return ['to-color', ['coalesce', ['feature-state', 'color'], otherwise]]
}

function on(name: string): ExpressionSpecification {
  return ['boolean', ['feature-state', name], false]
}

function flag(name: string, shown: number, hidden: number): ExpressionSpecification {
  return ['case', on(name), shown, hidden]
}
