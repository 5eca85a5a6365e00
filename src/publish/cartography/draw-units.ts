import {
  holdsPoint,
  labelPoint,
  MAP_COLORS,
  type LayerSpec,
  type LayerUnit,
  type Pattern,
} from '../../domain/layers/index.ts'
import { type Ubigeo, type UnitLevel } from '../../domain/territory/index.ts'
import { landsOf, needsCircles, type Boundaries, type Land } from './boundaries.ts'
import { isInBox, laidOn, pathOf, type Plane, type Point, type Shape } from './plane.ts'
import { patternFill } from './patterns.ts'
import { tag } from './svg.ts'

/** A unit of the layer as it is drawn: a polygon, or a circle at its capital. */
export interface DrawnUnit {
  readonly code: Ubigeo
  readonly unit: LayerUnit
  /** Where its name goes: a point well inside it, or the middle of its circle. */
  readonly at: Point
  readonly path: string | null
  /** Radius of its circle; 0 for a polygon. */
  readonly radius: number
  /** Whether a point of the plate lies in its polygon; never in a circle, whose name stands beside it. */
  readonly holds: (point: Point) => boolean
}

/** The units that can be drawn on the plane; one without geometry (or, for a circle, without a capital) is not here. */
export function unitsOn(layer: LayerSpec, boundaries: Boundaries, plane: Plane): readonly DrawnUnit[] {
  return needsCircles(boundaries, layer.level)
    ? circlesOn(layer, plane)
    : polygonsOn(layer, landsOf(boundaries, layer.level), plane)
}

function polygonsOn(layer: LayerSpec, lands: readonly Land[], plane: Plane): readonly DrawnUnit[] {
  const units: ReadonlyMap<string, LayerUnit> = layer.units
  return lands.flatMap(({ code, shape }) => {
    const unit = units.get(code)
    const path = unit ? pathOf(shape, plane) : null
    const middle = labelPoint(shape)
    return unit && path !== null && middle
      ? [{ code, unit, at: plane.at(middle), path, radius: 0, holds: holderOf(shape, plane) }]
      : []
  })
}

function holderOf(shape: Shape, plane: Plane): DrawnUnit['holds'] {
  let laid: Shape | null = null
  return (point) => holdsPoint((laid ??= laidOn(shape, plane)), point)
}

function circlesOn(layer: LayerSpec, plane: Plane): readonly DrawnUnit[] {
  const placed = [...layer.units].flatMap(([code, unit]) =>
    unit.at === null ? [] : [{ code, unit, at: plane.at(unit.at) }],
  )
  const seen = placed.filter(({ at }) => isInBox(at, plane.box))
  const radius = radiusFor(seen.map(({ at }) => at))
  return seen.map((each) => ({ ...each, path: null, radius, holds: () => false }))
}

/** A little under half of the usual distance to the nearest neighbour, so that few circles meet. */
function radiusFor(points: readonly Point[]): number {
  const nearest = points.map(([x, y], at) =>
    points.reduce(
      (least, [x1, y1], other) => (other === at ? least : Math.min(least, Math.hypot(x - x1, y - y1))),
      Infinity,
    ),
  )
  const usual = nearest.sort((a, b) => a - b)[Math.floor(nearest.length / 2)] ?? 20
  return Math.min(Math.max(usual * 0.42, 1.9), 9)
}

/** Fills, patterns and borders of the units. */
export function drawUnits(drawn: readonly DrawnUnit[], layer: LayerSpec, id: string): string {
  const fills = drawn.map((each) =>
    figure(each, {
      fill: layer.classes[each.unit.classIndex]?.color ?? MAP_COLORS.land,
      'data-ubigeo': each.code,
      'data-clase': layer.classes[each.unit.classIndex]?.key ?? '',
    }),
  )
  const patterns = drawn.flatMap((each) =>
    patternsOf(each.unit, layer).map((name) => figure(each, { fill: patternFill(id, name) })),
  )
  const edges = drawn.map((each) =>
    figure(each, {
      fill: 'none',
      stroke: MAP_COLORS.borderDark,
      'stroke-width': each.radius > 0 ? Math.min(0.8, each.radius / 4) : 0.5,
    }),
  )
  return [fills, patterns, edges].map((group) => tag('g', {}, group.join(''))).join('')
}

/** What is laid over the class of a unit, as on the screen. */
export function patternsOf(unit: LayerUnit, layer: LayerSpec): readonly Pattern[] {
  const own = layer.classes[unit.classIndex]?.pattern
  const patterns: Pattern[] = own === 'sin_dato' || own === 'suprimido' ? [own] : []
  if (unit.inherited) patterns.push('heredado')
  if (unit.gap === 'si') patterns.push('critico')
  return patterns
}

function figure(
  { path, at: [cx, cy], radius }: DrawnUnit,
  attributes: Readonly<Record<string, string | number>>,
): string {
  return path === null
    ? tag('circle', { cx, cy, r: radius, ...attributes })
    : tag('path', { d: path, 'fill-rule': 'evenodd', ...attributes })
}

/** Names of the units of the layer that the plate cannot place. */
export function unplacedUnits(layer: LayerSpec, drawn: readonly DrawnUnit[]): readonly string[] {
  const placed = new Set(drawn.map((each) => each.code))
  return [...layer.units].flatMap(([code, unit]) => (placed.has(code) ? [] : [unit.name]))
}

/** The level whose lines are laid over the units. */
export function frameLevel(level: UnitLevel): UnitLevel {
  return level === 'distrito' ? 'provincia' : level === 'region' ? 'region' : 'departamento'
}
