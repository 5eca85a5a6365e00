import type { Day } from '../calendar/index.ts'
import type { TerritoryFacts } from '../country/index.ts'
import type { InstanciaLevel, InstrumentKind } from '../instancias/index.ts'
import type { CheckKey } from './checks.ts'
import type { StageDoubt } from './derived-stage.ts'
import type { InstanciaRecord } from './register.ts'

/**
 * What shows it: the days compared, the lower plans that came later, the instruments or the actas, the distritos, the
 * sessions that were due since the last one, the doubt over a stage.
 */
export type MismatchEvidence =
  | { readonly kind: 'plan'; readonly planOn: Day | null; readonly reglamentoOn: Day | null }
  | { readonly kind: 'planes'; readonly planOn: Day; readonly later: readonly TerritoryFacts[] }
  | { readonly kind: 'desde'; readonly on: Day }
  | { readonly kind: 'instrumentos'; readonly which: readonly InstrumentKind[] }
  | { readonly kind: 'ordenanza' }
  | { readonly kind: 'actas'; readonly on: readonly Day[] }
  | { readonly kind: 'distritos'; readonly count: number; readonly until: Day | null }
  | { readonly kind: 'sin_correspondencia' }
  | { readonly kind: 'sesiones'; readonly last: Day; readonly missed: number }
  | { readonly kind: 'demunas'; readonly of: readonly TerritoryFacts[] }
  | { readonly kind: 'etapa'; readonly doubt: StageDoubt }

/** One thing that does not agree, of one instancia or of the COORDEMUNA of a provincia. */
export interface Mismatch {
  readonly check: CheckKey
  readonly unit: TerritoryFacts
  readonly level: InstanciaLevel
  readonly evidence: MismatchEvidence
}

/** One mismatch of an instancia. */
export function mismatch({ unit, level }: InstanciaRecord, check: CheckKey, evidence: MismatchEvidence): Mismatch {
  return { check, unit, level, evidence }
}
