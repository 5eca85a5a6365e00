import { figureOf, isMetres } from './metres.ts'
import type { TablePlan } from './plan-table.ts'

const BEYOND_DEGREES = 1_000

/**
 * Whether the pairs of a table are metres: at least half of those written far outside degrees are an east and a north.
 */
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
