import { geoMercatorRaw } from 'd3-geo'
import type { MultiLineString, Position } from 'geojson'
import {
  boundsOf,
  MAP_COLORS,
  type LayerSpec,
  type LayerUnit,
  type LonLat,
  type Pattern,
} from '../../domain/layers/index.ts'
import { least, most } from '../../domain/measure/index.ts'
import { bordersOf, landsOf, type Boundaries } from './boundaries.ts'
import { frameLevel } from './draw-units.ts'
import { patternDefinitions, patternFill } from './patterns.ts'
import type { Point, Shape } from './plane.ts'
import { tag, type Attributes } from './svg.ts'

/** Units of the drawing from north to south: nearly two for each pixel of a usual screen, so that whole numbers do. */
const HEIGHT = 1000
const ID = 'primera-vista'
const RADIANS = Math.PI / 180

/**
 * A layer over the whole country as the live map frames it at first: Web Mercator, cut to the bounds of the
 * departamentos, with no text, no style and nothing beyond the country. Null where the boundaries hold no land.
 */
export function drawStillMap(layer: LayerSpec, boundaries: Boundaries): string | null {
  const flat = countryFlat(boundaries)
  if (flat === null) return null
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${flat.width} ${HEIGHT}`,
      preserveAspectRatio: 'xMidYMid meet',
    },
    tag('defs', {}, patternDefinitions(ID)) + unitGroups(layer, boundaries, flat),
  )
}

/** Degrees to units of the drawing. */
interface Flat {
  readonly width: number
  at(place: LonLat): Point
}

/** The country in Web Mercator, laid on a box of its own shape; null when there is no departamento. */
function countryFlat(boundaries: Boundaries): Flat | null {
  const bounds = landsOf(boundaries, 'departamento').map(({ shape }) => boundsOf(shape))
  if (bounds.length === 0) return null
  const [west, north] = mercator([least(bounds.map((each) => each[0])), most(bounds.map((each) => each[3]))])
  const [east, south] = mercator([most(bounds.map((each) => each[2])), least(bounds.map((each) => each[1]))])
  const scale = HEIGHT / (south - north)
  const at = (place: LonLat) => {
    const [x, y] = mercator(place)
    return [Math.round((x - west) * scale), Math.round((y - north) * scale)] as const
  }
  return { width: Math.round((east - west) * scale), at }
}

/** Web Mercator in radians, downwards as a page is read. */
function mercator([lon, lat]: LonLat): readonly [number, number] {
  const [x, y] = geoMercatorRaw(lon * RADIANS, lat * RADIANS)
  return [x, -y]
}

/** The units class by class, what is laid over them, and the lines between them and around the level above. */
function unitGroups(layer: LayerSpec, boundaries: Boundaries, flat: Flat): string {
  const units: ReadonlyMap<string, LayerUnit> = layer.units
  const shapes = landsOf(boundaries, layer.level).map(({ code, shape }) => ({
    index: units.get(code)?.classIndex ?? -1,
    d: compactPath(shape, flat),
  }))
  const pathOfClass = (index: number) => shapes.flatMap((each) => (each.index === index ? [each.d] : [])).join('')
  return [
    filled(pathOfClass(-1), MAP_COLORS.land, null),
    ...layer.classes.map(({ color, pattern }, index) =>
      filled(pathOfClass(index), color, pattern === 'sin_dato' || pattern === 'suprimido' ? pattern : null),
    ),
    borderLines(compactLines(bordersOf(boundaries, layer.level), flat)),
    tag('path', {
      d: compactLines(bordersOf(boundaries, frameLevel(layer.level)), flat),
      ...strokeOf(MAP_COLORS.outline, 0.9, 1),
    }),
  ].join('')
}

function filled(d: string, color: string, pattern: Pattern | null): string {
  if (d === '') return ''
  const fill = tag('path', { d, fill: color })
  return pattern === null ? fill : fill + tag('path', { d, fill: patternFill(ID, pattern) })
}

/** The lines once, drawn twice: a light edge and the dark line on it. */
function borderLines(d: string): string {
  const id = `${ID}-lineas`
  const drawn = tag(
    'g',
    strokeOf(MAP_COLORS.halo, 1.6, 0.6),
    tag('path', { id, d, 'vector-effect': 'non-scaling-stroke' }),
  )
  return drawn + tag('g', strokeOf(MAP_COLORS.borderDark, 0.6, 0.8), tag('use', { href: `#${id}` }))
}

/** As wide on the screen as the lines of the live map, however large the drawing stands. */
function strokeOf(stroke: string, width: number, opacity: number): Attributes {
  return {
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-opacity': opacity === 1 ? null : opacity,
    'stroke-linejoin': 'round',
    'vector-effect': 'non-scaling-stroke',
  }
}

function compactPath(shape: Shape, flat: Flat): string {
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  return parts
    .flat()
    .map((ring) => `${compactLine(ring, flat)}z`)
    .join('')
}

function compactLines({ coordinates }: MultiLineString, flat: Flat): string {
  return coordinates.map((stretch) => compactLine(stretch, flat)).join('')
}

/** Path data from point to point in whole numbers; points that fall together are one. */
function compactLine(positions: readonly Position[], { at }: Flat): string {
  const points = positions.map(([lon = 0, lat = 0]) => at([lon, lat]))
  const steps = points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y]
    return [x - fromX, y - fromY] as const
  })
  const moved = steps.filter(([dx, dy]) => dx !== 0 || dy !== 0)
  const [x, y] = points[0] ?? [0, 0]
  return `M${joined([x, y])}${moved.length === 0 ? '' : `l${joined(moved.flat())}`}`
}

/** Numbers one after another; a minus sign parts them where there is one. */
function joined(numbers: readonly number[]): string {
  return numbers.map((each, index) => (index > 0 && each >= 0 ? ` ${each}` : String(each))).join('')
}
