import { cellOf, type CaseTable } from './case-table.ts'
import { changesAround } from './changes.ts'
import { Effect, markSmall, PROTECTED, SMALL, TOLD, type Shift } from './marks.ts'

/**
 * Hides, besides the small counts, what would give them away, for each k, ascending. Every hidden cell is covered by a
 * change: a few cases moved between territories, years or modalities so that every cell still told stays the same and
 * every hidden one stays as it is marked, while the covered cell differs. So no sum, difference, rate or bound of what
 * is told can settle it: both countries read alike. Changes are chosen to hide as little as they can, and the years
 * before the pairs, the parts before the totals.
 *
 * Each k begins where the one before it ends: it hides all that that one hides, and leaves "oculto" what is "oculto"
 * there. So what is told under a stricter k is told under every other too, and whoever has both publications knows
 * what the less strict one says, no more.
 */
export function protectCases<K extends number>(table: CaseTable, ks: readonly K[]): ReadonlyMap<K, Uint8Array> {
  const byK = new Map<K, Uint8Array>()
  let before: Protector | null = null
  for (const k of ks) {
    const small = markSmall(table, k)
    const protector: Protector = new Protector(table, small, k, before)
    for (const cell of inOrder(table, small)) protector.cover(cell)
    byK.set(k, protector.marks)
    before = protector
  }
  return byK
}

/** Small cells, the narrowest first: their changes often cover the wider ones. */
function inOrder(table: CaseTable, small: Uint8Array): readonly number[] {
  const cells: number[] = []
  for (let unit = 0; unit < table.units.size; unit += 1) {
    for (let slice = 0; slice < table.slices; slice += 1) {
      for (let column = table.columns - 1; column >= 0; column -= 1) {
        const cell = cellOf(table, unit, slice, column)
        if (small[cell] === SMALL) cells.push(cell)
      }
    }
  }
  return cells
}

/** A change that hides this little is not bettered. */
const CHEAP = 4

interface Best {
  readonly change: readonly Shift[]
  readonly sign: 1 | -1
  readonly cost: number
}

class Protector {
  readonly marks: Uint8Array
  private readonly table: CaseTable
  private readonly k: number
  private readonly covered: Uint8Array
  private readonly effect: Effect
  private readonly costs: Float64Array

  constructor(table: CaseTable, small: Uint8Array, k: number, before: Protector | null) {
    this.table = table
    this.marks = small.map((mark, cell) => (before?.marks[cell] === PROTECTED ? PROTECTED : mark))
    this.k = k
    this.covered = before?.covered.slice() ?? new Uint8Array(small.length)
    this.effect = new Effect(table)
    this.costs = costsOf(table)
  }

  cover(cell: number): void {
    if (this.covered[cell] === 1) return
    let best: Best | null = null
    for (const change of changesAround(this.table, this.marks, cell)) {
      this.effect.of(change)
      if (this.effect.net[cell] === 0) continue
      for (const sign of [1, -1] as const) {
        const cost = this.costOf(sign, best?.cost ?? Infinity)
        if (cost < (best?.cost ?? Infinity)) best = { change, sign, cost }
      }
      if (best !== null && best.cost <= CHEAP) break
    }
    if (best !== null) this.hide(best)
  }

  /** What a change would newly hide, weighed; infinite when a count would fall below what its mark allows. */
  private costOf(sign: 1 | -1, limit: number): number {
    const { net, cells } = this.effect
    let cost = 0
    for (const cell of cells) {
      const by = sign * (net[cell] ?? 0)
      if (by === 0) continue
      const moved = (this.table.values[cell] ?? 0) + by
      if (moved < (this.table.published[cell] ?? 0)) return Infinity
      if (this.table.published[cell] === 0 || this.marks[cell] === PROTECTED) continue
      if (this.marks[cell] === TOLD) cost += this.costs[cell] ?? 0
      else if (moved >= this.k) cost += 0.5
      if (cost >= limit) return Infinity
    }
    return cost
  }

  private hide({ change, sign }: Best): void {
    this.effect.of(change)
    const { net, cells } = this.effect
    for (const cell of cells) {
      const by = sign * (net[cell] ?? 0)
      if (by === 0 || this.table.published[cell] === 0) continue
      this.covered[cell] = 1
      if (this.marks[cell] === TOLD || (this.table.values[cell] ?? 0) + by >= this.k) this.marks[cell] = PROTECTED
    }
  }
}

const LEVEL_COST: Readonly<Record<string, number>> = {
  distrito: 1,
  provincia: 4,
  departamento: 40,
  region: 10,
  pais: 1000,
}

/** What hiding a cell loses: more the higher its level, for totals, for pairs of years, and for the latest of them. */
function costsOf(table: CaseTable): Float64Array {
  const costs = new Float64Array(table.values.length)
  for (const [key, unit] of table.units) {
    const level = LEVEL_COST[key.split('/')[0] ?? ''] ?? 1
    for (let slice = 0; slice < table.slices; slice += 1) {
      const when = slice < table.years.length ? 1 : slice === table.slices - 1 ? 6 : 3
      for (let column = 0; column < table.columns; column += 1) {
        const cell = cellOf(table, unit, slice, column)
        costs[cell] = level * when * (column === 0 ? 4 : 1) * (1 + Math.min(1, (table.values[cell] ?? 0) / 1000))
      }
    }
  }
  return costs
}
