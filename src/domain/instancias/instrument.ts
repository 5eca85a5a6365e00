import { verdictOf, type Verdict } from '../measure/index.ts'

export const INSTRUMENTS = [
  'reglamento_interno',
  'diagnostico',
  'plan_trabajo',
  'observatorio',
  'protocolo_adecuado',
] as const
/** Management instruments of an instancia (7.3.1.2 A.2.ii). */
export type InstrumentKind = (typeof INSTRUMENTS)[number]

export const INSTRUMENT_ESTADOS = [
  'no_tiene',
  'en_elaboracion',
  'formulado',
  'aprobado',
  'implementado',
  'desactualizado',
] as const
export type InstrumentEstado = (typeof INSTRUMENT_ESTADOS)[number]

/**
 * The source says three terms for a plan de trabajo (METHOD §8): "anual" (7.3.3.1), 3 years (6.1.7) and multi-year
 * (7.3.4.4).
 */
export const PLAN_TERMS = ['multianual', 'anual', 'trienal'] as const
export type PlanTerm = (typeof PLAN_TERMS)[number]

/** What is stated of one instrument; no row at all (undefined) is unknown, never "no" (METHOD §6). */
export interface InstrumentState {
  readonly estado: InstrumentEstado
  readonly reporta: boolean | null
  readonly inconsistencias: boolean | null
  /** AAAA-MM-DD. */
  readonly approvedOn: string | null
  /** AAAA-MM-DD, last day in force; null where the file has none, and then `expiryOf` says what follows. */
  readonly validUntil: string | null
}

type Stated = InstrumentState | undefined

const HELD: readonly InstrumentEstado[] = ['aprobado', 'implementado', 'desactualizado']

/** Has a diagnóstico or a protocolo adaptado: aprobado, implementado or desactualizado. */
export function isHeld(instrument: Stated): Verdict {
  return verdictOf(instrument ? HELD.includes(instrument.estado) : null)
}

/** Observatorio implementado, as B.1 asks of groups 1 and 3. */
export function isImplemented(instrument: Stated): Verdict {
  return verdictOf(instrument ? instrument.estado === 'implementado' : null)
}

/** Observatorio implemented, up to date and reporting (B.1 g2 iii). */
export function isFunctioning(instrument: Stated): Verdict {
  if (!instrument) return 'sin_dato'
  return instrument.estado === 'implementado' ? verdictOf(instrument.reporta) : 'no'
}

/** Reglamento interno formulado or beyond (B.1 g3 iv). */
export function isFormulated(reglamento: Stated): Verdict {
  return verdictOf(reglamento ? reglamento.estado === 'formulado' || HELD.includes(reglamento.estado) : null)
}

/** Inconsistencies of an instrument that exists; one that does not exist is not inconsistent (B.1 g2 i). */
export function isInconsistent(instrument: Stated, exists: Verdict): Verdict {
  return exists === 'si' ? verdictOf(instrument?.inconsistencias ?? null) : exists
}

/** Observatorio approved but not implemented, out of date, or with inconsistencies (B.1 g2 i). */
export function isObservatorioInconsistent(observatorio: Stated): Verdict {
  if (observatorio?.estado === 'aprobado' || observatorio?.estado === 'desactualizado') return 'si'
  return isInconsistent(observatorio, isImplemented(observatorio))
}
