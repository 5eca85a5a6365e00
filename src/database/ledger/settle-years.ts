import type { Sheet } from '../files/index.ts'
import type { Notice } from './account.ts'
import type { TablePlan } from './plan-table.ts'
import { specsOf } from './match-columns.ts'
import { figureYear, isOfSeveralYears, withoutYears, yearIn, yearsIn } from './year-in.ts'

/**
 * The years of figures that no column states: from their own headers, a person's answer, the titles, the notes, the
 * file's name, or the usual one; each told.
 */
export interface Years {
  readonly byColumn: ReadonlyMap<number, number>
  readonly year: number | null
  readonly notices: readonly Notice[]
}

export function settleYears({ kind, header, sheet }: TablePlan, fileName: string, answer: number | null): Years {
  if (kind.dated === undefined) return { byColumn: new Map(), year: null, notices: [] }
  const columnsByName = kind.dated.columns.map((name) => header.match.mapping.get(name) ?? [])
  const columns = columnsByName.flat()
  const byColumn = yearsOfHeaders(columns, header.folded)
  // Beside a column of years they only check it.
  if (header.match.mapping.has('anio')) return { byColumn, year: null, notices: [] }
  const notices = [...byColumn].map(
    ([column, year]): Notice => ({
      kind: 'anio_del_encabezado',
      column: header.texts[column] ?? '',
      detail: String(year),
    }),
  )
  if (columns.every((column) => byColumn.has(column))) return { byColumn, year: null, notices }
  if (answer !== null) return { byColumn, year: answer, notices }
  const written =
    soleYear(titlesOf(sheet, header.first)) ?? soleYear(notesOf(sheet, header.last)) ?? soleYear([fileName])
  const year = written ?? yearBeside(columnsByName, byColumn) ?? kind.dated.usual
  if (year === null) return { byColumn, year, notices }
  return {
    byColumn,
    year,
    notices: [...notices, { kind: written === null ? 'anio_supuesto' : 'anio_del_texto', detail: String(year) }],
  }
}

function yearsOfHeaders(columns: readonly number[], folded: readonly string[]): ReadonlyMap<number, number> {
  const years = columns.flatMap((column) => {
    const header = folded[column] ?? ''
    const year = isOfSeveralYears(header) ? null : figureYear(header)
    return year === null ? [] : [[column, year] as const]
  })
  return new Map(years)
}

// Columns of one figure are each of another year or table: none says the year of the others.
function yearBeside(
  columns: readonly (readonly number[])[],
  byColumn: ReadonlyMap<number, number>,
): number | undefined {
  return columns.some(({ length }) => length > 1) ? undefined : [...byColumn.values()][0]
}

function titlesOf(sheet: Sheet, first: number): string[] {
  return sheet.cells.slice(0, first).flat().reverse()
}

/** Notes at the foot of a sheet: rows with one long text only, below the last row of data. */
export function notesOf(sheet: Sheet, last: number): string[] {
  const isOfData = (row: readonly string[]) =>
    row.filter((cell) => cell.trim() !== '').length > 1 && row.some((cell) => /^[\d.,\s%-]*\d[\d.,\s%-]*$/.test(cell))
  const foot = Math.max(last, sheet.cells.findLastIndex(isOfData)) + 1
  return sheet.cells
    .slice(Math.max(foot, sheet.cells.length - 12))
    .map((row) => row.filter((cell) => cell.trim() !== ''))
    .flatMap((row) => (row.length === 1 && /\s/.test(row[0] ?? '') ? row : []))
}

// A text that names several years says of none that it is the figures' own.
function soleYear(texts: readonly string[]): number | null {
  const [year] = texts.map(yearsIn).find((years) => years.length === 1) ?? []
  return year ?? null
}

/** What is told of a table with a column for each year of which one only is read. */
export function severalYears({ kind, header }: TablePlan): Notice[] {
  const single = specsOf(kind)
    .filter(({ name, many }) => many !== true && kind.dated?.columns.includes(name))
    .filter(({ name }) => (header.match.mapping.get(name) ?? []).length === 1)
  return single.flatMap(({ name }): Notice[] => {
    const [column = -1] = header.match.mapping.get(name) ?? []
    const text = header.texts[column] ?? ''
    if (yearIn(text) === null) return []
    const others = header.texts.filter((each) => each !== text && withoutYears(each) === withoutYears(text))
    return others.length === 0
      ? []
      : [{ kind: 'un_solo_anio', column: text, detail: others.join(' · '), count: others.length }]
  })
}
