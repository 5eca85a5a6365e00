import type { Context } from '../../domain/context/index.ts'
import type { Edit } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import type { Letterhead } from '../../domain/letterhead/index.ts'
import type { TableName } from '../../domain/measure/index.ts'
import type { Weights } from '../../domain/ranking/index.ts'
import type { WrittenFinding } from '../../domain/summary/index.ts'
import type { MacroRegion, Ubigeo } from '../../domain/territory/index.ts'
import type { WorkshopEvent } from '../../domain/workshops/index.ts'
import type { Boundaries } from '../cartography/index.ts'

/** Whose documents, maps and workbooks are made together: a region's, or those of the regions of a workshop. */
export type BundleOf =
  | { readonly kind: 'region'; readonly region: Ubigeo }
  | { readonly kind: 'taller'; readonly name: string; readonly regions: readonly Ubigeo[] }

/** What they are made from; `boundaries` null: without limits. */
export interface BundleGround {
  readonly national: National
  readonly weights: Weights
  readonly sets: readonly MacroRegion[]
  /** What the person stated, found in visits and workshops, and arranged: nothing of it where there is no page. */
  readonly edits: readonly Edit[]
  /** What surveys and other tables say of each territory beside the matrix. */
  readonly context: Context
  readonly written: readonly WrittenFinding[]
  readonly event: WorkshopEvent | null
  /** Who signs the documents and the slides. */
  readonly letterhead: Letterhead
  /** Within how many months an instrument is about to expire. */
  readonly horizonMonths: number
  readonly boundaries: Boundaries | null
  /** PNG of an SVG, so many times its size. */
  readonly rasterise: (svg: string, scale: number) => Promise<Uint8Array>
  /** An SVG whose text is outlines, which looks the same where its font is not installed. */
  readonly outline: (svg: string) => Promise<Uint8Array>
}

export type PieceKind = 'documento' | 'laminas' | 'mapa' | 'libro' | 'lista'

/** One file of a bundle: its place in the folder, the tables that it says something of, and what makes it. */
export interface Piece {
  readonly path: string
  readonly kind: PieceKind
  readonly tables: readonly TableName[]
  readonly drawsMap: boolean
  make(): Promise<Uint8Array>
}

export function regionsOf(of: BundleOf): readonly Ubigeo[] {
  return of.kind === 'region' ? [of.region] : of.regions
}
