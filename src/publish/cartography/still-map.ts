import { geoMercatorRaw } from 'd3-geo'
import type { MultiLineString, Polygon, Position } from 'geojson'
import {
  boundsOf,
  holdsPoint,
  MAP_COLORS,
  type Bounds,
  type LayerSpec,
  type LayerUnit,
  type LonLat,
} from '../../domain/layers/index.ts'
import { least, most } from '../../domain/measure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { bordersOf, landsOf, needsCircles, type Boundaries, type Land } from './boundaries.ts'
import { frameLevel } from './draw-units.ts'
import { patternDefinitions, patternFill } from './patterns.ts'
import type { Point, Shape } from './plane.ts'
import { tag, type Attributes } from './svg.ts'

/** Units of a drawing from north to south: nearly two for each pixel it usually takes, so that whole numbers do. */
const HEIGHT = 1000
const SMALL_HEIGHT = 420
/** Names of what a picture of the whole country, or of one criterion, refers to inside itself. */
const ID = 'primera-vista'
const CRITERION_ID = 'por-criterio'
const RADIANS = Math.PI / 180

/**
 * A layer over the whole country as the live map frames it at first: Web Mercator, cut to the bounds of the
 * departamentos, with no text, no style and nothing beyond the country. Null where the boundaries hold no land.
 */
export function drawStillMap(layer: LayerSpec, boundaries: Boundaries): string | null {
  const flat = countryFlat(boundaries)
  return flat === null ? null : pictureOn(flat, unitGroups(layer, boundaries, flat))
}

/** Several layers of one level over the same frame, and what answers a hand on any of them. */
export interface StillFrame {
  draw(layer: LayerSpec): string
  /** The outline of one unit on the same frame; empty where it has no land. */
  outline(code: Ubigeo): string
  /** The unit at a point of the picture, told as shares of its width and height. */
  codeAt(across: number, down: number): Ubigeo | null
}

/** A frame around the units that are ranked, all of a level that the layers share; null where none has land. */
export function stillFrame(layer: LayerSpec, boundaries: Boundaries): StillFrame | null {
  const units: ReadonlyMap<string, LayerUnit> = layer.units
  const lands = groundsOf(layer, boundaries).filter(({ code }) => units.has(code))
  const flat = flatAround(
    lands.map(({ shape }) => boundsOf(shape)),
    CRITERION_ID,
    SMALL_HEIGHT,
  )
  if (flat === null) return null
  return {
    draw: (each) => pictureOn(flat, unitGroups(each, boundaries, flat)),
    outline: (code) => pictureOn(flat, lands.map((land) => (land.code === code ? outlineOf(land, flat) : '')).join('')),
    codeAt: (across, down) => {
      const place = flat.placeAt(across, down)
      return lands.find(({ shape }) => holdsPoint(shape, place))?.code ?? null
    },
  }
}

/** A dark line with a light edge, to be seen on any colour. */
function outlineOf({ shape }: Land, flat: Flat): string {
  const d = compactPath(shape, flat)
  return (
    tag('path', { d, ...strokeOf(MAP_COLORS.halo, 5, 1) }) + tag('path', { d, ...strokeOf(MAP_COLORS.ink, 2.4, 1) })
  )
}

function pictureOn({ width, height, id }: Flat, drawn: string): string {
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'xMidYMid meet',
    },
    tag('defs', {}, patternDefinitions(id)) + drawn,
  )
}

/** Degrees to units of the drawing, and back. */
interface Flat {
  readonly id: string
  readonly width: number
  readonly height: number
  at(place: LonLat): Point
  placeAt(across: number, down: number): LonLat
}

/** The country in Web Mercator, laid on a box of its own shape; null when there is no departamento. */
function countryFlat(boundaries: Boundaries): Flat | null {
  return flatAround(
    landsOf(boundaries, 'departamento').map(({ shape }) => boundsOf(shape)),
    ID,
    HEIGHT,
  )
}

