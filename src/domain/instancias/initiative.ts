import { verdictOf, type Verdict } from '../measure/index.ts'
import type { InstrumentEstado } from './instrument.ts'

/** Kinds of initiative under Ley 30364 (A.1.iii); `ninguna` states that the government has none. */
export const INITIATIVE_TYPES = [
  'plan',
  'politica',
  'programa',
  'servicio_prevencion',
  'servicio_agresores',
  'incentivo',
  'ninguna',
] as const
export type InitiativeType = (typeof INITIATIVE_TYPES)[number]

interface Initiative {
  readonly type: InitiativeType
  readonly estado: InstrumentEstado | null
}

const REGIONAL: readonly InitiativeType[] = ['plan', 'politica', 'programa']
const LOCAL: readonly InitiativeType[] = ['servicio_prevencion', 'servicio_agresores']

/** At least one regional plan, política or programa approved or implemented; no row at all is unknown (METHOD §6). */
export function hasRegionalInitiative(rows: readonly Initiative[]): Verdict {
  const holds = rows.some(
    (row) => REGIONAL.includes(row.type) && (row.estado === 'aprobado' || row.estado === 'implementado'),
  )
  return verdictOf(rows.length === 0 ? null : holds)
}

/** At least one municipal prevention service or service for aggressors; no row at all is unknown (METHOD §6). */
export function hasLocalService(rows: readonly Initiative[]): Verdict {
  return verdictOf(rows.length === 0 ? null : rows.some((row) => LOCAL.includes(row.type)))
}
