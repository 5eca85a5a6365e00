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
import { widthsOf } from './column-widths.ts'
import { HAIRLINE, NO_LINE, WASH } from './docx-style.ts'
import { TEXT_WIDTH } from './page-size.ts'
import type { ReportTable } from './report.ts'

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
