import { heightOfBars } from '../charts/index.ts'
import { wrappedLines } from '../letters/index.ts'
import { widthsOf } from './column-widths.ts'
import { TEXT_WIDTH } from './page-size.ts'
import { isSource, type Block, type ReportPicture, type ReportTable } from './report.ts'

/**
 * A piece of a page that is never broken: the points that it takes, and what it keeps free before and after it; of two
 * neighbours, the greater.
 */
export interface Room {
  readonly before: number
  readonly height: number
  readonly after: number
  /** Whether it stays on the page of the piece after it. */
  readonly keeps: boolean
  /** Of a row of a table, the points of the header that stands again over it where it opens a page. */
  readonly header: number
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
/** Points up to which a table is kept on one page: a higher one would leave too much of the page before it empty. */
const WHOLE = 110

/** What the lines of a text of a style take; of more than three, the first two and the last two stay together. */
export function roomsOfText(text: string, look: keyof typeof LOOK, keeps = false): readonly Room[] {
  const { size, bold, before, after, indent } = LOOK[look]
  const lines = wrappedLines(text, (WIDTH - indent) / INCH, size, bold)
  return Array.from({ length: lines }, (_, at) => ({
    before: at === 0 ? before : 0,
    height: size * LINE,
    after: at === lines - 1 ? after : 0,
    keeps: at === lines - 1 ? keeps : keeps || lines < 4 || at === 0 || at === lines - 2,
    header: 0,
  }))
}

/** What blocks take in a .docx, to a line more or less: nobody knows but the program that lays it out. */
export function roomsOf(blocks: readonly Block[]): readonly Room[] {
  return blocks.flatMap((block, at) => roomsOfBlock(block, isSource(blocks[at + 1])))
}

function roomsOfBlock(block: Block, keeps: boolean): readonly Room[] {
  switch (block.kind) {
    case 'heading':
      return roomsOfText(block.text, block.level, true)
    case 'paragraph':
      return roomsOfText(block.text, block.role, keeps)
    case 'list':
      return block.items.flatMap((item) => roomsOfText(item, 'item'))
    case 'table':
      return [...roomsOfText(CAPTION_NUMBER + block.caption, 'caption', true), ...roomsOfTable(block, keeps)]
    case 'picture':
      return [...roomsOfText(CAPTION_NUMBER + block.caption, 'caption', true), roomOfPicture(block, keeps)]
  }
}

/** The rows of a table from its header to its total. */
export function rowsOf({ columns, rows, total }: ReportTable): readonly (readonly string[])[] {
  return [columns.map(({ name }) => name), ...rows, ...(total === null ? [] : [total])]
}

/**
 * Which of the rows of a table stay on the page of what follows them: all but the last of a low one; else the header,
 * and the one before the last and the total. The last, where the table `keeps`.
 */
export function rowsThatKeep(table: ReportTable, keeps: boolean): readonly boolean[] {
  const isWhole = heightsOf(table).reduce((sum, height) => sum + height, 0) <= WHOLE
  const last = table.rows.length
  return rowsOf(table).map((_, at, rows) => {
    if (at === rows.length - 1) return keeps
    return isWhole || at === 0 || at >= last - 1
  })
}

/** Rows as high as their fullest cell. */
function heightsOf(table: ReportTable): readonly number[] {
  const [names = [], ...rows] = rowsOf(table)
  const widths = widthsOf(names, rows).map((width) => width / TWIPS - CELL.sides)
  return [names, ...rows].map((row, at) => {
    const isBold = at === 0 || row === table.total
    const lines = row.map((text, column) => wrappedLines(text, (widths[column] ?? 0) / INCH, CELL.size, isBold))
    return CELL.ends + CELL.size * LINE * Math.max(...lines)
  })
}

/** The rows, and the empty line after them. */
function roomsOfTable(table: ReportTable, keeps: boolean): readonly Room[] {
  const heights = heightsOf(table)
  const header = heights[0] ?? 0
  const kept = rowsThatKeep(table, keeps)
  const rows = heights.map((height, at) => ({
    ...{ before: 0, height, after: 0, keeps: kept[at] ?? false },
    header: at === 0 ? 0 : header,
  }))
  return [...rows, { before: 0, height: CELL.size * LINE, after: 0, keeps, header: 0 }]
}

/** A chart at its own height; any other picture as high as it is drawn for its width. */
function roomOfPicture({ bars, height }: ReportPicture, keeps: boolean): Room {
  const pixels = bars === undefined ? ((height ?? 0) * WIDTH) / PICTURE_WIDTH : heightOfBars(bars) * PIXEL
  return { before: 0, height: pixels, after: LOOK.body.after, keeps, header: 0 }
}

/** Pixels of the width for which the pictures of a report are drawn. */
export const PICTURE_WIDTH = 680
