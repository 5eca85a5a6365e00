import { MATRIX_TABLES } from '../../domain/country/index.ts'
import { USED_REGISTER } from '../../domain/violence/index.ts'
import {
  ADDED_OVER,
  combineLoads,
  possibleAddings,
  sayTheSame,
  united,
  type Adding,
  type CombinedTable,
  type Conflict,
  type TableLoad,
  type Unit,
} from './combine-loads.ts'
import { combineParts, monthsKey, partsLoads, partsOf, type GivenPart } from './given-parts.ts'
import { lostRows, tellLost, type Lost, type LostRow } from './lost-rows.ts'
import type { ReadFile, ReadingOptions } from './reading.ts'
import { ofRegister } from './register-rows.ts'
import { tablesIn, type LoadedImport } from './loaded-import.ts'
import { loadsOf } from './replaced-tables.ts'

/** What a person decides of how a file is added. */
export type AddingDecision = Pick<ReadingOptions, 'adding' | 'rule' | 'decided' | 'register'>

/** What a load would do to its table before it is made; its counts are of territories. */
export interface ForeseenAdding {
  readonly proposed: Adding
  readonly adding: Adding
  /** Whether there is anything to add to: earlier loads, or the build's own rows. */
  readonly isAsked: boolean
  readonly isOver: boolean
  readonly added: number
  readonly changed: number
  readonly left: number
  readonly lost: Lost
  readonly conflicts: readonly Conflict[]
  /** What another value takes the place of without a decision, because the load replaces. */
  readonly replaced: readonly Omit<Conflict, 'chosen'>[]
  /** Conflicts that neither a rule nor a person has decided. */
  readonly open: number
  /** Where the load takes the place of the public data: what the table held and would hold, to tell what goes. */
  readonly instead: { readonly before: readonly Unit[]; readonly after: readonly Unit[] } | null
}

/**
 * Foresees how a file that was read would stand to what its table holds; `departamentos` is how many the country has.
 */
export function foreseeAdding(
  { ledger }: ReadFile,
  decision: AddingDecision,
  imports: readonly LoadedImport[],
  departamentos: number,
): ForeseenAdding {
  const { table } = ledger
  const earlier = loadsOf(table, tablesIn(imports), decision.register)
  const combined = (adding: Adding) => combineLoads([...earlier, ...loadOf(ledger, decision, adding)])
  const before = combineLoads(earlier)
  const isAlone = earlier.length === 0 && (MATRIX_TABLES.includes(table) || !ADDED_OVER.includes(table))
  const possible = possibleAddings(ledger.values, earlier, departamentos)
  // A first matrix has nothing to stand beside: the build's is simulated.
  const proposed = isAlone ? 'reemplaza' : (possible.find((each) => keepsUnnamed(before, combined(each))) ?? 'anade')
  const adding = decision.adding ?? proposed
  const after = combined(adding)
  const hasBase = ADDED_OVER.includes(table) && (table !== 'violencia' || decision.register === USED_REGISTER)
  const differing = differingParts(ledger, { ...decision, adding }, imports, after)
  const isAdded = adding === 'anade'
  const conflicts = [...after.conflicts.filter(({ after: { load } }) => load === ''), ...(isAdded ? differing : [])]
  return {
    ...{ proposed, adding, conflicts },
    isAsked: (earlier.length > 0 || hasBase) && loadOf(ledger, decision, adding).length > 0,
    isOver: after.over && hasBase,
    ...countTerritories(before.units, after.units),
    lost: tellLost(lostRows(before.units, after.units), after.units),
    replaced: isAdded ? [] : [...replacedUnits(before.units, after.units), ...differing],
    open: conflicts.filter(({ chosen }) => chosen === null).length,
    instead: hasBase && before.over && !after.over ? { before: before.units, after: after.units } : null,
  }
}

