import Papa from 'papaparse'
import type { Dialect, FileFormat, FileNote, ReadOptions } from './cells.ts'
import { DIALECT_SAMPLE_CHARS, DIALECT_SAMPLE_ROWS } from './limits.ts'

/**
 * How well a delimiter explains a text: the commonest number of columns and the share of the written rows that have it.
 */
interface DelimiterScore {
  readonly delimiter: string
  readonly columns: number
  readonly share: number
  readonly score: number
}

const CANDIDATES = [';', ',', '\t', '|'] as const
const CLOSE_SCORE = 0.92

/** The dialect of a text, with notes where it was not beyond doubt; what the options state is taken as it stands. */
export function detectDialect(
  text: string,
  format: FileFormat,
  options: ReadOptions,
): { dialect: Dialect; notes: FileNote[] } {
  const lineEnd = detectLineEnd(text)
  const quote = options.quote ?? '"'
  if (options.delimiter !== undefined) return { dialect: { delimiter: options.delimiter, quote, lineEnd }, notes: [] }
  const stated = /^sep=(.)\r?\n/i.exec(text.slice(0, 16))?.[1]
  if (stated)
    return {
      dialect: { delimiter: stated, quote, lineEnd },
      notes: [{ kind: 'separator-line', line: 1, where: stated }],
    }
  const [best, second] = scoreDelimiters(text, quote, format)
  if (!best || best.columns < 2)
    return {
      dialect: { delimiter: usualDelimiter(format), quote, lineEnd },
      notes: [{ kind: 'delimiter-assumed', where: usualDelimiter(format) }],
    }
  const doubtful = second !== undefined && second.columns > 1 && second.score >= best.score * CLOSE_SCORE
  const notes: FileNote[] = doubtful
    ? [{ kind: 'delimiter-uncertain', where: best.delimiter, before: best.delimiter, after: second.delimiter }]
    : []
  return { dialect: { delimiter: best.delimiter, quote, lineEnd }, notes }
}

function usualDelimiter(format: FileFormat): string {
  return format === 'tsv' || format === 'txt' ? '\t' : ','
}

/**
 * Every candidate delimiter with its score on the first rows, best first; equal scores go to the usual one of the
 * format.
 */
function scoreDelimiters(text: string, quote: string, format: FileFormat): DelimiterScore[] {
  const sample = text.slice(0, DIALECT_SAMPLE_CHARS)
  const usual = usualDelimiter(format)
  return CANDIDATES.map((delimiter) => scoreDelimiter(sample, delimiter, quote)).sort(
    (a, b) => b.score - a.score || Number(b.delimiter === usual) - Number(a.delimiter === usual),
  )
}

function scoreDelimiter(sample: string, delimiter: string, quote: string): DelimiterScore {
  const rows = Papa.parse<string[]>(sample, {
    delimiter,
    quoteChar: quote || '\0',
    newline: newlineOf(detectLineEnd(sample)),
    preview: DIALECT_SAMPLE_ROWS,
  }).data
  if (rows.length > 1 && rows.length < DIALECT_SAMPLE_ROWS) rows.pop()
  const written = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const counts = new Map<number, number>()
  for (const row of written) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  const [columns, hits] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
  const share = written.length === 0 ? 0 : hits / written.length
  return { delimiter, columns, share, score: columns < 2 ? 0 : share * (1 - 1 / (columns + 1)) }
}

/** The line ends of a text; 'mixed' when more than one kind occurs, inside quotes or out of them. */
function detectLineEnd(text: string): Dialect['lineEnd'] {
  if (!text.includes('\r')) return '\n'
  const pairs = text.includes('\r\n')
  const aloneReturn = /\r(?!\n)/.test(text)
  const aloneFeed = /(^|[^\r])\n/.test(text)
  if (Number(pairs) + Number(aloneReturn) + Number(aloneFeed) > 1) return 'mixed'
  return pairs ? '\r\n' : '\r'
}

/** The line end to cut rows at; a mixed text is cut at line feeds once its outer ends have been evened. */
export function newlineOf(lineEnd: Dialect['lineEnd']): '\n' | '\r\n' | '\r' {
  return lineEnd === 'mixed' ? '\n' : lineEnd
}

/**
 * What is told of rows of another number of cells than most: `widths` are the numbers of cells of written rows, with
 * how many rows have each and the line of the first, in the order of those lines.
 */
export function raggedNotes(
  widths: readonly { readonly width: number; readonly count: number; readonly line: number }[],
): FileNote[] {
  const usual = [...widths].sort((a, b) => b.count - a.count)[0]?.width ?? 1
  const others = widths.filter(({ width }) => width !== usual)
  const count = others.reduce((sum, each) => sum + each.count, 0)
  return count === 0 ? [] : [{ kind: 'ragged-rows', count, line: others[0]?.line ?? 1 }]
}
