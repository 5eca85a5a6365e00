import { pagesWide } from './pages-wide.ts'
import { HEAD, MAIN, STYLE } from './styles.ts'
import { validationsXml, type Asked } from './validation-xml.ts'
import { escapeXml, serialOf } from './xml-values.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The longest text that a cell of a workbook holds. */
const MAX_TEXT = 32_767
const WIDTHS = { least: 10, most: 60 }

/** Name of the part that lists the kinds of all others. */
export const CONTENT_TYPES = '[Content_Types].xml'

export const ROOT_RELATIONSHIPS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

/** What the workbook says of itself; no day, so that the same tables make the same bytes. */
export function coreXml(title: string): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Brecha</dc:creator><dc:language>es-PE</dc:language></cp:coreProperties>`
}

export function typesOf(sheets: number): string {
  const parts = numbers(sheets).map(
    (at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  )
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${parts.join('')}</Types>`
}

export function relationshipsOf(sheets: number): string {
  const parts = numbers(sheets).map(
    (at) => `<Relationship Id="rId${at}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${parts.join('')}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`
}

const NAME_LENGTH = 31

/** A name that a sheet may have. */
export function sheetName(text: string): string {
  return text
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, NAME_LENGTH)
    .trim()
}

/**
 * What the workbook says of each sheet: its name, whether it is seen, and the rows and columns that head every printed
 * page.
 */
export interface SheetHead {
  readonly name: string
  readonly hidden: boolean
  readonly titles: { readonly rows: number; readonly columns: number } | null
}

export function workbookXml(heads: readonly SheetHead[]): string {
  const parts = heads.map(
    ({ name, hidden }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  )
  const titled = heads.flatMap(({ name, titles }, at) =>
    titles === null
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${titlesOf(name, titles)}</definedName>`],
  )
  const names = titled.length === 0 ? '' : `<definedNames>${titled.join('')}</definedNames>`
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${parts.join('')}</sheets>${names}<calcPr fullCalcOnLoad="1"/></workbook>`
}

function titlesOf(name: string, { rows, columns }: { readonly rows: number; readonly columns: number }): string {
  const sheet = `'${escapeXml(name.replaceAll("'", "''"))}'`
  return `${columns === 0 ? '' : `${sheet}!$A:$${columnName(columns - 1)},`}${sheet}!$1:$${rows}`
}

/**
 * A sheet whose first row is its header; what is given as text stays text, so none is ever a formula and codes keep
 * their zeros.
 */
export interface WorkbookSheet {
  /** At most 31 characters, none of [ ] : * ? / \ */
  readonly name: string
  readonly rows: readonly (readonly WorkbookCell[])[]
  /** Lines above the header, over all its columns; given (even without any), the table is one to filter and sort. */
  readonly above?: readonly string[]
  /** Characters that each column has room for at the least, for what is filled in by hand. */
  readonly leastWidths?: readonly number[]
  /** A form to be written on by hand: ruled, its rows high enough for a pen, the first line above it its title. */
  readonly ruled?: true
  /** What each column admits, where it is one to go on with by hand: under its rows there is room for others. */
  readonly asked?: readonly (Asked | null)[]
}

/** A cell of a sheet: text, which is never a formula, a number, or a day (AAAA-MM-DD) as spreadsheets keep days. */
export type WorkbookCell = string | number | { readonly day: string }

/** What a cell shows, as far as its room goes. */
function shownOf(cell: WorkbookCell): string {
  return typeof cell === 'object' ? cell.day : String(cell)
}

const FITTED = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
/** On paper: lying A4, as many pages side by side as letters that can be read ask for, each with its number. */
function paperXml(widths: readonly number[]): string {
  return `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesWide(widths, 1)}" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`
}

function widthsOf({ rows, leastWidths = [] }: WorkbookSheet): readonly number[] {
  const count = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  return numbers(count).map((at) => Math.max(leastWidths[at - 1] ?? 0, widthOf(rows, at - 1)))
}

/**
 * A sheet with its header frozen; a column may ask for more room than its texts take. Lines `above` the header go over
 * all columns, so that the table under it is a table alone, with the buttons that filter and sort it.
 */
export function sheetXml(sheet: WorkbookSheet): string {
  const { rows, above, ruled, asked = [] } = sheet
  const widths = widthsOf(sheet)
  const count = widths.length
  const columns = widths.map(
    (width, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${styleAsked(asked[at])}" customWidth="1"/>`,
  )
  const head = (above?.length ?? 0) + 1
  const pane = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  const cols = count === 0 ? '' : `<cols>${columns.join('')}</cols>`
  const lines = (above ?? []).map((text, at) =>
    lineXml(text, at, widths, ruled === true && at === 0 ? STYLE.title : STYLE.key),
  )
  const body = rows.map((row, at) =>
    rowXml(row, at + head - 1, { widths, asked, kind: at === 0 ? 'header' : ruled === true ? 'ruled' : 'plain' }),
  )
  const filtered = ruled === true || above === undefined ? 0 : rows.length
  const table = count === 0 ? '' : tableXml(above ?? [], count, head, filtered)
  return `${HEAD}<worksheet xmlns="${MAIN}">${FITTED}${pane}${cols}<sheetData>${[...lines, ...body].join('')}</sheetData>${table}${validationsXml(rulesOf(sheet, head))}${paperXml(widths)}</worksheet>`
}

/** What heads every printed page: the rows down to the header, and the first column where not all fit beside it. */
export function printTitles(sheet: WorkbookSheet): { readonly rows: number; readonly columns: number } {
  return { rows: (sheet.above?.length ?? 0) + 1, columns: pagesWide(widthsOf(sheet), 1) > 1 ? 1 : 0 }
}

/** The range that is filtered, and the lines above it as one cell each. */
function tableXml(above: readonly string[], columns: number, head: number, rows: number): string {
  const last = columnName(columns - 1)
  const filter = rows === 0 ? '' : `<autoFilter ref="A${head}:${last}${head + rows - 1}"/>`
  const merged = above.map((_, at) => `<mergeCell ref="A${at + 1}:${last}${at + 1}"/>`)
  return merged.length === 0 ? filter : `${filter}<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`
}

const TITLE_POINTS = 22
/** Letters of a title in the room of a figure. */
const LETTERS_OF_TITLE = 0.8

function lineXml(text: string, at: number, widths: readonly number[], style: number): string {
  const room = widths.reduce((sum, width) => sum + width, 0)
  const lines = Math.ceil(text.length / (room * LETTERS_OF_TITLE))
  const height =
    style === STYLE.title ? ` ht="${Math.max(1, lines) * TITLE_POINTS}" customHeight="1"` : heightOf([text], [room])
  return `<row r="${at + 1}"${height}>${textCell(`A${at + 1}`, style, text)}</row>`
}

/** Points of a line of text, and the most that a row may be high. */
const LINE_POINTS = 15
const MOST_POINTS = 400
/** Letters of running text in the room of a figure, by which widths are given. */
const LETTERS_PER_UNIT = 1.15

/** The height that shows every line of a row, or none where the usual height does. */
export function heightOf(row: readonly WorkbookCell[], widths: readonly number[], least = LINE_POINTS): string {
  const linesOf = (text: string, width: number) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * LETTERS_PER_UNIT))), 0)
  const lines = row.reduce<number>(
    (most, cell, at) => Math.max(most, linesOf(shownOf(cell), widths[at] ?? WIDTHS.least)),
    1,
  )
  const points = Math.max(least, Math.min(MOST_POINTS, lines * LINE_POINTS))
  return points === LINE_POINTS ? '' : ` ht="${points}" customHeight="1"`
}

