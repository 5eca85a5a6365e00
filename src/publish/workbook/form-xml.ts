import { pagesWide } from './pages-wide.ts'
import { columnName, heightOf, textCell, type SheetHead } from './sheet-xml.ts'
import { HEAD, MAIN, STYLE } from './styles.ts'
import { validationsXml, type Asked } from './validation-xml.ts'
import { escapeXml, serialOf } from './xml-values.ts'

/**
 * A cell of a form: a text, a day, a count, or a formula of our own with the value that it has now. Nothing that a
 * person wrote is ever a formula.
 */
export type FormCell =
  | string
  | { readonly day: string }
  | { readonly count: number }
  | { readonly expression: string; readonly value: number; readonly share: boolean }

/**
 * A column of a form: whether it can be filled in (always, only in the rows for new things, never), with days, with
 * counts, from a list or freely.
 */
export interface FormColumn {
  /** In characters. */
  readonly width: number
  readonly open: 'siempre' | 'nuevas' | 'nunca'
  readonly as: 'texto' | 'fecha' | 'entero'
  /** Where the words that it admits stand, as a reference to another sheet; null where anything may be written. */
  readonly list: string | null
  readonly hidden: boolean
}

/** A sheet to be filled in by hand: protected but for what is asked, its header and help rows in view. */
export interface WorkbookForm {
  /** At most 31 characters, none of [ ] : * ? / \ */
  readonly name: string
  readonly hidden: boolean
  readonly columns: readonly FormColumn[]
  /** Rows that head it, the first of them its header and the others help; columns that stay in view with them. */
  readonly heads: { readonly rows: number; readonly columns: number }
  readonly rows: readonly (readonly FormCell[])[]
  /** Empty rows for new things, after those. */
  readonly emptyRows: number
  /** What is printed above each page. */
  readonly stamp: string
}

/** What the workbook says of the form. */
export function headOf({ name, hidden, heads }: WorkbookForm): SheetHead {
  return { name, hidden, titles: hidden || heads.columns === 0 ? null : heads }
}

export function formXml(form: WorkbookForm): string {
  const { columns, rows, emptyRows, heads } = form
  const seen = columns.filter(({ hidden }) => !hidden).map(({ width }) => width)
  const blank = columns.map(() => '')
  const all = [...rows, ...Array.from({ length: emptyRows }, () => blank)]
  const cols = columns.map(
    ({ width, hidden }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${STYLE.text}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
  )
  return [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    viewXml(form),
    `<cols>${cols.join('')}</cols>`,
    `<sheetData>${all.map((row, at) => rowXml(form, row, at)).join('')}</sheetData>`,
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>',
    validationsXml(rulesOf(form, all.length)),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesWide(seen, heads.columns)}" fitToHeight="0"/>`,
    form.stamp === '' ? '' : `<headerFooter><oddHeader>&amp;C${escapeXml(form.stamp)}</oddHeader></headerFooter>`,
    '</worksheet>',
  ].join('')
}

function viewXml({ heads }: WorkbookForm): string {
  const { rows, columns } = heads
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''} ySplit="${rows}"`
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft'
  return `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${columnName(columns)}${rows + 1}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`
}

function rowXml(form: WorkbookForm, row: readonly FormCell[], at: number): string {
  const texts = row.map((cell, column) => (typeof cell === 'string' && !form.columns[column]?.hidden ? cell : ''))
  const height = heightOf(
    texts,
    form.columns.map(({ width }) => width),
  )
  return `<row r="${at + 1}"${height}>${row.map((cell, column) => cellXml(form, cell, at, column)).join('')}</row>`
}

function cellXml(form: WorkbookForm, cell: FormCell, row: number, column: number): string {
  const address = `${columnName(column)}${row + 1}`
  const style = styleOf(form, row, form.columns[column])
  if (typeof cell === 'string') return textCell(address, style, cell)
  if ('day' in cell) return `<c r="${address}" s="${style}"><v>${serialOf(cell.day)}</v></c>`
  if ('count' in cell) return `<c r="${address}" s="${style}"><v>${cell.count}</v></c>`
  return `<c r="${address}" s="${cell.share ? STYLE.share : STYLE.number}"><f>${escapeXml(cell.expression)}</f><v>${cell.value}</v></c>`
}

function styleOf({ heads, rows }: WorkbookForm, row: number, column: FormColumn | undefined): number {
  if (row < heads.rows) return row === 0 ? STYLE.header : STYLE.help
  const open = column?.open === 'siempre' || (column?.open === 'nuevas' && row >= rows.length)
  if (column?.as === 'fecha') return open ? STYLE.openDate : STYLE.date
  if (column?.as === 'entero' && open) return STYLE.openNumber
  return open ? STYLE.openText : STYLE.key
}

/** What may be written in each open column. */
function rulesOf({ columns, heads, rows }: WorkbookForm, last: number): readonly (readonly [string, Asked])[] {
  return columns.flatMap(({ open, as, list }, at) => {
    const from = (open === 'nuevas' ? rows.length : heads.rows) + 1
    if (open === 'nunca' || from > last) return []
    const asked = list !== null ? { list } : as === 'texto' ? null : as
    return asked === null ? [] : [[`${columnName(at)}${from}:${columnName(at)}${last}`, asked] as const]
  })
}
