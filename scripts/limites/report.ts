import type { LimitesMeta } from '../../src/database/limites/index.ts'

/** What was written: the metadata, the number of polygons by object and the size in bytes. */
export interface LimitesReport {
  readonly path: string
  readonly bytes: number
  readonly polygons: Readonly<Record<string, number>>
  readonly meta: LimitesMeta
}
