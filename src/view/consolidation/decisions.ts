import {
  partsOf,
  readRow,
  statementOf,
  type CellKey,
  type CellSource,
  type Difference,
} from '../../domain/consolidation/index.ts'
import { editKey, type Country, type Edit } from '../../domain/country/index.ts'
import { UNIT_LEVEL } from '../../domain/instancias/index.ts'
import { describeCell } from '../../workspace/kits/index.ts'
import { INSTANCIA_LEVEL_NAME } from '../text/index.ts'
import type { DifferenceWords } from './difference-table.tsx'

/** A cell as it is to stand, and where that comes from. */
export interface Taken<Key extends string> {
  readonly key: Key
  readonly value: string
  readonly source: CellSource | null
}

/**
 * The cell as it is taken: as decided, or where nothing is, as the only answer says; its source is the first that says
 * so.
 */
export function takenOf<Key extends string>(
  decided: ReadonlyMap<Key, string> | null,
): (difference: Difference<Key>) => Taken<Key> {
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

/** A cell of the register in the words of the board. */
export function cellWords(country: Country): (key: CellKey) => DifferenceWords | null {
  return (key) => {
    const words = describeCell(key, country)
    if (words === null) return null
    const { level, ubigeo } = words.place
    return {
      place: country.at(UNIT_LEVEL[level], ubigeo)?.name ?? ubigeo,
      kind: INSTANCIA_LEVEL_NAME[level],
      cell: words.thing === '' ? words.field : `${words.thing}: ${words.field}`,
      say: words.say,
    }
  }
}
