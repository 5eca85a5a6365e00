import { boundsOf, holdsPoint, UNSHIFTED, type Bounds, type LonLat, type Offset } from '../../../domain/layers/index.ts'
import type { Ubigeo } from '../../../domain/territory/index.ts'
import type { Land } from '../geometry/lands.ts'
import { LABEL_SIZE } from './label-size.ts'

/**
 * Something that could be written on the map, the unit it is of, and where its middle stands unless another place has
 * more room.
 */
export interface LabelWish {
  readonly code: Ubigeo
  readonly lines: readonly string[]
  readonly at: LonLat
  /** What all of it must lie inside; null for a name that may stand over a border. */
  readonly land: Land | null
  /** Zoom from which it is no longer said; null when it always is. */
  readonly saidUntil: number | null
}

/** A rectangle in pixels of the whole world at one zoom. */
export interface LabelBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface LabelPlaced {
  readonly wish: LabelWish
  readonly at: LonLat
  readonly box: LabelBox
}

/** What of the map is looked at. */
export interface View {
  readonly zoom: number
  readonly bounds: Bounds
  /** What stands over the map and would hide a label: the legend, the controls, what goes above. */
  readonly covered?: readonly LabelBox[]
}

/** Pixels of the whole world at zoom 0. */
export const TILE = 512
const MARGIN = 3
const LEADING = 1.15

/** Width in pixels of a line of label. */
export type Measure = (text: string) => number

/** Web Mercator, 0–1 across the world. */
export function worldOf([lon, lat]: LonLat): readonly [number, number] {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
  return [(lon + 180) / 360, 0.5 - y / (2 * Math.PI)]
}

/** The place on the globe of a point of the Web Mercator square. */
export function lonLatOf([x, y]: readonly [number, number]): LonLat {
  return [x * 360 - 180, (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90]
}

/** Width and height in pixels of all lines of a label. */
export function sizeOfLabel(lines: readonly string[], measure: Measure): readonly [number, number] {
  return [Math.max(...lines.map(measure)), lines.length * LABEL_SIZE * LEADING]
}

/**
 * The labels of a view in the order given, one of each unit and none over what is taken: each inside its polygon where
 * it must be, wherever there it is free, and none over one before it.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  view: View,
  measure: Measure,
  taken: readonly LabelBox[] = [],
): readonly LabelPlaced[] {
  const closed = [...taken, ...(view.covered ?? [])]
  const placed = new Map<Ubigeo, LabelPlaced>()
  for (const wish of wishes) {
    if (placed.has(wish.code) || view.zoom >= (wish.saidUntil ?? Infinity) || !isSeen(wish.at, view)) continue
    const found = freeSeat(wish, sizeOfLabel(wish.lines, measure), view.zoom, closed, [...placed.values()])
    if (found !== null) placed.set(wish.code, { wish, ...found })
  }
  return [...placed.values()]
}

/** The first of its seats where all of a label is free; where other labels are in its way it has but its usual ones. */
function freeSeat(
  { land, at: point }: LabelWish,
  size: readonly [number, number],
  zoom: number,
  closed: readonly LabelBox[],
  labels: readonly LabelPlaced[],
): Pick<LabelPlaced, 'at' | 'box'> | null {
  for (const at of land === null ? [point] : seatsIn(land, point, size, zoom)) {
    const box = boxAround(at, size, zoom)
    if (labels.some((other) => overlap(other.box, box))) return null
    if (!closed.some((other) => overlap(other, box))) return { at, box }
  }
  return null
}

/** Whether a line of letters of that width at a place would be seen whole: nothing stands over any of it. */
export function isOpen(at: LonLat, width: number, { zoom, covered = [] }: View): boolean {
  const box = boxAround(at, [width, LABEL_SIZE * LEADING], zoom)
  return covered.every((other) => !overlap(other, box))
}

/** Whether a place is within what is looked at. */
export function isSeen([lon, lat]: LonLat, { bounds: [west, south, east, north] }: View): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north
}

/** What something of that size in pixels stands over at a place, or beside it, with some room around. */
export function boxAround(
  at: LonLat,
  [width, height]: readonly [number, number],
  zoom: number,
  [right, below]: Offset = UNSHIFTED,
): LabelBox {
  const [middle, level] = worldOf(at).map((part) => part * TILE * 2 ** zoom) as [number, number]
  const [x, y] = [middle + right, level + below]
  const [across, down] = [width / 2 + MARGIN, height / 2 + MARGIN]
  return { left: x - across, right: x + across, top: y - down, bottom: y + down }
}

/** Whether two boxes have something in common. */
export function overlap(one: LabelBox, other: LabelBox): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** Where in its land a label of that size in pixels has all of it inside at a zoom, if anywhere. */
export function seatIn(land: Land, point: LonLat, size: readonly [number, number], zoom: number): LonLat | null {
  for (const seat of seatsIn(land, point, size, zoom)) return seat
  return null
}

