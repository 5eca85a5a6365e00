import { levelOf, upTo, type Ubigeo } from '../territory/index.ts'
import { REFUGE_TYPE, type ServiceShape } from '../services/index.ts'
import type { LonLat } from './spec.ts'
import { fanOut, UNSHIFTED, type Offset } from './fan-out.ts'

/** Pixels between the symbols of one place. */
const SYMBOL_SPACING = 17

/** A service to draw; `capital` is its distrito's, for one without coordinates. */
export interface ServiceOnMap {
  readonly ubigeo: Ubigeo
  readonly type: string
  readonly name: string
  readonly shape: ServiceShape
  readonly lat: number | null
  readonly lon: number | null
  readonly capital: LonLat | null
}

type PlacedHow = 'reserved' | 'atPlace' | 'atCapital' | 'atProvincia'

export interface PlacedSymbol {
  readonly service: ServiceOnMap
  readonly at: LonLat
  readonly offset: Offset
  readonly how: PlacedHow
}

/**
 * Where each service is drawn, those of one place fanned out; services without any place are left out and counted.
 * A refuge stands at the middle of its provincia's polygon whatever its row says, or nowhere (METHOD §5).
 */
export function placeServices(
  services: readonly ServiceOnMap[],
  provincias: ReadonlyMap<string, LonLat>,
): { readonly symbols: readonly PlacedSymbol[]; readonly unplaced: number } {
  const places = new Map<string, Omit<PlacedSymbol, 'offset'>[]>()
  for (const service of services) {
    const placed = symbolOf(service, provincias)
    if (placed === null) continue
    const key = `${placed.at[0].toFixed(4)}/${placed.at[1].toFixed(4)}`
    places.set(key, [...(places.get(key) ?? []), placed])
  }
  const symbols = [...places.values()].flatMap(spread)
  return { symbols, unplaced: services.length - symbols.length }
}

function spread(sharing: readonly Omit<PlacedSymbol, 'offset'>[]): PlacedSymbol[] {
  const offsets = fanOut(sharing.length, SYMBOL_SPACING)
  return sharing.map((placed, index) => ({ ...placed, offset: offsets[index] ?? UNSHIFTED }))
}

function symbolOf(service: ServiceOnMap, provincias: ReadonlyMap<string, LonLat>): Omit<PlacedSymbol, 'offset'> | null {
  const middle = provincias.get(upTo('provincia', service.ubigeo)) ?? null
  if (service.type === REFUGE_TYPE) return middle && { service, at: middle, how: 'reserved' }
  if (service.lon !== null && service.lat !== null) return { service, at: [service.lon, service.lat], how: 'atPlace' }
  if (service.capital) return { service, at: service.capital, how: 'atCapital' }
  return levelOf(service.ubigeo) === 'provincia' && middle ? { service, at: middle, how: 'atProvincia' } : null
}
