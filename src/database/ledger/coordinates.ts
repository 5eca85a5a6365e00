import { figureOf, isMetres } from './metres.ts'
import { pointsOfMetres, type UtmZone } from './utm.ts'

/** How a pair of coordinates was mended, in the order applied. */
export type CoordinateRule =
  | 'coma_decimal'
  | 'ejes_intercambiados'
  | 'punto_decimal_restituido'
  | 'signo_restituido'
  | 'coordenada_descartada'
  | 'coordenada_ilegible'
  | 'coordenada_en_metros'
  | 'metros_sin_territorio'
  | 'coordenada_lejos_de_su_lugar'
  | `metros_de_zona_${UtmZone}`

export interface Place {
  readonly lat: number | null
  readonly lon: number | null
  readonly latRules: readonly CoordinateRule[]
  readonly lonRules: readonly CoordinateRule[]
}

/** The box that holds the country, degrees; a mended pair must fall inside it. */
const BOX = { lat: [-18.4, 0.1], lon: [-81.4, -68.6] } as const

/** What is known of a pair beside its texts. */
interface Knowledge {
  /** Whether the table's coordinates are metres. */
  readonly projected: boolean
  /** Whether a point is near the territory that its row states; null where that cannot be said. */
  readonly isNear: ((lat: number, lon: number) => boolean) | null
}

/**
 * A place from its written latitude and longitude: only mends that land in the country, each named; else no place, and
 * that is named too. Metres are no degrees that lost their point: an east and a north are converted by the one zone
 * that takes them near the territory of their row, and are no place without it; nor is any whole pair far outside
 * degrees in a table of metres.
 */
export function readPlace(latText: string, lonText: string, { projected, isNear }: Knowledge): Place {
  const [lat, lon] = [readDegrees(latText), readDegrees(lonText)]
  if (lat.blank && lon.blank) return { lat: null, lon: null, latRules: [], lonRules: [] }
  const [one, other] = [figureOf(latText), figureOf(lonText)]
  const astray = noPlace(isNear === null ? 'metros_sin_territorio' : 'coordenada_en_metros')
  if (isMetres(one, other)) return placeOfMetres(one, other, isNear) ?? astray
  if (projected && (Math.abs(one) > HALF_TURN || Math.abs(other) > HALF_TURN)) return astray
  if ([lat, lon].some(({ value, blank }) => value === null && !blank)) return noPlace('coordenada_ilegible')
  const place = mendPair(lat, lon, []) ?? mendPair(lon, lat, ['ejes_intercambiados'])
  return place ?? noPlace('coordenada_descartada')
}

function placeOfMetres(one: number, other: number, isNear: Knowledge['isNear']): Place | null {
  const [point, ...others] = pointsOfMetres(one, other).filter(({ lat, lon }) => isNear?.(lat, lon) === true)
  if (point === undefined || others.length > 0) return null
  const rules = [`metros_de_zona_${point.zone}`] as const
  return { lat: point.lat, lon: point.lon, latRules: rules, lonRules: rules }
}

const HALF_TURN = 180

/** No place, for one reason. */
export function noPlace(rule: CoordinateRule): Place {
  return { lat: null, lon: null, latRules: [rule], lonRules: [rule] }
}

/** Whether a place was mended by more than its decimal mark, so that it may have landed anywhere. */
export function isMended({ latRules, lonRules }: Place): boolean {
  return [...latRules, ...lonRules].some((rule) => rule !== 'coma_decimal')
}

interface Degrees {
  readonly value: number | null
  readonly decimals: number
  readonly comma: boolean
  readonly blank: boolean
}

function readDegrees(text: string): Degrees {
  const trimmed = text.trim().replace(/^[−–]/, '-')
  const plain = trimmed.replace(',', '.')
  const value = /^-?\d{1,12}(\.\d+)?$/.test(plain) ? Number(plain) : null
  return {
    value,
    decimals: plain.split('.')[1]?.length ?? 0,
    comma: plain !== trimmed,
    blank: trimmed === '' || trimmed === '-',
  }
}

function mendPair(lat: Degrees, lon: Degrees, before: readonly CoordinateRule[]): Place | null {
  const easts = candidates(lon, BOX.lon)
  const pairs = candidates(lat, BOX.lat).flatMap((north) => easts.map((east) => ({ north, east })))
  // A lost point may fit in two places; the sister coordinate tells by its number of decimals.
  const even = pairs.filter(({ north, east }) => north.decimals === east.decimals)
  const pair = pairs.length === 1 ? pairs[0] : even.length === 1 ? even[0] : undefined
  if (pair === undefined) return null
  return {
    lat: pair.north.value,
    lon: pair.east.value,
    latRules: [...before, ...pair.north.rules],
    lonRules: [...before, ...pair.east.rules],
  }
}

interface Candidate {
  readonly value: number
  readonly decimals: number
  readonly rules: readonly CoordinateRule[]
}

function candidates(degrees: Degrees, box: readonly [number, number]): Candidate[] {
  if (degrees.value === null) return []
  const comma: CoordinateRule[] = degrees.comma ? ['coma_decimal'] : []
  const direct = signed(degrees.value, degrees.decimals, comma, box)
  if (direct !== null || degrees.decimals > 0 || Math.abs(degrees.value) < 1000) return direct === null ? [] : [direct]
  const restored: Candidate[] = []
  for (let decimals = 1; decimals <= 10; decimals += 1) {
    const read = signed(degrees.value / 10 ** decimals, decimals, ['punto_decimal_restituido'], box)
    if (read !== null && Math.abs(read.value) >= 1) restored.push(read)
  }
  return restored
}

function signed(
  value: number,
  decimals: number,
  rules: readonly CoordinateRule[],
  [low, high]: readonly [number, number],
): Candidate | null {
  if (value >= low && value <= high) return { value, decimals, rules }
  return value > 0 && -value >= low ? { value: -value, decimals, rules: [...rules, 'signo_restituido'] } : null
}