/** Rows that can be added under those of a table that is gone on with by hand. */
const ROOM_BELOW = 500

function rulesOf({ asked = [], rows }: WorkbookSheet, head: number): readonly (readonly [string, Asked])[] {
  const range = (at: number) => `${columnName(at)}${head + 1}:${columnName(at)}${head + rows.length - 1 + ROOM_BELOW}`
  return asked.flatMap((each, at) => (each === null ? [] : [[range(at), each] as const]))
}

/** The format of what is typed in a column: what asks for a day or a count is no text. */
function styleAsked(asked: Asked | null | undefined): number {
  return asked === 'fecha' ? STYLE.day : asked === 'entero' ? STYLE.number : STYLE.text
}

interface RowLook {
  readonly widths: readonly number[]
  readonly kind: 'header' | 'ruled' | 'plain'
  readonly asked: readonly (Asked | null)[]
}

/** Nine millimetres, for a pen. */
const PEN_POINTS = 25.5

function rowXml(row: readonly WorkbookCell[], at: number, { widths, kind, asked }: RowLook): string {
  const [textStyle, numberStyle] =
    kind === 'ruled' ? [STYLE.ruled, STYLE.ruledNumber] : [kind === 'header' ? STYLE.header : STYLE.text, STYLE.number]
  const cells = row.map((cell, column) => {
    const name = `${columnName(column)}${at + 1}`
    if (typeof cell === 'object') return `<c r="${name}" s="${STYLE.day}"><v>${serialOf(cell.day)}</v></c>`
    if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${name}" s="${numberStyle}"><v>${cell}</v></c>`
    return textCell(name, cell === '' && kind === 'plain' ? styleAsked(asked[column]) : textStyle, String(cell))
  })
  const height = heightOf(row, widths, kind === 'ruled' ? PEN_POINTS : LINE_POINTS)
  return `<row r="${at + 1}"${height}>${cells.join('')}</row>`
}

/** A cell of text at its address; nothing of it is ever a formula. */
export function textCell(address: string, style: number, text: string): string {
  return text === ''
    ? `<c r="${address}" s="${style}"/>`
    : `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, MAX_TEXT))}</t></is></c>`
}

/** Width in characters of a column, by its first rows. */
function widthOf(rows: readonly (readonly WorkbookCell[])[], column: number): number {
  const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, shownOf(row[column] ?? '').length), 0)
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest + 2))
}

/** Letters of a column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (column % 26))
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1)
}
