import { MATRIX_TABLES } from '../../domain/country/index.ts'
import { USED_REGISTER } from '../../domain/violence/index.ts'
import {
  ADDED_OVER,
  combineLoads,
  proposedAdding,
  type Adding,
  type Conflict,
  type TableLoad,
} from './combine-loads.ts'
import type { ReadFile, ReadingOptions } from './reading.ts'
import { ofRegister } from './register-rows.ts'
import { loadsOf, tablesIn, type LoadedImport } from './replaced-tables.ts'

/** What a person decides of how a file is added. */
export type AddingDecision = Pick<ReadingOptions, 'adding' | 'rule' | 'decided' | 'register'>

/** What a load would do to its table before it is made. */
export interface ForeseenAdding {
  readonly proposed: Adding
  readonly adding: Adding
  /** Whether there is anything to add to: earlier loads, or the build's own rows. */
  readonly isAsked: boolean
  readonly isOver: boolean
  readonly added: number
  readonly changed: number
  readonly left: number
  readonly conflicts: readonly Conflict[]
  /** Conflicts that neither a rule nor a person has decided. */
  readonly open: number
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
  const proposed = proposalFor(ledger, earlier, departamentos)
  const adding = decision.adding ?? proposed
  const [before, after] = [combineLoads(earlier), combineLoads([...earlier, loadOf(ledger, decision, adding)])]
  const hasBase = ADDED_OVER.includes(table) && (table !== 'violencia' || decision.register === USED_REGISTER)
  const keys = new Set(before.units.map(({ key }) => key))
  const own = after.units.filter((unit) => unit.load === '')
  const changed = own.filter(({ key }) => keys.has(key)).length
  const conflicts = after.conflicts.filter((conflict) => conflict.after.load === '')
  return {
    ...{ proposed, adding, conflicts },
    isAsked: earlier.length > 0 || hasBase,
    isOver: after.over && hasBase,
    added: own.length - changed,
    changed,
    left: after.units.length - own.length,
    open: conflicts.filter(({ chosen }) => chosen === null).length,
  }
}

// A first matrix has nothing to stand beside: the build's is simulated.
function proposalFor(ledger: ReadFile['ledger'], earlier: readonly TableLoad[], departamentos: number): Adding {
  const isAlone = earlier.length === 0 && (MATRIX_TABLES.includes(ledger.table) || !ADDED_OVER.includes(ledger.table))
  return isAlone ? 'reemplaza' : proposedAdding(ledger.values, earlier, departamentos)
}

/** The file as one more load: of cases, its rows of the register that was said. */
function loadOf(ledger: ReadFile['ledger'], { rule, decided, register }: AddingDecision, adding: Adding): TableLoad {
  const wanted = ledger.table === 'violencia' ? { register, usual: register } : null
  return { id: '', adding, rule, decided: new Map(decided), ...ofRegister(rowsOf(ledger), wanted) }
}

function rowsOf({ values, lines }: ReadFile['ledger']): Pick<TableLoad, 'rows' | 'lines'> {
  return { rows: values, lines }
}
