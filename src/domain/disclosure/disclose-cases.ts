import { known, missing, type Interval, type Measure, type Quality } from '../measure/index.ts'
import { NOT_BROKEN_DOWN } from '../violence/index.ts'
import { unitKey } from '../territory/index.ts'
import {
  cellOf,
  layOutCases,
  PAIS,
  type CaseTable,
  type CountedRow,
  type CountedUnit,
  type CountedYears,
  type Extent,
} from './case-table.ts'
import { PROTECTED, SMALL, TOLD } from './marks.ts'
import { K_CHOICES, USUAL_K, type DisclosurePolicy, type SmallCount } from './policy.ts'
import { protectCases } from './protect-cases.ts'
import { ReservedCounts } from './reserved-counts.ts'

/** The counts of cases of one country as a policy lets them be shown: the one door to them (METHOD §3). */
export interface ShownCases {
  /** Cases of a modality (null = all) in the years, or why they are not told: not known, or hidden. */
  count(unit: CountedUnit, years: CountedYears, modality: string | null, quality: Quality): Measure
  /** Between what counts a hidden one lies as far as the shown ones tell; null where nothing is hidden. */
  bounds(unit: CountedUnit, years: CountedYears, modality: string | null): Interval | null
}

/** The cases of a country laid out, and what is hidden of them under each k. */
export interface OpenedCases {
  readonly table: CaseTable
  readonly marks: ReadonlyMap<SmallCount, Uint8Array>
}

/**
 * Lays the rows out and decides what is hidden, for every k: the work of some seconds where there are cases of every
 * distrito.
 */
export function openCases(rows: readonly CountedRow[]): OpenedCases {
  const table = layOutCases(rows)
  return {
    table,
    marks: protectCases(table, K_CHOICES),
  }
}

const kept = new WeakMap<readonly CountedRow[], Map<string, Door>>()

/**
 * Opens the door on the rows of a country; the work is done at the first question, and once for the same rows and
 * policy.
 */
export function discloseCases(
  rows: readonly CountedRow[],
  policy: DisclosurePolicy,
  extent: Extent = 'regiones',
): ShownCases {
  const byPolicy = kept.get(rows) ?? new Map<string, Door>()
  kept.set(rows, byPolicy)
  const key = policy.internal ? 'internal' : String(policy.k)
  const shown = byPolicy.get(key) ?? new Door(rows, policy, null, extent)
  byPolicy.set(key, shown)
  return shown
}

/** Takes over what was worked out elsewhere for the same rows. */
export function keepOpened(rows: readonly CountedRow[], { table, marks }: OpenedCases): void {
  const door = (policy: DisclosurePolicy, hidden: Uint8Array) => new Door(rows, policy, { table, marks: hidden })
  kept.set(
    rows,
    new Map([
      ...[...marks].map(([k, hidden]) => [String(k), door({ k, internal: false }, hidden)] as const),
      ['internal', door({ k: USUAL_K, internal: true }, new Uint8Array(table.values.length))],
    ]),
  )
}

interface Opened {
  readonly table: CaseTable
  readonly marks: Uint8Array
}

class Door implements ShownCases {
  private readonly rows: readonly CountedRow[]
  private readonly policy: DisclosurePolicy
  private opened: Opened | null
  private readonly extent: Extent
  private readonly reserved: ReservedCounts

  constructor(
    rows: readonly CountedRow[],
    policy: DisclosurePolicy,
    opened: Opened | null,
    extent: Extent = 'regiones',
  ) {
    this.rows = rows
    this.policy = policy
    this.opened = opened
    this.extent = extent
    this.reserved = new ReservedCounts(rows)
  }

  private open(): Opened {
    if (this.opened !== null) return this.opened
    const table = layOutCases(this.rows, this.extent)
    this.opened = { table, marks: this.marksOf(table) }
    return this.opened
  }

