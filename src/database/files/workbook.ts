import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import type { FileFormat, FileNote, MergedRange, ReadCells, Sheet } from './cells.ts'
import { openCompoundBook } from './compound-book.ts'
import { MAX_CELLS, MAX_COLUMNS, MAX_MERGES, MAX_SHEET_ROWS, MAX_SHEETS } from './limits.ts'
import { Refusal } from './refusal.ts'

type IsDate = (format: string) => boolean
interface Tally {
  cells: number
}
interface Marked {
  readonly cells: string[][]
  readonly dates: (readonly number[])[]
  readonly percents: (readonly number[])[]
  errors: number
}

const NONE: readonly number[] = []
const ERROR_NAMES: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

/**
 * Reads every sheet of an .xls or .ods whose bytes are already known to be bounded; formulas give the value that was
 * last saved.
 */
export async function readWorkbook(bytes: Uint8Array, format: FileFormat): Promise<ReadCells> {
  const { read, SSF, CFB, set_cptable: setCodePages } = await import('@e965/xlsx')
  if (format === 'xls' && openCompoundBook(bytes, CFB).old)
    setCodePages(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  const book = read(bytes, {
    type: 'array',
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
    cellNF: true,
    cellStyles: false,
    cellDates: false,
    bookVBA: false,
  })
  if (book.SheetNames.length > MAX_SHEETS) throw new Refusal('too-many-sheets', String(book.SheetNames.length))
  const isDate: IsDate = (format) => SSF.is_date(format) === true
  const tally: Tally = { cells: 0 }
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.map((name, i) => readSheet(book, name, i, date1904, isDate, tally))
  return {
    ok: true,
    format,
    encoding: null,
    delimiter: null,
    dialect: null,
    notes: sheets.flatMap((one) => one.notes),
    sheets: sheets.map((one) => one.sheet),
  }
}

function readSheet(
  book: WorkBook,
  name: string,
  index: number,
  date1904: boolean,
  isDate: IsDate,
  tally: Tally,
): { sheet: Sheet; notes: FileNote[] } {
  const source = book.Sheets[name] ?? {}
  const data = (source['!data'] ?? []) as (CellObject | undefined)[][]
  if (data.length > MAX_SHEET_ROWS) throw new Refusal('too-many-rows', name)
  const marked: Marked = { cells: [], dates: [], percents: [], errors: 0 }
  for (let r = 0; r < data.length; r++) readRow(data[r], marked, name, isDate, tally)
  while (marked.cells.at(-1)?.length === 0) marked.cells.pop()
  const lines = marked.cells.map((_, i) => i + 1)
  const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0
  const notes: FileNote[] = []
  if (hidden) notes.push({ kind: 'hidden-sheet', where: name, count: marked.cells.length })
  if (marked.cells.length === 0) notes.push({ kind: 'empty-sheet', where: name })
  if (marked.errors > 0) notes.push({ kind: 'error-cells', count: marked.errors, where: name })
  const { cells, dates, percents } = marked
  return {
    sheet: { name, hidden, cells, lines, merges: readMerges(source, name, cells.length), date1904, dates, percents },
    notes,
  }
}

function readRow(
  row: readonly (CellObject | undefined)[] | undefined,
  marked: Marked,
  where: string,
  isDate: IsDate,
  tally: Tally,
): void {
  const width = row?.length ?? 0
  if (width > MAX_COLUMNS) throw new Refusal('too-many-columns', where)
  tally.cells += width
  if (tally.cells > MAX_CELLS) throw new Refusal('too-many-cells', where)
  const cells: string[] = []
  let dates = NONE
  let percents = NONE
  for (let c = 0; c < width; c++) {
    const cell = row?.[c]
    cells.push(printCell(cell))
    if (cell?.t === 'e') marked.errors++
    if (cell?.t !== 'n' || typeof cell.z !== 'string' || cell.z === 'General') continue
    if (isDate(cell.z)) dates = [...dates, c]
    else if (cell.z.includes('%')) percents = [...percents, c]
  }
  while (cells.at(-1) === '') cells.pop()
  marked.cells.push(cells)
  marked.dates.push(dates)
  marked.percents.push(percents)
}

function printCell(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null) return ''
  if (cell.t === 'e') return ERROR_NAMES[Number(cell.v)] ?? '#ERROR!'
  return cell.v instanceof Date ? cell.v.toISOString() : String(cell.v)
}

function readMerges(source: WorkSheet, where: string, rowCount: number): MergedRange[] {
  const merges = source['!merges'] ?? []
  if (merges.length > MAX_MERGES) throw new Refusal('too-many-merges', where)
  return merges
    .filter(({ s, e }) => s.r < rowCount && e.r >= s.r && e.c >= s.c && s.c >= 0 && s.r >= 0)
    .map(({ s, e }) => ({ row: s.r, col: s.c, rows: e.r - s.r + 1, cols: e.c - s.c + 1 }))
}
