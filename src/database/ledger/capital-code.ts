import { departamentoOf, provinciaOf, type Ubigeo } from '../../domain/territory/index.ts'
import type { Placing } from './placing.ts'

/** Columns that name a level: a blank cell says something only where the table has the column. */
export interface LevelColumns {
  readonly provincia: boolean
  /** Whether a blank distrito may mean the whole provincia: the table has the column, or codes of capitals only. */
  readonly distrito: boolean
}

/**
 * The provincia (or departamento) that a row may speak of when it bears its capital's code ("180101") and names no
 * distrito; null when it does not.
 */
export function aboveCapital(placing: Placing, found: Ubigeo, columns: LevelColumns): Ubigeo | null {
  const blank = placing.distrito === '' && placing.territorio === '' && placing.level === null
  if (!columns.distrito || !blank || placing.code === '' || found.length < 6 || !found.endsWith('01')) return null
  if (placing.provincia !== '') return provinciaOf(found)
  const regional = columns.provincia && placing.departamento !== '' && found.endsWith('0101')
  return regional ? departamentoOf(found) : null
}

/** Whether every code of a column is a capital's: such a table is of provincias, however its codes are long. */
export function onlyCapitals(codes: Iterable<string>): boolean {
  let some = false
  for (const code of codes) {
    const digits = code.trim()
    if (!/^\d+$/.test(digits)) continue
    if (!/^\d{3,4}01$/.test(digits)) return false
    some = true
  }
  return some
}
