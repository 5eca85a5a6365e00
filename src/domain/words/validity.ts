import type { PlanTerm, Validity, ValidityState } from '../instancias/index.ts'
import { formatDate } from '../measure/index.ts'
import { MISSING_SHORT } from './names.ts'

export const VALIDITY_NAME: Readonly<Record<ValidityState, string>> = {
  vencido: 'vencido',
  por_vencer: 'por vencer',
  vigente: 'vigente',
  sin_instrumento: 'sin instrumento aprobado',
  sin_dato: MISSING_SHORT,
}

/** The three terms of a plan de trabajo, each with its clause (METHOD §8). */
export const PLAN_TERM_NAME: Readonly<Record<PlanTerm, string>> = {
  multianual: 'Multianual (7.3.4.4)',
  anual: 'Anual (7.3.3.1)',
  trienal: 'Tres años (6.1.7)',
}

/** State and last day of what expires; one that rests on the term chosen, or on silence, says so. */
export function validityWords({ state, until, assumed }: Validity): string {
  const dated = until === null ? '' : `, ${state === 'vencido' ? 'venció el' : 'hasta el'} ${formatDate(until)}`
  return `${VALIDITY_NAME[state]}${dated}${assumed ? ' (supuesto)' : ''}`
}
