/** A mark on the picture that wants its name beside it. */
interface Named {
  readonly at: readonly [number, number]
  readonly text: string
}

/** A name with the left end of its baseline. */
export interface PlacedLabel {
  readonly text: string
  readonly x: number
  readonly y: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Half of what the number of a stop takes. */
const MARK = 10
const LETTER = 8
const LINE = 16

/**
 * Names right of, left of, under or over their marks, or between two of these, where they cover no other name and no
 * mark; the first come first, and one with no room is left out.
 */
export function placeLabels(
  marks: readonly Named[],
  size: { readonly width: number; readonly height: number },
  mark: number = MARK,
): readonly PlacedLabel[] {
  const taken = marks.map(({ at }) => boxAround(at, mark))
  return marks.flatMap(({ at: [x, y], text }) => {
    const width = text.length * LETTER
    const options = [
      [x + mark + 3, y + 5],
      [x - mark - 3 - width, y + 5],
      [x - width / 2, y + mark + LINE - 2],
      [x - width / 2, y - mark - 4],
      ...[y - mark + 2, y + mark + LINE - 8].flatMap((base) => [
        [x + mark - 2, base],
        [x - mark + 2 - width, base],
      ]),
    ]
    const found = options
      .map(([left = 0, base = 0]) => ({ left, right: left + width, top: base - LINE + 4, bottom: base + 2 }))
      .find((box) => isInside(box, size) && !taken.some((other) => overlaps(box, other)))
    if (found === undefined) return []
    taken.push(found)
    return [{ text, x: found.left, y: found.bottom - 2 }]
  })
}

const ROUNDS = 60

/** The marks moved as little as needed for none to cover another; the first stays where it is. */
export function pushApart(
  points: readonly (readonly [number, number])[],
  mark: number = MARK,
): readonly (readonly [number, number])[] {
  const moved = points.map(([x, y]): [number, number] => [x, y])
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, a] of moved.entries()) for (const b of moved.slice(at + 1)) separate(a, b, 2 * mark, at === 0)
  }
  return moved
}

function separate(a: [number, number], b: [number, number], wanted: number, isFixed: boolean): void {
  const [dx, dy] = [b[0] - a[0] || 0.1, b[1] - a[1] || 0.1]
  const distance = Math.hypot(dx, dy)
  if (distance >= wanted) return
  const push = (wanted - distance) / distance
  const share = isFixed ? 0 : 0.5
  ;[a[0], a[1]] = [a[0] - dx * push * share, a[1] - dy * push * share]
  ;[b[0], b[1]] = [b[0] + dx * push * (1 - share), b[1] + dy * push * (1 - share)]
}

function boxAround([x, y]: readonly [number, number], half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half }
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function isInside(
  { left, right, top, bottom }: Box,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  return left >= 0 && right <= width && top >= 0 && bottom <= height
}
