import { CellWords } from './cell-words.ts'

const LINE_FEED = 10
const RETURN = 13
const QUOTE = 34
/** A text written as a formula (="010101") bears quotes of its own. */
const FORMULA = 61

/** Rows of cells as numbers: each is the number of its text among the different texts of its column. */
export interface ScannedRows {
  readonly rows: number
  /** Where each row begins. */
  readonly starts: Uint32Array
  readonly columns: readonly { readonly words: CellWords; readonly cells: Uint16Array }[]
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
  const columns = Array.from({ length: width }, () => ({ words: new CellWords(bytes), cells: new Uint16Array(room) }))
  const odd = new Map<number, number>()
  const cursor = new Cursor(bytes, from, shape)
  let rows = 0
  for (; cursor.at < bytes.length; rows += 1) {
    if (rows === room) {
      room *= 2
      starts = grown(starts, new Uint32Array(room))
      for (const column of columns) column.cells = grown(column.cells, new Uint16Array(room))
    }
    starts[rows] = cursor.at
    const cells = readRow(cursor, columns, rows)
    if (cells !== width) odd.set(rows, cells)
    if (cells === 0 || odd.size > MOST_ODD || cursor.at - (starts[rows] ?? 0) > LONGEST_LINE) return null
  }
  return (rows + 1) * width > mostCells ? null : { rows, starts, columns, odd }
}

/** The number of cells of the next row; 0 where it cannot be read so, or a column has too many texts. */
function readRow(cursor: Cursor, columns: ScannedRows['columns'], row: number): number {
  let column = 0
  do {
    if (!cursor.readCell()) return 0
    const { words, cells } = columns[column] ?? {}
    const word = words?.numberOf(cursor.start, cursor.end, cursor.hash) ?? 0
    if (word < 0) return 0
    if (cells !== undefined) cells[row] = word
    column += 1
  } while (!cursor.isRowEnd)
  return column
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

/** A place in the bytes, and the cell that was read last. */
class Cursor {
  at: number
  start = 0
  end = 0
  hash = 0
  isRowEnd = false
  readonly #bytes: Uint8Array
  readonly #delimiter: number
  readonly #lineEnd: number

  constructor(bytes: Uint8Array, from: number, { delimiter, lineEnd }: RowShape) {
    this.#bytes = bytes
    this.at = from
    this.#delimiter = delimiter
    this.#lineEnd = lineEnd.charCodeAt(0)
  }

  /** Reads the next cell and passes what ends it; false where a quote stands where no cell begins or ends. */
  readCell(): boolean {
    const isQuoted = this.#bytes[this.at] === QUOTE
    if (isQuoted) this.#readQuoted()
    else this.#readBare()
    if (isQuoted && this.#bytes[this.at] !== QUOTE) return false
    if (isQuoted) this.at += 1
    const [byte, next] = [this.#bytes[this.at], this.#bytes[this.at + 1]]
    this.isRowEnd = byte !== this.#delimiter
    if (byte === undefined) return true
    this.at += byte === RETURN ? 2 : 1
    return !this.isRowEnd || (byte === this.#lineEnd && (byte !== RETURN || next === LINE_FEED))
  }

  #readBare(): void {
    const [bytes, delimiter, length] = [this.#bytes, this.#delimiter, this.#bytes.length]
    let [at, hash] = [this.at, 0]
    this.start = at
    const stray = bytes[at] === FORMULA ? LINE_FEED : QUOTE
    for (; at < length; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === delimiter) break
      if (byte <= QUOTE && (byte === LINE_FEED || byte === RETURN || byte === stray || byte === 0)) break
      hash = (Math.imul(hash, 31) + byte) | 0
    }
    this.at = this.end = at
    this.hash = hash
  }

  #readQuoted(): void {
    const [bytes, length] = [this.#bytes, this.#bytes.length]
    let [at, hash] = [this.at + 1, 0]
    this.start = at
    for (; at < length; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte <= QUOTE && (byte === QUOTE || byte === LINE_FEED || byte === RETURN || byte === 0)) break
      hash = (Math.imul(hash, 31) + byte) | 0
    }
    this.at = this.end = at
    this.hash = hash
  }
}
