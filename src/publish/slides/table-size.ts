import type { SlideTable } from './deck.ts'

/** Inches of a row of one line. */
export const ROW = 0.37
/** Points, the largest first: what is read from the back of a room, down to what is still read from the front. */
const SIZES = [18, 16, 14, 12] as const
/** Points below which nothing on a slide is written: sources and notes of a chart wear it. */
export const SMALLEST = 12
/** Inches around the text of a cell, both sides together. */
const SIDES = 0.16
const ENDS = 0.06
/** Width of a letter and height of a line, in parts of the size; wide enough for Arial's capitals and figures. */
const LETTER = 0.53
const LEADING = 1.2
const POINTS = 72

/** The largest size in points at which a table stands whole in a box of inches, its words uncut. */
export function tableSize(table: SlideTable, box: { readonly w: number; readonly h: number }): number {
  return SIZES.find((size) => tableHeight(table, box.w, size) <= box.h && wordsFit(table, box.w, size)) ?? SMALLEST
}

/** No word is cut in two: every one fits the width of its column. */
function wordsFit({ columns, rows }: SlideTable, width: number, size: number): boolean {
  return [columns.map(({ name }) => name), ...rows].every((row) =>
    row.every((text, at) => {
      const room = lettersIn((columns[at]?.share ?? 0) * width - SIDES, size)
      return text.split(' ').every((word) => word.length <= room)
    }),
  )
}

function lettersIn(width: number, size: number): number {
  return Math.max(1, Math.floor((width * POINTS) / (size * LETTER)))
}

/** Inches that a table needs at a size in points, its rows as high as their fullest cell. */
export function tableHeight({ columns, rows, lines }: SlideTable, width: number, size: number): number {
  const rowHeight = (row: readonly string[]) => {
    const fullest = Math.max(...row.map((text, at) => linesOf(text, (columns[at]?.share ?? 0) * width - SIDES, size)))
    return (fullest * size * LEADING) / POINTS + ENDS
  }
  const head = Math.max(ROW, rowHeight(columns.map(({ name }) => name)))
  return rows.reduce((height, row) => height + Math.max(ROW * lines, rowHeight(row)), head)
}

/** Words are not cut: a line holds as many as fit. */
function linesOf(text: string, width: number, size: number): number {
  const room = lettersIn(width, size)
  let lines = 1
  let filled = 0
  for (const { length } of text.split(' ')) {
    if (filled > 0 && filled + 1 + length > room) {
      lines += 1
      filled = 0
    }
    filled += (filled > 0 ? 1 : 0) + length
    for (; filled > room; filled -= room) lines += 1
  }
  return lines
}
