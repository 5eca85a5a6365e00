import type { Dialect, FileNote } from './cells.ts'
import { readRecord, type Marks } from './quoted-record.ts'
import { mendLine } from './mend-line.ts'

/** Fewer columns than these are met by chance: a quote that runs over lines is then no stray one for sure. */
const SURE_WIDTH = 3
/** Lines that are tried: where more are spoiled, the file is not one with stray quotes. */
const MOST_TRIED = 5_000
/** Records from which the usual number of cells is told. */
const SAMPLE = 2_000

interface Mended {
  readonly text: string
  readonly notes: readonly FileNote[]
}

/**
 * The text with every line that a stray quote spoils written as it must have been meant: with as many cells as the
 * others and the quote as a character of its cell. A line that this does not bring to that number stays as it is.
 */
export function withStrayQuotes(text: string, { delimiter, quote, lineEnd }: Dialect): Mended {
  if (quote.length !== 1 || delimiter.length !== 1 || lineEnd === 'mixed' || !text.includes(quote))
    return { text, notes: [] }
  const marks: Marks = { delimiter, quote, lineEnd }
  const width = usualWidth(text, marks)
  const lines = new Lines(text, marks, width)
  return lines.mended()
}

class Lines {
  readonly #text: string
  readonly #marks: Marks
  readonly #width: number
  #pieces = ''
  #from = 0
  #strays = 0
  #tried = 0
  #first = 0

  constructor(text: string, marks: Marks, width: number) {
    this.#text = text
    this.#marks = marks
    this.#width = width
  }

  mended(): Mended {
    const { quote, lineEnd } = this.#marks
    let at = 0
    // Lines without quotes are as they should be.
    for (let next = this.#text.indexOf(quote); next >= 0; next = this.#text.indexOf(quote, at)) {
      at = Math.max(at, lineStart(this.#text, next, lineEnd))
      const record = readRecord(this.#text, at, this.#marks)
      const end = lineEndAt(this.#text, at, lineEnd)
      const isSpoiled = record.isMalformed || record.width !== this.#width
      const isSure = record.stop <= end || this.#width >= SURE_WIDTH
      const cells = isSpoiled && isSure ? this.#mend(at, end) : null
      if (cells !== null) this.#put(at, end, cells)
      if (cells !== null || record.strays > 0) this.#note(at)
      at = (cells === null ? record.end : end) + lineEnd.length
    }
    const notes: FileNote[] =
      this.#strays === 0 ? [] : [{ kind: 'stray-quote', count: this.#strays, line: this.#first }]
    return { text: this.#pieces + this.#text.slice(this.#from), notes }
  }

  #mend(at: number, end: number): readonly string[] | null {
    this.#tried += 1
    return this.#tried > MOST_TRIED ? null : mendLine(this.#text.slice(at, end), this.#marks, this.#width)
  }

  #put(at: number, end: number, cells: readonly string[]): void {
    const { delimiter, quote } = this.#marks
    const written = cells.map((cell) => quote + cell.replaceAll(quote, quote + quote) + quote)
    this.#pieces += this.#text.slice(this.#from, at) + written.join(delimiter)
    this.#from = end
  }

  #note(at: number): void {
    if (this.#strays === 0) this.#first = this.#text.slice(0, at).split(this.#marks.lineEnd).length
    this.#strays += 1
  }
}

function lineEndAt(text: string, from: number, lineEnd: string): number {
  const end = text.indexOf(lineEnd, from)
  return end < 0 ? text.length : end
}

function lineStart(text: string, at: number, lineEnd: string): number {
  const before = text.lastIndexOf(lineEnd, at)
  return before < 0 ? 0 : before + lineEnd.length
}

/** The commonest number of cells of the records that stand on one line each. */
function usualWidth(text: string, marks: Marks): number {
  const counts = new Map<number, number>()
  let at = 0
  for (let nth = 0; nth < SAMPLE && at < text.length; nth += 1) {
    const { isMalformed, width, end } = readRecord(text, at, marks)
    const stop = lineEndAt(text, at, marks.lineEnd)
    const isWhole = !isMalformed && end === stop && stop > at
    if (isWhole) counts.set(width, (counts.get(width) ?? 0) + 1)
    at = stop + marks.lineEnd.length
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1
}
