import type { FileFormat, MergedRange, ReadCells, Redaction, ReservedRow, Sheet } from './cells.ts'
import { Refusal } from './refusal.ts'

const MARK = '{"brecha":"hoja redactada",'

/** A sheet with what it left out, as bytes that `readCells` reads again to the same sheet: what is kept in place of the person's file. */
export function writeKeptSheet(sheet: Sheet, { format, encoding, delimiter }: ReadCells): Uint8Array {
  const { name, cells, lines, merges, date1904, dates, percents, redaction } = sheet
  const kept = { name, cells, lines, merges, date1904, dates, percents, redaction: redaction ?? null }
  const rest = JSON.stringify({ version: 1, format, encoding, delimiter, sheet: kept })
  return new TextEncoder().encode(`${MARK}${rest.slice(1)}`)
}

export function isKeptSheet(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, MARK.length)) === MARK
}

/** Reads a kept sheet as a stranger's: every field is checked, and one that is wrong refuses the file. */
export function readKeptSheet(bytes: Uint8Array): ReadCells {
  const file = record(parse(new TextDecoder().decode(bytes)))
  const sheet = record(file['sheet'])
  const cells = list(sheet['cells'], (row) => list(row, text))
  const lines = list(sheet['lines'], index)
  if (file['version'] !== 1 || lines.length !== cells.length) throw new Refusal('damaged-file')
  return {
    ok: true,
    format: text(file['format']) as FileFormat,
    encoding: file['encoding'] === null ? null : text(file['encoding']),
    delimiter: file['delimiter'] === null ? null : text(file['delimiter']),
    dialect: null,
    notes: [],
    isKept: true,
    sheets: [
      {
        name: text(sheet['name']),
        hidden: false,
        cells,
        lines,
        merges: list(sheet['merges'], mergeOf),
        date1904: sheet['date1904'] === true,
        dates: list(sheet['dates'], (row) => list(row, index)),
        percents: list(sheet['percents'], (row) => list(row, index)),
        ...(sheet['redaction'] === null ? {} : { redaction: redactionOf(record(sheet['redaction'])) }),
      },
    ],
  }
}

function redactionOf({ personal, reserved, pooled }: Readonly<Record<string, unknown>>): Redaction {
  return { personal: list(personal, index), reserved: list(reserved, reservedOf), pooled: list(pooled, text) }
}

function reservedOf(value: unknown): ReservedRow {
  const { row, reserved, cells, rejected, ignored, corrections } = record(value)
  const refusal = rejected === null ? null : record(rejected)
  return {
    row: index(row),
    reserved: reserved === true,
    cells:
      cells === null
        ? null
        : Object.fromEntries(Object.entries(record(cells)).map(([name, cell]) => [name, text(cell)])),
    rejected: refusal === null ? null : { column: text(refusal['column']), reason: text(refusal['reason']) },
    ignored: ignored === null ? null : text(ignored),
    corrections: list(corrections, (each) => {
      const { column, after, rule } = record(each)
      return { column: text(column), after: text(after), rule: text(rule) }
    }),
  }
}

function mergeOf(value: unknown): MergedRange {
  const { row, col, rows, cols } = record(value)
  return { row: index(row), col: index(col), rows: index(rows), cols: index(cols) }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new Refusal('damaged-file')
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal('damaged-file')
  return value as Readonly<Record<string, unknown>>
}

function list<T>(value: unknown, each: (one: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new Refusal('damaged-file')
  return value.map(each)
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Refusal('damaged-file')
  return value
}

function index(value: unknown): number {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw new Refusal('damaged-file')
  return Number(value)
}
