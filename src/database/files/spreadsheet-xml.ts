import type { FileNote, MergedRange, ReadCells, Sheet } from './cells.ts'
import { MAX_CELLS, MAX_COLUMNS, MAX_MERGES, MAX_SHEET_ROWS, MAX_SHEETS } from './limits.ts'
import { Refusal } from './refusal.ts'
import { walkXml, type XmlAttributes } from './xml.ts'

const HEAD_BYTES = 4_096
const DAY_MS = 86_400_000
/** The day before the first one of the workbooks' calendar, which counts a 29 February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30)

interface Worksheet {
  readonly name: string
  readonly rows: string[][]
  readonly dates: number[][]
  readonly percents: number[][]
  readonly merges: MergedRange[]
  readonly hiddenRows: number[]
  readonly hiddenColumns: number[]
  hidden: boolean
  errors: number
}

interface Reading {
  readonly sheets: Worksheet[]
  /** Styles whose numbers are percentages, by id. */
  readonly percentStyles: Set<string>
  style: string
  row: number
  col: number
  column: number
  type: string
  cellStyle: string
  text: string
  taking: boolean
  /** Whether it stands in the note of a cell, which is no value. */
  noting: boolean
  cells: number
}

/** Whether a file of markup is a workbook as Excel 2003 wrote it in XML, which many systems still hand out as .xls. */
export function isSpreadsheetXml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, HEAD_BYTES)).replaceAll('\0', '')
  return /<([A-Za-z]+:)?Workbook\b/.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet')
}

/** Reads every worksheet of such a workbook: values as stored, merged cells, hidden rows, columns and sheets. */
export function readSpreadsheetXml(bytes: Uint8Array): ReadCells {
  const reading = startReading()
  walkXml(bytes, 'Workbook', {
    open: (element, attributes) => open(reading, element, attributes),
    close: (element) => close(reading, element),
    text: (text) => {
      if (reading.taking) reading.text += text
    },
  })
  if (reading.sheets.length === 0) throw new Refusal('damaged-file', 'Workbook')
  return {
    ok: true,
    format: 'xml',
    encoding: null,
    delimiter: null,
    dialect: null,
    notes: reading.sheets.flatMap(notesOf),
    sheets: reading.sheets.map(sheetOf),
  }
}

function startReading(): Reading {
  return {
    ...{ sheets: [], percentStyles: new Set(), style: '', row: -1, col: -1, column: -1 },
    ...{ type: '', cellStyle: '', text: '', taking: false, noting: false, cells: 0 },
  }
}

function open(reading: Reading, element: string, attributes: XmlAttributes): void {
  if (element === 'Worksheet') startSheet(reading, attributes.prefixed('Name') ?? '')
  else if (element === 'Style') reading.style = attributes.prefixed('ID') ?? ''
  else if (element === 'NumberFormat') noteFormat(reading, attributes.prefixed('Format') ?? '')
  else if (element === 'Column') placeColumn(reading, attributes)
  else if (element === 'Row') placeRow(reading, attributes)
  else if (element === 'Cell') placeCell(reading, attributes)
  else if (element === 'Comment') reading.noting = true
  else if (element === 'Data' && !reading.noting) {
    reading.type = attributes.prefixed('Type') ?? 'String'
    reading.text = ''
    reading.taking = true
  } else if (element === 'Visible') {
    reading.text = ''
    reading.taking = true
  }
}

function close(reading: Reading, element: string): void {
  const sheet = reading.sheets.at(-1)
  if (element === 'Comment') reading.noting = false
  if (element === 'Data' && !reading.noting) endCell(reading)
  if (element === 'Visible' && sheet !== undefined && reading.text.startsWith('SheetHidden')) sheet.hidden = true
  if (element === 'Data' || element === 'Visible') reading.taking = false
}

function startSheet(reading: Reading, name: string): void {
  if (reading.sheets.length >= MAX_SHEETS) throw new Refusal('too-many-sheets', name)
  const empty = { rows: [], dates: [], percents: [], merges: [], hiddenRows: [], hiddenColumns: [] }
  reading.sheets.push({ name, ...empty, hidden: false, errors: 0 })
  reading.row = -1
  reading.column = -1
}

function noteFormat({ style, percentStyles }: Reading, format: string): void {
  if (/%|^Percent$/.test(format)) percentStyles.add(style)
}

/** A place is the one that is stated (from 1), or the next. */
function placed(stated: string | undefined, next: number, cap: number, fault: Refusal): number {
  const place = stated === undefined ? next : Number(stated) - 1
  if (!Number.isInteger(place) || place < next || place >= cap) throw fault
  return place
}

