import type { Country, TerritoryFacts } from '../country/index.ts'
import { departamentoOf, provinciaOf, ubigeo, type Ubigeo, type UnitLevel } from '../territory/index.ts'

/** Where a visit takes place: the seat of the municipality or of the regional government, by its capital; degrees, and metres of altitude. */
export interface Seat {
  readonly ubigeo: Ubigeo
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly altitudeM: number | null
  /** The distrito has no coordinates of its own and stands at its provincia's capital. */
  readonly borrowed: boolean
}

/** Seat of the regional government of Lima Provincias: Huacho, capital of Huaura. */
const LIMA_PROVINCIAS = { region: '15', seat: '1508' }

/** The seat of a unit, or null when the loaded tables do not place it. */
export function seatOf(country: Country, level: UnitLevel, code: Ubigeo): Seat | null {
  const own = country.at(level, code)
  if (own !== undefined && own.lat !== null) return seatAt(code, own, false)
  const host = country.at('provincia', hostOf(level, code))
  return host === undefined ? null : seatAt(code, host, level === 'distrito')
}

/** The provincia whose capital stands for the unit: its own, or the one of the departamento's capital. */
function hostOf(level: UnitLevel, code: Ubigeo): string {
  const own = provinciaOf(code)
  if (own !== null) return own
  return level === 'region' && code === LIMA_PROVINCIAS.region
    ? LIMA_PROVINCIAS.seat
    : ubigeo(`${departamentoOf(code)}01`)
}

function seatAt(code: Ubigeo, { name, capital, lat, lon, altitudeM }: TerritoryFacts, borrowed: boolean): Seat | null {
  return lat === null || lon === null ? null : { ubigeo: code, name: capital ?? name, lat, lon, altitudeM, borrowed }
}
