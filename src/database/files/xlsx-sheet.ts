import type { FileNote, MergedRange, Sheet } from './cells.ts'
import { MAX_CELLS, MAX_COLUMNS, MAX_MERGES, MAX_SHEET_ROWS } from './limits.ts'
import { Refusal } from './refusal.ts'
import type { CellLook, NumberKind } from './xlsx-styles.ts'
import { readPlainRows, type RowReader } from './plain-rows.ts'
import { walkXml, walkXmlText, xmlText, type XmlAttributes, type XmlHandlers } from './xml.ts'

/** What the sheets of one workbook share; `cells` counts those read so far against the cap. */
export interface Book {
  readonly strings: readonly string[]
  readonly styles: readonly CellLook[]
  readonly date1904: boolean
  cells: number
}

interface Reading {
  readonly name: string
  readonly book: Book
  readonly rows: string[][]
  readonly dates: number[][]
  readonly percents: number[][]
  readonly merges: MergedRange[]
  readonly hiddenRows: number[]
  readonly hiddenColumns: number[]
  /** Cells that are struck out, by row. */
  readonly struck: Map<number, number>
  errors: number
  unsaved: number
  row: number
  col: number
  type: string
  kind: NumberKind
  text: string
  taking: boolean
  computed: boolean
  phonetic: boolean
  /** Whether the cell is struck out. */
  crossed: boolean
}

const NONE: number[] = []

/** Reads the XML of one worksheet into cells as stored. */
export function readXlsxSheet(
  part: Uint8Array,
  name: string,
  hidden: boolean,
  book: Book,
): { sheet: Sheet; notes: FileNote[] } {
  const reading = readPlain(part, name, book) ?? readAnyhow(part, name, book)
  for (let i = 0; i < reading.rows.length; i++) fillRow(reading, i)
  return { sheet: sheetRead(reading, hidden), notes: sheetNotes(reading, hidden) }
}

/** Null where the rows are not written plainly, or are refused: why is said by the other way. */
function readPlain(part: Uint8Array, name: string, book: Book): Reading | null {
  const reading = startReading(name, book)
  try {
    const frame = readPlainRows(xmlText(part, part.length), plainRows(reading))
    if (frame === null) return null
    walkXmlText(frame, name, handlersOf(reading))
    return reading
  } catch {
    return null
  }
}

function readAnyhow(part: Uint8Array, name: string, book: Book): Reading {
  const reading = startReading(name, book)
  walkXml(part, name, handlersOf(reading))
  return reading
}

function plainRows(reading: Reading): RowReader {
  return {
    row: (number, hidden) => startRow(reading, number, hidden),
    cell: ({ column, style, type, text, isInline, isComputed }) => {
      startCell(reading, column, type, style)
      reading.computed = isComputed
      if (!isInline || reading.type === 'inlineStr') reading.text = text
      endCell(reading)
    },
  }
}

function handlersOf(reading: Reading): XmlHandlers {
  return {
    open: (element, attributes) => {
      open(reading, element, attributes)
    },
    close: (element) => {
      close(reading, element)
    },
    text: (text) => {
      if (reading.taking) reading.text += text
    },
  }
}

function startReading(name: string, book: Book): Reading {
  return {
    name,
    book,
    rows: [],
    dates: [],
    percents: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    struck: new Map(),
    errors: 0,
    unsaved: 0,
    row: -1,
    col: -1,
    type: 'n',
    kind: 'plain',
    text: '',
    taking: false,
    computed: false,
    phonetic: false,
    crossed: false,
  }
}

function sheetRead(reading: Reading, hidden: boolean): Sheet {
  const { name, book, rows, dates, percents, merges } = reading
  const isThere = (row: number) => (rows[row]?.length ?? 0) > 0
  const hiddenRows = reading.hiddenRows.filter(isThere)
  const struckRows = [...reading.struck]
    .filter(([row, count]) => isThere(row) && rows[row]?.filter((cell) => cell !== '').length === count)
    .map(([row]) => row)
  return {
    name,
    hidden,
    cells: rows,
    lines: rows.map((_, i) => i + 1),
    merges: merges.filter((merge) => merge.row < rows.length),
    date1904: book.date1904,
    dates,
    percents,
    ...(hiddenRows.length === 0 ? {} : { hiddenRows }),
    ...(reading.hiddenColumns.length === 0 ? {} : { hiddenColumns: reading.hiddenColumns }),
    ...(struckRows.length === 0 ? {} : { struckRows }),
  }
}

function sheetNotes(reading: Reading, hidden: boolean): FileNote[] {
  const where = reading.name
  const notes: FileNote[] = []
  if (hidden) notes.push({ kind: 'hidden-sheet', where, count: reading.rows.length })
  if (reading.rows.length === 0) notes.push({ kind: 'empty-sheet', where })
  if (reading.errors > 0) notes.push({ kind: 'error-cells', count: reading.errors, where })
  if (reading.unsaved > 0) notes.push({ kind: 'formulas-without-value', count: reading.unsaved, where })
  return notes
}

