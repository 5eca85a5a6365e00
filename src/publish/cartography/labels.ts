import { MAP_COLORS } from '../../domain/layers/index.ts'
import { boxAround, type Obstacles } from './obstacles.ts'
import type { Box } from './paper.ts'
import type { Point } from './plane.ts'
import { line, short, tag } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'

/** A name to write on the map; `beside` is how far from its point it must keep (0: it stands on it). */
export interface Label {
  readonly at: Point
  readonly text: string
  readonly value: string
  readonly size: number
  readonly beside: number
  readonly bold?: boolean
  readonly color?: string
  readonly spacing?: number
  /** Whether it may stand off the coast, west of its land. */
  readonly offshore?: boolean
  /** The middles of the boxes of a size where it may stand, best first, instead of those around its point. */
  readonly places?: (size: Point) => readonly Point[]
  /** How much smaller it may be written, in turn, where it finds no room. */
  readonly shrinks?: readonly number[]
  /**
   * Its land: the name stands whole in it, or outside every named land with a line to it; never on another's. Where
   * nothing is told of the named ones, it stands in it or is left out.
   */
  readonly land?: { readonly holds: (point: Point) => boolean; readonly isNamed?: (point: Point) => boolean }
}

const LEADING = 1.12
/** Where a name may stand beside its point, best first: right, left, above, below, then the corners. */
const SIDES: readonly Point[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
]
/** Where a name may be moved to inside its polygon, in shares of its own box. */
const SHIFTS: readonly Point[] = [
  [0, 0],
  [0, 0.6],
  [0, -0.6],
  [0.35, 0],
  [-0.35, 0],
  [0, 1.1],
  [0, -1.1],
]
/** Pixels from the point of a land to a name beside all the lands, and the ways there. */
const AWAY = [16, 26, 38, 52, 66] as const
const AROUND: readonly Point[] = Array.from({ length: 16 }, (_, at) => {
  const turn = (at * Math.PI) / 8
  return [Math.cos(turn), Math.sin(turn)] as const
})
const OFFSHORE: readonly Point[] = [
  [-0.7, 0],
  [-0.7, 0.5],
  [-0.9, 0.2],
  [-1, 0.7],
]

/** Writes each label where nothing is yet, in the order given; one that finds no place is left out. */
export function writeLabels(labels: readonly Label[], obstacles: Obstacles): string {
  return labels.map((label) => writeLabel(label, obstacles)).join('')
}

function writeLabel(label: Label, obstacles: Obstacles): string {
  const sizes = (label.shrinks ?? [1]).map((shrink) => ({ ...label, size: label.size * shrink }))
  for (const each of sizes) {
    const written = writeInPlace(each, obstacles)
    if (written !== null) return written
  }
  const isNamed = label.land?.isNamed
  return isNamed === undefined ? '' : writeOutside(sizes.at(-1) ?? label, isNamed, obstacles)
}

function writeInPlace(label: Label, obstacles: Obstacles): string | null {
  for (const lines of readings(label)) {
    const size = sizeOf(label, lines)
    const places = placesFor(label, size)
    const box = places.find((each) => obstacles.isFree(each) && isHeld(label, each))
    if (box) {
      obstacles.take(box)
      return (
        (label.beside > 0 && places.indexOf(box) >= SIDES.length ? leader(label, box) : '') + drawn(label, lines, box)
      )
    }
  }
  return null
}

function isHeld({ land }: Label, box: Box): boolean {
  return land === undefined || cornersOf(box).every(land.holds)
}

/** Beside the named lands, as near as it finds room, with a line to its own; left out where there is none. */
function writeOutside(label: Label, isNamed: (point: Point) => boolean, obstacles: Obstacles): string {
  const lines = [label.value === '' ? label.text : `${label.text} ${label.value}`]
  const [width, height] = sizeOf(label, lines)
  const places = AWAY.flatMap((reach) =>
    AROUND.map(([dx, dy]) =>
      boxAround([label.at[0] + dx * (reach + width / 2), label.at[1] + dy * (reach + height / 2)], width, height),
    ),
  )
  const box = places.find((each) => obstacles.isFree(each) && !cornersOf(each).some(isNamed))
  if (box === undefined) return ''
  obstacles.take(box)
  return (isHeld(label, box) ? '' : leader({ ...label, beside: 2 }, box)) + drawn(label, lines, box)
}

/** Corners and middle of the sides, a little inside: letters do not fill their box. */
function cornersOf({ x, y, width, height }: Box): readonly Point[] {
  const columns = [x + width * 0.04, x + width / 2, x + width * 0.96]
  return columns.flatMap((column): Point[] => [
    [column, y + height * 0.12],
    [column, y + height * 0.88],
  ])
}

/** Name and value, then the name alone; each on several lines and on one. */
function readings({ text, value, size, bold, beside }: Label): readonly (readonly string[])[] {
  const wrapped = wrapText(text, size, size * 7, bold)
  const forms = beside > 0 ? [[text], wrapped] : [wrapped, [text]]
  return [...(value === '' ? [] : forms.map((lines) => [...lines, value])), ...forms]
}

function sizeOf({ size, bold, spacing = 0 }: Label, lines: readonly string[]): Point {
  const widest = Math.max(...lines.map((each) => textWidth(each, size, bold) + spacing * each.length))
  return [widest + 3, lines.length * size * LEADING + 1]
}

function placesFor({ at: [x, y], beside, offshore = false, places }: Label, size: Point): readonly Box[] {
  const [width, height] = size
  if (places !== undefined) return places(size).map((middle) => boxAround(middle, width, height))
  if (beside === 0)
    return [...SHIFTS, ...(offshore ? OFFSHORE : [])].map(([dx, dy]) =>
      boxAround([x + dx * width, y + dy * height], width, height),
    )
  return [1, 2.1]
    .flatMap((times) => SIDES.map((side) => [side, times] as const))
    .map(([[dx, dy], times]) => {
      const reach = (dx !== 0 && dy !== 0 ? beside * 0.75 : beside) * times
      return boxAround([x + dx * (width / 2 + reach), y + dy * (height / 2 + reach)], width, height)
    })
}

/** A thin line from the edge of what is named to a name that stands further off. */
function leader({ at: [x, y], beside, color = MAP_COLORS.borderDark }: Label, box: Box): string {
  const to = [
    Math.min(Math.max(x, box.x), box.x + box.width),
    Math.min(Math.max(y, box.y), box.y + box.height),
  ] as const
  const length = Math.hypot(to[0] - x, to[1] - y) || 1
  const from = [x + ((to[0] - x) * beside) / length, y + ((to[1] - y) * beside) / length] as const
  return tag('path', {
    d: `M${from.map(short).join(' ')}L${to.map(short).join(' ')}`,
    stroke: color,
    'stroke-width': 0.6,
    fill: 'none',
  })
}

function drawn(
  { size, bold = false, color = MAP_COLORS.ink, spacing = 0 }: Label,
  lines: readonly string[],
  box: Box,
): string {
  const style = {
    size,
    bold,
    color,
    anchor: 'middle',
    halo: MAP_COLORS.halo,
    ...(spacing > 0 ? { spacing } : {}),
  } as const
  return lines
    .map((text, at) => line(box.x + box.width / 2, box.y + size * (0.92 + at * LEADING), text, style))
    .join('')
}
