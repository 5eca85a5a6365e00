import type { LongText } from '../../files/index.ts'
import type { TablePlan } from '../plan-table.ts'
import type { TableSetting } from '../table-setting.ts'
import { TERRITORY_COLUMNS } from '../territory-columns.ts'

/**
 * Columns of a file that are read together as one canonical field, all of a territory's as its code; `cells` says for
 * each row which of the different `tuples` of their texts it has.
 */
export interface Group {
  readonly field: string
  readonly columns: readonly number[]
  readonly cells: Uint16Array | Uint32Array
  readonly tuples: readonly (readonly string[])[]
}

/** The most pairs of texts of two columns. */
const MOST_PAIRS = 1 << 24
const MOST_TUPLES = 65_000
const PLACES = new Set(TERRITORY_COLUMNS.map(({ name }) => name))

/** The groups of a table that is read text by text, its territory first; null for any other. */
export function groupsOf({ kind }: TablePlan, { mapping }: TableSetting, text: LongText): readonly Group[] | null {
  const single = kind.byText ?? []
  const read = [...mapping].filter(([, columns]) => columns.length > 0)
  const isPlain = read.every(
    ([name, columns]) =>
      PLACES.has(name) || (single.includes(name) && columns.length === 1 && isScanned(columns, text)),
  )
  const places = read.flatMap(([name, columns]) => (PLACES.has(name) ? columns : []))
  if (!isPlain || !mapping.has('ubigeo') || !isScanned(places, text)) return null
  const place = joined(places, text)
  if (place === null) return null
  const others = read.filter(([name]) => !PLACES.has(name))
  return [place, ...others.map(([field, columns]) => alone(field, columns[0] ?? 0, text))]
}

function isScanned(columns: readonly number[], text: LongText): boolean {
  return columns.every((column) => column < text.columns.length)
}

function alone(field: string, column: number, { columns }: LongText): Group {
  const { cells = new Uint16Array(), texts = [] } = columns[column] ?? {}
  return { field, columns: [column], cells, tuples: texts.map((each) => [each]) }
}

function joined(columns: readonly number[], text: LongText): Group | null {
  const [first = 0, ...others] = columns
  let group: Group | null = alone('ubigeo', first, text)
  for (const column of others) group = group === null ? null : paired(group, alone('', column, text), text)
  return group
}

function paired(left: Group, right: Group, { rows, odd }: LongText): Group | null {
  const wide = right.tuples.length
  if (left.tuples.length * wide > MOST_PAIRS) return null
  const numbers = new Uint32Array(left.tuples.length * wide)
  const cells = new Uint32Array(rows)
  const tuples: (readonly string[])[] = []
  for (let row = 0; row < rows; row += 1) {
    if (odd.has(row)) continue
    const pair = (left.cells[row] ?? 0) * wide + (right.cells[row] ?? 0)
    if (numbers[pair] === 0) {
      if (tuples.length === MOST_TUPLES) return null
      tuples.push([...(left.tuples[left.cells[row] ?? 0] ?? []), ...(right.tuples[right.cells[row] ?? 0] ?? [])])
      numbers[pair] = tuples.length
    }
    cells[row] = (numbers[pair] ?? 1) - 1
  }
  return { field: left.field, columns: [...left.columns, ...right.columns], cells, tuples }
}
