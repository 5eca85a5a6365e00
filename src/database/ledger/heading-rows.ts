import { foldRow } from './classify-row.ts'
import { headerRows, isHeaderish, type HeaderRows } from './find-header.ts'
import { foldText } from './fold-text.ts'
import { KINDS } from './kinds/all-kinds.ts'
import { matchColumns, rememberingRecognise, specsOf, type ColumnMatch } from './match-columns.ts'
import type { TablePlan } from './plan-table.ts'
import { isRateHeader } from './rate-words.ts'
import { NOTHING_STATED } from './stated-columns.ts'
import { TERRITORY_COLUMNS } from './territory-columns.ts'
import { yearIn } from './year-in.ts'

/** A row that heads a table of its own, and what the sheet's kind reads in it; null where it is of another kind. */
export interface Heading {
  readonly row: number
  readonly rows: HeaderRows
  readonly match: ColumnMatch | null
  /** Whether it only repeats the header. */
  readonly repeats: boolean
}

const LONGEST = 80
const TERRITORY_WORD =
  /^\W*(n\W|nom|c[oó]d|id|ubi|inei|cc[dp]|dist|prov|dep|dpto|regi|terr|[aá]mbito|muni|gobierno|lugar|descripci)/i
const BARE_YEAR = /^(ANO |ANIO )?20[1-4]\d$/

/** Tells the rows of a sheet that are headers of their own tables. */
export class HeadingReader {
  readonly #plan: TablePlan
  readonly #recognise
  readonly #named = rememberingRecognise(true)
  readonly #first: ReadonlySet<string>
  readonly #top: ReadonlySet<string>
  readonly #last: string
  readonly #territories = new Map<string, boolean>()

  constructor(plan: TablePlan) {
    const { sheet, header, kind } = plan
    this.#plan = plan
    const unnamed = rememberingRecognise(false)
    const isSure = matchColumns(kind, header.folded, () => [], unnamed, NOTHING_STATED).complete
    this.#recognise = isSure ? unnamed : this.#named
    const rows = sheet.cells.slice(header.first, header.last + 1)
    this.#first = new Set(rows.flat().filter((cell) => /\p{L}/u.test(cell)))
    this.#top = new Set(rows.map((row) => foldRow(row)))
    this.#last = foldRow(sheet.cells[header.last] ?? [])
  }

  at(row: number): Heading | null {
    const { sheet, kind } = this.#plan
    const cells = sheet.cells[row] ?? []
    if (cells.length < 2 || !cells.some((cell) => this.#mayHead(cell)) || !isHeaderish(cells)) return null
    const rows = headerRows(sheet, row, row)
    const repeated = foldRow(cells)
    if (this.#top.has(repeated)) return repeated === this.#last ? { row, rows, match: null, repeats: true } : null
    const match = matchColumns(kind, rows.folded, () => [], this.#recognise, NOTHING_STATED)
    const heading = { row, rows, repeats: false }
    if (match.complete && isMost([...match.mapping.values()].flat().length, rows)) return { ...heading, match }
    return this.#isOfAnother(rows) ? { ...heading, match: null } : null
  }

  // Most rows are told from a header by their cells: none is a header's, and none heads a column of territories.
  #mayHead(cell: string): boolean {
    if (cell === '' || cell.length > LONGEST) return false
    return this.#first.has(cell) || (TERRITORY_WORD.test(cell) && this.#headsTerritories(cell))
  }

  #headsTerritories(cell: string): boolean {
    const known = this.#territories.get(cell)
    if (known !== undefined) return known
    const folded = foldText(cell)
    const heads = TERRITORY_COLUMNS.some(({ patterns }) => patterns.some((pattern) => pattern.test(folded)))
    this.#territories.set(cell, heads)
    return heads
  }

  #isOfAnother(rows: HeaderRows): boolean {
    const known = new Set(rows.folded.flatMap((text, column) => (isRateHeader(text) ? [column] : [])))
    rows.texts.forEach((text, column) => this.#first.has(text) && known.add(column))
    for (const kind of KINDS) {
      const { mapping } = matchColumns(kind, rows.folded, () => [], this.#named, NOTHING_STATED)
      for (const column of [...mapping.values()].flat()) known.add(column)
    }
    return known.size > 1 && isMost(known.size, rows)
  }
}

// A row of data may have a word that is also a header's; a header has little else.
function isMost(known: number, { folded }: HeaderRows): boolean {
  return known * 2 > folded.filter((text) => text !== '').length
}

/** Rows of one text right above another row are its titles; the nearest first. */
export function titlesAbove(cells: readonly (readonly string[])[], below: number): number[] {
  const titles: number[] = []
  for (let row = below - 1; row >= 0; row -= 1) {
    const text = aloneIn(cells[row] ?? [])
    if (text === null || (/^\d/.test(text) && !BARE_YEAR.test(text))) break
    titles.push(row)
  }
  return titles
}

/** The only text of a row, or null. */
export function aloneIn(cells: readonly string[]): string | null {
  let alone: string | null = null
  for (const cell of cells) {
    if (cell.trim() === '') continue
    if (alone !== null) return null
    alone = cell.trim()
  }
  return alone
}

/** Whether a title says that what stands below it are other figures than those of counts that the plan reads. */
export function saysOtherFigures({ kind, header }: TablePlan, title: string): boolean {
  const folded = foldText(title)
  const figures = specsOf(kind).filter(({ name, number }) => number !== undefined && header.match.mapping.has(name))
  if (figures.some(({ number }) => number?.whole === true) && isRateHeader(folded)) return true
  const others = KINDS.filter(({ table }) => table !== kind.table).flatMap(({ columns }) => columns)
  const begins = (specs: typeof others) =>
    specs.some(
      ({ number, patterns }) =>
        number?.whole === true && beginningsOf(folded).some((text) => patterns.some((pattern) => pattern.test(text))),
    )
  return figures.length > 0 && begins(others) && !begins(figures)
}

/** The year that a title gives to the same figures below it; null where it says none, or speaks of other things. */
export function yearOfTitle({ kind, header }: TablePlan, title: string): number | null {
  const folded = foldText(title)
  if (BARE_YEAR.test(folded)) return yearIn(folded)
  const dated = specsOf(kind).filter(
    ({ name }) => kind.dated?.columns.includes(name) === true && header.match.mapping.has(name),
  )
  const isOfFigures = dated.some(({ patterns }) =>
    beginningsOf(folded).some((text) => patterns.some((pattern) => pattern.test(text))),
  )
  return isOfFigures ? yearIn(folded) : null
}

function beginningsOf(folded: string): string[] {
  const words = folded.split(' ', 6)
  return words.map((_, at) => words.slice(0, at + 1).join(' '))
}
