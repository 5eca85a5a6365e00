import { sheetName, writeWorkbook, type WorkbookSheet } from '../workbook/index.ts'
import type { Report, ReportTable } from './report.ts'

/** The tables of a report as the sheets of an .xlsx, each named by its caption, to be filled in or worked with. */
export function reportWorkbook({ title, stamps, blocks }: Report): Uint8Array {
  const tables = blocks.filter((block): block is ReportTable => block.kind === 'table')
  const heads = [[title], ...stamps.map((stamp) => [stamp])]
  return writeWorkbook([{ name: 'Documento', rows: heads }, ...tables.map(tableInBook)], title)
}

function tableInBook({ caption, columns, rows, total }: ReportTable, at: number): WorkbookSheet {
  return {
    name: sheetName(`${at + 1} ${caption}`),
    rows: [columns.map((column) => column.name), ...rows, ...(total === null ? [] : [total])],
    leastWidths: columns.map((_, column) => (column === 0 ? 12 : 24)),
  }
}
