import type { TablePlan } from './plan-table.ts'

/** East and north of the country in metres of its UTM zones (17 to 19 south), with a margin. */
const EAST = [100_000, 1_000_000] as const
const NORTH = [7_800_000, 10_100_000] as const
const BEYOND_DEGREES = 1_000

/** Whether two figures are metres of a projection: an east and a north, in either order. */
export function isMetres(one: number, other: number): boolean {
  return (within(one, EAST) && within(other, NORTH)) || (within(other, EAST) && within(one, NORTH))
}

/** Whether the pairs of a table are metres: at least half of those written far outside degrees are an east and a north. */
export function areMetres({ sheet, header }: TablePlan, lat: number, lon: number): boolean {
  let [far, metres] = [0, 0]
  for (let row = header.last + 1; row < sheet.cells.length; row += 1) {
    const one = figureOf(sheet.cells[row]?.[lat] ?? '')
    const other = figureOf(sheet.cells[row]?.[lon] ?? '')
    if (!(Math.abs(one) >= BEYOND_DEGREES && Math.abs(other) >= BEYOND_DEGREES)) continue
    far += 1
    if (isMetres(one, other)) metres += 1
  }
  return metres > 0 && metres * 2 >= far
}

/** The number of a coordinate as written in figures, whichever its decimal mark; thousands in spaces count; NaN for anything else. */
export function figureOf(cell: string): number {
  const plain = cell.trim().replace(/^[−–]/, '-').replace(/(?<=\d)\s(?=\d{3})/g, '')
  if (/^-?\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(plain)) return Number(plain.replace(/[.,]/g, ''))
  const figure = plain.replace(',', '.')
  return /^-?\d{1,12}(\.\d+)?$/.test(figure) ? Number(figure) : Number.NaN
}

function within(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high
}
