import { heightOfBars } from '../charts/index.ts'
import { wrappedLines } from '../letters/index.ts'
import { widthsOf } from './column-widths.ts'
import { TEXT_WIDTH } from './page-size.ts'
import type { Block, ReportPicture, ReportTable } from './report.ts'

/**
 * Points that something takes on a page, and what it keeps free before and after it; of two neighbours, the greater.
 */
export interface Room {
  readonly before: number
  readonly height: number
  readonly after: number
}

/** Twentieths of a point in a point, and points in an inch and in a pixel. */
const TWIPS = 20
const INCH = 72
const PIXEL = 0.75
/** Height of a line of Arial in parts of its size. */
const LINE = 1.15
const WIDTH = TEXT_WIDTH / TWIPS

/** How the styles of `docx-style.ts` stand: size of the letters, space before and after, all in points. */
const LOOK = {
  title: { size: 20, bold: true, before: 0, after: 2, indent: 0 },
  1: { size: 14, bold: true, before: 14, after: 4, indent: 0 },
  2: { size: 11.5, bold: true, before: 8, after: 2, indent: 0 },
  3: { size: 11, bold: true, before: 9, after: 2, indent: 0 },
  body: { size: 10, bold: false, before: 0, after: 4, indent: 0 },
  warning: { size: 10, bold: true, before: 4, after: 8, indent: 0 },
  source: { size: 8.5, bold: false, before: 2, after: 6, indent: 0 },
  item: { size: 10, bold: false, before: 0, after: 4, indent: 18 },
  caption: { size: 10, bold: true, before: 5, after: 2, indent: 0 },
  listed: { size: 9, bold: false, before: 0, after: 0, indent: 12 },
} as const
/** Of a cell: size of its letters, what its edges take of its height and of its width. */
const CELL = { size: 9, ends: 4.5, sides: 8 } as const
const CAPTION_NUMBER = 'Cuadro N.° 10. '

/** What a text of a style takes. */
export function roomOfText(text: string, look: keyof typeof LOOK): Room {
  const { size, bold, before, after, indent } = LOOK[look]
  const lines = wrappedLines(text, (WIDTH - indent) / INCH, size, bold)
  return { before, height: lines * size * LINE, after }
}

/** What a block takes in a .docx, to a line more or less: nobody knows but the program that lays it out. */
export function roomsOf(block: Block): readonly Room[] {
  switch (block.kind) {
    case 'heading':
      return [roomOfText(block.text, block.level)]
    case 'paragraph':
      return [roomOfText(block.text, block.role)]
    case 'list':
      return block.items.map((item) => roomOfText(item, 'item'))
    case 'table':
      return [roomOfText(CAPTION_NUMBER + block.caption, 'caption'), roomOfTable(block)]
    case 'picture':
      return [roomOfText(CAPTION_NUMBER + block.caption, 'caption'), roomOfPicture(block)]
  }
}

/** Rows as high as their fullest cell, and the empty line after them. */
function roomOfTable({ columns, rows, total }: ReportTable): Room {
  const names = columns.map(({ name }) => name)
  const all = total === null ? rows : [...rows, total]
  const widths = widthsOf(names, all).map((width) => width / TWIPS - CELL.sides)
  const line = CELL.size * LINE
  const rowHeight = (row: readonly string[], bold: boolean) =>
    CELL.ends + line * Math.max(...row.map((text, at) => wrappedLines(text, (widths[at] ?? 0) / INCH, CELL.size, bold)))
  return {
    before: 0,
    height: rowHeight(names, true) + all.reduce((sum, row) => sum + rowHeight(row, row === total), 0) + line,
    after: 0,
  }
}

/** A chart at its own height; any other picture as high as it is drawn for its width. */
function roomOfPicture({ bars, height }: ReportPicture): Room {
  const pixels = bars === undefined ? ((height ?? 0) * WIDTH) / PICTURE_WIDTH : heightOfBars(bars) * PIXEL
  return { before: 0, height: pixels, after: LOOK.body.after }
}

/** Pixels of the width for which the pictures of a report are drawn. */
export const PICTURE_WIDTH = 680
