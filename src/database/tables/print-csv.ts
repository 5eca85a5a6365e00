import type { TableRow, Value } from '../sources/index.ts'

/** The rows as the engine's load buffer: comma, header, every text quoted, nothing between commas for null. */
export function printCsv(columns: readonly string[], rows: readonly TableRow[]): Uint8Array {
  const lines = rows.map((row) => columns.map((column) => printCell(row[column] ?? null)).join(','))
  return new TextEncoder().encode([columns.join(','), ...lines, ''].join('\n'))
}

function printCell(value: Value): string {
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value ?? '')
}
