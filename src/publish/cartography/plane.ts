import { least, most } from '../../domain/measure/index.ts'
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import type { LonLat } from '../../domain/layers/index.ts'
import type { Box } from './paper.ts'
import { short } from './svg.ts'
import { toUtm, zoneOf } from './utm.ts'

export type Point = readonly [x: number, y: number]
export type Shape = Polygon | MultiPolygon

/** A stretch of the UTM plane laid on a box of the plate: degrees in, pixels out. */
export interface Plane {
  readonly box: Box
  readonly zone: number
  /** Metres of the plane per pixel. */
  readonly metres: number
  /** UTM metres of the box's left and bottom edges. */
  readonly west: number
  readonly south: number
  /** Degrees around the box, with room to spare: within them the plane is true. */
  readonly reach: Box
  at(place: LonLat): Point
  /** Whether something with these positions may fall in the box, told in degrees, with room to spare. */
  mayShow(positions: readonly Position[]): boolean
}

/**
 * The plane of the zone at the middle of the shapes, as large as they fit in the box with a margin (share of the box);
 * in the middle of it, or against its right edge.
 */
export function fitPlane(shapes: readonly Shape[], box: Box, margin: number, atRight = false): Plane {
  const zone = zoneOf(middleOf(shapes)[0])
  const all = shapes.flatMap(pointsOf).map(([lon = 0, lat = 0]) => toUtm(lon, lat, zone))
  const [west, east] = [least(all.map((point) => point.east)), most(all.map((point) => point.east))]
  const [south, north] = [least(all.map((point) => point.north)), most(all.map((point) => point.north))]
  const metres = Math.max(
    (east - west) / (box.width * (1 - 2 * margin)),
    (north - south) / (box.height * (1 - 2 * margin)),
    1,
  )
  const middle = atRight ? east - metres * box.width * (0.5 - margin - RIGHT) : (west + east) / 2
  return planeAt(box, zone, metres, middle, (south + north) / 2, middleOf(shapes))
}

/** Of the box: what a land that is laid against its right edge leaves there, for the names of what is beyond it. */
const RIGHT = 0.04

function planeAt(box: Box, zone: number, metres: number, east: number, north: number, [lon, lat]: LonLat): Plane {
  const west = east - (metres * box.width) / 2
  const south = north - (metres * box.height) / 2
  const at = ([lon, lat]: LonLat): Point => {
    const place = toUtm(lon, lat, zone)
    return [box.x + (place.east - west) / metres, box.y + box.height - (place.north - south) / metres]
  }
  const reach = [
    (metres * box.width) / DEGREE / Math.cos((lat * Math.PI) / 180),
    (metres * box.height) / DEGREE,
  ] as const
  const mayShow = (positions: readonly Position[]) =>
    overlaps(positions, 0, lon, reach[0]) && overlaps(positions, 1, lat, reach[1])
  const around = { x: lon - reach[0], y: lat - reach[1], width: 2 * reach[0], height: 2 * reach[1] }
  return { box, zone, metres, west, south, reach: around, at, mayShow }
}

/** Metres of a degree of latitude. */
const DEGREE = 110_600

/**
 * Whether positions come within `reach` degrees of a middle along an axis: twice what the box needs, as it may not lie
 * in the middle of it.
 */
function overlaps(positions: readonly Position[], axis: 0 | 1, middle: number, reach: number): boolean {
  const values = positions.map((position) => position[axis] ?? 0)
  return least(values) <= middle + reach && most(values) >= middle - reach
}

/** Path data of a shape; null when none of it falls in the box. */
export function pathOf(shape: Shape, plane: Plane): string | null {
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  const drawn = parts
    .filter(([outer]) => outer !== undefined && plane.mayShow(outer))
    .map((part) => part.map((ring) => ring.map((position) => plane.at(lonLat(position)))))
  const seen = drawn.filter(([outer]) => outer !== undefined && touches(outer, plane.box))
  return seen.length === 0
    ? null
    : seen.map((part) => part.map((ring) => `${pathData(thinned(ring))}Z`).join('')).join('')
}

/** The shape with its positions in pixels of the plate. */
export function laidOn(shape: Shape, plane: Plane): Shape {
  const lay = (rings: readonly Position[][]) => rings.map((ring) => ring.map((at) => [...plane.at(lonLat(at))]))
  return shape.type === 'Polygon'
    ? { type: 'Polygon', coordinates: lay(shape.coordinates) }
    : { type: 'MultiPolygon', coordinates: shape.coordinates.map(lay) }
}

/** Path data of the lines that pass through the box. */
export function linesPath(lines: MultiLineString, plane: Plane): string {
  const drawn = lines.coordinates
    .filter(plane.mayShow)
    .map((stretch) => stretch.map((position) => plane.at(lonLat(position))))
  return drawn
    .filter((stretch) => touches(stretch, plane.box))
    .map((stretch) => pathData(thinned(stretch)))
    .join('')
}

export function isInBox([x, y]: Point, box: Box, margin = 0): boolean {
  return (
    x >= box.x + margin && x <= box.x + box.width - margin && y >= box.y + margin && y <= box.y + box.height - margin
  )
}

/** Pixels between points of a line that are told apart: a twelfth of a millimetre. */
const LEAST_STEP = 0.3

/** A line without the points that the eye cannot tell from the one before; whole where too little would be left. */
export function thinned(points: readonly Point[]): readonly Point[] {
  const left: Point[] = []
  points.forEach((point, at) => {
    const last = left.at(-1)
    const isEnd = last === undefined || at === points.length - 1
    if (isEnd || Math.abs(point[0] - last[0]) + Math.abs(point[1] - last[1]) >= LEAST_STEP) left.push(point)
  })
  return left.length > 3 ? left : points
}

export function pathData(points: readonly Point[]): string {
  return points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('')
}

/** Path data of the edge of a box. */
export function boxPath({ x, y, width, height }: Box): string {
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`
}

function touches(points: readonly Point[], box: Box): boolean {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return most(xs) >= box.x && least(xs) <= box.x + box.width && most(ys) >= box.y && least(ys) <= box.y + box.height
}

function pointsOf(shape: Shape): Position[] {
  return shape.type === 'Polygon' ? shape.coordinates.flat() : shape.coordinates.flat(2)
}

function middleOf(shapes: readonly Shape[]): LonLat {
  const points = shapes.flatMap(pointsOf)
  const middle = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis] ?? 0)
    return values.length === 0 ? 0 : (least(values) + most(values)) / 2
  }
  return [middle(0), middle(1)]
}

const lonLat = ([lon = 0, lat = 0]: Position): LonLat => [lon, lat]