function open(reading: Reading, element: string, attributes: XmlAttributes): void {
  if (element === 'row') startRow(reading, attributes.get('r'), attributes.get('hidden'))
  else if (element === 'c') startCell(reading, attributes.get('r'), attributes.get('t'), attributes.get('s'))
  else if (element === 'v') reading.taking = true
  else if (element === 't') reading.taking = reading.type === 'inlineStr' && !reading.phonetic
  else if (element === 'rPh') reading.phonetic = true
  else if (element === 'f') reading.computed = true
  else if (element === 'col') hideColumns(reading, attributes)
  else if (element === 'mergeCell') addMerge(reading, attributes.get('ref') ?? '')
}

function close(reading: Reading, element: string): void {
  if (element === 'v' || element === 't') reading.taking = false
  else if (element === 'rPh') reading.phonetic = false
  else if (element === 'c') endCell(reading)
}

function startRow(reading: Reading, stated: string | undefined, hidden: string | undefined): void {
  reading.row = stated === undefined ? reading.row + 1 : Number(stated) - 1
  reading.col = -1
  if (!Number.isInteger(reading.row) || reading.row < 0) throw new Refusal('damaged-file', reading.name)
  if (reading.row >= MAX_SHEET_ROWS) throw new Refusal('too-many-rows', reading.name)
  if (isOn(hidden)) reading.hiddenRows.push(reading.row)
}

function hideColumns(reading: Reading, attributes: XmlAttributes): void {
  if (!isOn(attributes.get('hidden'))) return
  const [first, last] = [Number(attributes.get('min') ?? 1), Number(attributes.get('max') ?? 1)]
  for (let column = first - 1; column < Math.min(last, MAX_COLUMNS); column += 1) reading.hiddenColumns.push(column)
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && /^(1|true|on)$/.test(value)
}

function startCell(
  reading: Reading,
  reference: string | undefined,
  type: string | undefined,
  style: string | undefined,
): void {
  reading.col = reference === undefined ? reading.col + 1 : columnNumber(reference)
  reading.type = type ?? 'n'
  const look = reading.book.styles[Number(style ?? -1)]
  reading.kind = look?.kind ?? 'plain'
  reading.crossed = look?.struck === true
  reading.text = ''
  reading.computed = false
}

// The zero-based column of a cell reference; its row number is that of the row element.
function columnNumber(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const letter = (reference.charCodeAt(i) | 32) - 96
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}

function endCell(reading: Reading): void {
  const value = cellText(reading)
  if (reading.computed && value === '' && reading.type !== 'str') reading.unsaved++
  if (value === '' || reading.row < 0) return
  if (reading.col < 0) throw new Refusal('damaged-file', reading.name)
  if (reading.col >= MAX_COLUMNS) throw new Refusal('too-many-columns', reading.name)
  while (reading.rows.length <= reading.row) {
    reading.rows.push([])
    reading.dates.push(NONE)
    reading.percents.push(NONE)
  }
  const row = reading.rows[reading.row] ?? []
  row[reading.col] = value
  if (reading.crossed) reading.struck.set(reading.row, (reading.struck.get(reading.row) ?? 0) + 1)
  if (reading.type === 'e') reading.errors++
  if (reading.type !== 'n' || reading.kind === 'plain') return
  const marks = reading.kind === 'date' ? reading.dates : reading.percents
  marks[reading.row] = [...(marks[reading.row] ?? NONE), reading.col]
}

function cellText({ type, text, book, name }: Reading): string {
  if (text === '') return ''
  switch (type) {
    case 's': {
      const shared = book.strings[Number(text)]
      if (shared === undefined) throw new Refusal('damaged-file', name)
      return shared
    }
    case 'b':
      return text.trim() === '1' || text.trim() === 'true' ? 'true' : 'false'
    case 'n':
      return Number.isFinite(Number(text)) ? String(Number(text)) : text
    default:
      return type === 'str' || type === 'inlineStr' ? unescapeControls(text) : text
  }
}

/** Undoes the _xHHHH_ form in which office documents write control characters. */
export function unescapeControls(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text
}

function addMerge(reading: Reading, reference: string): void {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(reference) ?? []
  const merge = {
    row: Number(top) - 1,
    col: columnNumber(left),
    rows: Number(bottom) - Number(top) + 1,
    cols: columnNumber(right) - columnNumber(left) + 1,
  }
  if (merge.row < 0 || merge.col < 0 || merge.rows < 1 || merge.cols < 1) return
  if (reading.merges.length >= MAX_MERGES) throw new Refusal('too-many-merges', reading.name)
  reading.merges.push(merge)
}

// Cells that the file leaves out become '' so that no row has holes.
function fillRow(reading: Reading, index: number): void {
  const row = reading.rows[index] ?? []
  reading.book.cells += row.length
  if (reading.book.cells > MAX_CELLS) throw new Refusal('too-many-cells', reading.name)
  for (let c = 0; c < row.length; c++) row[c] ??= ''
}
