import { REFUGE_TYPE, speaksOfRefuge } from '../../domain/services/index.ts'
import { parseUbigeo, upTo, type Ubigeo } from '../../domain/territory/index.ts'
import type { TableRow } from '../sources/index.ts'
import { checkDraft } from './check-draft.ts'
import { isUnknown } from './fold-text.ts'
import { isOfServices, type Draft } from './kind.ts'
import type { TablePlan } from './plan-table.ts'
import type { ReservedRow } from './redaction.ts'
import { RowReader } from './row-reader.ts'
import type { TableSetting } from './table-setting.ts'

/**
 * Rows of a table of services that are or may be of a refuge, each with what becomes of it; and counts of refuges that
 * stand for their provincia.
 */
export interface Reservations {
  readonly reserved: readonly ReservedRow[]
  readonly spared: readonly number[]
  readonly pooled: readonly (readonly [Ubigeo, number])[]
}

/** A row as it stands in the sheet, and how many cells it has if those are more than its header's. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly string[]
  readonly stray: boolean
}

const NONE: Reservations = { reserved: [], spared: [], pooled: [] }

/**
 * Reads these rows, and only these, for what they tell of refuges (METHOD §5). Tables that are not of services have
 * none.
 */
export function reserveRows(plan: TablePlan, setting: TableSetting, rows: readonly SheetRow[]): Reservations {
  if (plan.kind.id === 'servicios_por_tipo') return reserveCounts(plan, setting, rows)
  if (!isOfServices(plan.kind)) return NONE
  const spoken = rememberingRefuges()
  const reader = new RowReader(setting)
  const seen = new Set<string>()
  const reserved: ReservedRow[] = []
  const spared: number[] = []
  for (const each of rows) {
    if (!each.cells.some(spoken)) continue
    const read = readAlone(plan, reader, each)
    if (reader.concealed || reader.rejection !== null) reserved.push(outcome(reader, each.row, read, seen))
    else if (read.doubt) spared.push(each.row)
  }
  return { reserved, spared, pooled: [] }
}

/** A count of refuges in the row of a distrito is taken to its provincia, and no row says any more that it had one. */
function reserveCounts(plan: TablePlan, setting: TableSetting, rows: readonly SheetRow[]): Reservations {
  const [column] = plan.header.match.mapping.get(REFUGE_TYPE) ?? []
  if (column === undefined) return NONE
  const reader = new RowReader(setting)
  const reserved: ReservedRow[] = []
  const counts = new Map<Ubigeo, number>()
  let placed = false
  for (const each of rows) {
    const cell = each.cells[column] ?? ''
    if (isUnknown(cell) || Number(cell) === 0) continue
    const { drafts } = readAlone(plan, reader, each)
    placed ||= reader.concealed
    if (reader.rejection !== null) {
      reserved.push(outcome(reader, each.row, { drafts: [], keys: [], doubt: false }, new Set()))
      continue
    }
    for (const { cells } of drafts) {
      const code = cells['tipo'] === REFUGE_TYPE ? parseUbigeo(cells['ubigeo'] ?? '') : null
      if (code !== null) counts.set(upTo('provincia', code), (counts.get(upTo('provincia', code)) ?? 0) + 1)
    }
  }
  return placed ? { reserved, spared: [], pooled: [...counts] } : NONE
}

interface ReadAlone {
  readonly drafts: readonly Draft[]
  readonly keys: readonly string[]
  readonly doubt: boolean
}

function readAlone(plan: TablePlan, reader: RowReader, { row, cells, stray }: SheetRow): ReadAlone {
  const before = reader.refugeDoubts.count
  reader.seat(plan.sheet.lines[row] ?? row + 1, cells, plan.sheet.percents[row] ?? [])
  if (stray) reader.refuse('', 'numero_de_celdas', '')
  const read = stray ? [] : plan.kind.read(reader)
  const drafts: Draft[] = []
  const keys: string[] = []
  for (const draft of read) {
    const checked = checkDraft(reader, draft)
    if ('reason' in checked) reader.refuse(checked.column, checked.reason, '')
    else {
      drafts.push({ table: draft.table, cells: cellsOf(checked.row) })
      if (checked.key !== null && draft.table === 'servicios') keys.push(checked.key)
    }
  }
  return { drafts, keys, doubt: reader.refugeDoubts.count > before }
}

// The same refuge written twice is one.
function outcome(reader: RowReader, row: number, { drafts, keys, doubt }: ReadAlone, seen: Set<string>): ReservedRow {
  const { rejection, corrections } = reader
  const repeated = rejection === null && keys.length > 0 && keys.every((key) => seen.has(key))
  for (const key of keys) seen.add(key)
  const ignored = repeated ? ('duplicado_identico' as const) : rejection === null ? reader.ignored : null
  const moved = corrections.find(({ rule }) => rule === 'refugio_sin_ubicacion')
  return {
    row,
    doubt,
    movedTo: moved?.after ?? null,
    rejection: rejection === null ? null : { column: rejection.column, reason: rejection.reason },
    ignored,
    drafts: rejection === null && ignored === null ? drafts.map(({ cells }) => cells) : [],
  }
}

function cellsOf(row: TableRow): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)] as const])),
  )
}

function rememberingRefuges(): (cell: string) => boolean {
  const known = new Map<string, boolean>()
  return (cell) => {
    const said = known.get(cell) ?? speaksOfRefuge(cell)
    known.set(cell, said)
    return said
  }
}