function flatAround(bounds: readonly Bounds[], id: string, height: number): Flat | null {
  if (bounds.length === 0) return null
  const [west, north] = mercator([least(bounds.map((each) => each[0])), most(bounds.map((each) => each[3]))])
  const [east, south] = mercator([most(bounds.map((each) => each[2])), least(bounds.map((each) => each[1]))])
  const scale = height / (south - north)
  const at = (place: LonLat) => {
    const [x, y] = mercator(place)
    return [Math.round((x - west) * scale), Math.round((y - north) * scale)] as const
  }
  const placeAt = (across: number, down: number): LonLat => {
    const [x, y] = [west + across * (east - west), north + down * (south - north)]
    const [lon, lat] = geoMercatorRaw.invert?.(x, -y) ?? [0, 0]
    return [lon / RADIANS, lat / RADIANS]
  }
  return { id, height, width: Math.round((east - west) * scale), at, placeAt }
}

/** The land of each unit; a distrito that has none of its own to show is a small square at its capital. */
function groundsOf(layer: LayerSpec, boundaries: Boundaries): readonly Land[] {
  if (!needsCircles(boundaries, layer.level)) return landsOf(boundaries, layer.level)
  return [...layer.units].flatMap(([code, { at }]) => (at === null ? [] : [{ code, shape: squareAt(at) }]))
}

/** Degrees from the middle of a square to its sides. */
const HALF = 0.06

function squareAt([lon, lat]: LonLat): Polygon {
  const corners = [
    [-HALF, -HALF],
    [HALF, -HALF],
    [HALF, HALF],
    [-HALF, HALF],
    [-HALF, -HALF],
  ]
  return { type: 'Polygon', coordinates: [corners.map(([x = 0, y = 0]) => [lon + x, lat + y])] }
}

/** Web Mercator in radians, downwards as a page is read. */
function mercator([lon, lat]: LonLat): readonly [number, number] {
  const [x, y] = geoMercatorRaw(lon * RADIANS, lat * RADIANS)
  return [x, -y]
}

/** The units class by class, what is laid over them, and the lines between them and around the level above. */
function unitGroups(layer: LayerSpec, boundaries: Boundaries, flat: Flat): string {
  const units: ReadonlyMap<string, LayerUnit> = layer.units
  const shapes = groundsOf(layer, boundaries).map(({ code, shape }) => ({
    index: units.get(code)?.classIndex ?? -1,
    d: compactPath(shape, flat),
  }))
  const pathOfClass = (index: number) => shapes.flatMap((each) => (each.index === index ? [each.d] : [])).join('')
  const isDotted = needsCircles(boundaries, layer.level)
  const lines = isDotted ? 'provincia' : layer.level
  const ground = isDotted ? landsOf(boundaries, lines).map(({ shape }) => compactPath(shape, flat)) : []
  return [
    filled(ground.join(''), MAP_COLORS.land, null),
    filled(pathOfClass(-1), MAP_COLORS.land, null),
    ...layer.classes.map(({ color, pattern }, index) =>
      filled(
        pathOfClass(index),
        color,
        pattern === 'sin_dato' || pattern === 'suprimido' ? patternFill(flat.id, pattern) : null,
      ),
    ),
    borderLines(compactLines(bordersOf(boundaries, lines), flat), flat.id),
    tag('path', {
      d: compactLines(bordersOf(boundaries, frameLevel(lines)), flat),
      ...strokeOf(MAP_COLORS.outline, 0.9, 1),
    }),
  ].join('')
}

function filled(d: string, color: string, pattern: string | null): string {
  if (d === '') return ''
  const fill = tag('path', { d, fill: color })
  return pattern === null ? fill : fill + tag('path', { d, fill: pattern })
}

/** The lines once, drawn twice: a light edge and the dark line on it. */
function borderLines(d: string, name: string): string {
  const id = `${name}-lineas`
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
