import { REFUGE_TYPE, speaksOfRefuge } from '../../domain/services/index.ts'
import type { Redaction, ReservedRow, Sheet } from '../files/index.ts'
import type { Ledger } from './account.ts'
import { specsOf } from './match-columns.ts'
import { FREE_TEXTS, withoutPersonalData } from './personal-texts.ts'
import type { TablePlan } from './plan-table.ts'
import { personalColumns } from './settle-columns.ts'
import { spreadDown } from './spread-merges.ts'

/** Tables whose rows may be of a refuge. */
const OF_SERVICES: ReadonlySet<string> = new Set(['servicios', 'servicios_por_tipo', 'atenciones'])
const NOTHING: Redaction = { personal: [], reserved: [], pooled: [] }

interface Keeping {
  readonly keptPersonal: ReadonlySet<number>
  /** Whether a person keeps knowingly what free texts tell of persons. */
  readonly keepsTexts: boolean
}

/** Whether a row of such a table speaks of a refuge anywhere: when it is not taken, nothing of it is told or kept. */
export function mayBeRefuge({ kind }: TablePlan, cells: readonly string[]): boolean {
  return OF_SERVICES.has(kind.id) && cells.some(speaksOfRefuge)
}

/**
 * The sheet as it may be kept: the same rows, with the cells of reserved rows and of persons' columns empty and what free texts tell of
 * persons left out. Its ledger is the same. A sheet with nothing to leave out comes back as it is (METHOD §5).
 */
export function redactSheet(plan: TablePlan, ledger: Ledger, { keptPersonal, keepsTexts }: Keeping): Sheet {
  const { sheet, header } = plan
  const leaving: Redaction = {
    personal: [...personalColumns(plan, keptPersonal)],
    reserved: reservedRows(plan, ledger),
    pooled: pooledRefuges(plan, ledger),
  }
  const texts = keepsTexts ? new Set<number>() : textColumns(plan, keptPersonal)
  const cells = redactedCells(plan, ledger, leaving, texts)
  if (cells.every((row, at) => row.every((cell, column) => cell === (sheet.cells[at]?.[column] ?? '')))) return sheet
  const { name, hidden, lines, date1904, dates, percents, redaction: before = NOTHING } = sheet
  const merges = sheet.merges.filter(({ row }) => row <= header.last)
  const redaction: Redaction = {
    personal: [...new Set([...before.personal, ...leaving.personal])],
    reserved: [...before.reserved, ...leaving.reserved],
    pooled: [...before.pooled, ...leaving.pooled],
  }
  return { name, hidden, cells, lines, merges, date1904, dates, percents, redaction }
}

function redactedCells(
  plan: TablePlan,
  ledger: Ledger,
  { personal, reserved, pooled }: Redaction,
  texts: ReadonlySet<number>,
): string[][] {
  const { sheet, header } = plan
  const { mapping } = header.match
  const blank = new Set([...reserved.map(({ row }) => row), ...onlyRefuges(plan, pooled)])
  const emptied = new Set([...personal, ...(pooled.length === 0 ? [] : (mapping.get(REFUGE_TYPE) ?? []))])
  const spared = new Set(ledger.corrections.flatMap(({ rule, line }) => (rule === SPARED ? [line] : [])))
  const names = new Set(spared.size === 0 ? [] : mapping.get('nombre'))
  const cellOf = (cell: string, column: number, line: number): string => {
    if (emptied.has(column)) return ''
    // The name that was left out speaks of a refuge still, so that the person's answer holds.
    if (names.has(column) && spared.has(line)) return 'Refugio'
    return texts.has(column) || column >= header.texts.length ? withoutPersonalData(cell) : cell
  }
  return spreadDown(sheet, header.last + 1).map((row, at) => {
    if (at < header.first) return row.map(withoutPersonalData)
    if (at <= header.last) return [...row]
    return row.map((cell, column) => (blank.has(at) ? '' : cellOf(cell, column, sheet.lines[at] ?? at + 1)))
  })
}

const SPARED = 'nombre_de_refugio_omitido'

// Columns of words: free text of the table, and those that the table does not use.
function textColumns({ header, kind }: TablePlan, kept: ReadonlySet<number>): Set<number> {
  const used = new Set([...header.match.mapping.values()].flat())
  const free = specsOf(kind).flatMap(({ name }) => (FREE_TEXTS.has(name) ? (header.match.mapping.get(name) ?? []) : []))
  const isText = (column: number) => !kept.has(column) && (!used.has(column) || free.includes(column))
  return new Set(header.texts.map((_, column) => column).filter(isText))
}

/** Reserved rows with what is told of each, and rows not taken that speak of a refuge: their cells go, their account stays. */
function reservedRows(plan: TablePlan, ledger: Ledger): ReservedRow[] {
  const { sheet, header, kind } = plan
  if (!OF_SERVICES.has(kind.id)) return []
  const marked = new Set(sheet.redaction?.reserved.map(({ row }) => row))
  const told = new Set(ledger.reserved)
  const taken = new Map(ledger.lines.map((line, at) => [line, ledger.values[at]] as const))
  return sheet.cells.flatMap((cells, row): ReservedRow[] => {
    const line = sheet.lines[row] ?? row + 1
    if (row <= header.last || marked.has(row)) return []
    const values = taken.get(line)
    if (values !== undefined && (!told.has(line) || kind.id === 'servicios_por_tipo')) return []
    if (values === undefined && !told.has(line) && !mayBeRefuge(plan, cells)) return []
    const rejected = ledger.rejections.find((each) => each.line === line)
    const ignored = ledger.ignored.find((each) => each.line === line)
    return [
      {
        row,
        reserved: told.has(line),
        cells: values === undefined ? null : textsOf(values),
        rejected: rejected === undefined ? null : { column: rejected.column, reason: rejected.reason },
        ignored: ignored?.reason ?? null,
        corrections: ledger.corrections
          .filter((each) => each.line === line)
          .map(({ column, after, rule }) => ({ column, after, rule })),
      },
    ]
  })
}

function textsOf(values: Ledger['values'][number]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === null ? '' : String(value)] as const),
  )
}

/** A table with a column for each type would tie its refuges to its distritos: they are kept by provincia, away from their rows. */
function pooledRefuges({ kind }: TablePlan, { values, reserved, lines }: Ledger): string[] {
  if (kind.id !== 'servicios_por_tipo' || reserved.length === 0) return []
  return values
    .flatMap((each, at) =>
      each['tipo'] === REFUGE_TYPE && lines[at] !== undefined ? [String(each['ubigeo'] ?? '')] : [],
    )
    .sort()
}

// A row that has refuges and nothing else would tell of them by standing there.
function onlyRefuges({ sheet, header, kind }: TablePlan, pooled: readonly string[]): number[] {
  if (pooled.length === 0) return []
  const counts = specsOf(kind).flatMap(({ name, number }) =>
    number === undefined || name === REFUGE_TYPE ? [] : (header.match.mapping.get(name) ?? []),
  )
  return sheet.cells.flatMap((row, at) =>
    at > header.last && !counts.some((column) => Number(row[column] ?? '') > 0) ? [at] : [],
  )
}
