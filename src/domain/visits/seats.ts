import type { Country, TerritoryFacts } from '../country/index.ts'
import { capitalProvinciaOf, provinciaOf, seatOfRegion, type Ubigeo, type UnitLevel } from '../territory/index.ts'

/**
 * Where a visit takes place: the seat of the municipality or of the regional government, by its capital; degrees, and
 * metres of altitude.
 */
export interface Seat {
  readonly ubigeo: Ubigeo
  /** The unit whose capital it is: its own code, or that of the provincia where it stands. */
  readonly town: Ubigeo
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
  if (own !== undefined && own.lat !== null) return seatAt(code, code, own, false)
  const town = hostOf(level, code)
  const host = country.at('provincia', town)
  return host === undefined ? null : seatAt(code, town, host, level === 'distrito')
}

/** The provincia whose capital stands for the unit: its own, or the one of the departamento's capital. */
function hostOf(level: UnitLevel, code: Ubigeo): Ubigeo {
  return provinciaOf(code) ?? (level === 'region' ? seatOfRegion(code) : capitalProvinciaOf(code))
}

function seatAt(
  code: Ubigeo,
  town: Ubigeo,
  { name, capital, lat, lon, altitudeM }: TerritoryFacts,
  borrowed: boolean,
): Seat | null {
  if (lat === null || lon === null) return null
  return { ubigeo: code, town, name: capital ?? name, lat, lon, altitudeM, borrowed }
}
