import { upTo, type Ubigeo } from '../territory/index.ts'
import { typesWhere } from './catalogue.ts'
import { REFUGE_TYPE } from './refuge.ts'

/** Services of the AURORA (Warmi Ñan) programme that have a place; Línea 100 has none (METHOD §5). */
export const AURORA_TYPES: readonly string[] = typesWhere(({ aurora, seat }) => aurora && seat !== 'ninguna')

export interface PlacedService {
  readonly ubigeo: Ubigeo
  readonly type: string
}

/** The finest code at which a service may be shown: the provincia for a refuge, its own code for any other. */
export function shownAt(service: PlacedService): Ubigeo {
  return service.type === REFUGE_TYPE ? upTo('provincia', service.ubigeo) : service.ubigeo
}
