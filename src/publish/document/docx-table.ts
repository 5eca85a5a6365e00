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
import { rowsOf, rowsThatKeep } from './block-room.ts'
import { widthsOf } from './column-widths.ts'
import { HAIRLINE, NO_LINE, WASH } from './docx-style.ts'
import { TEXT_WIDTH } from './page-size.ts'
import type { ReportTable } from './report.ts'

const BORDERS = {
  top: HAIRLINE,
  bottom: HAIRLINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: HAIRLINE,
  insideVertical: NO_LINE,
}

/** How the cells of a row look. */
interface RowLook {
  readonly bold: boolean
  readonly shaded: boolean
}

interface CellLook extends RowLook {
  /** Whether the row stays on the page of what follows. */
  readonly keep: boolean
  readonly right: boolean
  readonly width: number
}

const HEADER: RowLook = { bold: true, shaded: true }
const BODY: RowLook = { bold: false, shaded: false }
const TOTAL: RowLook = { bold: true, shaded: false }

/**
 * A real Word table: its header row repeats on each page, no row breaks across pages; with `keepNext` its end stays on
 * the page of what follows.
 */
export function docxTable(table: ReportTable, keepNext = false): Table {
  const { columns, total } = table
  const all = rowsOf(table)
  const [, ...rows] = all
  const widths = widthsOf(
    columns.map(({ name }) => name),
    rows,
  )
  const keeps = rowsThatKeep(table, keepNext)
  const cells = (texts: readonly string[], look: RowLook & Pick<CellLook, 'keep'>) =>
    texts.map((text, at) => cell(text, { ...look, right: columns[at]?.right ?? false, width: widths[at] ?? 0 }))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    rows: all.map((row, at) => {
      const look = at === 0 ? HEADER : row === total ? TOTAL : BODY
      const children = cells(row, { ...look, keep: keeps[at] ?? false })
      return new TableRow({ cantSplit: true, ...(at === 0 ? { tableHeader: true } : {}), children })
    }),
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
