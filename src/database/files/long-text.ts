import { plainSheet, type Dialect, type FileFormat, type FileNote, type ReadCells, type ReadOptions } from './cells.ts'
import { looksLikeJson, textFormat, unreadableKind } from './detect-format.ts'
import { detectDialect, raggedNotes } from './dialect.ts'
import { isClean, strictUtf8 } from './encoding.ts'
import { extensionNotes } from './extension-notes.ts'
import { DIALECT_SAMPLE_CHARS, MAX_CELLS, MAX_FILE_BYTES } from './limits.ts'
import { withoutQuotedLines } from './quoted-lines.ts'
import { scanRows, type ScannedRows } from './scan-rows.ts'

/**
 * A long text table without a string for each cell: a cell is the number of its text among the different texts of its
 * column. It tells the same as `readCells` of the same bytes.
 */
export interface LongText {
  readonly rows: number
  readonly columns: readonly LongColumn[]
  /** Rows of another number of cells, of which the columns say nothing. */
  readonly odd: ReadonlyMap<number, number>
  /** What `readCells` says, with these rows alone in the sheet; rows must be in order. */
  readonly withRows: (rows: readonly number[]) => ReadCells
}

export interface LongColumn {
  readonly texts: readonly string[]
  readonly cells: Uint16Array
}

/** Bytes of a sample that surely hold its characters. */
const SAMPLE_BYTES = DIALECT_SAMPLE_CHARS * 4
const WIDEST = 60
const SAMPLE_LINES = 200

/**
 * Scans a text table in UTF-8 with one record to a line; null where the file is anything else, for `readCells` to
 * read or to refuse.
 */
export function readLongText(bytes: Uint8Array, fileName: string, options: ReadOptions): LongText | null {
  if (bytes.length > MAX_FILE_BYTES || !isUsual(bytes, fileName, options)) return null
  const format = textFormat(fileName)
  const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const sample = new TextDecoder().decode(bytes.subarray(from, from + SAMPLE_BYTES)).slice(0, DIALECT_SAMPLE_CHARS)
  if (isQuotedWhole(sample)) return null
  const detected = detectDialect(sample, format, options)
  const lineEnd = sample.includes('\r\n') ? '\r\n' : '\n'
  const dialect: Dialect = { ...detected.dialect, lineEnd }
  const width = usualWidth(sample, dialect)
  if (width === null) return null
  const delimiter = dialect.delimiter.charCodeAt(0)
  const scanned = scanRows(bytes, from, { delimiter, width, lineEnd, mostCells: MAX_CELLS })
  const columns = scanned === null ? null : columnsOf(scanned)
  if (scanned === null || columns === null || !areOddRowsReadable(bytes, scanned)) return null
  const notes = [
    ...extensionNotes(format, fileName),
    ...detected.notes,
    ...raggedNotes(widthsOf(scanned, width, (row) => isBlank(bytes, scanned, row))),
  ]
  return longText({ bytes, scanned, columns, format, fileName, dialect, notes })
}

function isUsual(bytes: Uint8Array, fileName: string, { encoding, quote, sheet }: ReadOptions): boolean {
  const asked = (encoding ?? 'utf-8') === 'utf-8' && (quote ?? '"') === '"' && (sheet ?? fileName) === fileName
  return asked && unreadableKind(bytes) === null && !looksLikeJson(bytes, fileName)
}

// A sample that is cut before its lines are enough proves nothing of them.
function isQuotedWhole(sample: string): boolean {
  const isCut = sample.length === DIALECT_SAMPLE_CHARS && sample.split('\n', SAMPLE_LINES).length < SAMPLE_LINES
  return isCut || withoutQuotedLines(sample).text !== sample
}

