import { cellOf, type CaseTable } from './case-table.ts'

/** How a cell stands: told; "<k" (1 to k − 1 cases); or "oculto" (some cases, however many). */
export const TOLD = 0
export const SMALL = 1
export const PROTECTED = 2

/** One case more or less of a leaf in a year and modality; a change is a few of them. */
export interface Shift {
  readonly leaf: number
  readonly year: number
  readonly column: number
  readonly sign: 1 | -1
}

/** A case more of one modality and one less of another, by column; 0 is neither: then the total moves. */
export interface Move {
  readonly up: number
  readonly down: number
}

/** What a move does, by column: 0 is the total. */
export function netOf({ up, down }: Move): ReadonlyMap<number, number> {
  const net = new Map<number, number>()
  if (up > 0) net.set(up, 1)
  if (down > 0) net.set(down, -1)
  if (up === 0 || down === 0) net.set(0, up === 0 ? -1 : 1)
  return net
}

/** Marks every small count that can be asked for, at any level, slice and modality; zero is told. */
export function markSmall({ values, published }: CaseTable, k: number): Uint8Array {
  return Uint8Array.from(values, (value, cell) => (published[cell] === 1 && value > 0 && value < k ? SMALL : TOLD))
}

/** What a change does to the cells: the ones it moves, by how much. Reused from one change to the next. */
export class Effect {
  readonly net: Int8Array
  cells: number[] = []
  private readonly table: CaseTable

  constructor(table: CaseTable) {
    this.table = table
    this.net = new Int8Array(table.values.length)
  }

  of(change: readonly Shift[]): void {
    for (const cell of this.cells) this.net[cell] = 0
    this.cells = []
    for (const shift of change) this.add(shift)
  }

  private add({ leaf, year, column, sign }: Shift): void {
    const { net, cells, table } = this
    for (const unit of table.chains[leaf * table.years.length + year] ?? []) {
      const all = cellOf(table, unit, year, 0)
      cells.push(all, all + column)
      net[all] = (net[all] ?? 0) + sign
      net[all + column] = (net[all + column] ?? 0) + sign
    }
  }
}
