import { wrappedLines } from '../letters/index.ts'
import { TEXT_WIDTH } from './page-size.ts'

/** Of a cell's text, in twentieths of a point: room for one character of a wide font, and the margins of the cell. */
const CHARACTER = 112
const MARGIN = 170
/** Characters beyond which a column asks for no more room; a later one is taken only where it saves lines. */
const WIDEST = [40, 80, 160, 320] as const
/** Characters of room that a cell left empty asks for, since somebody writes in it by hand. */
const TO_WRITE = 18
/** What the capitals in bold of a heading need beside the letters of a cell, in characters. */
const BOLD = 1

/** Of a table's letters: their size, and twentieths of a point in an inch. */
const LETTERS = 9
const INCH = 1440

/**
 * Each column wide enough for its longest word, and what is left shared out by how much longer its texts are, so that
 * the table takes the fewest lines.
 */
export function widthsOf(names: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const [first, ...others] = WIDEST.map((widest) => {
    const widths = sharedOut(names, rows, widest)
    return { widths, lines: linesIn([names, ...rows], widths) }
  })
  if (first === undefined) return []
  return others.reduce((best, other) => (other.lines < best.lines ? other : best), first).widths
}

/** Lines of all rows, each as high as its fullest cell. */
function linesIn(rows: readonly (readonly string[])[], widths: readonly number[]): number {
  const room = (at: number) => ((widths[at] ?? 0) - MARGIN) / INCH
  return sum(rows.map((row) => Math.max(...row.map((text, at) => wrappedLines(text, room(at), LETTERS)))))
}

function sharedOut(names: readonly string[], rows: readonly (readonly string[])[], widest: number): number[] {
  const columns = names.map((name, at) => ({ name, cells: rows.map((row) => row[at] ?? '') }))
  const least = columns.map(
    ({ name, cells }) => MARGIN + CHARACTER * Math.max(longestWord(name) + BOLD, ...cells.map(longestWord)),
  )
  const wished = columns.map(({ name, cells }, at) =>
    Math.max(least[at] ?? 0, MARGIN + CHARACTER * Math.min(widest, Math.max(name.length / 2, ...cells.map(roomOf)))),
  )
  const [floor, wish] = [sum(least), sum(wished)]
  if (floor >= TEXT_WIDTH) return least.map((width) => Math.floor((TEXT_WIDTH * width) / floor))
  if (wish <= TEXT_WIDTH) return wished.map((width) => Math.floor((TEXT_WIDTH * width) / wish))
  return least.map((width, at) =>
    Math.floor(width + ((TEXT_WIDTH - floor) * ((wished[at] ?? 0) - width)) / (wish - floor)),
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function roomOf(text: string): number {
  return text === '' ? TO_WRITE : text.length
}

/** A capital takes the room of a letter and a third: COORDEMUNA is as wide as a word of thirteen. */
const OF_CAPITAL = 1 / 3

function longestWord(text: string): number {
  return Math.max(0, ...text.split(' ').map((word) => word.length + OF_CAPITAL * (word.match(/\p{Lu}/gu)?.length ?? 0)))
}
