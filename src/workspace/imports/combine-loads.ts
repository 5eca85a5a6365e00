import type { Ledger } from '../../database/ledger/index.ts'
import type { TableName } from '../../domain/measure/index.ts'
import { departamentoOf, parseUbigeo } from '../../domain/territory/index.ts'

/**
 * How a load stands to what the table already holds: its territories are added, it stands in the table's place, or in
 * the place of its own territories.
 */
export const ADDINGS = ['anade', 'territorios', 'reemplaza'] as const
export type Adding = (typeof ADDINGS)[number]

/** Which of two values of one territory counts: the one that was there, or the one that is brought. */
export type Chosen = 'antes' | 'nuevo'

type Row = Ledger['values'][number]

/**
 * One load of one table, with what a person decided of its conflicts: one by one by their units, and by a rule for the
 * rest.
 */
export interface TableLoad {
  readonly id: string
  readonly adding: Adding
  readonly rule: Chosen | null
  readonly decided: ReadonlyMap<string, Chosen>
  readonly rows: readonly Row[]
  /** The line of the file that each row was made from. */
  readonly lines: readonly number[]
}

/**
 * All rows of one territory (and year, or level) that one load gave: what a table adds up from and what conflicts are
 * about.
 */
export interface Unit {
  readonly key: string
  readonly ubigeo: string
  /** Its year or level; empty where the table has neither. */
  readonly aspect: string
  readonly load: string
  readonly rows: readonly Row[]
  readonly lines: readonly number[]
}

/**
 * A territory of which two loads say different things; `chosen` is null until somebody decides, and what was there
 * counts meanwhile.
 */
export interface Conflict {
  readonly before: Unit
  readonly after: Unit
  readonly chosen: Chosen | null
}

/**
 * What the loads of a table make together; `over` tells that the build's own rows stay for every territory that no load
 * names.
 */
export interface CombinedTable {
  readonly units: readonly Unit[]
  readonly conflicts: readonly Conflict[]
  readonly over: boolean
}

/**
 * Adds the loads of one table up, oldest first. Two loads never give rows of one unit together, so nothing is counted
 * twice, and order decides nothing unsaid.
 */
export function combineLoads(loads: readonly TableLoad[]): CombinedTable {
  let units = new Map<string, Unit>()
  let conflicts: Conflict[] = []
  let over = true
  for (const load of loads) {
    const brought = unitsOf(load)
    if (load.adding === 'reemplaza') [units, conflicts, over] = [new Map(), [], false]
    if (load.adding === 'territorios') units = withoutTerritories(units, brought)
    for (const after of brought) {
      const before = units.get(after.key)
      const conflict = before === undefined || sayTheSame(before, after) ? null : conflictOf(before, after, load)
      if (conflict !== null) conflicts.push(conflict)
      if (before === undefined || conflict?.chosen === 'nuevo') units.set(after.key, after)
    }
  }
  return { units: [...units.values()], conflicts, over }
}

/**
 * How a load is proposed to stand to the table: it replaces its own territories where earlier loads have them, the
 * whole table where it speaks of every departamento, and else adds.
 */
export function proposedAdding(rows: readonly Row[], earlier: readonly TableLoad[], departamentos: number): Adding {
  const territories = territoriesOf(rows)
  const codes = [...territories].flatMap((code) => parseUbigeo(code) ?? [])
  if (departamentos > 0 && new Set(codes.map(departamentoOf)).size >= departamentos) return 'reemplaza'
  return earlier.some((load) => load.rows.some((row) => territories.has(String(row['ubigeo']))))
    ? 'territorios'
    : 'anade'
}

/** The parts of a table's rows that stand or fall together. */
function unitKeyOf(row: Row): string {
  return [String(row['ubigeo']), aspectOf(row)].filter((part) => part !== '').join(' ')
}

function aspectOf(row: Row): string {
  return [row['anio'], row['nivel']].filter((part) => part !== undefined && part !== null).join(' ')
}

function unitsOf({ id, rows, lines }: TableLoad): readonly Unit[] {
  const units = new Map<string, { rows: Row[]; lines: number[] }>()
  rows.forEach((row, at) => {
    const unit = units.get(unitKeyOf(row)) ?? { rows: [], lines: [] }
    units.set(unitKeyOf(row), unit)
    unit.rows.push(row)
    const line = lines[at]
    if (line !== undefined) unit.lines.push(line)
  })
  return [...units].map(([key, unit]) => {
    const [row = {}] = unit.rows
    return { key, ubigeo: String(row['ubigeo'] ?? ''), aspect: aspectOf(row), load: id, ...unit }
  })
}

function withoutTerritories(units: ReadonlyMap<string, Unit>, brought: readonly Unit[]): Map<string, Unit> {
  const territories = new Set(brought.map(({ ubigeo }) => ubigeo))
  return new Map([...units].filter(([, { ubigeo }]) => !territories.has(ubigeo)))
}

function sayTheSame(one: Unit, other: Unit): boolean {
  const said = ({ rows }: Unit) =>
    rows
      .map((row) => JSON.stringify(row))
      .sort()
      .join('\n')
  return said(one) === said(other)
}

function conflictOf(before: Unit, after: Unit, { rule, decided }: TableLoad): Conflict {
  return { before, after, chosen: decided.get(after.key) ?? rule }
}

function territoriesOf(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(rows.map((row) => String(row['ubigeo'])))
}

/**
 * Tables whose build rows are real figures of the country: they stay under what is added. The build's matrix is
 * simulated, and never stands beside a person's own.
 */
export const ADDED_OVER: readonly TableName[] = ['violencia', 'poblacion', 'pobreza']
