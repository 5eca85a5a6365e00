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
 * The rows of one territory (and year, or level) that one load gave: what a table adds up from and what conflicts are
 * about. Several loads may give rows of one key, each of other modalities, services or instruments.
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
 * Adds the loads of one table up, oldest first. Two loads never give rows of one thing together, so nothing is counted
 * twice; what only one of them speaks of stays, and order decides nothing unsaid.
 */
export function combineLoads(loads: readonly TableLoad[]): CombinedTable {
  let held = new Map<string, readonly Unit[]>()
  let conflicts: Conflict[] = []
  let over = true
  for (const load of loads) {
    if (load.adding === 'reemplaza') [held, conflicts, over] = [new Map(), [], false]
    for (const after of unitsOf(load)) {
      const before = held.get(after.key) ?? []
      const conflict = load.adding === 'anade' ? conflictOf(before, after, load) : null
      if (conflict !== null) conflicts.push(conflict)
      const isNewOver = load.adding !== 'anade' || conflict?.chosen === 'nuevo'
      const others = isNewOver ? besides(before, [after]) : besides([after], before)
      held.set(after.key, isNewOver ? [...others, after] : [...before, ...others])
    }
  }
  return { units: [...held.values()].flat(), conflicts, over }
}

/**
 * How a load may stand to the table, the widest first: in the whole table's place where it speaks of every
 * departamento, in the place of its own territories where earlier loads have them, or beside what is there.
 */
export function possibleAddings(
  rows: readonly Row[],
  earlier: readonly TableLoad[],
  departamentos: number,
): readonly Adding[] {
  const territories = territoriesOf(rows)
  const codes = [...territories].flatMap((code) => parseUbigeo(code) ?? [])
  const isWhole = departamentos > 0 && new Set(codes.map(departamentoOf)).size >= departamentos
  const meets = earlier.some((load) => load.rows.some((row) => territories.has(String(row['ubigeo']))))
  return [...(isWhole ? (['reemplaza'] as const) : []), ...(meets ? (['territorios'] as const) : []), 'anade']
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

/** Columns that tell apart the things of which the rows of one territory and year speak. */
const APART = ['modalidad', 'tipo', 'servicio', 'indicador', 'mes', 'instrumento', 'fecha_acta'] as const
/** Rows that speak of everything at once: no other row of their territory and year may stand beside them. */
const OF_ALL: ReadonlySet<string> = new Set(['', 'sin_desagregar', 'ninguna'])

/** Of what a row speaks: its modality, service or instrument; empty where its table has none. */
export function topicOf(row: Row): string {
  return APART.flatMap((name) => row[name] ?? []).join(' ')
}

/** What is left of units where others of their key say all that they speak of. */
function besides(units: readonly Unit[], others: readonly Unit[]): readonly Unit[] {
  const topics = new Set(others.flatMap(({ rows }) => rows.map(topicOf)))
  const isAll = [...topics].some((topic) => OF_ALL.has(topic))
  if (topics.size === 0) return units
  const stays = (row: Row) => !isAll && !OF_ALL.has(topicOf(row)) && !topics.has(topicOf(row))
  return units
    .map((unit) => ({
      ...unit,
      rows: unit.rows.filter(stays),
      lines: unit.lines.filter((_, at) => unit.rows[at] !== undefined && stays(unit.rows[at])),
    }))
    .filter(({ rows }) => rows.length > 0)
}

/** Whether rows say the same, in whatever order they stand. */
export function sayTheSame(some: readonly Row[], others: readonly Row[]): boolean {
  const said = (rows: readonly Row[]) =>
    rows
      .map((row) => JSON.stringify(row))
      .sort()
      .join('\n')
  return said(some) === said(others)
}

/** Where what was there and what is brought speak of the same and say another thing; null where they do not. */
function conflictOf(held: readonly Unit[], after: Unit, { rule, decided }: TableLoad): Conflict | null {
  const [first] = held
  if (first === undefined) return null
  const shared = (units: readonly Unit[], others: readonly Unit[]) => {
    const left = new Set(besides(units, others).flatMap(({ rows }) => rows))
    return units.flatMap(({ rows }) => rows).filter((row) => !left.has(row))
  }
  if (sayTheSame(shared(held, [after]), shared([after], held))) return null
  const before = united(held, first)
  return { before, after, chosen: decided.get(after.key) ?? rule }
}

/** All that units of one key hold, as one. */
export function united(units: readonly Unit[], first: Unit): Unit {
  return { ...first, rows: units.flatMap(({ rows }) => rows), lines: units.flatMap(({ lines }) => lines) }
}

function territoriesOf(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(rows.map((row) => String(row['ubigeo'])))
}

/**
 * Tables whose build rows are real figures of the country: they stay under what is added. The build's matrix is
 * simulated, and never stands beside a person's own.
 */
export const ADDED_OVER: readonly TableName[] = ['violencia', 'poblacion', 'pobreza']
