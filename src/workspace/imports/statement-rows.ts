import { foldText, readDate, readYesNo } from '../../database/ledger/index.ts'
import type { Sheet } from '../../database/files/index.ts'

/**
 * One row of a sheet of statements, its cells read as the reader reads those of tables; `unread` is set when one of
 * them could not be.
 */
export class StatementRow {
  unread = false
  readonly sheet: string
  readonly line: number
  readonly #cells: ReadonlyMap<string, string>
  readonly #date1904: boolean

  constructor(cells: ReadonlyMap<string, string>, { name, date1904 }: Sheet, line: number) {
    this.sheet = name
    this.line = line
    this.#cells = cells
    this.#date1904 = date1904
  }

  text(column: string): string {
    return this.#cells.get(column) ?? ''
  }

  /** The cell as one of the program's own words: «En proceso» is en_proceso. */
  word(column: string): string {
    return foldText(this.text(column)).toLowerCase().replaceAll(' ', '_')
  }

  date(column: string): string | null {
    return this.#dateOf(this.text(column))
  }

  /** The day that the stamp of a person's own row bears; empty when it bears none. */
  get editedOn(): string {
    return this.#dateOf(this.text('calidad').replace(OWN, '').split('·')[0] ?? '') ?? ''
  }

  answer(column: string): boolean | null {
    const read = readYesNo(this.text(column))
    if (read === 'ilegible') this.unread = true
    return read === 'si' ? true : read === 'no' || read === 'guion' ? false : null
  }

  #dateOf(text: string): string | null {
    const read = readDate(text.trim(), this.#date1904)
    if ('reason' in read) this.unread = true
    return 'reason' in read ? null : read.date
  }
}

const OWN = /^\s*edici[oó]n propia\b/i
/** Columns that only a person's own row fills. */
export const HER_OWN = ['directorio', 'por_corregir', 'nota', 'recibido', 'enlace']
const HEADER_WITHIN = 20

interface OwnRows {
  readonly rows: readonly StatementRow[]
  /** Rows that bear what only a person can write and do not say to be her own. */
  readonly stray: readonly { readonly sheet: string; readonly line: number }[]
}

/** The rows of a sheet of an exported matrix that say to be a person's own, wherever its header stands. */
export function ownRows(sheets: readonly Sheet[], name: string): OwnRows {
  const sheet = sheets.find((each) => each.name.trim().toLowerCase() === name)
  const headers = sheet?.cells.slice(0, HEADER_WITHIN).map((row) => row.map((cell) => cell.trim().toLowerCase())) ?? []
  const at = headers.findIndex((row) => row.includes('ubigeo') && row.includes('calidad'))
  const header = headers[at]
  if (sheet === undefined || header === undefined) return { rows: [], stray: [] }
  const all = sheet.cells.slice(at + 1).map((row, below) => {
    const cells = new Map(header.map((column, place) => [column, row[place] ?? '']))
    return new StatementRow(cells, sheet, sheet.lines[at + 1 + below] ?? at + below + 2)
  })
  const isOwn = (row: StatementRow) => OWN.test(row.text('calidad'))
  return {
    rows: all.filter(isOwn),
    stray: all
      .filter((row) => !isOwn(row) && HER_OWN.some((column) => row.text(column).trim() !== ''))
      .map(({ line }) => ({ sheet: sheet.name, line })),
  }
}
