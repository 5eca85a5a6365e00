import type { Ubigeo } from '../../domain/territory/index.ts'
import type { Land } from './boundaries.ts'
import type { Box } from './paper.ts'
import type { Plane, Point } from './plane.ts'
import { textWidth, wrapText } from './text-width.ts'

/** A neighbour that is seen on the plate, and where its name has most room. */
export interface Neighbour {
  readonly code: Ubigeo
  readonly at: Point
}

const CELLS = 44

interface Ring {
  readonly points: readonly Point[]
  readonly box: Box
}

/**
 * Where the names of the lands around the territory fit: a grid is laid over the map, each cell told whose it is, and
 * each name goes to the cell whose surroundings are its own for longest. A land whose name fits nowhere is left out.
 */
export function placeNeighbours(
  lands: readonly Land[],
  isOwn: (code: Ubigeo) => boolean,
  nameOf: (code: Ubigeo) => string,
  size: number,
  plane: Plane,
): readonly Neighbour[] {
  const owners = ownersOf(lands, plane)
  const around = [...new Set(owners.flat())].filter((code): code is Ubigeo => code !== null && !isOwn(code))
  return around.flatMap((code) => {
    const lines = wrapText(nameOf(code), size, size * 7)
    const width = Math.max(...lines.map((line) => textWidth(line, size))) * 1.2
    const at = roomiest(owners, code, width, lines.length * size * 1.4, plane.box)
    return at === null ? [] : [{ code, at }]
  })
}

/** Whose each cell is, row by row: where a row crosses the rings of each land tells all its cells at once. */
function ownersOf(lands: readonly Land[], plane: Plane): readonly (readonly (Ubigeo | null)[])[] {
  const rings = lands
    .map((land) => ({ code: land.code, rings: ringsOf(land, plane) }))
    .filter((each) => each.rings.length > 0)
  const { x, y, width, height } = plane.box
  return Array.from({ length: CELLS }, (_, row) => {
    const level = y + ((row + 0.5) * height) / CELLS
    const crossed = rings
      .map((each) => ({ code: each.code, at: each.rings.flatMap((ring) => crossingsOf(ring, level)) }))
      .filter(({ at }) => at.length > 0)
    return Array.from({ length: CELLS }, (_cell, column) => {
      const across = x + ((column + 0.5) * width) / CELLS
      return crossed.find(({ at }) => at.filter((each) => each > across).length % 2 === 1)?.code ?? null
    })
  })
}

function ringsOf({ shape }: Land, plane: Plane): readonly Ring[] {
  const all = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
  return all
    .filter(plane.mayShow)
    .map((ring) => ring.map(([lon = 0, lat = 0]) => plane.at([lon, lat])))
    .map((points) => ({ points, box: boxOf(points) }))
}

function boxOf(points: readonly Point[]): Box {
  const [x, y] = points.reduce<[number, number]>(
    ([a, b], [c, d]) => [Math.min(a, c), Math.min(b, d)],
    [Infinity, Infinity],
  )
  const [right, bottom] = points.reduce<[number, number]>(
    ([a, b], [c, d]) => [Math.max(a, c), Math.max(b, d)],
    [-Infinity, -Infinity],
  )
  return { x, y, width: right - x, height: bottom - y }
}

/** Where a horizontal line crosses the ring. */
function crossingsOf({ points, box }: Ring, level: number): readonly number[] {
  if (level < box.y || level > box.y + box.height) return []
  const found: number[] = []
  let [x0, y0] = points[points.length - 1] ?? [0, 0]
  for (const [x1, y1] of points) {
    if (y0 > level !== y1 > level) found.push(x0 + ((level - y0) / (y1 - y0)) * (x1 - x0))
    x0 = x1
    y0 = y1
  }
  return found
}

function roomiest(
  owners: readonly (readonly (Ubigeo | null)[])[],
  code: Ubigeo,
  width: number,
  height: number,
  box: Box,
): Point | null {
  const [across, down] = [Math.ceil(((width / box.width) * CELLS) / 2), Math.ceil(((height / box.height) * CELLS) / 2)]
  let best: Point | null = null
  let most = 0
  for (let row = down; row < CELLS - down; row += 1) {
    for (let column = across; column < CELLS - across; column += 1) {
      const room = roomAt(owners, code, row, column, across, down)
      if (room > most)
        [best, most] = [
          [box.x + ((column + 0.5) * box.width) / CELLS, box.y + ((row + 0.5) * box.height) / CELLS],
          room,
        ]
    }
  }
  return best
}

/** How many cells further than the name needs its surroundings stay its own; 0 when it does not fit. */
function roomAt(
  owners: readonly (readonly (Ubigeo | null)[])[],
  code: Ubigeo,
  row: number,
  column: number,
  across: number,
  down: number,
): number {
  const isOwn = (r: number, c: number) => owners[r]?.[c] === code
  for (let r = row - down; r <= row + down; r += 1)
    for (let c = column - across; c <= column + across; c += 1) if (!isOwn(r, c)) return 0
  let room = 1
  while (
    room < 8 &&
    isOwn(row - down - room, column) &&
    isOwn(row + down + room, column) &&
    isOwn(row, column - across - room) &&
    isOwn(row, column + across + room)
  )
    room += 1
  return room
}