  private marksOf(table: CaseTable): Uint8Array {
    const { k, internal } = this.policy
    const none = new Uint8Array(table.values.length)
    if (internal) return none
    return protectCases(table, K_CHOICES.slice(0, K_CHOICES.indexOf(k) + 1)).get(k) ?? none
  }

  count(unit: CountedUnit, years: CountedYears, modality: string | null, quality: Quality): Measure {
    const { table, marks } = this.open()
    if (table.years.length === 0) return missing('sin_tabla')
    const at = table.units.get(unit === PAIS ? PAIS : unitKey(unit))
    if (at === undefined) return missing('sin_fila')
    const slice = sliceOf(table, years)
    const all = slice === null ? -1 : cellOf(table, at, slice, 0)
    if (table.published[all] !== 1) return missing('sin_bienio')
    if (this.reserved.added(unit, years, modality) !== 'none') return missing('reservada_en_origen')
    return this.tell(table, marks, all, columnOf(table, modality), quality)
  }

  /** A modality that the table does not have is zero, where the rest is broken down. */
  private tell(table: CaseTable, marks: Uint8Array, all: number, column: number | null, quality: Quality): Measure {
    const undivided = table.modalities.indexOf(NOT_BROKEN_DOWN) + 1
    if (column !== 0 && undivided > 0 && (table.values[all + undivided] ?? 0) > 0) return missing('sin_desagregar')
    if (column === null) return known(0, quality)
    const mark = marks[all + column]
    if (mark === SMALL) return missing('cuenta_pequena')
    return mark === PROTECTED ? missing('cuenta_protegida') : known(table.values[all + column] ?? 0, quality)
  }

  /**
   * Between what counts one lies of which its source suppressed a part: without end where the mark says no limit (null)
   * or what is told of the rest is hidden by others.
   */
  private withReserved(mark: number | undefined, counted: number, added: number | null): Interval {
    const least = mark === SMALL || mark === PROTECTED ? 1 : counted
    if (added === null || mark === PROTECTED) return { min: least, max: Infinity }
    return { min: least, max: (mark === SMALL ? this.policy.k - 1 : counted) + added }
  }

  bounds(unit: CountedUnit, years: CountedYears, modality: string | null): Interval | null {
    const { table, marks } = this.open()
    const at = table.units.get(unit === PAIS ? PAIS : unitKey(unit))
    const slice = sliceOf(table, years)
    const column = columnOf(table, modality)
    if (at === undefined || slice === null || column === null) return null
    const cell = cellOf(table, at, slice, column)
    const added = this.reserved.added(unit, years, modality)
    if (added !== 'none') return this.withReserved(marks[cell], table.values[cell] ?? 0, added)
    return this.boundsOf(table, marks, cell)
  }

  /** Of a pair of years, no more than what its two years tell. */
  private boundsOf(table: CaseTable, marks: Uint8Array, cell: number): Interval | null {
    const mark = marks[cell]
    if (mark === undefined || mark === TOLD) return null
    const years = yearsOfPair(table, cell).map((each): Interval => {
      const value = table.values[each] ?? 0
      return this.boundsOf(table, marks, each) ?? { min: value, max: value }
    })
    const most = mark === SMALL ? this.policy.k - 1 : roomOf(table, marks, cell)
    const sums = years.length > 0 ? [years] : this.sumsOf(table, marks, cell)
    const least = sums.map((parts) => parts.reduce((sum, { min }) => sum + min, 0))
    const greatest = sums.map((parts) => parts.reduce((sum, { max }) => sum + max, 0))
    return { min: Math.max(1, ...least), max: Math.max(1, Math.min(most, ...greatest)) }
  }