/** Parts of years that the file says otherwise than an earlier load. */
function differingParts(
  ledger: ReadFile['ledger'],
  { adding, rule, decided, register }: AddingDecision & { readonly adding: Adding },
  imports: readonly LoadedImport[],
  { units }: CombinedTable,
): readonly Conflict[] {
  const parts = partsOf(ledger, register, register)
  const loads = [...partsLoads(tablesIn(imports), register), { id: '', adding, rule, decided: new Map(decided), parts }]
  return combineParts(loads, units)
    .differing.filter(({ after: { load } }) => load === '')
    .map(({ before, after, chosen }) => ({ before: unitOf(before), after: unitOf(after), chosen }))
}

function unitOf({ part, load }: GivenPart): Unit {
  const { ubigeo, anio, meses, casos, lines } = part
  return { key: monthsKey(part), ubigeo, aspect: `${anio}, ${meses}`, load, rows: [{ casos }], lines }
}

/**
 * Whether a load takes away nothing that its file does not speak of. A list without years, as that of services, is
 * whole where it names every departamento: a service that it leaves out is closed, one of a type it never names is not.
 */
function keepsUnnamed(before: CombinedTable, after: CombinedTable): boolean {
  const topics = new Set(lostRows(after.units.filter(isNew), []).map(({ topic }) => topic))
  const isKept = ({ unit, topic }: LostRow) => unit.aspect === '' && topics.has(topic)
  return lostRows(before.units, after.units).every(isKept)
}

const isNew = ({ load }: Unit) => load === ''

function countTerritories(
  before: readonly Unit[],
  after: readonly Unit[],
): Pick<ForeseenAdding, 'added' | 'changed' | 'left'> {
  const [held, own] = [byKey(before, 'ubigeo'), byKey(after, 'ubigeo')]
  const met = [...own].flatMap(([ubigeo, units]) => {
    const earlier = held.get(ubigeo)
    return earlier === undefined ? [] : [sayTheSame(rowsOfUnits(earlier), rowsOfUnits(units))]
  })
  const left = met.filter((isSame) => isSame).length
  return { added: own.size - met.length, changed: met.length - left, left }
}

/** The units of which the file says another thing than what was there, where nobody is asked. */
function replacedUnits(before: readonly Unit[], after: readonly Unit[]): ForeseenAdding['replaced'] {
  const held = byKey(before, 'key')
  return [...byKey(after.filter(isNew), 'key')].flatMap(([key, units]) => {
    const earlier = held.get(key) ?? []
    const [[first], [own]] = [earlier, units]
    if (first === undefined || own === undefined) return []
    const [was, is] = [united(earlier, first), united(units, own)]
    return sayTheSame(was.rows, is.rows) ? [] : [{ before: was, after: is }]
  })
}

function byKey(units: readonly Unit[], name: 'key' | 'ubigeo'): ReadonlyMap<string, readonly Unit[]> {
  const grouped = new Map<string, Unit[]>()
  for (const unit of units) {
    const group = grouped.get(unit[name]) ?? []
    grouped.set(unit[name], group)
    group.push(unit)
  }
  return grouped
}

function rowsOfUnits(units: readonly Unit[]): Unit['rows'] {
  return units.flatMap(({ rows }) => rows)
}

/**
 * The file as one more load: of cases, its rows of the register that was said; none where it has only parts of years,
 * which take the place of nothing.
 */
function loadOf(
  ledger: ReadFile['ledger'],
  { rule, decided, register }: AddingDecision,
  adding: Adding,
): readonly TableLoad[] {
  const wanted = ledger.table === 'violencia' ? { register, usual: register } : null
  const load = { id: '', adding, rule, decided: new Map(decided), ...ofRegister(rowsOf(ledger), wanted) }
  return ledger.table === 'violencia' && load.rows.length === 0 ? [] : [load]
}

function rowsOf({ values, lines }: ReadFile['ledger']): Pick<TableLoad, 'rows' | 'lines'> {
  return { rows: values, lines }
}
