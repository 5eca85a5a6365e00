import { cellOf, type CaseTable } from './case-table.ts'
import { changesAround } from './changes.ts'
import { Effect, markSmall, PROTECTED, SMALL, TOLD, type Shift } from './marks.ts'

/** A change that hides this little is not bettered. */
const CHEAP = 4

interface Best {
  readonly change: readonly Shift[]
  readonly sign: 1 | -1
  readonly cost: number
}

/** A change and the way it goes. */
export type Chosen = Pick<Best, 'change' | 'sign'>

/**
 * Hides, besides the small counts of a part, what would give them away under k: every hidden cell is covered by a
 * change that leaves every told cell of the part as it is, and every hidden one as it is marked. It begins where the
 * one of the k before it ends.
 */
export class PartProtector {
  readonly marks: Uint8Array
  /** The changes that cover, those of the k before first. */
  readonly chosen: Chosen[]
  private readonly table: CaseTable
  private readonly k: number
  private readonly covered: Uint8Array
  private readonly effect: Effect
  private readonly costs: Float64Array

  constructor(table: CaseTable, k: number, before: PartProtector | null) {
    const small = markSmall(table, k)
    this.table = table
    this.marks = small.map((mark, cell) => (before?.marks[cell] === PROTECTED ? PROTECTED : mark))
    this.k = k
    this.chosen = before?.chosen.slice() ?? []
    this.covered = before?.covered.slice() ?? new Uint8Array(small.length)
    this.effect = new Effect(table)
    this.costs = costsOf(table)
    for (const cell of inOrder(table, small)) this.cover(cell)
  }

  /** Whether the change leaves what is told as it is, and what is hidden as it is marked. */
  private allows({ change, sign }: Chosen): boolean {
    this.effect.of(change)
    return this.costOf(sign, CHEAP) === 0
  }

  /** The changes that cover, each with its opposite where that too leaves what is told as it is. */
  covering(): readonly (readonly Chosen[])[] {
    return this.chosen.map(({ change, sign }) => {
      const opposite = { change, sign: sign === 1 ? -1 : 1 } as const
      return this.allows(opposite) ? [{ change, sign }, opposite] : [{ change, sign }]
    })
  }

  /** Changes that move the region's own counts, there or back, and leave all that is told as it is. */
  free(): readonly Chosen[] {
    const top = cellOf(this.table, this.table.units.size - 1, 0, 0)
    const found = this.chosen.map(({ change }) => change)
    for (let cell = top; cell < this.marks.length; cell += 1)
      if (this.marks[cell] !== TOLD) found.push(...changesAround(this.table, this.marks, cell))
    return found
      .flatMap((change) => [{ change, sign: 1 } as const, { change, sign: -1 } as const])
      .filter((chosen) => this.allows(chosen))
  }

  private cover(cell: number): void {
    if (this.covered[cell] === 1) return
    let best: Best | null = null
    for (const change of changesAround(this.table, this.marks, cell)) {
      this.effect.of(change)
      if (this.effect.net[cell] === 0) continue
      const reach = this.reach()
      for (const sign of [1, -1] as const) {
        const cost: number = reach + this.costOf(sign, best?.cost ?? Infinity)
        if (cost < (best?.cost ?? Infinity)) best = { change, sign, cost }
      }
      if (best !== null && best.cost <= CHEAP) break
    }
    if (best !== null) this.hide(best)
  }

  /** What it weighs that a change moves the region's counts: it may cost those above; less in a rare modality. */
  private reach(): number {
    const { net, cells } = this.effect
    const { columns, units, values } = this.table
    const top = cellOf(this.table, units.size - 1, 0, 0)
    const moved = new Set(cells.filter((cell) => cell >= top && cell < top + columns && net[cell] !== 0))
    return [...moved].reduce((sum, cell) => sum + 1 + (150 * (values[cell] ?? 0)) / (values[top] || 1), 0)
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
    this.chosen.push({ change, sign })
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

/** Small cells, the narrowest first: their changes often cover the wider ones. */
function inOrder(table: CaseTable, small: Uint8Array): readonly number[] {
  const cells: number[] = []
  for (let unit = 0; unit < table.units.size; unit += 1) {
    for (let column = table.columns - 1; column >= 0; column -= 1) {
      const cell = cellOf(table, unit, 0, column)
      if (small[cell] === SMALL) cells.push(cell)
    }
  }
  return cells
}

const LEVEL_COST: Readonly<Record<string, number>> = { distrito: 1, provincia: 4, departamento: 40, region: 10 }

/** What hiding a cell loses: more the higher its level, for totals and for large counts. */
function costsOf(table: CaseTable): Float64Array {
  const costs = new Float64Array(table.values.length)
  for (const [key, unit] of table.units) {
    const level = LEVEL_COST[key.split('/')[0] ?? ''] ?? 1
    for (let column = 0; column < table.columns; column += 1) {
      const cell = cellOf(table, unit, 0, column)
      costs[cell] = level * (column === 0 ? 12 : 1) * (1 + Math.min(1, (table.values[cell] ?? 0) / 1000))
    }
  }
  return costs
}
