import {
  partsOf,
  readRow,
  statementOf,
  type CellKey,
  type Difference,
  type TakenCell,
} from '../../domain/consolidation/index.ts'
import { editKey, type Edit } from '../../domain/country/index.ts'

/**
 * The cell as it is taken: as decided, or where nothing is, as the only answer says; its source is the first that says
 * so.
 */
export function takenOf(decided: ReadonlyMap<CellKey, string> | null): (difference: Difference) => TakenCell {
  return ({ key, ours, claims }) => {
    const value = decided?.get(key) ?? claims[0]?.value ?? ours
    const source = claims.find((claim) => claim.value === value)?.sources[0] ?? null
    return { key, value, source }
  }
}

/** The day on which the statement that a cell belongs to was written here; null where it is nobody's own. */
export function writtenDays(edits: readonly Edit[]): (key: CellKey) => string | null {
  const days = new Map(edits.map((edit) => [editKey(edit), edit.editedOn]))
  return (key) => {
    const row = readRow(partsOf(key).row)
    return row === null ? null : (days.get(statementOf(row)) ?? null)
  }
}
