import type { Plane, Point, Shape } from './plane.ts'
import { ringsWithin } from './clip.ts'

/** Something of the ground that may bear a name: a land, a lake. */
export interface Ground {
  readonly key: string
  readonly shape: Shape
}

/** Whose each part of the map is; the key of what nobody claims is null. */
export interface Owners {
  at(point: Point): string | null
  /** All that is seen, what nobody claims (null) too. */
  readonly seen: ReadonlySet<string | null>
  /** The middles of a box of a size that fits in it, the roomiest first; a box of no size fits wherever it shows. */
  placesFor(key: string | null, size: Point): readonly Point[]
}

const CELLS = 72
const CORNERS = CELLS + 1
const MOST_PLACES = 160
/** Cells of its own beyond the box after which a place is roomy enough. */
const ENOUGH = 9

type Cells = readonly (readonly (string | null)[])[]
type Cell = readonly [row: number, column: number]

/** The cells of one owner. */
interface Part {
  readonly own: readonly Cell[]
  readonly middle: Cell
  /** How many cells above and left of each corner of the grid are its own. */
  readonly counts: Uint32Array
  readonly isOwn: (row: number, column: number) => boolean
}

/** Lays a grid over the map and tells whose each cell is: the first of the grounds that holds it. */
export function ownersOf(grounds: readonly Ground[], plane: Plane): Owners {
  const cells = cellsOf(grounds, plane)
  const { x, y, width, height } = plane.box
  const place = ([row, column]: Cell): Point => [
    x + ((column + 0.5) * width) / CELLS,
    y + ((row + 0.5) * height) / CELLS,
  ]
  const parts = new Map<string | null, Part>()
  const partOf = (key: string | null): Part => {
    const part = parts.get(key) ?? readPart(cells, key)
    parts.set(key, part)
    return part
  }
  return {
    at: ([px, py]) => cells[Math.floor(((py - y) / height) * CELLS)]?.[Math.floor(((px - x) / width) * CELLS)] ?? null,
    seen: new Set(cells.flat()),
    placesFor: (key, [wide, high]) => {
      const half = (length: number, of: number) => Math.ceil(((length / of) * CELLS - 1) / 2)
      const size = [Math.max(half(high, height), 0), Math.max(half(wide, width), 0)] as const
      return roomiest(partOf(key), size).map(place)
    },
  }
}

/** Where a row crosses the rings of each ground tells all its cells at once. */
function cellsOf(grounds: readonly Ground[], plane: Plane): Cells {
  const ringed = grounds.map(({ key, shape }) => ({ key, rings: ringsWithin(shape, plane) }))
  const { x, y, width, height } = plane.box
  return Array.from({ length: CELLS }, (_, row) => {
    const level = y + ((row + 0.5) * height) / CELLS
    const crossed = ringed
      .map(({ key, rings }) => ({ key, at: rings.flatMap((ring) => crossingsOf(ring, level)) }))
      .filter(({ at }) => at.length > 0)
    return Array.from({ length: CELLS }, (_cell, column) => {
      const across = x + ((column + 0.5) * width) / CELLS
      return crossed.find(({ at }) => isBetween(at, across))?.key ?? null
    })
  })
}

/** Whether a place of a line that crosses rings is inside of them. */
function isBetween(crossings: readonly number[], at: number): boolean {
  let isInside = false
  for (const each of crossings) if (each > at) isInside = !isInside
  return isInside
}

/** Where a horizontal line crosses the ring. */
function crossingsOf(points: readonly Point[], level: number): readonly number[] {
  const found: number[] = []
  let [x0, y0] = points[points.length - 1] ?? [0, 0]
  for (const [x1, y1] of points) {
    if (y0 > level !== y1 > level) found.push(x0 + ((level - y0) / (y1 - y0)) * (x1 - x0))
    x0 = x1
    y0 = y1
  }
  return found
}

function readPart(cells: Cells, key: string | null): Part {
  const own = cells.flatMap((row, r) => row.flatMap((owner, c) => (owner === key ? [[r, c] as const] : [])))
  const meanOf = (axis: 0 | 1) => own.reduce((sum, cell) => sum + cell[axis], 0) / own.length
  const isOwn = (row: number, column: number) => column >= 0 && column < CELLS && cells[row]?.[column] === key
  return { own, middle: [meanOf(0), meanOf(1)], counts: countsOf(own), isOwn }
}

/** Cells around which so many rows and columns at each side are its own: the roomiest first, then the most central. */
function roomiest({ own, middle, counts, isOwn }: Part, size: Cell): readonly Cell[] {
  const away = ([r, c]: Cell) => Math.hypot(r - middle[0], c - middle[1])
  return own
    .filter((cell) => fits(counts, cell, size))
    .map((cell) => ({ cell, room: roomAt(isOwn, cell, size), away: away(cell) }))
    .sort((a, b) => b.room - a.room || a.away - b.away)
    .slice(0, MOST_PLACES)
    .map(({ cell }) => cell)
}

function countsOf(own: readonly Cell[]): Uint32Array {
  const counts = new Uint32Array(CORNERS * CORNERS)
  for (const [row, column] of own) counts[(row + 1) * CORNERS + column + 1] = 1
  for (let row = 1; row < CORNERS; row += 1) {
    let left = 0
    for (let at = row * CORNERS; at < (row + 1) * CORNERS; at += 1) {
      left += counts[at] ?? 0
      counts[at] = (counts[at - CORNERS] ?? 0) + left
    }
  }
  return counts
}

/** Whether all cells of a box around a cell are its own, and none beyond the map. */
function fits(counts: Uint32Array, [row, column]: Cell, [down, across]: Cell): boolean {
  const [top, bottom, left, right] = [row - down, row + down + 1, column - across, column + across + 1]
  if (top < 0 || left < 0 || bottom > CELLS || right > CELLS) return false
  const at = (r: number, c: number) => counts[r * CORNERS + c] ?? 0
  return at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left) === (bottom - top) * (right - left)
}

/** How many cells further than a box that fits its surroundings stay its own. */
function roomAt(isOwn: Part['isOwn'], [row, column]: Cell, [down, across]: Cell): number {
  let room = 1
  while (
    room < ENOUGH &&
    isOwn(row - down - room, column) &&
    isOwn(row + down + room, column) &&
    isOwn(row, column - across - room) &&
    isOwn(row, column + across + room)
  )
    room += 1
  return room
}
