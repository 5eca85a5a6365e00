import type { Ledger, RejectReason, TablePreview, TextRedactor } from '../../database/ledger/index.ts'

/** A cell of the file as it stands; `column` is counted from 0. */
export interface CellToMend {
  readonly column: number
  readonly header: string
  readonly text: string
}

/**
 * A row with something to mend, told by its line: the cells that are read and may be shown, the one that is bad (null
 * where the fault is not of one cell), and the lines that fail by the same text in the same column, its own among them.
 */
export interface RowToMend {
  readonly line: number
  readonly cells: readonly CellToMend[]
  readonly bad: CellToMend | null
  readonly same: readonly number[]
}

/** Rows that were rejected, and rows that were taken without one of their cells, in their order. */
export interface RowsToMend {
  readonly rejected: readonly RowToMend[]
  readonly dropped: readonly (RowToMend & { readonly bad: CellToMend; readonly reason: RejectReason })[]
}

interface SheetRows {
  readonly cells: readonly (readonly string[])[]
  readonly lines: readonly number[]
}

interface Fault {
  readonly line: number
  readonly column: string
  readonly value: string
}

type ReadColumn = Pick<CellToMend, 'column' | 'header'> & { readonly name: string }

/** Rows made ready of each list; the rest follow as those are mended. */
const READY = 100

/** Nothing of refuges' rows, of persons' columns nor of texts that tell of either is made ready to be shown. */
export function collectRowsToMend(
  sheet: SheetRows,
  { columns }: Pick<TablePreview, 'columns'>,
  { rejections, corrections, reserved }: Ledger,
  redactor: TextRedactor,
): RowsToMend {
  const left = corrections.flatMap(({ line, column, before, rule, reason }) =>
    rule === 'celda_omitida' && reason !== undefined ? [{ line, column, value: before, reason }] : [],
  )
  const rowOf = rowsByLine(sheet, [...rejections.slice(0, READY), ...left.slice(0, READY)], new Set(reserved))
  const read = columns.flatMap(({ header, name, personal }, column): ReadColumn[] =>
    name === null || personal ? [] : [{ column, header: header === '' ? name : header, name }],
  )
  const toMend = (fault: Fault, lines: ReadonlyMap<string, readonly number[]>): RowToMend => {
    const cells = cellsOf(rowOf.get(fault.line), read, redactor)
    const same = lines.get(keyOf(fault)) ?? [fault.line]
    return { line: fault.line, cells, bad: badCell(fault, cells, read), same }
  }
  const [ofRejected, ofLeft] = [linesByFault(rejections), linesByFault(left)]
  return {
    rejected: rejections.slice(0, READY).map((fault) => toMend(fault, ofRejected)),
    dropped: left.slice(0, READY).flatMap(({ reason, ...fault }) => {
      const { bad, ...row } = toMend(fault, ofLeft)
      return bad === null ? [] : [{ ...row, bad, reason }]
    }),
  }
}

function rowsByLine(
  { lines, cells }: SheetRows,
  faults: readonly Fault[],
  concealed: ReadonlySet<number>,
): ReadonlyMap<number, readonly string[]> {
  const wanted = new Set(faults.map(({ line }) => line).filter((line) => !concealed.has(line)))
  const rows = new Map<number, readonly string[]>()
  lines.forEach((line, row) => wanted.has(line) && !rows.has(line) && rows.set(line, cells[row] ?? []))
  return rows
}

function cellsOf(
  row: readonly string[] | undefined,
  read: readonly ReadColumn[],
  redactor: TextRedactor,
): readonly CellToMend[] {
  if (row === undefined) return []
  return read.flatMap(({ column, header }) => {
    const text = row[column] ?? ''
    return redactor.redact(column, text).text === text ? [{ column, header, text: text.trim() }] : []
  })
}

/** The cell of the fault: under its header with its text, else the only one with that text or under that header. */
function badCell({ column, value }: Fault, cells: readonly CellToMend[], read: readonly ReadColumn[]) {
  const named = new Set(
    read.filter(({ header, name }) => header === column || name === column).map((each) => each.column),
  )
  const under = cells.filter((each) => named.has(each.column))
  const alike = cells.filter(({ text }) => text === value)
  const both = under.find(({ text }) => text === value)
  return (
    both ??
    (value !== '' && alike.length === 1 ? alike[0] : undefined) ??
    (under.length === 1 ? under[0] : undefined) ??
    null
  )
}

function linesByFault(faults: readonly Fault[]): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>()
  for (const fault of faults) {
    const known = lines.get(keyOf(fault))
    if (known === undefined) lines.set(keyOf(fault), [fault.line])
    else known.push(fault.line)
  }
  return lines
}

function keyOf({ column, value }: Fault): string {
  return `${column}\u0000${value}`
}
