import { CellWords } from './cell-words.ts'

const LINE_FEED = 10
const RETURN = 13
const QUOTE = 34

type Columns = readonly { readonly words: CellWords; readonly cells: Uint16Array }[]

/** Rows of cells as numbers: each is the number of its text among the different texts of its column. */
export interface ScannedRows {
  readonly rows: number
  /** Where each row begins. */
  readonly starts: Uint32Array
  readonly columns: Columns
  /** Rows of another number of cells than expected, with that number: what their columns say is nothing. */
  readonly odd: ReadonlyMap<number, number>
}

/** How the rows are written, and the most cells that they may have. */
interface RowShape {
  readonly delimiter: number
  readonly width: number
  readonly lineEnd: '\n' | '\r\n'
  readonly mostCells: number
}

/**
 * Cuts bytes at delimiters and line ends, a cell being what stands between two of them or inside a pair of quotes; null
 * where that is not all there is to it: quotes inside quotes, rows over several lines or with other line ends, zero
 * bytes, too many odd rows, texts or cells.
 */
export function scanRows(bytes: Uint8Array, from: number, shape: RowShape): ScannedRows | null {
  const { width, mostCells } = shape
  const likely = likelyRows(bytes, from)
  if (likely * width > mostCells) return null
  let room = Math.ceil(likely * SPARE)
  let starts = new Uint32Array(room)
  const columns = Array.from({ length: width }, () => ({
    words: new CellWords(bytes, shape.delimiter),
    cells: new Uint16Array(room),
  }))
  const odd = new Map<number, number>()
  const cursor = new Cursor(bytes, from, shape, columns)
  let rows = 0
  for (; cursor.at < bytes.length; rows += 1) {
    if (rows === room) {
      room *= 2
      starts = grown(starts, new Uint32Array(room))
      for (const column of columns) column.cells = grown(column.cells, new Uint16Array(room))
    }
    starts[rows] = cursor.at
    const cells = cursor.readRow(columns, rows)
    if (cells !== width) odd.set(rows, cells)
    if (cells === 0 || odd.size > MOST_ODD || cursor.at - (starts[rows] ?? 0) > LONGEST_LINE) return null
  }
  return (rows + 1) * width > mostCells ? null : { rows, starts, columns, odd }
}

/** How many rows there are if all are as long as the first ones. */
function likelyRows(bytes: Uint8Array, from: number): number {
  const sample = bytes.subarray(from, from + LONGEST_LINE)
  const lines = sample.reduce((count, byte) => (byte === LINE_FEED ? count + 1 : count), 1)
  return Math.ceil(((bytes.length - from) / Math.max(1, sample.length)) * lines)
}

function grown<T extends Uint32Array | Uint16Array>(full: T, wider: T): T {
  wider.set(full)
  return wider
}

/** Room for what is shorter than the first rows. */
const SPARE = 1.1
/** Beyond so many rows of another shape a file is not of one shape. */
const MOST_ODD = 50_000
const LONGEST_LINE = 65_536

/** A place in the bytes, at the beginning of a row, and what the cells of each column are read by. */
class Cursor {
  at: number
  readonly #bytes: Uint8Array
  readonly #delimiter: number
  readonly #lineEnd: number
  readonly #words: readonly CellWords[]
  /** Reads the cells beyond the expected ones, of which only the number matters. */
  readonly #beyond: CellWords

  constructor(bytes: Uint8Array, from: number, { delimiter, lineEnd }: RowShape, columns: Columns) {
    this.#bytes = bytes
    this.at = from
    this.#delimiter = delimiter
    this.#lineEnd = lineEnd.charCodeAt(0)
    this.#words = columns.map(({ words }) => words)
    this.#beyond = new CellWords(bytes, delimiter)
  }

  /**
   * Reads the next row and passes its end; how many cells it has, 0 where a column has too many texts or a quote stands
   * where no cell begins or ends.
   */
  readRow(columns: Columns, row: number): number {
    const [bytes, words, beyond] = [this.#bytes, this.#words, this.#beyond]
    let at = this.at
    for (let column = 0; ; column += 1) {
      const isQuoted = bytes[at] === QUOTE
      const reader = words[column] ?? beyond
      const word = isQuoted ? reader.readQuoted(at + 1) : reader.readBare(at)
      at = reader.end
      if (isQuoted && bytes[at] !== QUOTE) return 0
      if (isQuoted) at += 1
      const cells = columns[column]?.cells
      if (cells !== undefined && word < 0) return 0
      if (cells !== undefined) cells[row] = word
      if (bytes[at] !== this.#delimiter) return this.#passEnd(at) ? column + 1 : 0
      at += 1
    }
  }

  #passEnd(at: number): boolean {
    const [byte, next] = [this.#bytes[at], this.#bytes[at + 1]]
    this.at = at + (byte === undefined ? 0 : byte === RETURN ? 2 : 1)
    return byte === undefined || (byte === this.#lineEnd && (byte !== RETURN || next === LINE_FEED))
  }
}
