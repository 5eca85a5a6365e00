import { slideTable, type SlideTable } from './deck.ts'
import { textWidth, wrappedLines } from '../letters/index.ts'
import { FULL, type Box } from './slide-box.ts'

/** Points of all that a slide says: what is read from the back of a room. */
export const TEXT = 18
/** Points of the source line and of the number of a slide, which are read on paper. */
export const SMALLEST = 12
/** Inches of a row of one line. */
export const ROW = 0.37
/** Inches around the text of a cell, both sides together. */
const SIDES = 0.16
const ENDS = 0.06
const LEADING = 1.2

type Room = Pick<Box, 'w' | 'h'>
type Columns = Parameters<typeof slideTable>[0]
type Row = readonly string[]

/** Inches of so many lines of text. */
export function linesHeight(lines: number): number {
  return (lines * TEXT * LEADING) / 72
}

/** The rows in as few tables as stand whole in the room, about equally long; none where there are no rows. */
export function fittingTables(
  columns: Columns,
  rows: readonly Row[],
  lines = 1,
  room: Room = FULL,
): readonly SlideTable[] {
  const fits = (piece: readonly Row[]) => tableHeight(slideTable(columns, piece, lines), room.w) <= room.h
  const parts = rows.flatMap((row) => splitRow(row, (each) => fits([each])))
  const greedy = gather(parts, fits)
  const even = evenly(parts, greedy.length)
  return (even.every(fits) ? even : greedy).map((piece) => slideTable(columns, piece, lines))
}

/** As many of the first rows as stand whole in the room. */
export function firstThatFit(columns: Columns, rows: readonly Row[], room: Room): SlideTable {
  const held = rows.findLastIndex((_, at) => tableHeight(slideTable(columns, rows.slice(0, at + 1)), room.w) <= room.h)
  return slideTable(columns, rows.slice(0, Math.max(1, held + 1)))
}

function gather(rows: readonly Row[], fits: (piece: readonly Row[]) => boolean): readonly (readonly Row[])[] {
  return rows.reduce<readonly (readonly Row[])[]>((pieces, row) => {
    const last = pieces.at(-1)
    if (last === undefined || !fits([...last, row])) return [...pieces, [row]]
    return [...pieces.slice(0, -1), [...last, row]]
  }, [])
}

function evenly(rows: readonly Row[], count: number): readonly (readonly Row[])[] {
  const from = (at: number) => Math.floor((at * rows.length) / count)
  return Array.from({ length: count }, (_, at) => rows.slice(from(at), from(at + 1)))
}

/** A row that is higher than a slide goes on in the next one under its own name, its cells halved between words. */
function splitRow(row: Row, fits: (row: Row) => boolean): readonly Row[] {
  if (fits(row) || row.slice(1).every((text) => !text.includes(' '))) return [row]
  const halves = row.map((text, at) => (at === 0 ? [text, text] : halve(text)))
  return [0, 1].flatMap((half) =>
    splitRow(
      halves.map((each) => each[half] ?? ''),
      fits,
    ),
  )
}

function halve(text: string): readonly [string, string] {
  const words = text.split(' ')
  const middle = Math.ceil(words.length / 2)
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')]
}

/** No word is cut in two: every one fits the width of its column. */
export function wordsFit({ columns, rows }: SlideTable, width: number): boolean {
  const room = (at: number) => (columns[at]?.share ?? 0) * width - SIDES
  const fit = (text: string, at: number, bold: boolean) =>
    text.split(' ').every((word) => textWidth(word, TEXT, bold) <= room(at))
  return (
    columns.every(({ name }, at) => fit(name, at, true)) &&
    rows.every((row) => row.every((text, at) => fit(text, at, false)))
  )
}

/** Inches that a table needs, its rows as high as their fullest cell. */
export function tableHeight({ columns, rows, lines }: SlideTable, width: number): number {
  const rowHeight = (row: Row, bold: boolean) =>
    linesHeight(Math.max(...row.map((text, at) => linesOf(text, (columns[at]?.share ?? 0) * width - SIDES, bold)))) +
    ENDS
  const names = columns.map(({ name }) => name)
  const head = Math.max(ROW, rowHeight(names, true))
  return rows.reduce((height, row) => height + Math.max(ROW * lines, rowHeight(row, false)), head)
}

/** Lines that a text takes in so many inches of a slide. */
export function linesOf(text: string, width: number, bold = false): number {
  return wrappedLines(text, width, TEXT, bold)
}
