import type { Ubigeo } from '../../domain/territory/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import { nearestTo, neighbourTowards, type Direction } from './geometry/neighbours.ts'
import type { LonLat } from '../../domain/layers/index.ts'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'norte',
  ArrowDown: 'sur',
  ArrowRight: 'este',
  ArrowLeft: 'oeste',
}

export type MapGesture =
  | { readonly kind: 'point'; readonly code: Ubigeo }
  | { readonly kind: 'enter'; readonly code: Ubigeo }
  | { readonly kind: 'zoom'; readonly by: 1 | -1 }
  | { readonly kind: 'country' }

export interface KeyContext {
  /** Where each unit on screen stands. */
  readonly points: ReadonlyMap<string, LonLat>
  /** The unit pointed at, else the selected one. */
  readonly at: Ubigeo | null
  readonly centre: LonLat
}

/** What a key does on the map; null for keys that are not the map's own (Escape and T go on to the page). */
export function gestureOf(key: string, context: KeyContext): MapGesture | null {
  const direction = ARROWS[key]
  if (direction) return pointTo(direction, context)
  if (key === 'Enter') return context.at && { kind: 'enter', code: context.at }
  if (key === '+' || key === '-') return { kind: 'zoom', by: key === '+' ? 1 : -1 }
  return key === '0' ? { kind: 'country' } : null
}

/** From nowhere, the first arrow points at what is in the middle of the map. */
function pointTo(direction: Direction, { points, at, centre }: KeyContext): MapGesture | null {
  const start = at !== null && points.has(at) ? at : null
  const code = start === null ? nearestTo(points, centre) : neighbourTowards(points, start, direction)
  const parsed = code === null ? null : parseUbigeo(code)
  return parsed && { kind: 'point', code: parsed }
}
