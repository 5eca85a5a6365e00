import { defaultParameters, type GroupKey, type Parameters } from '../../domain/criteria/index.ts'
import type { Weights } from '../../domain/ranking/index.ts'
import type { Ubigeo, UnitLevel } from '../../domain/territory/index.ts'

export const PAGES = ['explorar', 'priorizar', 'datos', 'metodo'] as const
export type Page = (typeof PAGES)[number]

export const LAYERS = ['cobertura', 'etapa', 'incidencia', 'pobreza'] as const
export type LayerName = (typeof LAYERS)[number]

export interface Selection {
  readonly level: UnitLevel
  readonly ubigeo: Ubigeo
}

/** Which units are shown and ranked; null means the whole country. */
export type Scope =
  | { readonly kind: 'pais' }
  | { readonly kind: 'departamento'; readonly ubigeo: Ubigeo }
  | { readonly kind: 'macro'; readonly id: string }
  /** A set of the analyst's own, by region keys (R130). */
  | { readonly kind: 'regiones'; readonly regions: readonly Ubigeo[] }

/** Everything the analyst has chosen, and nothing that can be derived; all of it fits in the URL hash. */
export interface Choices {
  readonly page: Page
  readonly selection: Selection | null
  readonly mapLevel: UnitLevel
  readonly layer: LayerName
  /** Types of service drawn over the map. */
  readonly serviceTypes: readonly string[]
  readonly scope: Scope
  /** Which of the three groups of B.1 is ranked. */
  readonly group: GroupKey
  /** Level of the ranked units; the regional group has its own. */
  readonly rankLevel: 'provincia' | 'distrito'
  readonly parameters: Parameters
  readonly weights: Weights
  readonly matrix: 'simulada' | 'vacia'
}

export function defaultChoices(referenceDate: string): Choices {
  return {
    page: 'explorar',
    selection: null,
    mapLevel: 'provincia',
    layer: 'cobertura',
    serviceTypes: [],
    scope: { kind: 'pais' },
    group: 'creacion',
    rankLevel: 'provincia',
    parameters: defaultParameters(referenceDate),
    weights: {},
    matrix: 'simulada',
  }
}
