import { withoutPersonal } from '../../domain/disclosure/index.ts'
import { REFUGE_TYPE } from '../../domain/services/index.ts'
import type { ReservedRows, Sheet } from '../files/index.ts'
import type { Ledger } from './account.ts'
import { specsOf } from './match-columns.ts'
import { keepsPersonalTexts } from './personal-texts.ts'
import type { TablePlan } from './plan-table.ts'
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
  const read = columnsRead(plan, keptPersonal)
  const figures = figureColumns(plan)
  const told = keepsPersonalTexts(answers)
  const clean = (cell: string, column: number) =>
    told || figures.has(column) || keptPersonal.has(column) ? cell : withoutPersonal(cell)
  const reserved = reservedOf(plan, ledger)
  const emptied = new Set(reserved.rows.map(({ row }) => row))
  const refuges =
    plan.kind.id === 'servicios_por_tipo' ? new Set(header.match.mapping.get(REFUGE_TYPE)) : new Set<number>()
  const concealed = new Set(ledger.reserved)
  const cells = sheet.cells.map((row, at) => {
    if (at <= header.last) return row.map((cell) => (told ? cell : withoutPersonal(cell)))
    if (emptied.has(at)) return []
    const isReserved = concealed.has(sheet.lines[at] ?? at + 1)
    return row.map((cell, column) =>
      read.has(column) && !(isReserved && refuges.has(column)) ? clean(cell, column) : '',
    )
  })
  const kept = { ...tableOf(sheet), cells, ...(reserved.drafts.length + reserved.rows.length > 0 ? { reserved } : {}) }
  return { sheet: kept, whole: isSame(sheet.cells, cells) && !('reserved' in kept) }
}

function columnsRead(plan: TablePlan, keptPersonal: ReadonlySet<number>): ReadonlySet<number> {
  const personal = personalColumns(plan, keptPersonal)
  return new Set([...plan.header.match.mapping.values()].flat().filter((column) => !personal.has(column)))
}

function figureColumns({ kind, header }: TablePlan): ReadonlySet<number> {
  const figures = specsOf(kind).filter(({ name, number }) => number !== undefined || name === 'ubigeo')
  return new Set(figures.flatMap(({ name }) => header.match.mapping.get(name) ?? []))
}

/** In a consolidated table a row is of a whole territory: only its count of refuges is left out, and stands apart at the provincia. */
function reservedOf({ kind, sheet }: TablePlan, ledger: Ledger): ReservedRows {
  const whole = kind.id !== 'servicios_por_tipo'
  const lines = new Set(ledger.reserved)
  const taken = new Set(ledger.lines)
  const drafts = ledger.values
    .filter((value, at) => lines.has(ledger.lines[at] ?? -1) && (whole || value['tipo'] === REFUGE_TYPE))
    .map((value) => Object.fromEntries(Object.entries(value).map(([name, cell]) => [name, String(cell ?? '')])))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const already = sheet.reserved?.rows ?? []
  const rows = whole
    ? sheet.lines.flatMap((line, row) => (lines.has(line) ? [{ row, taken: taken.has(line) }] : []))
    : already
  return { rows, drafts }
}

function isSame(one: readonly (readonly string[])[], other: readonly (readonly string[])[]): boolean {
  return one.every((row, at) => row.every((cell, column) => cell === (other[at]?.[column] ?? '')))
}

/** The sheet without the geometries of a map. */
function tableOf({ name, hidden, cells, lines, merges, date1904, dates, percents }: Sheet): Sheet {
  return { name, hidden, cells, lines, merges, date1904, dates, percents }
}
