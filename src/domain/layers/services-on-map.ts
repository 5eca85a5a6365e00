import type { Ubigeo } from '../territory/index.ts'
import type { Country } from '../country/index.ts'
import { REFUGE_TYPE, shownAt, type ServiceShape } from '../services/index.ts'
import { serviceWords } from '../words/index.ts'
import { shapesIn } from './offered-services.ts'
import type { ServiceOnMap } from './place-services.ts'

/** The services of the wanted types, ready to be drawn; refuges carry no more than their provincia. */
export function servicesOnMap(country: Country | null, wanted: readonly string[]): readonly ServiceOnMap[] {
  const types = new Set(wanted)
  if (country === null || types.size === 0) return []
  const shapeOf = shapesIn(country)
  const points = country.rows.points.filter((point) => point.type !== REFUGE_TYPE && types.has(point.type))
  return [
    ...points.map((point) => ({ ...point, shape: shapeOf(point.type), capital: capitalOf(country, point.ubigeo) })),
    ...(types.has(REFUGE_TYPE) ? refuges(country, shapeOf(REFUGE_TYPE)) : []),
  ]
}

function capitalOf(country: Country, code: Ubigeo): ServiceOnMap['capital'] {
  const distrito = country.at('distrito', code)
  return distrito === undefined || distrito.lon === null || distrito.lat === null ? null : [distrito.lon, distrito.lat]
}

function refuges(country: Country, shape: ServiceShape): ServiceOnMap[] {
  const rows = country.rows.services.filter((row) => row.type === REFUGE_TYPE)
  return rows.flatMap((row) => {
    const refuge = {
      ubigeo: shownAt(row),
      type: REFUGE_TYPE,
      name: serviceWords(REFUGE_TYPE).name,
      shape,
      lat: null,
      lon: null,
      capital: null,
    }
    return Array.from({ length: row.count }, () => refuge)
  })
}
