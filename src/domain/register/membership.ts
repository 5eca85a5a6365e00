import type { Day } from '../calendar/index.ts'
import type { InstanciaLevel } from '../instancias/index.ts'
import { rowsOf, type LifeFile } from '../life/index.ts'
import type { InstanciaRecord } from './register.ts'

/** Organisations that the Lineamientos recommend among the members, by level (7.3.2.8). */
const ORGANISATIONS: Readonly<Record<InstanciaLevel, number>> = { regional: 3, provincial: 3, distrital: 2 }

/** What is told of the members of an instancia, counted; posts and entities, never persons. */
export interface Membership {
  readonly entities: number
  /** Entities whose titular and alterno are both known to be designated, within their period. */
  readonly designated: number
  readonly organisations: number
  /** Organisations that its level asks for. */
  readonly needed: number
  readonly suitable: number
  /**
   * Entities whose period ended and of which no replacement is told: who represents them stays until then (7.3.2.11).
   */
  readonly ended: number
  readonly replaced: number
  /** Entities that were absent and whose authority is not known to have been told (7.3.4.12). */
  readonly lettersOwed: number
}

/** Counts the members of an instancia at a day. */
export function membership(
  { life, level }: Pick<InstanciaRecord, 'level'> & { readonly life: LifeFile },
  referenceDate: Day,
): Membership {
  const rows = rowsOf(life, 'miembros')
  const of = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length
  const isOver = ({ hasta, reemplazo }: (typeof rows)[number]) =>
    hasta !== undefined && hasta < referenceDate && reemplazo !== 'si'
  return {
    entities: rows.length,
    designated: of((row) => row['titular'] === 'si' && row['alterno'] === 'si' && !isOver(row)),
    organisations: of(({ clase }) => clase === 'organizacion'),
    needed: ORGANISATIONS[level],
    suitable: of(({ idoneidad }) => idoneidad === 'si'),
    ended: of(isOver),
    replaced: of(({ reemplazo }) => reemplazo === 'si'),
    lettersOwed: of(({ inasistencias = '0', oficio_inasistencia: told }) => Number(inasistencias) > 0 && told !== 'si'),
  }
}
