import {
  departamentoOf,
  isCapitalProvincia,
  isCercado,
  provinciaOf,
  type Ubigeo,
} from '../../domain/territory/index.ts'
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
  if (!columns.distrito || !blank || placing.code === '' || !isCercado(found)) return null
  if (placing.provincia !== '') return provinciaOf(found)
  const regional = columns.provincia && placing.departamento !== '' && isCapitalProvincia(found)
  return regional ? departamentoOf(found) : null
}
