import type { Sheet } from '../files/index.ts'
import type { IgnoreReason } from './account.ts'
import { coarsenerOf, type CoarsenCell } from './coarsen-case.ts'
import type { TablePlan } from './plan-table.ts'
import type { TextRedactor } from './redact-text.ts'
import type { Redaction } from './redaction.ts'
import type { WithheldText } from './withheld.ts'
import { whatTitleStates } from './stated-origin.ts'

/** Notes at the foot of a sheet are looked for in its last rows. */
const FOOT = 12

type Left = Pick<Redaction, 'dismissed' | 'reserved' | 'spared' | 'emptied'>

/** The cells of a sheet while they are redacted; rows that need nothing stay the file's own. */
export class RedactedCells {
  readonly texts: WithheldText[] = []
  readonly #cells: string[][]

  readonly #plan: TablePlan
  readonly #used: ReadonlySet<number>
  readonly #redactor: TextRedactor
  readonly #coarsen: CoarsenCell | null

  constructor(plan: TablePlan, used: ReadonlySet<number>, redactor: TextRedactor) {
    this.#plan = plan
    this.#used = used
    this.#redactor = redactor
    this.#coarsen = coarsenerOf(plan)
    this.#cells = [...plan.sheet.cells]
  }

  get sheet(): Sheet {
    const { last } = this.#plan.header
    const merges = this.#plan.sheet.merges
      .filter(({ row }) => row <= last)
      .map((merge) => ({ ...merge, rows: Math.min(merge.rows, last + 1 - merge.row) }))
    return { ...this.#plan.sheet, cells: this.#cells, merges }
  }

  /**
   * Empties the rows of refuges and what titles and notes say beside their years, and leaves out of the others what
   * they must not say.
   */
  redact({ dismissed, reserved, spared, emptied }: Left): void {
    const { header } = this.#plan
    const [name = -1] = header.match.mapping.get('nombre') ?? []
    this.#cells.forEach((cells, row) => {
      if (row >= header.first && row <= header.last) return
      const reason = dismissed.get(row)
      if (reason !== undefined) this.#cells[row] = this.#dismissed(reason, cells)
      else if (reserved.has(row)) this.#cells[row] = []
      else this.#cells[row] = this.#read(row, cells, spared.has(row) ? [...emptied, name] : emptied)
    })
  }

  // Of totals the figures stay: they tell how the column is written.
  #dismissed(reason: IgnoreReason, cells: readonly string[]): string[] {
    const isSum = reason === 'total' || reason === 'subtotal'
    return cells.map((cell, column) => {
      if (isSum && this.#redactor.isFigure(column) && /^[-\d.,\s%']*$/.test(cell)) return cell
      return whatTitleStates(cell)
    })
  }

  #read(row: number, cells: string[], emptied: readonly number[]): string[] {
    let copy: string[] | null = null
    const put = (column: number, text: string) => {
      copy ??= [...cells]
      copy[column] = text
    }
    for (const column of this.#used) {
      const cell = cells[column] ?? ''
      if (cell === '') continue
      if (emptied.includes(column)) put(column, '')
      else {
        const { text, kinds } = this.#redactor.redact(column, cell)
        for (const kind of kinds) this.texts.push({ row, column, kind })
        const left = this.#coarsen?.(row, column, text) ?? text
        if (left !== cell) put(column, left)
      }
    }
    if (row >= this.#cells.length - FOOT)
      cells.forEach((cell, column) => !this.#used.has(column) && cell !== '' && put(column, ''))
    return copy ?? cells
  }
}
