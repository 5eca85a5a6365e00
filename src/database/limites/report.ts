import type { Objects, Topology } from 'topojson-specification'

type LimitesKind = 'esquematico' | 'real'

/** A territory of the official list that the map cannot show as a polygon, and why. */
export interface SinGeometria {
  readonly ubigeo: string
  readonly name: string
  readonly reason: string
}

/**
 * Anything about the boundaries that a reader should know; ubigeo null when it concerns the whole file or a piece
 * without code.
 */
export interface Aviso {
  readonly ubigeo: string | null
  readonly reason: string
}

/** Features of the source file: every one read is either on the map or set aside and named in `avisos`. */
export interface Conteo {
  readonly leidos: number
  readonly enMapa: number
  readonly apartados: number
}

/** Foreign member `brecha` of limites.json: where the boundaries come from and what they lack. */
export interface LimitesMeta {
  readonly kind: LimitesKind
  readonly title: string
  readonly source: string
  readonly cutOff: string
  /** Of the source file when real; of the capitals used when schematic. */
  readonly sha256: string
  readonly conteo: Conteo
  readonly sinGeometria: readonly SinGeometria[]
  readonly avisos: readonly Aviso[]
}

/**
 * What limites.json holds; every geometry has its ubigeo as `id` (regiones: 15 = Lima Provincias, 1501 = Lima
 * Metropolitana).
 */
export type LimitesTopology = Topology<Objects> & { readonly brecha: LimitesMeta }

/** A fault in the file or the address, already worded in Spanish for the person who brought it. */
export class LimitesError extends Error {
  override readonly name = 'LimitesError'
}
