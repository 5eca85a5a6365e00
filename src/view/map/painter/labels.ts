import type { FeatureCollection, Point } from 'geojson'
import type { Ubigeo } from '../../../domain/territory/index.ts'
import type { Atlas } from '../geometry/lands.ts'
import {
  breakName,
  placeLabels,
  sizeOfLabel,
  seatIn,
  type LabelPlaced,
  type LabelWish,
  type Measure,
} from './label-layout.ts'
import type { Scene } from './scene.ts'

export interface LabelText {
  readonly name: string
  readonly value: string
}

type Labelled = Pick<Scene, 'spec' | 'level' | 'circles' | 'label' | 'inside' | 'names'>

/** What may be written over polygons: names of departamentos, which may cross a border, and units with their values, which may not. */
export interface LabelWishes {
  readonly names: readonly LabelWish[]
  readonly units: readonly LabelWish[]
  /** Whether the units are what the map is about: all of them at hand, or a chosen few of them. */
  readonly unitsFirst: boolean
}

/** From here on the units are close enough to go before the names around them, and then to speak for themselves. */
const UNITS_FIRST = 6.5
const WITHOUT_NAMES = 8

/** All that may be written, the larger first; the outside of a chosen scope has no values. */
export function labelWishes(scene: Labelled, atlas: Atlas, measure: Measure): LabelWishes {
  const units = scene.circles ? [] : unitWishes(scene, atlas, measure)
  const isOfDepartamentos = scene.level === 'departamento' || scene.level === 'region'
  return {
    units,
    names: isOfDepartamentos ? bareNames(units, scene) : departamentoWishes(scene, atlas),
    unitsFirst: isOfDepartamentos || scene.inside !== null,
  }
}

function unitWishes(scene: Labelled, atlas: Atlas, measure: Measure): readonly LabelWish[] {
  const lands = atlas.at(scene.level)
  const wishes = [...scene.spec.units.keys()].flatMap((code): LabelWish[] => {
    const land = lands.byCode.get(code)
    const at = lands.labelPoints.get(code)
    if (!land || !at || (scene.inside !== null && !scene.inside.has(code))) return []
    const { name, value } = scene.label(code)
    const size = lands.sizes.get(code) ?? 0
    const shapes = breakName(name).map((lines): LabelWish => {
      const all = value === '' ? lines : [...lines, value]
      return { code, lines: all, size, saidUntil: null, ...seatIn(land, at, sizeOfLabel(all, measure)) }
    })
    return shapes.toSorted((a, b) => (a.fitsFrom ?? 0) - (b.fitsFrom ?? 0)).slice(0, 1)
  })
  return wishes.toSorted((a, b) => b.size - a.size)
}

/** Where the units are the departamentos themselves, one that has no room for its value keeps its name. */
function bareNames(units: readonly LabelWish[], scene: Labelled): readonly LabelWish[] {
  return units.map((wish) => ({ ...wish, lines: [scene.label(wish.code as Ubigeo).name], fitsFrom: null }))
}

function departamentoWishes({ names }: Labelled, atlas: Atlas): readonly LabelWish[] {
  const lands = atlas.at('departamento')
  const wishes = [...names].flatMap(([code, name]): LabelWish[] => {
    const at = lands.labelPoints.get(code)
    if (!at) return []
    const size = lands.sizes.get(code) ?? 0
    return [{ code, lines: [name], at, size, fitsFrom: null, saidUntil: WITHOUT_NAMES }]
  })
  return wishes.toSorted((a, b) => b.size - a.size)
}

/** The labels of a zoom, none over another. */
export function labelsAt(
  { names, units, unitsFirst }: LabelWishes,
  zoom: number,
  measure: Measure,
): readonly LabelPlaced[] {
  const order = unitsFirst || zoom >= UNITS_FIRST ? [...units, ...names] : [...names, ...units]
  return placeLabels(order, zoom, measure)
}

/** Labels as points for the map. */
export function labelFeatures(placed: readonly LabelPlaced[]): FeatureCollection<Point> {
  const features = placed.map(({ wish }, rank) => pointOf(wish.lines.join('\n'), rank, wish.at))
  return { type: 'FeatureCollection', features }
}

/** Name and value of each circle; the map finds room for them beside it. */
export function circleLabels({ spec, label, inside }: Labelled): FeatureCollection<Point> {
  const features = [...spec.units].flatMap(([code, { at }], rank) => {
    if (!at || (inside !== null && !inside.has(code))) return []
    const { name, value } = label(code)
    return [pointOf(`${name}\n${value}`, rank, at)]
  })
  return { type: 'FeatureCollection', features }
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
