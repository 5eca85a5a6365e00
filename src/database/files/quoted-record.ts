/** What a text is cut at. */
export interface Marks {
  readonly delimiter: string
  readonly quote: string
  readonly lineEnd: string
}

/** What a text written as a formula (="010101") begins with: its quotes are its own. */
const FORMULA = '='

/** A record as it is written. */
interface Written {
  readonly width: number
  /** Where it ends: at a line end or at the end of the text. */
  readonly end: number
  /** A quote that closes no cell, or never closes; `stop` is where that is seen, else the end. */
  readonly isMalformed: boolean
  readonly stop: number
  /** Quotes that stand inside cells that bear none at their beginning. */
  readonly strays: number
}

/** Reads one record as RFC 4180 has it; blanks may stand between a closing quote and what follows. */
export function readRecord(text: string, from: number, marks: Marks): Written {
  const { delimiter, quote, lineEnd } = marks
  let [at, width, strays] = [from, 0, 0]
  for (;;) {
    width += 1
    if (text[at] === quote) {
      const after = closingOf(text, at, quote)
      const next = after < 0 ? -1 : endOfCell(text, after, marks)
      if (next < 0) {
        const seen = after < 0 ? text.length : after
        return { width, end: resumeAt(text, seen, marks), isMalformed: true, stop: seen, strays }
      }
      at = next
    } else {
      const stop = bareEnd(text, at, marks)
      if (text[at] !== FORMULA) strays += text.slice(at, stop).split(quote).length - 1
      at = stop
    }
    if (at >= text.length || text.startsWith(lineEnd, at))
      return { width, end: at, isMalformed: false, stop: at, strays }
    at += delimiter.length
  }
}

/** Where a bare cell ends. */
export function bareEnd(text: string, from: number, { delimiter, lineEnd }: Marks): number {
  const line = text.indexOf(lineEnd, from)
  const end = line < 0 ? text.length : line
  const mark = text.slice(from, end).indexOf(delimiter)
  return mark < 0 ? end : from + mark
}

/** The place of the delimiter, line end or end of text that ends a cell after its closing quote; -1 where none does. */
export function endOfCell(text: string, from: number, { delimiter, lineEnd }: Marks): number {
  let at = from
  while (text[at] === ' ' && delimiter !== ' ') at += 1
  return at >= text.length || text.startsWith(delimiter, at) || text.startsWith(lineEnd, at) ? at : -1
}

/** The place after the quote that closes the cell which one opens at `from`; -1 where none does. */
function closingOf(text: string, from: number, quote: string): number {
  for (let at = text.indexOf(quote, from + 1); at >= 0; at = text.indexOf(quote, at + 2))
    if (text[at + 1] !== quote) return at + 1
  return -1
}

/** Where the line on which a record was found malformed ends. */
function resumeAt(text: string, from: number, { lineEnd }: Marks): number {
  const end = text.indexOf(lineEnd, from)
  return end < 0 ? text.length : end
}
