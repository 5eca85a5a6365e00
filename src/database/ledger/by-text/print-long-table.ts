import type { LongColumn, LongText } from '../../files/index.ts'
import { keptHead, keptRow } from '../kept-sheet.ts'
import type { RedactedTable } from '../redaction.ts'
import type { ChosenRows } from './chosen-rows.ts'

const LINE_FEED = 10
const COMMA = 44
const OPENING = 91
const ZERO = 48
const ENCODER = new TextEncoder()
const NINE = 57
/** Bytes of a row beside its cells and its number, and of a cell of one that is printed apart. */
const FRAME = 4
const APART = 120
/** The most digits of the number of a row. */
const DIGITS = 10
/** What stands after a cell, and after the last one of a row without percentages. */
const BETWEEN = ','
const ENDING = '],[]]'
/** Texts are copied by so many bytes at once. */
const STEP = 4
const IS_LITTLE = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1

/**
 * The kept lines of a long table, the same as `printKeptTable` of all its rows; `countsOf` says how many of the rows
 * that were not read as rows have each text of a column.
 */
export function printLongTable(
  text: LongText,
  { redacted, rows, isRead }: Pick<ChosenRows, 'redacted' | 'rows' | 'isRead'>,
  countsOf: (column: number) => Uint32Array,
): Uint8Array {
  const { first, printed } = keptHead(inTheFile(redacted, rows))
  const columns = printed.map((column, at) =>
    printedTexts(text.columns[column], at + 1 < printed.length ? BETWEEN : ENDING),
  )
  const longest = longestRow(columns)
  const cells = printed.reduce((size, column, at) => size + sizeOf(countsOf(column), columns[at]), 0)
  const frames = text.rows * (FRAME + String(text.rows).length) + rows.length * printed.length * APART
  const lines = new Lines(cells + frames + longest)
  lines.putText(first)
  let at = 0
  for (let row = 0; row < text.rows; row += 1) {
    lines.beginRow()
    if (isRead[row] === 1) lines.putText(keptRow(redacted, printed, at))
    else lines.putRow(row, columns, longest)
    if (rows[at] === row) at += 1
  }
  return lines.bytes
}

/** The most bytes that a row takes which is printed by its texts, or somewhat more. */
function longestRow(columns: readonly PrintedTexts[]): number {
  const longest = columns.map(({ sizes }) => sizes.reduce((most, size) => Math.max(most, size), 0))
  return longest.reduce((sum, size) => sum + size, FRAME + DIGITS + STEP)
}

/** How many bytes the cells of a column take. */
function sizeOf(counts: Uint32Array, column: PrintedTexts | undefined): number {
  return counts.reduce((sum, count, text) => sum + count * (column?.sizes[text] ?? 0), 0)
}

/** What was left out, with the numbers that its rows have in the whole file. */
function inTheFile({ plan, redaction }: RedactedTable, rows: readonly number[]): RedactedTable {
  const moved = <T>(byRow: ReadonlyMap<number, T>) => new Map([...byRow].map(([at, each]) => [rows[at] ?? at, each]))
  return {
    plan,
    redaction: { ...redaction, dismissed: moved(redaction.dismissed), strays: moved(redaction.strays) },
  }
}

/** The texts of a column as they are printed with what follows them: how long each is, and its bytes by fours. */
interface PrintedTexts {
  readonly cells: Uint16Array
  readonly sizes: Uint32Array
  /** Where the fours of each text begin. */
  readonly starts: Uint32Array
  readonly fours: Int32Array
}

function printedTexts(column: LongColumn | undefined, ending: string): PrintedTexts {
  const { cells = new Uint16Array(), texts = [] } = column ?? {}
  const printed = texts.map((each) => ENCODER.encode(JSON.stringify(each) + ending))
  const sizes = Uint32Array.from(printed, (each) => each.length)
  const starts = new Uint32Array(texts.length + 1)
  sizes.forEach((size, at) => (starts[at + 1] = (starts[at] ?? 0) + Math.ceil(size / STEP)))
  const fours = new Int32Array(starts.at(-1) ?? 0)
  const bytes = new Uint8Array(fours.buffer)
  printed.forEach((each, at) => bytes.set(each, (starts[at] ?? 0) * STEP))
  return { cells, sizes, starts, fours }
}

/** Bytes that grow. */
class Lines {
  readonly #number = new RowNumber()
  #bytes: Uint8Array
  #view: DataView
  #size = 0

  constructor(room: number) {
    this.#bytes = new Uint8Array(room)
    this.#view = new DataView(this.#bytes.buffer)
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#size)
  }

  putText(text: string): void {
    const bytes = ENCODER.encode(text)
    this.#makeRoom(bytes.length)
    this.#bytes.set(bytes, this.#size)
    this.#size += bytes.length
  }

  /** Ends what stands before it; the first row is number 1. */
  beginRow(): void {
    this.#makeRoom(1)
    this.#bytes[this.#size] = LINE_FEED
    this.#size += 1
    this.#number.next()
  }

  /** The row that began, its cells being its columns' texts and none of them a percentage. */
  putRow(row: number, columns: readonly PrintedTexts[], longest: number): void {
    this.#makeRoom(longest)
    const [bytes, view] = [this.#bytes, this.#view]
    let size = this.#size
    bytes[size++] = OPENING
    size = this.#number.putInto(bytes, size)
    bytes[size++] = COMMA
    bytes[size++] = OPENING
    for (const { cells, sizes, starts, fours } of columns) {
      const text = cells[row] ?? 0
      const to = starts[text + 1] ?? 0
      let at = size
      // What a four holds beyond the text is written over by what follows.
      for (let four = starts[text] ?? 0; four < to; four += 1, at += STEP)
        view.setInt32(at, fours[four] ?? 0, IS_LITTLE)
      size += sizes[text] ?? 0
    }
    this.#size = size
  }

  #makeRoom(more: number): void {
    if (this.#size + more <= this.#bytes.length) return
    const wider = new Uint8Array(Math.ceil((this.#size + more) * 1.5))
    wider.set(this.#bytes)
    this.#bytes = wider
    this.#view = new DataView(wider.buffer)
  }
}

/** A number that counts, as the digits of its text. */
class RowNumber {
  readonly #digits = new Uint8Array(DIGITS).fill(ZERO)
  #first = DIGITS

  next(): void {
    const digits = this.#digits
    let at = DIGITS - 1
    for (; digits[at] === NINE; at -= 1) digits[at] = ZERO
    digits[at] = (digits[at] ?? ZERO) + 1
    if (at < this.#first) this.#first = at
  }

  /** Where it ends. */
  putInto(bytes: Uint8Array, from: number): number {
    let size = from
    for (let at = this.#first; at < DIGITS; at += 1) bytes[size++] = this.#digits[at] ?? ZERO
    return size
  }
}
