/** East and north of the country in metres of its UTM zones (17 to 19 south), with a margin. */
const EAST = [100_000, 1_000_000] as const
const NORTH = [7_800_000, 10_100_000] as const

/** Whether two figures are metres of a projection: an east and a north, in either order. */
export function isMetres(one: number, other: number): boolean {
  return (within(one, EAST) && within(other, NORTH)) || (within(other, EAST) && within(one, NORTH))
}

/**
 * The number of a coordinate as written in figures, whichever its decimal mark; thousands in spaces count; NaN for
 * anything else.
 */
export function figureOf(cell: string): number {
  const plain = cell
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/(?<=\d)\s(?=\d{3})/g, '')
  if (/^-?\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(plain)) return Number(plain.replace(/[.,]/g, ''))
  const figure = plain.replace(',', '.')
  return /^-?\d{1,12}(\.\d+)?$/.test(figure) ? Number(figure) : Number.NaN
}

function within(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high
}
