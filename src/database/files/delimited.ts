import Papa from 'papaparse'
import { plainSheet, type Dialect, type FileFormat, type FileNote, type ReadCells, type ReadOptions } from './cells.ts'
import { detectDialect, newlineOf, raggedNotes } from './dialect.ts'
import { decodeText, lineOf } from './encoding.ts'
import { MAX_CELLS, MAX_COLUMNS, MAX_LINE_CHARS, MAX_ROW_LINES } from './limits.ts'
import { withoutQuotedLines } from './quoted-lines.ts'
import { Refusal } from './refusal.ts'
import { withStrayQuotes } from './stray-quotes.ts'

/** Reads comma, semicolon, tab or bar separated text; every physical line ends up in exactly one row. */
export function readDelimited(
  bytes: Uint8Array,
  fileName: string,
  format: FileFormat,
  options: ReadOptions,
): ReadCells {
  const { text: decoded, encoding, notes } = decodeText(bytes, options)
  const { text, notes: unquoted } = withoutQuotedLines(decoded)
  if (text.trim() === '') throw new Refusal('empty-file')
  checkLines(text)
  const detected = detectDialect(text, format, options)
  checkAmount(text, detected.dialect)
  const { rows, quoteNotes, strays, lineEnd } = cut(text, detected.dialect)
  const dialect: Dialect = { ...detected.dialect, lineEnd }
  const lines = physicalLines(rows)
  const atLine = quoteNotes.map((note) => ({ ...note, line: lines[note.line ?? 0] ?? 1 }))
  return {
    ok: true,
    format,
    encoding,
    delimiter: dialect.delimiter,
    dialect,
    sheets: [plainSheet(fileName, rows, lines)],
    notes: [...notes, ...unquoted, ...detected.notes, ...strays, ...atLine, ...shapeNotes(rows, lines, dialect)],
  }
}

function checkLines(text: string): void {
  const end = text.includes('\n') ? '\n' : '\r'
  let line = 1
  for (let at = 0; at <= text.length; line++) {
    const next = text.indexOf(end, at)
    const stop = next < 0 ? text.length : next
    if (stop - at > MAX_LINE_CHARS) throw new Refusal('line-too-long', undefined, line)
    at = stop + 1
  }
}

function checkAmount(text: string, dialect: Dialect): void {
  let cells = 1
  for (const mark of [dialect.delimiter, dialect.lineEnd === '\r' ? '\r' : '\n']) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) cells++
    if (cells > MAX_CELLS) throw new Refusal('too-many-cells')
  }
}

interface Cut {
  readonly rows: string[][]
  readonly quoteNotes: FileNote[]
  readonly strays: readonly FileNote[]
  readonly lineEnd: Dialect['lineEnd']
}

function cut(text: string, dialect: Dialect): Cut {
  const { even: evened, kinds } =
    dialect.lineEnd === 'mixed' ? evenLineEnds(text, dialect) : { even: text, kinds: new Set([dialect.lineEnd]) }
  const newline = newlineOf(dialect.lineEnd)
  const { text: even, notes: strays } = withStrayQuotes(evened, { ...dialect, lineEnd: newline })
  const { data, errors } = Papa.parse<string[]>(even, {
    delimiter: dialect.delimiter,
    quoteChar: dialect.quote || '\0',
    newline,
    skipEmptyLines: false,
  })
  const unclosed = errors.find((error) => error.code === 'MissingQuotes')
  if (unclosed) throw new Refusal('unclosed-quote', undefined, lineOf(even, unclosed.index ?? 0))
  if (even.endsWith(newline) && data.length > 1 && data.at(-1)?.length === 1 && data.at(-1)?.[0] === '') data.pop()
  const malformed = errors.filter((error) => error.code === 'InvalidQuotes')
  const quoteNotes: FileNote[] =
    malformed.length === 0 ? [] : [{ kind: 'malformed-quotes', count: malformed.length, line: malformed[0]?.row ?? 0 }]
  const [only] = kinds
  return {
    rows: data,
    quoteNotes,
    strays,
    lineEnd: kinds.size === 1 && only ? (only as Dialect['lineEnd']) : dialect.lineEnd,
  }
}

// Evens the line ends between rows, leaving those inside quoted cells as they are, and tells which kinds stood between
// rows.
function evenLineEnds(text: string, dialect: Dialect): { even: string; kinds: Set<string> } {
  const kinds = new Set<string>()
  let even = ''
  let from = 0
  let quoted = false
  let fieldStart = true
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (quoted) {
      if (character !== dialect.quote) continue
      if (text[at + 1] === dialect.quote) at++
      else quoted = false
    } else if (character === '\r' || character === '\n') {
      const end = character === '\r' && text[at + 1] === '\n' ? '\r\n' : character
      even += `${text.slice(from, at)}\n`
      at += end.length - 1
      from = at + 1
      kinds.add(end)
      fieldStart = true
    } else {
      quoted = fieldStart && character === dialect.quote
      fieldStart = character === dialect.delimiter
    }
  }
  return { even: even + text.slice(from), kinds }
}

function physicalLines(rows: readonly string[][]): number[] {
  let line = 1
  return rows.map((row) => {
    const first = line
    line++
    for (const cell of row)
      if (cell.includes('\n') || cell.includes('\r')) line += cell.match(/\r\n|\n|\r/g)?.length ?? 0
    if (line - first > MAX_ROW_LINES) throw new Refusal('unclosed-quote', undefined, first)
    return first
  })
}

function shapeNotes(rows: readonly string[][], lines: readonly number[], dialect: Dialect): FileNote[] {
  const widths = new Map<number, { readonly width: number; count: number; readonly line: number }>()
  rows.forEach((row, at) => {
    if (row.length > MAX_COLUMNS) throw new Refusal('too-many-columns', String(row.length))
    if (row.length === 1 && row[0] === '') return
    const known = widths.get(row.length)
    if (known === undefined) widths.set(row.length, { width: row.length, count: 1, line: lines[at] ?? 1 })
    else known.count += 1
  })
  const notes: FileNote[] = dialect.lineEnd === 'mixed' ? [{ kind: 'mixed-line-ends' }] : []
  return [...notes, ...raggedNotes([...widths.values()])]
}
