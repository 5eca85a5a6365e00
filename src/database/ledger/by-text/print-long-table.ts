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
    this.putByte(OPENING)
    this.#putNumber(row + 1)
    this.putByte(COMMA)
    this.putByte(OPENING)
    for (let column = 0; column < columns.length; column += 1) {
      const texts = columns[column]
      if (column > 0) this.putByte(COMMA)
      if (texts !== undefined) this.#putPrinted(texts, texts.cells[row] ?? 0)
    }
    for (let at = 0; at < ENDING.length; at += 1) this.putByte(ENDING[at] ?? 0)
  }

  #putPrinted({ bytes, starts }: PrintedTexts, text: number): void {
    const [from, to] = [starts[text] ?? 0, starts[text + 1] ?? 0]
    this.#makeRoom(to - from)
    let size = this.#size
    for (let at = from; at < to; at += 1) {
      this.#bytes[size] = bytes[at] ?? 0
      size += 1
    }
    this.#size = size
  }

  #putNumber(number: number): void {
    let scale = 1
    while (scale * 10 <= number) scale *= 10
    for (let left = number; scale >= 1; scale /= 10) {
      const digit = Math.floor(left / scale)
      this.putByte(ZERO + digit)
      left -= digit * scale
    }
  }

  #makeRoom(more: number): void {
    if (this.#size + more <= this.#bytes.length) return
    const wider = new Uint8Array(Math.ceil((this.#size + more) * 1.5))
    wider.set(this.#bytes)
    this.#bytes = wider
  }
}
