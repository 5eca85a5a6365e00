import { isRecord } from '../../domain/untrusted/index.ts'
import type { MapLayer } from '../../database/limites/index.ts'

/** How kept boundaries begin: by it they are told from the file that somebody brought. */
const BEGINNING = '{"brecha":"limites"'
const VERSION = 1

/** Boundaries as they are kept: their layers, and the checksum of the file that they came in. */
interface KeptLimites {
  readonly layers: readonly MapLayer[]
  readonly sha256: string
}

export function isKeptLimites(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, BEGINNING.length)) === BEGINNING
}

export function printKeptLimites({ layers, sha256 }: KeptLimites): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ brecha: 'limites', version: VERSION, sha256, layers }))
}

/**
 * The boundaries of kept bytes; throws when they are damaged. What their shapes are worth is judged when they are
 * drawn.
 */
export function parseKeptLimites(bytes: Uint8Array): KeptLimites {
  const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  if (!isRecord(json) || json['version'] !== VERSION || typeof json['sha256'] !== 'string') throw new Error('damaged')
  const { layers, sha256 } = json
  if (!Array.isArray(layers) || !layers.every(isLayer)) throw new Error('damaged')
  return { layers, sha256 }
}

function isLayer(value: unknown): value is MapLayer {
  return (
    isRecord(value) &&
    typeof value['name'] === 'string' &&
    Array.isArray(value['features']) &&
    value['features'].every(isFeature)
  )
}

function isFeature(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value['properties'])) return false
  const { geometry } = value
  return (
    geometry === null ||
    (isRecord(geometry) && /^(Multi)?Polygon$|^Point$|^(Multi)?LineString$|^MultiPoint$/.test(String(geometry['type'])))
  )
}
