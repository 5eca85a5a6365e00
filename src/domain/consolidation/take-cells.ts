import type { Day } from '../calendar/index.ts'
import { editKey, putEdit, type CellOrigin, type Country, type Edit } from '../country/index.ts'
import { cellKey, partsOf, readRow, type CellKey, type ReadRow, type RowKey } from './cell.ts'
import type { CellSource } from './compare.ts'
import { registerCells } from './register-cells.ts'
import { statementFrom, type StatementCells } from './statement-from.ts'

/** A cell as it is to stand, and where that comes from; without a source nobody but the person here says so. */
export interface TakenCell {
  readonly key: CellKey
  readonly value: string
  readonly source: CellSource | null
}

/**
 * The key of the statement that a row belongs to (`editKey`): sessions and reports of a government are one, its
 * initiatives another.
 */
export function statementOf({ table, level, ubigeo, more }: ReadRow): string {
  const about = ABOUT[table]
  return `${about}/${level}/${ubigeo}${table === 'instrumento' || table === 'vida' ? `/${more[0] ?? ''}` : ''}`
}

const ABOUT: Readonly<Record<ReadRow['table'], Edit['about']>> = {
  instancia: 'instancia',
  alineamiento: 'alineamiento',
  coordemuna: 'coordemuna',
  instrumento: 'instrumento',
  iniciativa: 'iniciativas',
  sesion: 'actividad',
  informe: 'actividad',
  servicio: 'servicios',
  necesidad: 'necesidades',
  vida: 'vida',
}

/**
 * The person's statements with those cells taken, as written on the day; every other cell of the register stays as it
 * is.
 */
export function takeCells(
  country: Country,
  edits: readonly Edit[],
  taken: readonly TakenCell[],
  on: Day,
): readonly Edit[] {
  const stands = registerCells(country, edits)
  const changed = taken.filter(({ key, value }) => (stands.get(key) ?? '') !== value)
  const byStatement = groupByStatement(changed)
  const rows = rowsOfStatements(stands.keys(), byStatement)
  const before = new Map(edits.map((edit) => [editKey(edit), edit]))
  let after = edits
  for (const [statement, cells] of byStatement) {
    const values = valuesOf(stands, rows.get(statement) ?? [], cells)
    const edit = statementFrom(values, before.get(statement) ?? null, on)
    if (edit !== null) after = putEdit(after, { ...edit, origins: originsOf(before.get(statement), cells) })
  }
  return after
}

function groupByStatement(taken: readonly TakenCell[]): ReadonlyMap<string, readonly TakenCell[]> {
  const groups = new Map<string, TakenCell[]>()
  for (const cell of taken) {
    const row = readRow(partsOf(cell.key).row)
    if (row === null) continue
    const key = statementOf(row)
    const group = groups.get(key)
    if (group) group.push(cell)
    else groups.set(key, [cell])
  }
  return groups
}

/** The cells that stand of each of those statements. */
function rowsOfStatements(
  keys: Iterable<CellKey>,
  wanted: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly CellKey[]> {
  const found = new Map<string, CellKey[]>()
  for (const key of keys) {
    const row = readRow(partsOf(key).row)
    const statement = row === null ? '' : statementOf(row)
    if (!wanted.has(statement)) continue
    const list = found.get(statement)
    if (list) list.push(key)
    else found.set(statement, [key])
  }
  return found
}

function valuesOf(
  stands: ReadonlyMap<CellKey, string>,
  keys: readonly CellKey[],
  taken: readonly TakenCell[],
): StatementCells {
  const cells = new Map(keys.map((key) => [key, stands.get(key) ?? '']))
  for (const { key, value } of taken) cells.set(key, value)
  const rows = new Set([...cells.keys()].map((key) => partsOf(key).row))
  return {
    rows: [...rows].sort(),
    fields: (row: RowKey) => [...cells.keys()].map(partsOf).flatMap((cell) => (cell.row === row ? cell.field : [])),
    cell: (row: RowKey, field: string) => cells.get(cellKey(row, field)) ?? '',
  }
}

/** Where the cells of a statement come from: what was taken now, and what was taken before and still stands. */
function originsOf(before: Edit | undefined, taken: readonly TakenCell[]): readonly CellOrigin[] {
  const now = new Set<string>(taken.map(({ key }) => key))
  const kept = (before?.origins ?? []).map((origin) => ({
    ...origin,
    cells: origin.cells.filter((cell) => !now.has(cell)),
  }))
  const bySource = new Map<string, CellOrigin>()
  for (const { key, source } of taken) {
    if (source === null) continue
    const name = JSON.stringify([source.unit, source.file, source.on])
    bySource.set(name, { ...source, cells: [...(bySource.get(name)?.cells ?? []), key] })
  }
  return [...kept, ...bySource.values()].filter(({ cells }) => cells.length > 0)
}
