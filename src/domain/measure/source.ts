import type { Quality } from './measure.ts'

/** The canonical tables a figure can come from. */
export const TABLE_NAMES = [
  'territorios',
  'instancias',
  'instrumentos',
  'violencia',
  'poblacion',
  'pobreza',
  'servicios',
  'iniciativas',
  'coordemuna',
  'atenciones',
] as const
export type TableName = (typeof TABLE_NAMES)[number]

/**
 * Where a loaded table comes from; shown beside every figure made from it. `cutOff` is in words ("diciembre de 2025").
 */
export interface Source {
  readonly table: TableName
  readonly title: string
  readonly publisher: string
  readonly cutOff: string
  readonly licence: string
  /** Web address where it is published, as it was stated; never asked for by this program. */
  readonly address?: string
  readonly quality: Quality
  readonly rowsKept: number
  readonly rowsRejected: number
  readonly note: string
  /**
   * Where the table is put together from several sources: each of them; every row then names one. `quality` is the
   * worst of theirs.
   */
  readonly parts?: readonly SourcePart[]
  /** SHA-256 in hexadecimal of the built table, or of the person's own file in its place. */
  readonly sha256?: string
  /** Of cases: the years that are loaded in part only, as "2025: enero a junio"; they enter no rate (METHOD §3). */
  readonly unfinished?: readonly string[]
  /** Of cases: the register that counts and those that are loaded; not said of the build's own (METHOD §3). */
  readonly registers?: { readonly used: string; readonly loaded: readonly string[] }
}

/** One of the sources that a table was put together from; its rows name it by its key. */
export interface SourcePart {
  readonly key: string
  readonly title: string
  readonly publisher: string
  readonly cutOff: string
  readonly quality: Quality
  /** Not said of the parts of the build's own tables, which are of the table's licence. */
  readonly licence?: string
  readonly address?: string
  /** How many rows of the table it gave. */
  readonly rows: number
}
