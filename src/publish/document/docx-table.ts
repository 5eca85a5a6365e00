import { AlignmentType, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx'
import { HAIRLINE, NO_LINE, TEXT_WIDTH, WASH } from './docx-style.ts'
import type { ReportTable } from './report.ts'

/** Characters below and above which a column is made no narrower or wider. */
const NARROWEST = 6
const WIDEST = 34

/** A real Word table: its header row repeats on each page, no row breaks across pages. */
export function docxTable({ columns, rows, total }: ReportTable): Table {
  const widths = widthsOf(columns.map(({ name }) => name), total === null ? rows : [...rows, total])
  const cells = (texts: readonly string[], bold: boolean, shaded: boolean) => texts.map((text, at) => cell(text, { bold, shaded, right: columns[at]?.right ?? false, width: widths[at] ?? 0 }))
  return new Table({
    layout: TableLayoutType.FIXED, width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths: widths,
    borders: { top: HAIRLINE, bottom: HAIRLINE, left: NO_LINE, right: NO_LINE, insideHorizontal: HAIRLINE, insideVertical: NO_LINE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(columns.map(({ name }) => name), true, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false, false) })),
      ...(total === null ? [] : [new TableRow({ cantSplit: true, children: cells(total, true, false) })]),
    ],
  })
}

interface CellLook {
  readonly bold: boolean
  readonly shaded: boolean
  readonly right: boolean
  readonly width: number
}

function cell(text: string, { bold, shaded, right, width }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER, margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(shaded ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: WASH } } : {}),
    children: [new Paragraph({ style: 'Celda', alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [new TextRun({ text, bold })] })],
  })
}

/** The width of the text shared out by the longest text of each column; the longest word always fits if any sharing lets it. */
function widthsOf(names: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const lengths = names.map((name, at) => Math.min(WIDEST, Math.max(NARROWEST, longestWord(name) + 2, ...rows.map((row) => (row[at] ?? '').length + 1))))
  const sum = lengths.reduce((total, length) => total + length, 0)
  return lengths.map((length) => Math.floor((TEXT_WIDTH * length) / sum))
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(' ').map((word) => word.length))
}
