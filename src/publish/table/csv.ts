/** A cell: numbers are written with a plain decimal point, null as an empty cell. */
export type Cell = string | number | null

const BOM = '\uFEFF'
const FORMULA_START = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
const NEEDS_QUOTES = /[",\r\n]/

/**
 * A table as CSV text (RFC 4180: comma, CRLF, doubled quotes) with a BOM for Excel. Text that a spreadsheet would
 * run as a formula gets a leading apostrophe; numbers never do.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BOM + [columns, ...rows].map((row) => row.map(writeCell).join(',') + '\r\n').join('')
}

function writeCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
