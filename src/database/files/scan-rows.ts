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

/**
 * Cuts bytes at delimiters and line ends, a cell being what stands between two of them or inside a pair of quotes; null
 * where that is not all there is to it: quotes inside quotes, rows over several lines, too many odd rows or texts.
 */
export function scanRows(
  bytes: Uint8Array,
  from: number,
  { delimiter, width, most }: { readonly delimiter: number; readonly width: number; readonly most: number },
): ScannedRows | null {
  const starts = new Uint32Array(most)
  const columns = Array.from({ length: width }, () => ({ words: new CellWords(bytes), cells: new Uint16Array(most) }))
  const odd = new Map<number, number>()
  const cursor = new Cursor(bytes, from, delimiter)
  let rows = 0
  for (; cursor.at < bytes.length; rows += 1) {
    starts[rows] = cursor.at
    let column = 0
    do {
      if (!cursor.readCell()) return null
      const { words, cells } = columns[column] ?? {}
      const word = words?.numberOf(cursor.start, cursor.end, cursor.hash) ?? 0
      if (word < 0) return null
      if (cells !== undefined) cells[rows] = word
      column += 1
    } while (!cursor.isRowEnd)
    if (column !== width) odd.set(rows, column)
    if (odd.size > MOST_ODD || cursor.at - (starts[rows] ?? 0) > LONGEST_LINE) return null
  }
  return { rows, starts, columns, odd }
}

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

  constructor(bytes: Uint8Array, from: number, delimiter: number) {
    this.#bytes = bytes
    this.at = from
    this.#delimiter = delimiter
  }

  /** Reads the next cell and passes what ends it; false where a quote stands where no cell begins or ends. */
  readCell(): boolean {
    const isQuoted = this.#bytes[this.at] === QUOTE
    if (isQuoted) this.#readQuoted()
    else this.#readBare()
    if (isQuoted && this.#bytes[this.at] !== QUOTE) return false
    if (isQuoted) this.at += 1
    const byte = this.at < this.#bytes.length ? (this.#bytes[this.at] ?? LINE_FEED) : LINE_FEED
    this.isRowEnd = byte !== this.#delimiter
    if (this.isRowEnd && byte !== LINE_FEED && byte !== RETURN) return false
    this.at += byte === RETURN ? 2 : 1
    return true
  }

  #readBare(): void {
    const [bytes, delimiter, length] = [this.#bytes, this.#delimiter, this.#bytes.length]
    let [at, hash] = [this.at, 0]
    this.start = at
    const stray = bytes[at] === FORMULA ? LINE_FEED : QUOTE
    for (; at < length; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte === delimiter || byte === LINE_FEED || byte === RETURN || byte === stray) break
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
      if (byte === QUOTE || byte === LINE_FEED || byte === RETURN) break
      hash = (Math.imul(hash, 31) + byte) | 0
    }
    this.at = this.end = at
    this.hash = hash
  }
}
