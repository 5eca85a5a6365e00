import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { HAIRLINE, NO_LINE, TEXT_WIDTH, WASH } from './docx-style.ts'
import type { ReportTable } from './report.ts'

/** Of a cell's text, in twentieths of a point: room for one character of a wide font, and the margins of the cell. */
const CHARACTER = 112
const MARGIN = 170
/** Characters beyond which a column asks for no more room. */
const WIDEST = 40
/** Characters of room that a cell left empty asks for, since somebody writes in it by hand. */
const TO_WRITE = 18
/** A table of at most so many rows is kept on one page; of a longer one its last rows stay together. */
const SHORT = 8

const BORDERS = {
  top: HAIRLINE,
  bottom: HAIRLINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: HAIRLINE,
  insideVertical: NO_LINE,
}

/** How the cells of a row look; `keep` says whether it stays on the page of what follows. */
interface RowLook {
  readonly bold: boolean
  readonly shaded: boolean
  readonly keep: boolean
}

interface CellLook extends RowLook {
  readonly right: boolean
  readonly width: number
}

const HEADER: RowLook = { bold: true, shaded: true, keep: true }
const BODY: RowLook = { bold: false, shaded: false, keep: false }
const TOTAL: RowLook = { bold: true, shaded: false, keep: false }

/**
 * A real Word table: its header row repeats on each page, no row breaks across pages; with `keepNext` its end stays on
 * the page of what follows.
 */
export function docxTable({ columns, rows, total }: ReportTable, keepNext = false): Table {
  const names = columns.map(({ name }) => name)
  const widths = widthsOf(names, total === null ? rows : [...rows, total])
  const short = rows.length <= SHORT
  const cells = (texts: readonly string[], look: RowLook) =>
    texts.map((text, at) => cell(text, { ...look, right: columns[at]?.right ?? false, width: widths[at] ?? 0 }))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(names, HEADER) }),
      ...rows.map((row, at) => {
        const isLast = at === rows.length - 1
        const keep = isLast ? total !== null || keepNext : short || at === rows.length - 2
        return new TableRow({ cantSplit: true, children: cells(row, { ...BODY, keep }) })
      }),
      ...(total === null
        ? []
        : [new TableRow({ cantSplit: true, children: cells(total, { ...TOTAL, keep: keepNext }) })]),
    ],
  })
}

function cell(text: string, { bold, shaded, keep, right, width }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(shaded ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: WASH } } : {}),
    children: [
      new Paragraph({
        style: 'Celda',
        keepNext: keep,
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, bold })],
      }),
    ],
  })
}

/** What the capitals in bold of a heading need beside the letters of a cell, in characters. */
const BOLD = 1

/** Each column wide enough for its longest word, and what is left shared out by how much longer its texts are. */
function widthsOf(names: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const columns = names.map((name, at) => ({ name, cells: rows.map((row) => row[at] ?? '') }))
  const least = columns.map(
    ({ name, cells }) => MARGIN + CHARACTER * Math.max(longestWord(name) + BOLD, ...cells.map(longestWord)),
  )
  const wished = columns.map(({ name, cells }, at) =>
    Math.max(least[at] ?? 0, MARGIN + CHARACTER * Math.min(WIDEST, Math.max(name.length / 2, ...cells.map(roomOf)))),
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
