import { withoutPersonal } from '../../domain/disclosure/index.ts'
import { REFUGE_TYPE, speaksOfRefuge } from '../../domain/services/index.ts'
import type { ReservedRows, Sheet } from '../files/index.ts'
import type { Ledger } from './account.ts'
import { isOfServices } from './kind.ts'
import { specsOf } from './match-columns.ts'
import { keepsPersonalTexts } from './personal-texts.ts'
import type { TablePlan } from './plan-table.ts'
import { qualityColumns } from './quality-columns.ts'
import type { Answers } from './questions.ts'
import { personalColumns } from './settle-columns.ts'

/**
 * What of a sheet is kept: the cells that were read, and no others. Rows of refuges are emptied and what they gave stands apart, in no
 * row's order; persons' columns, columns that nothing reads, and persons' data in texts are left out. `whole` when nothing had to be.
 */
export function keptSheetOf(
  plan: TablePlan,
  ledger: Ledger,
  keptPersonal: ReadonlySet<number>,
  answers: Answers,
): { readonly sheet: Sheet; readonly whole: boolean } {
  const { sheet, header } = plan
  const personal = personalColumns(plan, keptPersonal)
  const read = readColumns(plan, personal)
  const dismissed = new Set(ledger.ignored.flatMap(({ line, reason }) => (DISMISSED.has(reason) ? [line] : [])))
  const figures = figureColumns(plan)
  const told = keepsPersonalTexts(answers)
  const clean = (cell: string, column: number) =>
    told || figures.has(column) || keptPersonal.has(column) ? cell : withoutPersonal(cell)
  const reserved = reservedOf(plan, ledger)
  const emptied = new Set(reserved.rows.map(({ row }) => row))
  const refuges = new Set(byType(plan) && ledger.reserved.length > 0 ? header.match.mapping.get(REFUGE_TYPE) : [])
  const cells = sheet.cells.map((row, at) => {
    if (at <= header.last) return row.map((cell) => (told ? cell : withoutPersonal(cell)))
    if (emptied.has(at)) return []
    if (dismissed.has(sheet.lines[at] ?? at + 1)) return dismissedRow(plan, row, personal)
    return row.map((cell, column) => {
      if (column >= header.texts.length) return cell.trim() === '' ? '' : STRAY
      return read.has(column) && !refuges.has(column) ? clean(cell, column) : ''
    })
  })
  const kept = { ...tableOf(sheet), cells, ...(reserved.drafts.length + reserved.rows.length > 0 ? { reserved } : {}) }
  return { sheet: kept, whole: isSame(sheet.cells, cells) && !('reserved' in kept) }
}

function readColumns({ header: { folded, match } }: TablePlan, personal: ReadonlySet<number>): ReadonlySet<number> {
  const columns = [...match.mapping.values(), qualityColumns(folded, match.mapping)].flat()
  return new Set(columns.filter((column) => !personal.has(column)))
}

/** Rows that are told by words that may stand in columns that nothing reads: without them they would be read as data. */
const DISMISSED: ReadonlySet<string> = new Set(['total', 'subtotal', 'nota_al_pie', 'unidades', 'encabezado_repetido'])
/** Stands in a kept sheet for a cell beyond the header, so that its row is not taken. */
const STRAY = '[omitido]'

function dismissedRow({ kind }: TablePlan, row: readonly string[], personal: ReadonlySet<number>): string[] {
  if (isOfServices(kind) && row.some(speaksOfRefuge)) return []
  return row.map((cell, column) => (personal.has(column) ? '' : withoutPersonal(cell)))
}

function figureColumns({ kind, header }: TablePlan): ReadonlySet<number> {
  const figures = specsOf(kind).filter(({ name, number }) => number !== undefined || name === 'ubigeo')
  return new Set(figures.flatMap(({ name }) => header.match.mapping.get(name) ?? []))
}

function byType({ kind }: TablePlan): boolean {
  return kind.id === 'servicios_por_tipo'
}

// A row that counts refuges and nothing else would tell of them by standing there.
function countsOthers({ kind, header }: TablePlan, cells: readonly string[]): boolean {
  return specsOf(kind)
    .filter(({ name, number }) => number !== undefined && name !== REFUGE_TYPE)
    .some(({ name }) => (header.match.mapping.get(name) ?? []).some((column) => /[1-9]/.test(cells[column] ?? '')))
}

/** In a consolidated table a row is of a whole territory: the counts of refuges are left out, of every row alike, and stand apart at the provincia. */
function reservedOf(plan: TablePlan, ledger: Ledger): ReservedRows {
  const { sheet } = plan
  const whole = !byType(plan)
  const lines = new Set(ledger.reserved)
  const taken = new Set(ledger.lines)
  const drafts = ledger.values
    .filter((value, at) => lines.has(ledger.lines[at] ?? -1) && (whole || value['tipo'] === REFUGE_TYPE))
    .map((value) => Object.fromEntries(Object.entries(value).map(([name, cell]) => [name, String(cell ?? '')])))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const rows = sheet.lines.flatMap((line, row) =>
    lines.has(line) && (whole || !countsOthers(plan, sheet.cells[row] ?? [])) ? [{ row, taken: taken.has(line) }] : [],
  )
  return { rows, drafts }
}

function isSame(one: readonly (readonly string[])[], other: readonly (readonly string[])[]): boolean {
  return one.every((row, at) => row.every((cell, column) => cell === (other[at]?.[column] ?? '')))
}

/** The sheet without the geometries of a map. */
function tableOf({ name, hidden, cells, lines, merges, date1904, dates, percents }: Sheet): Sheet {
  return { name, hidden, cells, lines, merges, date1904, dates, percents }
}
