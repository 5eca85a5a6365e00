import { upTo, type Ubigeo } from '../territory/index.ts'
import { typesWhere } from './catalogue.ts'
import { REFUGE_TYPE } from './refuge.ts'

/** Types of service of METHOD §5, in the order of the department summary (seed 004). */
export const SERVICE_TYPES = [
  'CEM',
  'SAR',
  'SAU',
  'HRT',
  'CAI',
  'L100',
  'CAR_NNA',
  'EDUC_CALLE',
  'UPE',
  'MI60',
  'OREDIS',
  'DEMUNA',
  'CIAM',
  'SOC_BENEF',
  'JUGUEMOS',
  'PMN',
] as const

/** Services of the AURORA (Warmi Ñan) programme that have a place; Línea 100 has none (METHOD §5). */
export const AURORA_TYPES: readonly string[] = typesWhere(({ aurora }) => aurora).filter((type) => type !== 'L100')

/** Operated wholly by the MIMP, in the columns of S4's first consolidated table. */
export const OPERATED_TYPES: readonly string[] = typesWhere(({ family }) => family === 'operado')

/** Run with regional and local governments, in the columns of S4's second consolidated table. */
export const PROMOTED_TYPES: readonly string[] = typesWhere(({ family }) => family === 'promovido')

export interface PlacedService {
  readonly ubigeo: Ubigeo
  readonly type: string
}

/** The finest code at which a service may be shown: the provincia for a refuge, its own code for any other. */
export function shownAt(service: PlacedService): Ubigeo {
  return service.type === REFUGE_TYPE ? upTo('provincia', service.ubigeo) : service.ubigeo
}