  /** Between what the parts lie of a year's count: those of its territory, and its modalities. */
  private sumsOf(table: CaseTable, marks: Uint8Array, cell: number): readonly (readonly Interval[])[] {
    const [unit, slice] = [
      Math.floor(cell / table.columns / table.slices),
      Math.floor(cell / table.columns) % table.slices,
    ]
    const told = (each: number): Interval => ({ min: table.values[each] ?? 0, max: table.values[each] ?? 0 })
    const parts = (table.children[unit] ?? []).map((child) => cell + (child - unit) * table.slices * table.columns)
    const territories = parts.map((each) => this.boundsOf(table, marks, each) ?? told(each))
    const modalities = modalitiesOf(table, cell).map((each): Interval => {
      if (marks[each] === TOLD) return told(each)
      return { min: 1, max: marks[each] === SMALL ? this.policy.k - 1 : Infinity }
    })
    const isSum = table.summed[unit * table.years.length + slice] === 1
    return [...(isSum ? [territories] : []), ...(modalities.length > 0 ? [modalities] : [])]
  }
}

/** The cells of the two years of a pair's; none of a single year's. */
function yearsOfPair(table: CaseTable, cell: number): readonly number[] {
  const slice = Math.floor(cell / table.columns) % table.slices
  if (slice < table.years.length) return []
  const first = cell - table.years.length * table.columns
  return [first, first + table.columns]
}

/** The cells that a total of all modalities is the sum of; none of a modality, or where some is left undivided. */
function modalitiesOf(table: CaseTable, cell: number): readonly number[] {
  const isAll = cell % table.columns === 0
  const undivided = table.modalities.indexOf(NOT_BROKEN_DOWN) + 1
  if (!isAll || (undivided > 0 && (table.values[cell + undivided] ?? 0) > 0)) return []
  return table.modalities.map((_, at) => cell + at + 1)
}

/** What the told totals leave for a hidden count. */
function roomOf(table: CaseTable, marks: Uint8Array, cell: number): number {
  const [row, column] = [Math.floor(cell / table.columns), cell % table.columns]
  const [unit, slice] = [Math.floor(row / table.slices), row % table.slices]
  return Math.min(roomInUnits(table, marks, unit, slice, column), roomInModalities(table, marks, unit, slice, column))
}

function sliceOf(table: CaseTable, [first, second]: CountedYears): number | null {
  const at = table.years.indexOf(first)
  if (at < 0) return null
  if (second === undefined) return at
  return table.years[at + 1] === second ? table.years.length + at : null
}

/** Column of a modality; null when the table has none of that name. */
function columnOf(table: CaseTable, modality: string | null): number | null {
  if (modality === null) return 0
  const at = table.modalities.indexOf(modality)
  return at < 0 ? null : at + 1
}

/** What a told sum leaves for one of its parts, when every other hidden part is at least one. */
function room(table: CaseTable, marks: Uint8Array, sum: number, parts: readonly number[], own: number): number {
  if (marks[sum] !== TOLD || table.published[sum] !== 1) return Infinity
  const least = (cell: number) => (marks[cell] === TOLD ? (table.values[cell] ?? 0) : 1)
  return parts.reduce((left, cell) => (cell === own ? left : left - least(cell)), table.values[sum] ?? 0)
}

function roomInUnits(table: CaseTable, marks: Uint8Array, unit: number, slice: number, column: number): number {
  const years = slice < table.years.length ? [slice] : [slice - table.years.length, slice - table.years.length + 1]
  const cell = (each: number) => cellOf(table, each, slice, column)
  const rooms = table.children.flatMap((parts, parent) => {
    const isWhole =
      parts.includes(unit) && years.every((year) => table.summed[parent * table.years.length + year] === 1)
    return isWhole
      ? [
          room(
            table,
            marks,
            cell(parent),
            parts.map(cell).filter((part) => table.published[part] === 1),
            cell(unit),
          ),
        ]
      : []
  })
  return Math.min(Infinity, ...rooms)
}

function roomInModalities(table: CaseTable, marks: Uint8Array, unit: number, slice: number, column: number): number {
  const all = cellOf(table, unit, slice, 0)
  if (column === 0) return Infinity
  const parts = Array.from({ length: table.columns - 1 }, (_, at) => all + at + 1).filter(
    (part) => table.published[part] === 1,
  )
  return room(table, marks, all, parts, all + column)
}
