import type { Country, TerritoryFacts } from '../country/index.ts'
import { capitalProvinciaOf, provinciaOf, seatOfRegion, type Ubigeo, type UnitLevel } from '../territory/index.ts'

/**
 * Where a visit takes place: the seat of the municipality or of the regional government, by its capital; degrees, and
 * metres of altitude.
 */
export interface Seat {
  readonly ubigeo: Ubigeo
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly altitudeM: number | null
  /** The distrito has no coordinates of its own and stands at its provincia's capital. */
  readonly borrowed: boolean
}

/** The seat of a unit, or null when the loaded tables do not place it. */
export function seatOf(country: Country, level: UnitLevel, code: Ubigeo): Seat | null {
  const own = country.at(level, code)
  if (own !== undefined && own.lat !== null) return seatAt(code, own, false)
  const host = country.at('provincia', hostOf(level, code))
  return host === undefined ? null : seatAt(code, host, level === 'distrito')
}

/** The provincia whose capital stands for the unit: its own, or the one of the departamento's capital. */
function hostOf(level: UnitLevel, code: Ubigeo): Ubigeo {
  return provinciaOf(code) ?? (level === 'region' ? seatOfRegion(code) : capitalProvinciaOf(code))
}

function seatAt(code: Ubigeo, { name, capital, lat, lon, altitudeM }: TerritoryFacts, borrowed: boolean): Seat | null {
  return lat === null || lon === null ? null : { ubigeo: code, name: capital ?? name, lat, lon, altitudeM, borrowed }
}