/** All such places: its label point, where there is most room, and then anywhere else in it. */
function* seatsIn(
  land: Land,
  point: LonLat,
  [width, height]: readonly [number, number],
  zoom: number,
): Generator<LonLat> {
  const scale = TILE * 2 ** zoom
  const [across, down] = [(width / 2 + 1) / scale, (height / 2 + 1) / scale]
  if (!couldHold(land, across, down)) return
  const outline = outlineOf(land)
  const fits = (at: LonLat) => roomAt(outline, worldOf(at), across, down, 1) > 1
  if (fits(point)) yield point
  const usual = USUAL.toSorted((a, b) => Math.abs(a - width / height) - Math.abs(b - width / height))[0] ?? 1
  const roomy = roomiest(land, point, usual)
  if (!fits(roomy)) return
  yield roomy
  for (const at of triedIn(land)) if (fits(at) && holdsPoint(land.geometry, at)) yield at
}

/** Places tried along each side of a land's bounds. */
const TRIES = 8

function triedIn({ geometry }: Land): readonly LonLat[] {
  const [west, south, east, north] = boundsOf(geometry)
  const steps = Array.from({ length: TRIES - 1 }, (_, at) => (at + 1) / TRIES)
  return steps.flatMap((up) =>
    steps.map((along): LonLat => [west + (east - west) * along, south + (north - south) * up]),
  )
}

/** Whether a rectangle of those half sides in world units is smaller than the land's bounds. */
function couldHold({ geometry }: Land, across: number, down: number): boolean {
  const [west, south, east, north] = boundsOf(geometry)
  const [left, bottom] = worldOf([west, south])
  const [right, top] = worldOf([east, north])
  return right - left > 2 * across && bottom - top > 2 * down
}

/** Widths of usual labels for a height of one; the roomiest place is sought once for each. */
const USUAL = [1.3, 2, 3] as const

const seats = new WeakMap<Land, Map<number, LonLat>>()

function roomiest(land: Land, point: LonLat, usual: number): LonLat {
  const known = seats.get(land) ?? new Map<number, LonLat>()
  seats.set(land, known)
  const seat = known.get(usual) ?? seekRoom(land, point, usual)
  known.set(usual, seat)
  return seat
}

function seekRoom(land: Land, point: LonLat, usual: number): LonLat {
  const outline = outlineOf(land)
  let best = point
  let most = roomAt(outline, worldOf(point), usual, 1, 0)
  for (const at of triedIn(land)) {
    const room = roomAt(outline, worldOf(at), usual, 1, most)
    if (room > most && holdsPoint(land.geometry, at)) [best, most] = [at, room]
  }
  return best
}

const outlines = new WeakMap<Land, readonly Float64Array[]>()

/** The rings of a land in world coordinates, x and y by turns. */
function outlineOf(land: Land): readonly Float64Array[] {
  const known = outlines.get(land)
  if (known) return known
  const { geometry } = land
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  const outline = rings.map((ring) => Float64Array.from(ring.flatMap(([lon = 0, lat = 0]) => worldOf([lon, lat]))))
  outlines.set(land, outline)
  return outline
}

/**
 * How much a rectangle of those half sides around a place may grow before it touches an outline, as a factor; anything
 * once it is no more than `enough`.
 */
function roomAt(
  outline: readonly Float64Array[],
  [x, y]: readonly [number, number],
  across: number,
  down: number,
  enough: number,
): number {
  let room = Infinity
  for (const ring of outline) {
    let [u0, v0] = [((ring[0] ?? 0) - x) / across, ((ring[1] ?? 0) - y) / down]
    for (let at = 2; at < ring.length; at += 2) {
      const [u1, v1] = [((ring[at] ?? 0) - x) / across, ((ring[at + 1] ?? 0) - y) / down]
      room = Math.min(room, reach(u0, v0, u1 - u0, v1 - v0))
      if (room <= enough) return room
      u0 = u1
      v0 = v1
    }
  }
  return room
}

/** Least of max(|u|, |v|) along a segment: at an end, or where it crosses an axis or a diagonal. */
function reach(u: number, v: number, du: number, dv: number): number {
  const at = (t: number) => (t >= 0 && t <= 1 ? Math.max(Math.abs(u + t * du), Math.abs(v + t * dv)) : Infinity)
  return Math.min(at(0), at(1), at(-u / du), at(-v / dv), at((v - u) / (du - dv)), at(-(u + v) / (du + dv)))
}

/** A name in one line, or in two as even as its spaces allow. */
export function breakName(name: string): readonly (readonly string[])[] {
  const words = name.split(' ')
  const halves = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')])
  const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length))
  const even = halves.toSorted((a, b) => widest(a) - widest(b))[0]
  return even === undefined ? [[name]] : [[name], even]
}
