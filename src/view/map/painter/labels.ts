import type { FeatureCollection, Point } from 'geojson'
import type { Ubigeo } from '../../../domain/territory/index.ts'
import type { Atlas } from '../geometry/lands.ts'
import { breakName, placeLabels, type LabelPlaced, type LabelWish, type Measure, type View } from './label-layout.ts'
import type { LonLat, PlacedSymbol } from '../../../domain/layers/index.ts'
import { placeBeside } from './beside-layout.ts'
import { discAnchors } from './disc-anchors.ts'
import type { PlacedDisc } from './disc-marks.ts'
import type { Scene } from './scene.ts'
import { boxesOf, standingOver } from './service-marks.ts'

type Labelled = Pick<Scene, 'spec' | 'level' | 'circles' | 'label' | 'inside' | 'names' | 'discs' | 'symbols'>

/**
 * What may be written over polygons: names of departamentos, which may cross a border, and units with their values,
 * which may not.
 */
export interface LabelWishes {
  readonly names: readonly LabelWish[]
  readonly units: readonly LabelWish[]
  /** Units that are circles, each with its name and value beside it. */
  readonly circles: readonly LabelWish[]
  /** Whether the units are what the map is about: all of them at hand, or a chosen few of them. */
  readonly unitsFirst: boolean
  /** The points of the units that have a disc, the first place first. */
  readonly discs: readonly LonLat[]
  /** The services over the map, whose marks are never written over. */
  readonly symbols: readonly PlacedSymbol[]
}

/** From here on the units are close enough to go before the names around them, and then to speak for themselves. */
const UNITS_FIRST = 6.5
const WITHOUT_NAMES = 8
/** From here on circles are far enough apart to be named. */
const CIRCLES_NAMED = 7.5

/** All that may be written, the larger first; the outside of a chosen scope has no values. */
export function labelWishes(scene: Labelled, atlas: Atlas): LabelWishes {
  const isOfDepartamentos = scene.level === 'departamento' || scene.level === 'region'
  return {
    units: scene.circles ? [] : unitWishes(scene, atlas),
    circles: scene.circles ? circleWishes(scene) : [],
    names: isOfDepartamentos ? bareNames(scene, atlas) : departamentoWishes(scene, atlas),
    unitsFirst: isOfDepartamentos || scene.inside !== null,
    discs: discAnchors(scene, atlas).map(({ at }) => at),
    symbols: scene.symbols,
  }
}

function unitWishes({ spec, level, inside, label, discs }: Labelled, atlas: Atlas): readonly LabelWish[] {
  const lands = atlas.at(level)
  return bySize([...spec.units.keys()], lands.sizes).flatMap((code): LabelWish[] => {
    const land = lands.byCode.get(code)
    const at = lands.labelPoints.get(code)
    if (!land || !at || discs.has(code) || (inside !== null && !inside.has(code))) return []
    const { name, value } = label(code)
    return breakName(name).map((lines) => ({
      code,
      lines: value === '' ? lines : [...lines, value],
      at,
      land,
      saidUntil: null,
    }))
  })
}

/** Where the units are the departamentos themselves, one that has no room for its value keeps its name. */
function bareNames({ spec, level, label }: Labelled, atlas: Atlas): readonly LabelWish[] {
  return nameWishes(atlas.at(level), [...spec.units.keys()], (code) => label(code).name, null)
}

function departamentoWishes({ names }: Labelled, atlas: Atlas): readonly LabelWish[] {
  return nameWishes(atlas.at('departamento'), [...names.keys()], (code) => names.get(code) ?? '', WITHOUT_NAMES)
}

function nameWishes(
  { labelPoints, sizes }: ReturnType<Atlas['at']>,
  codes: readonly Ubigeo[],
  nameOf: (code: Ubigeo) => string,
  saidUntil: number | null,
): readonly LabelWish[] {
  return bySize(codes, sizes).flatMap((code) => {
    const at = labelPoints.get(code)
    return at ? breakName(nameOf(code)).map((lines) => ({ code, lines, at, land: null, saidUntil })) : []
  })
}

function bySize(codes: readonly Ubigeo[], sizes: ReadonlyMap<string, number>): readonly Ubigeo[] {
  return codes.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))
}

/** The labels of a view, none over another, a disc or a service. */
export function labelsAt(
  { names, units, circles, unitsFirst, discs, symbols }: LabelWishes,
  view: View,
  measure: Measure,
): readonly LabelPlaced[] {
  const order = unitsFirst || view.zoom >= UNITS_FIRST ? [...units, ...names] : [...names, ...units]
  const standing = boxesOf(standingOver(symbols, discs, view.zoom), view.zoom)
  const placed = placeLabels(order, view, measure, standing)
  if (view.zoom < CIRCLES_NAMED) return placed
  const closed = [...standing, ...(view.covered ?? []), ...placed.map(({ box }) => box)]
  return [...placed, ...placeBeside(circles, view, measure, closed)]
}

/** Labels as points for the map. */
export function labelFeatures(placed: readonly LabelPlaced[]): FeatureCollection<Point> {
  const features = placed.map(({ wish, at }, rank) => pointOf(wish.lines.join('\n'), rank, at))
  return { type: 'FeatureCollection', features }
}

/** The numbered discs of a zoom, the first place first. */
export function discsAt(scene: Labelled, atlas: Atlas, zoom: number): readonly PlacedDisc[] {
  const anchors = discAnchors(scene, atlas)
  const { discs: seats } = standingOver(
    scene.symbols,
    anchors.map(({ at }) => at),
    zoom,
  )
  return anchors.map((anchor, index) => ({ ...anchor, seat: seats[index] ?? anchor.at }))
}

/** Name and value of each circle, in the order of the layer; the outside of a chosen scope has none. */
function circleWishes({ spec, label, inside }: Labelled): readonly LabelWish[] {
  return [...spec.units].flatMap(([code, { at }]): LabelWish[] => {
    if (!at || (inside !== null && !inside.has(code))) return []
    const { name, value } = label(code)
    return [{ code, lines: value === '' ? [name] : [name, value], at, land: null, saidUntil: null }]
  })
}

function pointOf(
  text: string,
  rank: number,
  at: readonly [number, number],
): FeatureCollection<Point>['features'][number] {
  return { type: 'Feature', properties: { text, rank }, geometry: { type: 'Point', coordinates: [...at] } }
}

const FACE = '14px "Source Sans 3", sans-serif'

/** Widths as the page's own letters have them. */
export function pageMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return (text) => text.length * 8
  context.font = FACE
  const known = new Map<string, number>()
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width
    known.set(text, width)
    return width
  }
}
