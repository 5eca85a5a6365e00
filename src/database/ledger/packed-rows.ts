import type { TableRow } from '../sources/index.ts'

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

/** Puts some of the rows, as objects, at the end of others; equal texts are one text. */
export function unpackRows(
  { lines, fields }: PackedRows,
  rows: TableRow[],
  rowLines: number[],
  { from, to }: { readonly from: number; readonly to: number } = { from: 0, to: lines.length },
): void {
  // A field of which every row has the one value is copied with the row, not put into it.
  const varied = fields.filter(({ values }) => values.length > 1)
  const model = modelOf(fields)
  for (let row = from; row < Math.min(to, lines.length); row += 1) {
    const values: Record<string, TableRow[string]> = { ...model }
    for (const field of varied) values[field.name] = field.values[field.cells[row] ?? 0] ?? null
    rows.push(values as TableRow)
    rowLines.push(lines[row] ?? 0)
  }
}

/**
 * A row of first values. Engines give an object read from JSON room inside for all its fields, and each copy the same:
 * a million rows take 63 MB of the page and not 70.
 */
function modelOf(fields: readonly PackedField[]): Record<string, TableRow[string]> {
  const first = fields.map(({ name, values }) => [name, values[0] ?? null])
  return JSON.parse(JSON.stringify(Object.fromEntries(first))) as Record<string, TableRow[string]>
}
