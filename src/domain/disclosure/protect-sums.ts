import { cellOf, type CaseTable } from './case-table.ts'
import { netOf, PROTECTED, SMALL, TOLD, type Move } from './marks.ts'

/** A part of the whole: the sums that it belongs to, finest first, and how it may move them under each k. */
export interface Piece {
  /** The unit whose row the sums add. */
  readonly unit: number
  readonly above: readonly number[]
  /** What covers each thing that is hidden of it: one of these moves. */
  readonly covering: readonly (readonly Move[])[]
  /** Moves that leave all that is told of it as it is, and all that is hidden as it is marked. */
  readonly free: readonly Move[]
}

interface Moved {
  readonly piece: Piece
  readonly move: Move
}

interface Best {
  readonly net: ReadonlyMap<number, number>
  readonly cost: number
}

/** How many parts are kept for each way that a sum may move: of three, one differs from any two others. */
const KEPT = 3

/**
 * Decides the sums of a whole in one year (`CaseTable.whole`): each move of a part that would move them is set off by
 * one or two of other parts that move nothing told, and where there are none the sum is hidden. Nothing more of a part
 * is hidden for the sake of a sum: a table of that part alone would tell it.
 */
export class SumsProtector {
  private readonly table: CaseTable
  private readonly year: number
  private readonly covered = new Set<number>()
  private before: Uint8Array | null = null
  private pool = new Map<string, Moved[]>()

  constructor(table: CaseTable, year: number) {
    this.table = table
    this.year = year
  }

  /** Marks the sums under k, of the same parts as under the k before. */
  decide(k: number, pieces: readonly Piece[], marks: Uint8Array): void {
    const sums = [...new Set(pieces.flatMap(({ above }) => above))].sort((a, b) => a - b)
    const cells = sums.flatMap((unit) =>
      Array.from({ length: this.table.columns }, (_, column) => this.cell(unit, column)),
    )
    for (const cell of cells) if (this.before?.[cell] === PROTECTED) marks[cell] = PROTECTED
    this.pool = poolOf(pieces)
    for (const piece of pieces)
      for (const moves of piece.covering) this.hide(this.cheapest(piece, moves, marks, k, null), marks, k)
    for (const cell of cells)
      if (!this.covered.has(cell) && (marks[cell] === SMALL || this.leavesFew(cell, pieces, marks, k)))
        this.cover(cell, marks, k)
    this.before = marks
  }

  /** Whether a told sum leaves less than k for all its hidden parts together: that is a small count too. */
  private leavesFew(cell: number, pieces: readonly Piece[], marks: Uint8Array, k: number): boolean {
    if (marks[cell] !== TOLD) return false
    const sum = Math.floor(cell / (this.table.slices * this.table.columns))
    const parts = pieces
      .filter(({ above }) => above.includes(sum))
      .map(({ unit }) => this.cell(unit, cell % this.table.columns))
    const hidden = parts.filter((part) => marks[part] !== TOLD)
    return hidden.length > 0 && hidden.reduce((left, part) => left + (this.table.values[part] ?? 0), 0) < k
  }

  private cell(unit: number, column: number): number {
    return cellOf(this.table, unit, this.year, column)
  }

  private cover(cell: number, marks: Uint8Array, k: number): void {
    const unit = Math.floor(cell / (this.table.slices * this.table.columns))
    const column = cell % this.table.columns
    let best: Best | null = null
    for (const move of this.ways()) {
      const own = netOf(move).has(column) ? this.pool.get(wayOf(unit, move))?.[0] : undefined
      const found = own === undefined ? null : this.cheapest(own.piece, [move], marks, k, cell)
      if (found !== null && found.cost < (best?.cost ?? Infinity)) best = found
    }
    this.hide(best, marks, k)
  }

  private ways(): readonly Move[] {
    const columns = [...Array(this.table.columns).keys()]
    return columns.flatMap((up) => columns.flatMap((down) => (up === down ? [] : [{ up, down }])))
  }

  /** The move alone or set off, whichever hides least; moving the cell, if one is named. */
  private cheapest(
    piece: Piece,
    moves: readonly Move[],
    marks: Uint8Array,
    k: number,
    cell: number | null,
  ): Best | null {
    let best: Best | null = null
    for (const together of moves.flatMap((move) => [...this.setOff({ piece, move })])) {
      const net = this.netAbove(together)
      if (cell !== null && !net.has(cell)) continue
      const cost = this.costOf(net, marks, k)
      if (cost < (best?.cost ?? Infinity)) best = { net, cost }
      if (best?.cost === 0) return best
    }
    return best
  }

  /** Alone; with one that takes back its one side or its other, or both; and with two that take back both. */
  private *setOff(own: Moved): Generator<readonly Moved[]> {
    yield [own]
    const { up, down } = own.move
    for (const sum of own.piece.above)
      for (let through = 0; through < this.table.columns; through += 1) {
        const ups = this.others(own, sum, { up: through, down: up })
        const downs = this.others(own, sum, { up: down, down: through })
        for (const second of ups) yield [own, second]
        for (const second of downs) yield [own, second]
        for (const second of ups)
          for (const third of downs) if (second.piece !== third.piece) yield [own, second, third]
      }
  }

  private others(own: Moved, sum: number, move: Move): readonly Moved[] {
    const list = this.pool.get(wayOf(sum, move)) ?? []
    return list.filter(({ piece }) => piece !== own.piece).slice(0, 2)
  }

  private netAbove(together: readonly Moved[]): ReadonlyMap<number, number> {
    const net = new Map<number, number>()
    for (const { piece, move } of together)
      for (const [column, by] of netOf(move))
        for (const sum of piece.above) {
          const cell = this.cell(sum, column)
          net.set(cell, (net.get(cell) ?? 0) + by)
        }
    return new Map([...net].filter(([, by]) => by !== 0))
  }

  /** What it would newly hide, weighed; infinite when a count would fall below what its mark allows. */
  private costOf(net: ReadonlyMap<number, number>, marks: Uint8Array, k: number): number {
    let cost = 0
    for (const [cell, by] of net) {
      const moved = (this.table.values[cell] ?? 0) + by
      if (moved < (this.table.published[cell] ?? 0)) return Infinity
      if (this.table.published[cell] === 0 || marks[cell] === PROTECTED) continue
      if (marks[cell] === TOLD) cost += this.weightOf(cell)
      else if (moved >= k) cost += 0.01
    }
    return cost
  }

  /** A total weighs more than a modality, a common one more than a rare one. */
  private weightOf(cell: number): number {
    const column = cell % this.table.columns
    const share = (this.table.values[cell] ?? 0) / (this.table.values[cell - column] || 1)
    return column === 0 ? 20 : 1 + 9 * share
  }

  private hide(best: Best | null, marks: Uint8Array, k: number): void {
    for (const [cell, by] of best?.net ?? []) {
      if (this.table.published[cell] === 0) continue
      this.covered.add(cell)
      if (marks[cell] === TOLD || (this.table.values[cell] ?? 0) + by >= k) marks[cell] = PROTECTED
    }
  }
}

/** By sum and way of moving it: parts that can. */
function poolOf(pieces: readonly Piece[]): Map<string, Moved[]> {
  const pool = new Map<string, Moved[]>()
  for (const piece of pieces)
    for (const move of piece.free)
      for (const sum of piece.above) {
        const list = pool.get(wayOf(sum, move)) ?? []
        if (list.length < KEPT) list.push({ piece, move })
        pool.set(wayOf(sum, move), list)
      }
  return pool
}

function wayOf(sum: number, { up, down }: Move): string {
  return `${sum}:${up}:${down}`
}
