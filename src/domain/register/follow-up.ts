import type { Day } from '../calendar/index.ts'
import { rowsOf, type LifeFile } from '../life/index.ts'

/** How many agreements there are, how many are still to be fulfilled, and of those how many past their day. */
export interface FollowUp {
  readonly all: number
  readonly open: number
  readonly late: number
}

const CLOSED: ReadonlySet<string> = new Set(['cumplido', 'no_cumplido', 'sin_efecto'])

/**
 * The agreements of the sessions, or of the meetings of a COORDEMUNA, at a day; of no known state, one is open until a
 * day is told on which it was fulfilled.
 */
export function followUp(life: LifeFile, step: 'acuerdos' | 'coordemuna_acuerdos', referenceDate: Day): FollowUp {
  const rows = rowsOf(life, step)
  const open = rows.filter(({ estado, cumplido_el }) =>
    estado === undefined ? cumplido_el === undefined : !CLOSED.has(estado),
  )
  const late = open.filter(({ plazo }) => plazo !== undefined && plazo < referenceDate)
  return { all: rows.length, open: open.length, late: late.length }
}
