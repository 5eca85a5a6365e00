/** What reads rows is told of each and of each of its cells, in their order; absent attributes are undefined. */
export interface RowReader {
  readonly row: (number: string | undefined, hidden: string | undefined) => void
  /** `text` is what stands in its value or its inline string. */
  readonly cell: (cell: {
    readonly column: string | undefined
    readonly style: string | undefined
    readonly type: string | undefined
    readonly text: string
    readonly isInline: boolean
    readonly isComputed: boolean
  }) => void
}

const OPENING = '<sheetData>'
const CLOSING = '</sheetData>'
const ROW_END = '</row>'
const ROW = /<row((?: [A-Za-z_][\w:.]*="[^"<>&]*")*)(\/?)>/y
const CELL =
  /<c(?: r="([A-Z]+)\d+")?(?: s="(\d+)")?(?: t="(\w+)")?(?:\/>|>(<f(?: [^<>]*)?(?:\/>|>[^<]*<\/f>))?(?:<v>([^<&]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<&]*)<\/t><\/is>)?<\/c>)/y
/** Elements that mean something inside rows: where they stand before them, the order of reading would tell. */
const OF_ROWS = /[<:](?:row|c|v|t|f|is|rPh)[\s/>]/

/**
 * Reads the rows of a sheet where they are written as nearly every program writes them, and gives the sheet without
 * them; null at the first thing that is written otherwise: entities, runs, comments, prefixes, other attributes.
 */
export function readPlainRows(text: string, reader: RowReader): string | null {
  const start = text.indexOf(OPENING)
  const before = text.slice(0, Math.max(0, start))
  if (!before.trimEnd().endsWith('>') || before.includes('<!') || OF_ROWS.test(before)) return null
  let at = afterBlanks(text, start + OPENING.length)
  while (!text.startsWith(CLOSING, at)) {
    at = readRow(text, at, reader)
    if (at < 0) return null
  }
  const after = text.slice(at + CLOSING.length)
  return after.includes('<!') ? null : `${before}<sheetData/>${after}`
}

/** Reads one row; where the next thing begins, or -1. */
function readRow(text: string, from: number, { row, cell }: RowReader): number {
  ROW.lastIndex = from
  const found = ROW.exec(text)
  if (found === null) return -1
  const [, attributes = '', end] = found
  row(valueOf(attributes, 'r'), valueOf(attributes, 'hidden'))
  let at = afterBlanks(text, ROW.lastIndex)
  if (end !== '') return at
  while (!text.startsWith(ROW_END, at)) {
    CELL.lastIndex = at
    const read = CELL.exec(text)
    if (read === null) return -1
    const [, column, style, type, computed, value, inline] = read
    const isInline = inline !== undefined
    cell({ column, style, type, text: value ?? inline ?? '', isInline, isComputed: computed !== undefined })
    at = afterBlanks(text, CELL.lastIndex)
  }
  return afterBlanks(text, at + ROW_END.length)
}

function afterBlanks(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) <= 32) at += 1
  return at
}

/** The value of the first attribute of a name, where values hold no quotes. */
function valueOf(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(` ${name}="`)
  if (start < 0) return undefined
  const from = start + name.length + 3
  return attributes.slice(from, attributes.indexOf('"', from))
}
