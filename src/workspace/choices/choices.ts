import type { Actor, CapacityTopic } from '../../domain/capacities/index.ts'
import { defaultParameters, type GroupKey, type Parameters } from '../../domain/criteria/index.ts'
import { USUAL_K, type SmallCount } from '../../domain/disclosure/index.ts'
import type { Semester } from '../../domain/instancias/index.ts'
import { LAYERS, type LayerName, type Orientation, type PaperSize } from '../../domain/layers/index.ts'
import { CHECKS, type CheckKey } from '../../domain/register/index.ts'
import type { Weights } from '../../domain/ranking/index.ts'
import type { Territories } from '../../domain/shares/index.ts'
import type { Ubigeo, UnitLevel } from '../../domain/territory/index.ts'

/** The pages of the bar, and one that has no place in it: a help desk is sent to it. */
export const BAR_PAGES = ['explorar', 'priorizar', 'instancias', 'planificar', 'presentar', 'datos', 'metodo'] as const
export const PAGES = [...BAR_PAGES, 'diagnostico', 'campo'] as const
export type Page = (typeof PAGES)[number]

/** Whether the page holds the map, which stays when one goes from one of them to the other. */
export function hasMap(page: Page): boolean {
  return page === 'explorar' || page === 'priorizar'
}

export { LAYERS, type LayerName }

/** What the panel of Explorar shows beside the map. */
export const PANELS = ['ficha', 'graficos', 'comparar', 'mesa'] as const
export type PanelName = (typeof PANELS)[number]

/** Figures that the charts of Explorar can set against one another. */
export const CHART_MEASURES = ['cobertura', 'incidencia', 'pobreza', 'servicios', 'puntaje'] as const
export type ChartMeasure = (typeof CHART_MEASURES)[number]

export interface ChartAxes {
  readonly x: ChartMeasure
  readonly y: ChartMeasure
}

/** What Presentar prepares: department summary, workshop, annual report, plate, atlas of a region. */
export const DOCUMENTS = ['resumen', 'taller', 'anual', 'evaluacion', 'publica', 'lamina', 'atlas'] as const
export type DocumentName = (typeof DOCUMENTS)[number]

/**
 * What Instancias shows: the register, what expires of it, the semester reports, what does not agree, the COORDEMUNA,
 * who answers for what, the states that were kept, the needs of strengthening, and the context.
 */
export const REGISTER_VIEWS = [
  'registro',
  'vencimientos',
  'informes',
  'incoherencias',
  'coordemuna',
  'reparto',
  'historia',
  'necesidades',
  'contexto',
] as const
export type RegisterView = (typeof REGISTER_VIEWS)[number]

export { CHECKS }

/** Territories side by side, at most. */
export const COMPARED_LIMIT = 4

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
  /** What a team answers for, which may part regions. */
  | ({ readonly kind: 'reparto' } & Territories)

/** How the person's plates are drawn: kept with the address and the work. */
export interface PlateSetting {
  readonly size: PaperSize
  readonly orientation: Orientation
  /** What the plate's units are, where its territory has them. */
  readonly level: UnitLevel
  /** What is not of the territory is left pale, and without a name. */
  readonly masked: boolean
}

/** Who works here: the direction of the ministry (DPVLV), or one of the 26 regional governments by its key. */
export type Office = { readonly kind: 'dpvlv' } | { readonly kind: 'region'; readonly ubigeo: Ubigeo }

/** Everything the analyst has chosen, and nothing that can be derived; all of it fits in the URL hash. */
export interface Choices {
  /** Null until somebody says. */
  readonly office: Office | null
  readonly page: Page
  readonly selection: Selection | null
  readonly mapLevel: UnitLevel
  readonly layer: LayerName
  /** In Priorizar the map shows the order itself, and not the layer. */
  readonly showsOrder: boolean
  /** The map shows who answers for what, and not the layer, where territories were given to teams. */
  readonly showsTeams: boolean
  readonly panel: PanelName
  readonly axes: ChartAxes
  /** Territories side by side, in the order in which they were added. */
  readonly compared: readonly Selection[]
  readonly document: DocumentName
  readonly plate: PlateSetting
  /** The workshop that is shown; null = a set of regions, without a day. */
  readonly workshop: string | null
  /** The trip in the field that is shown; null = the list of them. */
  readonly trip: string | null
  readonly registerView: RegisterView
  /** The check whose mismatches are listed; null = all. */
  readonly check: CheckKey | null
  /** Whose gap and of which topic the needs are told; null = all kinds of actor, the topic that needs most. */
  readonly needActor: Actor | null
  readonly needTopic: CapacityTopic | null
  /** The round of answers that is told; null = the latest. */
  readonly needRound: string | null
  /** The figure of context that is drawn; null = the first there is. */
  readonly contextFigure: string | null
  /** The half-year whose reports are listed; null = the last one that is due. */
  readonly semester: Semester | null
  /** Counts from 1 to one less than this are hidden in what is shared (METHOD §3). */
  readonly smallCount: SmallCount
  /** What expires within so many months is announced. */
  readonly horizonMonths: number
  /** What is asked of the register: its columns follow. */
  readonly question: RegisterQuestion
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
  /** The register of cases that is ranked by; null = the usual one (METHOD §3). */
  readonly register: string | null
}

export const REGISTER_QUESTIONS = ['instalacion', 'instrumentos', 'sesiones', 'alineamiento'] as const
/** What a person asks of the register of instancias. */
export type RegisterQuestion = (typeof REGISTER_QUESTIONS)[number]

/** What Instancias shows before anybody asks. */
const FIRST_OF_REGISTER = {
  registerView: 'registro',
  check: null,
  semester: null,
  needActor: null,
  needTopic: null,
  needRound: null,
  contextFigure: null,
  question: 'instrumentos',
} as const

export function defaultChoices(referenceDate: string): Choices {
  return {
    office: null,
    page: 'explorar',
    selection: null,
    mapLevel: 'provincia',
    layer: 'cobertura',
    showsOrder: true,
    showsTeams: false,
    panel: 'ficha',
    axes: { x: 'cobertura', y: 'incidencia' },
    compared: [],
    document: 'resumen',
    plate: { size: 'A4', orientation: 'automatica', level: 'distrito', masked: false },
    workshop: null,
    trip: null,
    ...FIRST_OF_REGISTER,
    smallCount: USUAL_K,
    horizonMonths: 6,
    serviceTypes: [],
    scope: { kind: 'pais' },
    group: 'creacion',
    rankLevel: 'provincia',
    parameters: defaultParameters(referenceDate),
    weights: {},
    matrix: 'simulada',
    register: null,
  }
}
