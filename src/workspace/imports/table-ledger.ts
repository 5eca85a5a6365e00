import type { TableName } from '../../domain/measure/index.ts'
import { combineLoads, type Unit } from './combine-loads.ts'
import { countedParts, partKey } from './given-parts.ts'
import { registersOfLoad } from './register-rows.ts'
import type { LoadedTable } from './loaded-import.ts'
import { loadsOf } from './replaced-tables.ts'

/** Which load and which of its rows gave a territory what is held of it. */
export interface LedgerEntry {
  readonly unit: Unit
  /** The register of cases that stand beside those that count; null for what counts. */
  readonly beside: string | null
  /** The part of a year that it is of; null for what is whole. */
  readonly months: string | null
}

/** All that a person's loads give a table: what counts, cases of other registers and those of parts of years. */
export function tableLedger(table: TableName, imports: readonly LoadedTable[], used: string): readonly LedgerEntry[] {
  if (table !== 'violencia') return entriesOf(table, imports, used, null)
  const others = new Set(imports.flatMap(registersOfLoad).filter((register) => register !== used))
  return [
    ...entriesOf(table, imports, used, null),
    ...[...others].flatMap((register) => entriesOf(table, imports, register, register)),
  ]
}

function entriesOf(
  table: TableName,
  imports: readonly LoadedTable[],
  register: string,
  beside: string | null,
): readonly LedgerEntry[] {
  const { units } = combineLoads(loadsOf(table, imports, register))
  const parts = table === 'violencia' ? countedParts(imports, register, units) : []
  return [
    ...units.map((unit) => ({ unit, beside, months: null })),
    ...parts.map(({ part, load }) => ({
      unit: { key: partKey(part), ubigeo: part.ubigeo, aspect: String(part.anio), load, rows: [], lines: part.lines },
      beside,
      months: part.meses,
    })),
  ]
}
