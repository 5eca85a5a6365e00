import type { LongColumn, LongText } from '../../files/index.ts'
import { keptHead, keptRow } from '../kept-sheet.ts'
import type { RedactedTable } from '../redaction.ts'
import type { ChosenRows } from './chosen-rows.ts'

const LINE_FEED = 10
const COMMA = 44
const OPENING = 91
const ZERO = 48
const ENCODER = new TextEncoder()
/** Bytes of a row beside its cells and its number, and of one that is printed apart. */
const FRAME = 9
const APART = 120
/** The most digits of the number of a row. */
const DIGITS = 10
/** The end of a row without percentages. */
const ENDING = ENCODER.encode('],[]]')

/** The kept lines of a long table, the same as `printKeptTable` of all its rows. */
export function printLongTable(
  text: LongText,
  isChosen: Uint8Array,
  { redacted, rows }: Pick<ChosenRows, 'redacted' | 'rows'>,
): Uint8Array {
  const { first, printed } = keptHead(inTheFile(redacted, rows))
  const columns = printed.map((column) => printedTexts(text.columns[column]))
  const lines = new Lines(sizeOf(text.rows, isChosen, columns))
  lines.putText(first)
  let at = 0
  for (let row = 0; row < text.rows; row += 1) {
    lines.putByte(LINE_FEED)
    if (isChosen[row] === 1) {
      lines.putText(keptRow(redacted, printed, at))
      at += 1
    } else lines.putRow(row, columns)
  }
  return lines.bytes
}

/** How many bytes the rows take, or somewhat more. */
function sizeOf(rows: number, isChosen: Uint8Array, columns: readonly PrintedTexts[]): number {
  let size = rows * (FRAME + columns.length + String(rows).length)
  for (const { cells, starts } of columns)
    for (let row = 0; row < rows; row += 1) {
      const text = cells[row] ?? 0
      size += isChosen[row] === 1 ? APART : (starts[text + 1] ?? 0) - (starts[text] ?? 0)
    }
  return size
}

/** What was left out, with the numbers that its rows have in the whole file. */
function inTheFile({ plan, redaction }: RedactedTable, rows: readonly number[]): RedactedTable {
  const moved = <T>(byRow: ReadonlyMap<number, T>) => new Map([...byRow].map(([at, each]) => [rows[at] ?? at, each]))
  return {
    plan,
    redaction: { ...redaction, dismissed: moved(redaction.dismissed), strays: moved(redaction.strays) },
  }
}

/** The texts of a column as they are printed, one after the other, each from its start to the next one's. */
interface PrintedTexts {
  readonly cells: Uint16Array
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
}

function printedTexts(column: LongColumn | undefined): PrintedTexts {
  const { cells = new Uint16Array(), texts = [] } = column ?? {}
  const printed = texts.map((each) => JSON.stringify(each))
  const starts = new Uint32Array(texts.length + 1)
  printed.forEach((each, at) => (starts[at + 1] = (starts[at] ?? 0) + ENCODER.encode(each).length))
  return { cells, bytes: ENCODER.encode(printed.join('')), starts }
}

/** Bytes that grow. */
class Lines {
  #bytes: Uint8Array
  #size = 0

  constructor(room: number) {
    this.#bytes = new Uint8Array(room)
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

  putByte(byte: number): void {
    this.#makeRoom(1)
    this.#bytes[this.#size] = byte
    this.#size += 1
  }

  /** A row whose cells are their columns' texts, and none of which is a percentage. */
  putRow(row: number, columns: readonly PrintedTexts[]): void {
    this.#makeRoom(rowSize(row, columns))
    const bytes = this.#bytes
    let size = this.#size
    bytes[size++] = OPENING
    size = putNumber(bytes, size, row + 1)
    bytes[size++] = COMMA
    bytes[size++] = OPENING
    for (let column = 0; column < columns.length; column += 1) {
      if (column > 0) bytes[size++] = COMMA
      size = putPrinted(bytes, size, columns[column], row)
    }
    for (let at = 0; at < ENDING.length; at += 1) bytes[size++] = ENDING[at] ?? 0
    this.#size = size
  }

  #makeRoom(more: number): void {
    if (this.#size + more <= this.#bytes.length) return
    const wider = new Uint8Array(Math.ceil((this.#size + more) * 1.5))
    wider.set(this.#bytes)
    this.#bytes = wider
  }
}

/** Bytes of a row that is printed by its texts, or somewhat more. */
function rowSize(row: number, columns: readonly PrintedTexts[]): number {
  let size = FRAME + columns.length + DIGITS
  for (const { cells, starts } of columns) {
    const text = cells[row] ?? 0
    size += (starts[text + 1] ?? 0) - (starts[text] ?? 0)
  }
  return size
}

function putPrinted(into: Uint8Array, size: number, texts: PrintedTexts | undefined, row: number): number {
  if (texts === undefined) return size
  const { cells, bytes, starts } = texts
  const text = cells[row] ?? 0
  const to = starts[text + 1] ?? 0
  for (let at = starts[text] ?? 0; at < to; at += 1) into[size++] = bytes[at] ?? 0
  return size
}

function putNumber(into: Uint8Array, size: number, number: number): number {
  let end = size
  for (let left = number; left >= 1; left = (left / 10) | 0) end += 1
  let left = number
  for (let at = end - 1; at >= size; at -= 1) {
    const rest = (left / 10) | 0
    into[at] = ZERO + left - rest * 10
    left = rest
  }
  return end
}
