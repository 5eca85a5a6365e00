import { readFile } from 'node:fs/promises'
import path from 'node:path'
import papaparse from 'papaparse'
import type { SourcePart, TableName } from '../../src/domain/measure/index.ts'

export type CsvRow = Readonly<Record<string, string>>

/** One of the publications that a table was put together from; a row names it by its title and cut-off. */
export type Publication = Pick<SourcePart, 'title' | 'publisher' | 'cutOff'>

/** A published table as read: `file` relative to data/, rows of text in the order of the file. */
export interface SourceTable {
  readonly file: string
  readonly rows: readonly CsvRow[]
}

/** A source row that no canonical row could be made from; `line` counts from 1 with the header. */
export interface RejectedRow {
  readonly table: TableName
  readonly file: string
  readonly line: number
  readonly reason: string
}

export interface CanonicalRows {
  readonly rows: readonly (readonly string[])[]
  readonly rejected: readonly RejectedRow[]
}

/**
 * Splits CSV text into rows by its header; throws an Error that names the file when a row has too few or too many
 * cells.
 */
export function parseSourceTable(file: string, text: string): SourceTable {
  const parsed = papaparse.parse<CsvRow>(text, { header: true, skipEmptyLines: true, delimiter: ',' })
  const fault = parsed.errors[0]
  if (fault) throw new Error(`data/${file}, línea ${(fault.row ?? 0) + 2}: ${fault.message}`)
  return { file, rows: parsed.data }
}

export async function readSourceTable(dataDir: string, file: string): Promise<SourceTable> {
  return parseSourceTable(file, await readFile(path.join(dataDir, file), 'utf8'))
}

/** The cell of a column, or an Error that names file and column: a published table never loses a column in silence. */
export function cell(table: SourceTable, row: CsvRow, column: string): string {
  const value = row[column]
  if (value === undefined) throw new Error(`data/${table.file}: falta la columna "${column}"`)
  return value
}

/** The rows of a table by ubigeo. */
export function byUbigeo(table: SourceTable): ReadonlyMap<string, CsvRow> {
  return new Map(table.rows.map((row) => [cell(table, row, 'ubigeo'), row]))
}

/** The physical line of a row, given its place in the table (no published cell holds a line break). */
export function lineOf(index: number): number {
  return index + 2
}
