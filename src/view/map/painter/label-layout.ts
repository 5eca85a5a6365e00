import { boundsOf, holdsPoint, type LonLat } from '../../../domain/layers/index.ts'
import type { Land } from '../geometry/lands.ts'

/** Something that could be written on the map: its lines, where its middle stands, and how important it is (the higher first). */
export interface LabelWish {
  readonly code: string
  readonly lines: readonly string[]
  readonly at: LonLat
  readonly size: number
  /** Zoom from which all of it fits inside its own polygon; null for a name that may stand over a border. */
  readonly fitsFrom: number | null
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
  readonly box: LabelBox
}

const TILE = 512
const MARGIN = 3
export const LABEL_SIZE = 14
const LEADING = 1.15

/** Width in pixels of a line of label. */
export type Measure = (text: string) => number

/** Web Mercator, 0–1 across the world. */
export function worldOf([lon, lat]: LonLat): readonly [number, number] {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
  return [(lon + 180) / 360, 0.5 - y / (2 * Math.PI)]
}

export function sizeOfLabel(lines: readonly string[], measure: Measure): readonly [number, number] {
  return [Math.max(...lines.map(measure)), lines.length * LABEL_SIZE * LEADING]
}

/** The labels that may stand at a zoom, in the order given: each inside its polygon where it must be, none over one before it. */
export function placeLabels(wishes: readonly LabelWish[], zoom: number, measure: Measure): readonly LabelPlaced[] {
  const scale = TILE * 2 ** zoom
  const placed: LabelPlaced[] = []
  for (const wish of wishes) {
    if ((wish.fitsFrom ?? zoom) > zoom || zoom >= (wish.saidUntil ?? Infinity)) continue
    const box = boxOf(wish, scale, measure)
    if (placed.every((other) => !overlap(other.box, box))) placed.push({ wish, box })
  }
  return placed
}

function boxOf({ at, lines }: LabelWish, scale: number, measure: Measure): LabelBox {
  const [x, y] = worldOf(at)
  const [width, height] = sizeOfLabel(lines, measure)
  const [across, down] = [width / 2 + MARGIN, height / 2 + MARGIN]
  return { left: x * scale - across, right: x * scale + across, top: y * scale - down, bottom: y * scale + down }
}

function overlap(one: LabelBox, other: LabelBox): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** Where a label stands inside its land, and the lowest zoom at which all of it does. */
export interface Seat {
  readonly at: LonLat
  readonly fitsFrom: number
}

/** The roomiest place of a land for a label of that size in pixels, its own label point among the places tried. */
export function seatIn(land: Land, point: LonLat, [width, height]: readonly [number, number]): Seat {
  const at = roomiest(land, point)
  const room = roomAt(outlineOf(land), worldOf(at), width / 2 + 1, height / 2 + 1)
  return { at, fitsFrom: Math.log2(1 / (room * TILE)) }
}

/** Places tried along each side of a land's bounds. */
const TRIES = 9
/** Shape of a usual label, for which the roomiest place is sought once. */
const USUAL = [3, 1] as const

const seats = new WeakMap<Land, LonLat>()

function roomiest(land: Land, point: LonLat): LonLat {
  const known = seats.get(land)
  if (known) return known
  const outline = outlineOf(land)
  const [west, south, east, north] = boundsOf(land.geometry)
  let best = point
  let most = roomAt(outline, worldOf(point), ...USUAL)
  for (let row = 1; row < TRIES; row += 1) {
    for (let column = 1; column < TRIES; column += 1) {
      const at = [west + ((east - west) * column) / TRIES, south + ((north - south) * row) / TRIES] as const
      const room = roomAt(outline, worldOf(at), ...USUAL)
      if (room > most && holdsPoint(land.geometry, at)) [best, most] = [at, room]
    }
  }
  seats.set(land, best)
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

/** How much a rectangle of those half sides around a place may grow before it touches an outline, as a factor. */
function roomAt(
  outline: readonly Float64Array[],
  [x, y]: readonly [number, number],
  across: number,
  down: number,
): number {
  let room = Infinity
  for (const ring of outline) {
    let [u0, v0] = [((ring[0] ?? 0) - x) / across, ((ring[1] ?? 0) - y) / down]
    for (let at = 2; at < ring.length; at += 2) {
      const [u1, v1] = [((ring[at] ?? 0) - x) / across, ((ring[at + 1] ?? 0) - y) / down]
      room = Math.min(room, reach(u0, v0, u1 - u0, v1 - v0))
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
