import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import { levelOf, provinciaOf, type Ubigeo } from '../../domain/territory/index.ts'
import { straightKm } from '../../domain/visits/index.ts'

/** Nearer than this to the capital of its own territory a point is never told, km: large distritos have far corners. */
const NEAR_KM = 25

interface Capital {
  readonly ubigeo: Ubigeo
  readonly lat: number
  readonly lon: number
}

/**
 * How far a point lies from the capital of the distrito (or provincia) that its row states, km, where the capital that
 * it lies nearest to is of another provincia; null where it is not astray, or where the capitals are not known.
 */
export function strayKm(gazetteer: Gazetteer, stated: Ubigeo, lat: number, lon: number): number | null {
  const own = capitalOf(gazetteer, stated)
  if (own === null || levelOf(stated) === 'departamento') return null
  const away = straightKm(own, { lat, lon })
  if (away < NEAR_KM) return null
  const nearest = nearestCapital(gazetteer, lat, lon)
  return nearest === null || provinciaOf(nearest) === provinciaOf(stated) ? null : away
}

function capitalOf({ byCode }: Gazetteer, code: Ubigeo): Capital | null {
  const place = byCode.get(code)?.place
  return place === undefined ? null : { ubigeo: code, lat: place[0], lon: place[1] }
}

function nearestCapital(gazetteer: Gazetteer, lat: number, lon: number): Ubigeo | null {
  let [least, nearest]: [number, Ubigeo | null] = [Infinity, null]
  for (const { ubigeo, place } of gazetteer.byCode.values()) {
    if (place === undefined || levelOf(ubigeo) === 'departamento') continue
    const away = straightKm({ lat: place[0], lon: place[1] }, { lat, lon })
    if (away < least) [least, nearest] = [away, ubigeo]
  }
  return nearest
}