function placeColumn(reading: Reading, attributes: XmlAttributes): void {
  const sheet = reading.sheets.at(-1)
  if (sheet === undefined) return
  const fault = new Refusal('too-many-columns', sheet.name)
  const first = placed(attributes.prefixed('Index'), reading.column + 1, MAX_COLUMNS * 10, fault)
  reading.column = first + Math.max(0, Number(attributes.prefixed('Span') ?? 0))
  if (attributes.prefixed('Hidden') !== '1') return
  for (let at = first; at <= Math.min(reading.column, MAX_COLUMNS); at += 1) sheet.hiddenColumns.push(at)
}

function placeRow(reading: Reading, attributes: XmlAttributes): void {
  const sheet = reading.sheets.at(-1)
  if (sheet === undefined) return
  const fault = new Refusal('too-many-rows', sheet.name)
  reading.row = placed(attributes.prefixed('Index'), reading.row + 1, MAX_SHEET_ROWS, fault)
  reading.col = -1
  if (attributes.prefixed('Hidden') === '1') sheet.hiddenRows.push(reading.row)
  const span = Number(attributes.prefixed('Span') ?? 0)
  if (span > 0) reading.row += span
}

function placeCell(reading: Reading, attributes: XmlAttributes): void {
  const sheet = reading.sheets.at(-1)
  if (sheet === undefined) return
  const fault = new Refusal('too-many-columns', sheet.name)
  reading.col = placed(attributes.prefixed('Index'), reading.col + 1, MAX_COLUMNS, fault)
  reading.cellStyle = attributes.prefixed('StyleID') ?? ''
  const [across, down] = [
    Number(attributes.prefixed('MergeAcross') ?? 0),
    Number(attributes.prefixed('MergeDown') ?? 0),
  ]
  if (!(across > 0) && !(down > 0)) return
  if (sheet.merges.length >= MAX_MERGES) throw new Refusal('too-many-merges', sheet.name)
  sheet.merges.push({ row: reading.row, col: reading.col, rows: 1 + down, cols: 1 + across })
  reading.col += across
}

function endCell(reading: Reading): void {
  const sheet = reading.sheets.at(-1)
  const { type, text, row, cellStyle, percentStyles } = reading
  if (sheet === undefined || row < 0 || reading.col < 0 || text === '') return
  reading.cells += 1
  if (reading.cells > MAX_CELLS) throw new Refusal('too-many-cells', sheet.name)
  const merge = sheet.merges.at(-1)
  const col = merge?.row === row && merge.col + merge.cols - 1 === reading.col ? merge.col : reading.col
  while (sheet.rows.length <= row) {
    sheet.rows.push([])
    sheet.dates.push([])
    sheet.percents.push([])
  }
  const cells = sheet.rows[row] ?? []
  while (cells.length < col) cells.push('')
  cells[col] = printed(type, text)
  if (type === 'Error') sheet.errors += 1
  if (type === 'DateTime') sheet.dates[row]?.push(col)
  if (type === 'Number' && percentStyles.has(cellStyle)) sheet.percents[row]?.push(col)
}

/** A date is its serial, as in every workbook; a number its shortest writing. */
function printed(type: string, text: string): string {
  if (type === 'Boolean') return text.trim() === '1' ? 'true' : 'false'
  if (type === 'Number') return Number.isFinite(Number(text)) ? String(Number(text)) : text
  if (type !== 'DateTime') return text
  const time = Date.parse(`${text.trim().replace(/Z$/, '')}Z`)
  return Number.isNaN(time) ? text : String((time - DAY_ZERO) / DAY_MS)
}

function sheetOf({ name, hidden, rows, merges, dates, percents, hiddenRows, hiddenColumns }: Worksheet): Sheet {
  const shown = hiddenRows.filter((row) => (rows[row]?.length ?? 0) > 0)
  return {
    ...{ name, hidden, cells: rows, lines: rows.map((_, row) => row + 1) },
    merges: merges.filter(({ row }) => row < rows.length),
    ...{ date1904: false, dates, percents },
    ...(shown.length === 0 ? {} : { hiddenRows: shown }),
    ...(hiddenColumns.length === 0 ? {} : { hiddenColumns }),
  }
}

function notesOf({ name, hidden, rows, errors }: Worksheet): FileNote[] {
  return [
    ...(hidden ? [{ kind: 'hidden-sheet' as const, where: name, count: rows.length }] : []),
    ...(rows.length === 0 ? [{ kind: 'empty-sheet' as const, where: name }] : []),
    ...(errors > 0 ? [{ kind: 'error-cells' as const, count: errors, where: name }] : []),
  ]
}
