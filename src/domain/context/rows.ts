import { LIFE_VOCABULARIES } from '../life/index.ts'
import type { Quality } from '../measure/index.ts'
import type { Ubigeo, UnitLevel } from '../territory/index.ts'

export const CONTEXT_THEMES = LIFE_VOCABULARIES.contexto_tema.map(([theme]) => theme)
/** What a figure of context is about: a survey, a population, services, budget, a national policy. */
export type ContextTheme = (typeof CONTEXT_THEMES)[number]

/** A figure or a policy of the context of a territory (7.3.3.1 (3) and (4)); it enters no criterion and no rate. */
export interface ContextRow {
  readonly level: UnitLevel
  readonly ubigeo: Ubigeo
  readonly theme: ContextTheme
  readonly indicator: string
  readonly year: string
  /** Null where it is stated without a figure: a policy that is there, or a figure that is not known. */
  readonly value: number | null
  /** A value of the vocabulary of units; '' where it is not told. */
  readonly unit: string
  readonly source: string
  readonly until: string
  /** Null where nobody tells it. */
  readonly quality: Quality | null
  readonly note: string
}

/** A study of a territory that its diagnóstico may rest on (7.3.3.1 (3) c). */
export interface ResearchRow {
  readonly level: UnitLevel
  readonly ubigeo: Ubigeo
  readonly title: string
  readonly year: string
  readonly kind: string
  readonly institution: string
  readonly finding: string
  readonly where: string
}

/** Context and research of the whole country. */
export interface Context {
  readonly rows: readonly ContextRow[]
  readonly research: readonly ResearchRow[]
}

export const NO_CONTEXT: Context = { rows: [], research: [] }
