import { cellOf, type CaseTable } from './case-table.ts'
import { PROTECTED, SMALL, TOLD, type Shift } from './marks.ts'
import { inWhole, type Part } from './part-table.ts'
import type { Chosen, PartProtector } from './protect-part.ts'

/** A change of a part as it moves the whole: what it does to the totals of several regions. */
interface Moved {
  readonly part: number
  readonly change: readonly Shift[]
  /** By cell of a total: cases more or less. */
  readonly net: ReadonlyMap<number, number>
}

interface Pool {
  readonly all: readonly Moved[]
  readonly byWay: ReadonlyMap<string, readonly Moved[]>
}

interface Best {
  readonly change: readonly Shift[]
  readonly net: ReadonlyMap<number, number>
  readonly cost: number
}

/**
 * Decides the totals that reach over several regions (the country, and the departamento of two regions) in one year:
 * each change of a region that moves them is set off by one of another region that moves nothing told, and where there
 * is none the total is hidden. Nothing more of a region is hidden for the sake of a total: a table of that region alone
 * would tell it.
 */
export class TotalsProtector {
  private readonly table: CaseTable
  private readonly year: number
  private readonly parts: readonly Part[]
  private readonly above: ReadonlySet<number>
  private readonly covered = new Set<number>()
  private readonly changes: (readonly Shift[])[] = []
  private done: readonly number[] = []
  private before: Uint8Array | null = null

  constructor(table: CaseTable, year: number, parts: readonly Part[]) {
    this.table = table
    this.year = year
    this.parts = parts
    const within = new Set(parts.flatMap(({ units }) => units))
    this.above = new Set([...table.units.values()].filter((unit) => !within.has(unit)))
  }

  /** Marks the totals under k, and gives the changes that cover every hidden cell of the year. */
  decide(k: number, protectors: readonly PartProtector[], marks: Uint8Array): readonly (readonly Shift[])[] {
    for (const cell of this.cells()) if (this.before?.[cell] === PROTECTED) marks[cell] = PROTECTED
    const pool = this.poolOf(protectors)
    for (const [at, protector] of protectors.entries())
      for (const chosen of protector.chosen.slice(this.done[at] ?? 0)) {
        const own = this.movedBy(at, chosen)
        if (own.net.size === 0) this.changes.push(own.change)
        else this.hide(this.cheapest([own], pool, marks, k, null), marks, k)
      }
    for (const cell of this.cells())
      if (marks[cell] === SMALL && !this.covered.has(cell))
        this.hide(this.cheapest(pool.all, pool, marks, k, cell), marks, k)
    this.done = protectors.map(({ chosen }) => chosen.length)
    this.before = marks
    return this.changes
  }

  private cells(): readonly number[] {
    return [...this.above].flatMap((unit) =>
      Array.from({ length: this.table.columns }, (_, column) => cellOf(this.table, unit, this.year, column)),
    )
  }

  /** Changes of every region that its marks allow and that move a total; one for each way of moving it. */
  private poolOf(protectors: readonly PartProtector[]): Pool {
    const all = protectors.flatMap((protector, at) => {
      const ways = new Map<string, Moved>()
      for (const chosen of protector.free()) {
        const moved = this.movedBy(at, chosen)
        const way = wayOf(moved.net)
        if (moved.net.size > 0 && !ways.has(way)) ways.set(way, moved)
      }
      return [...ways.values()]
    })
    const byWay = new Map<string, Moved[]>()
    for (const moved of all) byWay.set(wayOf(moved.net), [...(byWay.get(wayOf(moved.net)) ?? []), moved])
    return { all, byWay }
  }

  private movedBy(at: number, { change, sign }: Chosen): Moved {
    const { table, year } = this
    const part = this.parts[at]
    const whole = part === undefined ? [] : inWhole(part, year, change, sign)
    const net = new Map<number, number>()
    for (const shift of whole)
      for (const unit of table.chains[shift.leaf * table.years.length + year] ?? [])
        if (this.above.has(unit))
          for (const column of [0, shift.column]) {
            const cell = cellOf(table, unit, year, column)
            net.set(cell, (net.get(cell) ?? 0) + shift.sign)
          }
    return {
      part: at,
      change: whole,
      net: new Map([...net].filter(([, by]) => by !== 0).toSorted(([a], [b]) => a - b)),
    }
  }

  /** The one that hides least, alone or set off by one or two of other regions; moving the cell, if one is named. */
  private cheapest(
    own: readonly Moved[],
    others: Pool,
    marks: Uint8Array,
    k: number,
    cell: number | null,
  ): Best | null {
    let best: Best | null = null
    for (const together of setOff(own, others)) {
      const net = together.map((each) => each.net).reduce(added)
      if (cell !== null && !net.has(cell)) continue
      const cost = this.costOf(net, marks, k)
      if (cost < (best?.cost ?? Infinity)) best = { change: together.flatMap(({ change }) => change), net, cost }
      if (best?.cost === 0) return best
    }
    return best
  }

  private costOf(net: ReadonlyMap<number, number>, marks: Uint8Array, k: number): number {
    let cost = 0
    for (const [cell, by] of net) {
      const moved = (this.table.values[cell] ?? 0) + by
      if (moved < (this.table.published[cell] ?? 0)) return Infinity
      if (this.table.published[cell] === 0 || marks[cell] === PROTECTED) continue
      if (marks[cell] === TOLD) cost += cell % this.table.columns === 0 ? 4 : 1
      else if (moved >= k) cost += 0.01
    }
    return cost
  }

  private hide(best: Best | null, marks: Uint8Array, k: number): void {
    if (best === null) return
    this.changes.push(best.change)
    for (const [cell, by] of best.net) {
      if (this.table.published[cell] === 0) continue
      this.covered.add(cell)
      if (marks[cell] === TOLD || (this.table.values[cell] ?? 0) + by >= k) marks[cell] = PROTECTED
    }
  }
}

function added(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const sum = new Map(one)
  for (const [cell, by] of other) sum.set(cell, (sum.get(cell) ?? 0) + by)
  return new Map([...sum].filter(([, by]) => by !== 0).toSorted(([a], [b]) => a - b))
}

function wayOf(net: ReadonlyMap<number, number>, times: 1 | -1 = 1): string {
  return [...net].map(([cell, by]) => `${cell}:${by * times}`).join()
}

/** Each change alone, with one of another region, and with two that set it off whole. */
function* setOff(own: readonly Moved[], { all, byWay }: Pool): Generator<readonly [Moved, ...Moved[]]> {
  for (const one of own) {
    yield [one]
    const others = all.filter(({ part }) => part !== one.part)
    for (const other of others) yield [one, other]
    for (const other of others) {
      const rest = byWay.get(wayOf(added(one.net, other.net), -1))
      const third = rest?.find(({ part }) => part !== one.part && part !== other.part)
      if (third !== undefined) yield [one, other, third]
    }
  }
}
