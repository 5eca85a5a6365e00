import { sheetName, writeWorkbook, type WorkbookSheet } from '../workbook/index.ts'
import type { Report, ReportTable } from './report.ts'

/**
 * The tables of a report as the sheets of an .xlsx, each named by its caption, to be filled in or worked with. What the
 * report is stands above the first, and its title above every other, so that no page is only a title and none is
 * without one; a form is ruled for a pen.
 */
export function reportWorkbook(report: Report): Uint8Array {
  const { title, subtitle, made, stamps, blocks } = report
  const tables = blocks.filter((block): block is ReportTable => block.kind === 'table')
  const others = [title, ...stamps]
  const first = [title, subtitle, ...stamps, made]
  const filled = tables.map((each, at) => ({
    ...tableInBook(each, at),
    above: at === 0 ? first : others,
    ...(report.isForm === true ? { ruled: true as const, leastWidths: ruledWidths(each) } : {}),
  }))
  return writeWorkbook(filled, title)
}

/** Characters over a lying A4, of which the numbers of the rows take few. */
const PAPER = { whole: 138, number: 6, most: 80 }

/** Columns of a form that fill the paper, for a pen. */
function ruledWidths({ columns }: ReportTable): readonly number[] {
  const numbered = columns.filter(({ name }) => name === 'N.°').length * PAPER.number
  const each = Math.floor((PAPER.whole - numbered) / columns.filter(({ name }) => name !== 'N.°').length)
  return columns.map(({ name }) => (name === 'N.°' ? PAPER.number : Math.min(PAPER.most, each)))
}

function tableInBook({ caption, columns, rows, total }: ReportTable, at: number): WorkbookSheet {
  return {
    name: sheetName(`${at + 1} ${caption}`),
    rows: [columns.map((column) => column.name), ...rows, ...(total === null ? [] : [total])],
    leastWidths: columns.map((_, column) => (column === 0 ? 12 : 24)),
  }
}
