import type { Country } from '../../../domain/country/index.ts'
import { REFUGE_TYPE, shownAt } from '../../../domain/services/index.ts'
import type { Choices } from '../../../workspace/choices/index.ts'
import type { Session } from '../../../workspace/session/index.ts'
import { serviceWords } from '../../text/index.ts'
import type { ServiceOnMap } from '../geometry/place-services.ts'

interface Wanted {
  readonly session: Pick<Session, 'country'>
  readonly choices: Pick<Choices, 'serviceTypes'>
}

/** The services of the chosen types, ready to be drawn; refuges carry no more than their provincia. */
export function servicesOnMap(state: Wanted): readonly ServiceOnMap[] {
  const { country } = state.session
  const types = new Set(state.choices.serviceTypes)
  if (country === null || types.size === 0) return []
  const points = country.rows.points.filter((point) => point.type !== REFUGE_TYPE && types.has(point.type))
  return [...points.map((point) => ({ ...point, capital: capitalOf(country, point.ubigeo) })), ...(types.has(REFUGE_TYPE) ? refuges(country) : [])]
}

function capitalOf(country: Country, code: string): ServiceOnMap['capital'] {
  const distrito = country.at('distrito', code)
  return distrito === undefined || distrito.lon === null || distrito.lat === null ? null : [distrito.lon, distrito.lat]
}

function refuges(country: Country): ServiceOnMap[] {
  const rows = country.rows.services.filter((row) => row.type === REFUGE_TYPE)
  return rows.flatMap((row) => {
    const refuge = { ubigeo: shownAt(row), type: REFUGE_TYPE, name: serviceWords(REFUGE_TYPE).name, lat: null, lon: null, capital: null }
    return Array.from({ length: row.count }, () => refuge)
  })
}
