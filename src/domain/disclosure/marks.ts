import { cellOf, slicesOf, type CaseTable } from './case-table.ts'

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

/** Marks every small count that can be asked for, at any level, slice and modality; zero is told. */
export function markSmall({ values, published }: CaseTable, k: number): Uint8Array {
  return Uint8Array.from(values, (value, cell) => (published[cell] === 1 && value > 0 && value < k ? SMALL : TOLD))
}

/** What a change does to the cells: the ones it moves, by how much. Reused from one change to the next. */
export class Effect {
  readonly net: Int8Array
  cells: number[] = []
  private readonly table: CaseTable
  private readonly slices: readonly (readonly number[])[]

  constructor(table: CaseTable) {
    this.table = table
    this.net = new Int8Array(table.values.length)
    this.slices = table.years.map((_, year) => slicesOf(table.years.length, year))
  }

  of(change: readonly Shift[]): void {
    for (const cell of this.cells) this.net[cell] = 0
    this.cells = []
    for (const shift of change) this.add(shift)
  }

  private add({ leaf, year, column, sign }: Shift): void {
    const { net, cells, table } = this
    for (const unit of table.chains[leaf * table.years.length + year] ?? []) {
      for (const slice of this.slices[year] ?? []) {
        const all = cellOf(table, unit, slice, 0)
        cells.push(all, all + column)
        net[all] = (net[all] ?? 0) + sign
        net[all + column] = (net[all + column] ?? 0) + sign
      }
    }
  }
}
