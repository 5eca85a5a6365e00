/** Inches of a lying A4 between its margins, and the share of its size below which a letter of 10 is under 8. */
const PAPER_INCHES = 10.89
const LEAST_SCALE = 0.8

/**
 * How many pages side by side a sheet of columns so many letters wide takes on lying A4, so that no letter is printed
 * under 8 points; the first columns, `repeated`, stand again on each page but the first.
 */
export function pagesWide(widths: readonly number[], repeated: number): number {
  const room = PAPER_INCHES / LEAST_SCALE
  const again = widths.slice(0, repeated).reduce((sum, width) => sum + inchesOf(width), 0)
  let [pages, left] = [1, room]
  for (const width of widths) {
    if (inchesOf(width) > left) [pages, left] = [pages + 1, room - again]
    left -= inchesOf(width)
  }
  return pages
}

function inchesOf(width: number): number {
  return (width * 7 + 5) / 96
}
