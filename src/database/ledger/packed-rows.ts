import type { TableRow } from '../sources/index.ts'
import type { Ledger } from './account.ts'

/** One field of packed rows: its different values, and which of them each row has. */
interface PackedField {
  readonly name: string
  readonly values: readonly TableRow[string][]
  readonly cells: Uint16Array | Uint32Array
}

/** Canonical rows as numbers, which pass from a worker to the page without being copied; `lines` as in `Ledger`. */
export interface PackedRows {
  readonly lines: Uint32Array
  readonly fields: readonly PackedField[]
}

/** The memory that passes. */
export function buffersOf({ lines, fields }: PackedRows): ArrayBuffer[] {
  return [lines, ...fields.map(({ cells }) => cells)].map(({ buffer }) => buffer as ArrayBuffer)
}

/** Takes the rows that the texts of a long table tell, piece by piece in order, before the others are read. */
export interface TakesRows {
  take(rows: PackedRows): void
  /** These lines are read as rows after all, or all are, where the table turned out to be of another shape. */
  takeBack(lines: readonly number[] | 'todas'): void
}

/** The told rows as objects, until the others are put among them. */
export class ToldRows implements TakesRows {
  readonly #pieces: { readonly values: readonly TableRow[]; readonly lines: Uint32Array }[] = []
  #back: ReadonlySet<number> | 'todas' = new Set()

  /** Takes some of the packed rows, or all of them. */
  take(rows: PackedRows, range: Range = { from: 0, to: rows.lines.length }): void {
    if (this.#back === 'todas') return
    const lines = rows.lines.subarray(range.from, range.to)
    this.#pieces.push({ values: unpackRows(rows, range.from, lines.length), lines })
  }

  takeBack(lines: readonly number[] | 'todas'): void {
    this.#back = lines === 'todas' ? lines : new Set(lines)
  }

  /** All rows in the order of their lines, the others' being in order too. */
  among(others: Pick<Ledger, 'values' | 'lines'>): Pick<Ledger, 'values' | 'lines'> {
    const back = this.#back
    if (back === 'todas') return { values: others.values, lines: others.lines }
    const told = this.#pieces.reduce((sum, { lines }) => sum + lines.length, 0)
    const all = new AllRows(told - back.size + others.lines.length)
    let next = 0
    const putOthers = (before: number) => {
      for (; (others.lines[next] ?? before) < before; next += 1) all.put(others.values[next], others.lines[next] ?? 0)
    }
    for (const { values, lines } of this.#pieces)
      for (let at = 0; at < lines.length; at += 1) {
        const line = lines[at] ?? 0
        putOthers(line)
        if (back.size === 0 || !back.has(line)) all.put(values[at], line)
      }
    putOthers(Infinity)
    return all
  }
}

/** Room for so many rows, which are put one after another. */
class AllRows {
  readonly values: TableRow[]
  readonly lines: number[]
  #size = 0

  constructor(count: number) {
    this.values = new Array<TableRow>(count)
    this.lines = new Array<number>(count)
  }

  put(row: TableRow | undefined, line: number): void {
    if (row === undefined) return
    this.values[this.#size] = row
    this.lines[this.#size] = line
    this.#size += 1
  }
}

/** Some rows, counted from 0, of which `to` is none. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** So many of the rows as objects; equal texts are one text. */
function unpackRows({ fields }: PackedRows, from: number, count: number): TableRow[] {
  // A field of which every row has the one value is copied with the row, not put into it.
  const varied = fields.filter(({ values }) => values.length > 1)
  const model = modelOf(fields)
  const rows = new Array<TableRow>(count)
  for (let at = 0; at < count; at += 1) {
    const values: Record<string, TableRow[string]> = { ...model }
    for (const field of varied) values[field.name] = field.values[field.cells[from + at] ?? 0] ?? null
    rows[at] = values as TableRow
  }
  return rows
}

/**
 * A row of first values. Engines give an object read from JSON room inside for all its fields, and each copy the same:
 * a million rows take 63 MB of the page and not 70.
 */
function modelOf(fields: readonly PackedField[]): Record<string, TableRow[string]> {
  const first = fields.map(({ name, values }) => [name, values[0] ?? null])
  return JSON.parse(JSON.stringify(Object.fromEntries(first))) as Record<string, TableRow[string]>
}
