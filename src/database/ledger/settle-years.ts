import type { Sheet } from '../files/index.ts'
import type { Notice } from './account.ts'
import type { TablePlan } from './plan-table.ts'

const YEAR = /(?<!\d)(19[5-9]\d|20[0-4]\d)(?!\d)/g

/** The years of figures that no column states: from their own headers, a person's answer, the titles, the notes, the file's name, or the usual one; each told. */
export interface Years {
  readonly byColumn: ReadonlyMap<number, number>
  readonly year: number | null
  readonly notices: readonly Notice[]
}

export function settleYears({ kind, header, sheet }: TablePlan, fileName: string, answer: number | null): Years {
  const none = { byColumn: new Map<number, number>(), year: null, notices: [] }
  if (kind.dated === undefined || header.match.mapping.has('anio')) return none
  const columns = kind.dated.columns.flatMap((name) => header.match.mapping.get(name) ?? [])
  const byColumn = new Map(
    columns.flatMap((column) => {
      const year = lastYear([header.texts[column] ?? ''])
      return year === null ? [] : [[column, year] as const]
    }),
  )
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
    lastYear(titlesOf(sheet, header.first)) ?? lastYear(notesOf(sheet, header.last)) ?? lastYear([fileName])
  const year = written ?? [...byColumn.values()][0] ?? kind.dated.usual
  if (year === null) return { byColumn, year, notices }
  return {
    byColumn,
    year,
    notices: [...notices, { kind: written === null ? 'anio_supuesto' : 'anio_del_texto', detail: String(year) }],
  }
}

function titlesOf(sheet: Sheet, first: number): string[] {
  return sheet.cells.slice(0, first).flat().reverse()
}

// Notes at the foot: rows with one long text only.
function notesOf(sheet: Sheet, last: number): string[] {
  return sheet.cells
    .slice(Math.max(last + 1, sheet.cells.length - 12))
    .map((row) => row.filter((cell) => cell.trim() !== ''))
    .flatMap((row) => (row.length === 1 && /\s/.test(row[0] ?? '') ? row : []))
}

function lastYear(texts: readonly string[]): number | null {
  const found = texts.map((text) => text.match(YEAR)).find((years) => years !== null)
  return found ? Math.max(...found.map(Number)) : null
}
