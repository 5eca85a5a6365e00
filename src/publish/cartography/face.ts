/** A glyph in units of its face, y downwards as SVG has it. */
export interface Glyph {
  readonly advance: number
  readonly path: string
}

export interface Face {
  readonly isBold: boolean
  readonly unitsPerEm: number
  /** Null where the face has no such character. */
  glyphOf(character: string): Glyph | null
}

type Point = readonly [x: number, y: number, isOn: boolean]
type Contour = readonly Point[]

/** What is read of a TrueType file. https://learn.microsoft.com/typography/opentype/spec/ */
interface Tables {
  readonly view: DataView
  readonly start: (tag: string) => number
}

/** Reads the outlines of a TrueType face; only characters of the basic plane (cmap format 4). */
export function readFace(sfnt: Uint8Array): Face {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength)
  const starts = new Map(
    Array.from({ length: view.getUint16(4) }, (_, at) => {
      const tag = String.fromCharCode(...sfnt.subarray(12 + at * 16, 16 + at * 16))
      return [tag, view.getUint32(20 + at * 16)] as const
    }),
  )
  const tables: Tables = { view, start: (tag) => starts.get(tag) ?? 0 }
  const find = readCharacters(tables)
  return {
    isBold: view.getUint16(tables.start('OS/2') + 4) > 500,
    unitsPerEm: view.getUint16(tables.start('head') + 18),
    glyphOf: (character) => {
      const index = find(character.codePointAt(0) ?? 0)
      if (index === 0) return null
      return { advance: advanceOf(tables, index), path: contoursOf(tables, index).map(pathOf).join('') }
    },
  }
}

function readCharacters({ view, start }: Tables): (code: number) => number {
  const cmap = start('cmap')
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, at) => cmap + view.getUint32(cmap + 8 + at * 8),
  )
  const table = subtables.find((at) => view.getUint16(at) === 4)
  if (table === undefined) return () => 0
  const size = view.getUint16(table + 6)
  return (code) => {
    for (let at = 0; at < size; at += 2) {
      if (view.getUint16(table + 14 + at) < code) continue
      const first = table + 16 + size + at
      if (view.getUint16(first) > code) return 0
      const [delta, range] = [view.getUint16(first + size), view.getUint16(first + 2 * size)]
      if (range === 0) return (code + delta) & 0xffff
      const found = view.getUint16(first + 2 * size + range + 2 * (code - view.getUint16(first)))
      return found === 0 ? 0 : (found + delta) & 0xffff
    }
    return 0
  }
}

function advanceOf({ view, start }: Tables, index: number): number {
  const last = view.getUint16(start('hhea') + 34) - 1
  return view.getUint16(start('hmtx') + 4 * Math.min(index, last))
}

function contoursOf(tables: Tables, index: number): readonly Contour[] {
  const { view, start } = tables
  const isLong = view.getInt16(start('head') + 50) === 1
  const offset = (at: number) =>
    isLong ? view.getUint32(start('loca') + at * 4) : 2 * view.getUint16(start('loca') + at * 2)
  if (offset(index) === offset(index + 1)) return []
  const glyph = start('glyf') + offset(index)
  const contours = view.getInt16(glyph)
  return contours < 0 ? partsOf(tables, glyph + 10) : outlineOf(view, glyph + 10, contours)
}

const WORDS = 1
const SCALE = 8
const MORE = 32
const TWO_SCALES = 64
const MATRIX = 128

/** The parts of a glyph that is made of others: a letter and its accent. */
function partsOf(tables: Tables, from: number): readonly Contour[] {
  const { view } = tables
  const found: Contour[] = []
  for (let at = from, flags = MORE; flags & MORE; ) {
    flags = view.getUint16(at)
    const index = view.getUint16(at + 2)
    const isWide = (flags & WORDS) !== 0
    const [dx, dy] = isWide
      ? [view.getInt16(at + 4), view.getInt16(at + 6)]
      : [view.getInt8(at + 4), view.getInt8(at + 5)]
    at += isWide ? 8 : 6
    const [a, b, c, d, length] = matrixAt(view, at, flags)
    at += length
    const move = ([x, y, isOn]: Point): Point => [a * x + c * y + dx, b * x + d * y + dy, isOn]
    found.push(...contoursOf(tables, index).map((contour) => contour.map(move)))
  }
  return found
}

function matrixAt(view: DataView, at: number, flags: number): readonly [number, number, number, number, number] {
  const share = (offset: number) => view.getInt16(at + offset) / 16384
  if (flags & SCALE) return [share(0), 0, 0, share(0), 2]
  if (flags & TWO_SCALES) return [share(0), 0, 0, share(2), 4]
  return flags & MATRIX ? [share(0), share(2), share(4), share(6), 8] : [1, 0, 0, 1, 0]
}

function outlineOf(view: DataView, from: number, contours: number): readonly Contour[] {
  const ends = Array.from({ length: contours }, (_, at) => view.getUint16(from + at * 2))
  const count = (ends.at(-1) ?? -1) + 1
  let at = from + contours * 2
  at += 2 + view.getUint16(at)
  const flags: number[] = []
  while (flags.length < count) {
    const flag = view.getUint8(at++)
    const times = flag & 8 ? view.getUint8(at++) : 0
    for (let again = 0; again <= times; again += 1) flags.push(flag)
  }
  const xs = readAxis(view, at, flags, 2, 16)
  const ys = readAxis(view, xs.end, flags, 4, 32)
  const points = flags.map((flag, each): Point => [xs.values[each] ?? 0, ys.values[each] ?? 0, (flag & 1) === 1])
  return ends.map((end, each) => points.slice((ends[each - 1] ?? -1) + 1, end + 1))
}

/** Coordinates as steps from one to the next: of a byte with its sign in a flag, of a word, or none. */
function readAxis(
  view: DataView,
  from: number,
  flags: readonly number[],
  isShort: number,
  isSame: number,
): { readonly values: readonly number[]; readonly end: number } {
  let [at, value] = [from, 0]
  const values = flags.map((flag) => {
    if (flag & isShort) value += view.getUint8(at++) * (flag & isSame ? 1 : -1)
    else if (!(flag & isSame)) {
      value += view.getInt16(at)
      at += 2
    }
    return value
  })
  return { values, end: at }
}

/** Between two points that are both off the curve one on it is implied. */
function pathOf(contour: Contour): string {
  const between = ([x0, y0]: Point, [x1, y1]: Point): Point => [(x0 + x1) / 2, (y0 + y1) / 2, true]
  const whole = contour.flatMap((point, at): readonly Point[] => {
    const before = contour[at === 0 ? contour.length - 1 : at - 1] ?? point
    return point[2] || before[2] ? [point] : [between(before, point), point]
  })
  const first = whole.findIndex(([, , isOn]) => isOn)
  const turned = [...whole.slice(first), ...whole.slice(0, first + 1)]
  const write = ([x, y]: Point) => `${Math.round(x)} ${Math.round(-y)}`
  return `${turned.map((point, at) => (at === 0 ? `M${write(point)}` : stepTo(turned, at, write))).join('')}Z`
}

function stepTo(points: readonly Point[], at: number, write: (point: Point) => string): string {
  const [point, before] = [points[at], points[at - 1]]
  if (point === undefined || before === undefined || !point[2]) return ''
  return before[2] ? `L${write(point)}` : `Q${write(before)} ${write(point)}`
}