/** The commonest number of cells of the first lines; null where they are too wide to be a plain table. */
function usualWidth(sample: string, { delimiter, lineEnd }: Dialect): number | null {
  if (delimiter.length !== 1 || delimiter.charCodeAt(0) > 126) return null
  const counts = new Map<number, number>()
  for (const line of sample.split(lineEnd, SAMPLE_LINES)) {
    const width = line.split(delimiter).length
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  const [width = 1] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  return width < 2 || width > WIDEST ? null : width
}

function columnsOf({ columns }: ScannedRows): readonly LongColumn[] | null {
  const read = columns.map(({ words, cells }) => ({ texts: words.texts(), cells }))
  return read.every(isReadable) ? read : null
}

function isReadable(column: { readonly texts: readonly string[] | null; cells: Uint16Array }): column is LongColumn {
  return column.texts !== null && column.texts.every(isClean)
}

function areOddRowsReadable(bytes: Uint8Array, scanned: ScannedRows): boolean {
  return [...scanned.odd.keys()].every((row) => {
    const text = strictUtf8(rowBytes(bytes, scanned, row))
    return text !== null && isClean(text)
  })
}

function rowBytes(bytes: Uint8Array, { starts, rows }: ScannedRows, row: number): Uint8Array {
  return bytes.subarray(starts[row] ?? 0, row + 1 < rows ? starts[row + 1] : bytes.length)
}

function isBlank(bytes: Uint8Array, { starts }: ScannedRows, row: number): boolean {
  const byte = bytes[starts[row] ?? 0]
  return byte === undefined || byte === 10 || byte === 13
}

/** How many written rows have each number of cells, and the first that has it; in the order of those. */
function widthsOf(
  { rows, odd }: ScannedRows,
  width: number,
  isBlankRow: (row: number) => boolean,
): { readonly width: number; readonly count: number; readonly line: number }[] {
  const widths = new Map<number, { width: number; count: number; line: number }>()
  const note = (cells: number, count: number, row: number) => {
    const known = widths.get(cells)
    if (known === undefined) widths.set(cells, { width: cells, count, line: row + 1 })
    else known.count += count
  }
  let usual = 0
  while (odd.has(usual)) usual += 1
  if (usual < rows) note(width, rows - odd.size, usual)
  for (const [row, cells] of odd) if (cells > 1 || !isBlankRow(row)) note(cells, 1, row)
  return [...widths.values()].sort((a, b) => a.line - b.line)
}

interface Read {
  readonly bytes: Uint8Array
  readonly scanned: ScannedRows
  readonly columns: readonly LongColumn[]
  readonly format: FileFormat
  readonly fileName: string
  readonly dialect: Dialect
  readonly notes: readonly FileNote[]
}

function longText({ bytes, scanned, columns, format, fileName, dialect, notes }: Read): LongText {
  const { rows, odd } = scanned
  const cellsOf = (row: number) =>
    odd.has(row)
      ? oddCells(rowBytes(bytes, scanned, row), dialect)
      : columns.map(({ texts, cells }) => texts[cells[row] ?? 0] ?? '')
  const withRows = (chosen: readonly number[]): ReadCells => ({
    ok: true,
    format,
    encoding: 'utf-8',
    delimiter: dialect.delimiter,
    dialect,
    sheets: [
      plainSheet(
        fileName,
        chosen.map(cellsOf),
        chosen.map((row) => row + 1),
      ),
    ],
    notes: [...notes],
  })
  return { rows, columns, odd, withRows }
}

// A row as it was scanned: a quote stands at both ends of a cell or means nothing.
function oddCells(bytes: Uint8Array, { delimiter }: Dialect): string[] {
  const line = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replace(/\r?\n$/, '')
  const cells: string[] = []
  for (let at = 0; at <= line.length; ) {
    const isQuoted = line[at] === '"'
    const stop = line.indexOf(isQuoted ? '"' : delimiter, isQuoted ? at + 1 : at)
    const end = stop < 0 ? line.length : stop
    cells.push(line.slice(isQuoted ? at + 1 : at, end))
    at = isQuoted ? end + 2 : end + 1
  }
  return cells
}
