import { QUALITIES, worstOf, type Quality, type Source, type SourcePart } from '../../domain/measure/index.ts'
import { plainCapitals } from '../../domain/untrusted/index.ts'
import type { TableRow } from './table-row.ts'

/**
 * Canonical columns that any table may have beside its own: what a row says of how its figure came to be, of who
 * published it, where, under what licence and as of when.
 */
export const ORIGIN_COLUMNS = [
  'calidad',
  'fuente',
  'corte',
  'publicado_por',
  'licencia_del_dato',
  'url_del_dato',
] as const
type OriginColumn = (typeof ORIGIN_COLUMNS)[number]

/** The column of a loaded table that names the part of its source that a row comes from. */
export const KEY_COLUMN = 'origen'

/**
 * What some rows of a table say of their origin; null where they say nothing. `key` is empty when all rows say the
 * same.
 */
export interface StatedOrigin {
  readonly key: string
  readonly quality: Quality | null
  readonly title: string | null
  readonly cutOff: string | null
  readonly publisher: string | null
  readonly licence: string | null
  readonly address: string | null
  readonly rows: number
}

/** Rows that name their origin by key, and the origins. */
export interface KeyedRows {
  readonly rows: readonly TableRow[]
  readonly origins: readonly StatedOrigin[]
}

/** What our own matrix writes of a row that a person stated, and the title that stands for her. */
const STATEMENT = /^\s*edici[oó]n propia/i
export const OWN_TITLE = 'Edición propia'

const WRITTEN: readonly (readonly [Quality, RegExp])[] = [
  ['observado', /^\s*(OBSERVADO|EDICION PROPIA)/],
  ['heredado', /^\s*HEREDAD/],
  ['estimado', /^\s*ESTIMAD/],
  ['simulado', /SIMULAD|SIMULACION|FICTICI|INVENTAD/],
]

/** The quality that a cell states, the worst of those it names; null when it names none. */
export function readQuality(cell: string): Quality | null {
  const written = plainCapitals(cell)
  return WRITTEN.findLast(([, pattern]) => pattern.test(written))?.[0] ?? null
}

/** The origin that the cells of a row state, as columns of a canonical row; only those that say something. */
export function originCells(cell: (column: string) => string): TableRow {
  const written = cell('calidad')
  const quality = readQuality(written)
  const title = cell('fuente') || (STATEMENT.test(written) ? OWN_TITLE : '')
  const stated: Record<string, string> = {}
  if (quality !== null) stated['calidad'] = quality
  if (title !== '') stated['fuente'] = title
  for (const column of ['corte', 'publicado_por', 'licencia_del_dato', 'url_del_dato'])
    if (cell(column) !== '') stated[column] = cell(column)
  return stated
}

/**
 * The row with the worse origin of two that say the same of everything else: what is invented is not washed by its
 * twin.
 */
export function worseOrigin<Row extends object>(a: Row, b: Row): Row {
  return rankOf(b) > rankOf(a) ? b : a
}

function rankOf(row: object): number {
  return QUALITIES.findIndex((quality) => quality === (row as TableRow)['calidad'])
}

/** The row without what it says of its origin: what it speaks of. */
export function withoutOrigin(row: TableRow): TableRow {
  if (!ORIGIN_COLUMNS.some((column) => column in row)) return row
  return Object.fromEntries(Object.entries(row).filter(([name]) => !ORIGIN_COLUMNS.some((column) => column === name)))
}

/**
 * More origins than these are no list that a person reads: cut-offs are told apart no more, then titles; qualities
 * always are.
 */
const MOST = 24
const COARSER: readonly (readonly OriginColumn[])[] = [
  ORIGIN_COLUMNS,
  ['calidad', 'fuente', 'publicado_por', 'licencia_del_dato', 'url_del_dato'],
  ['calidad'],
]

/** Gives each row the key of its origin in place of the columns that state it; rows of one origin bear no key. */
export function keyOrigins(rows: readonly TableRow[]): KeyedRows {
  if (!rows.some((row) => ORIGIN_COLUMNS.some((column) => row[column] !== undefined))) return { rows, origins: [] }
  for (const columns of COARSER) {
    const signatures = rows.map((row) => JSON.stringify(columns.map((column) => row[column] ?? null)))
    const distinct = [...new Set(signatures)].sort()
    if (distinct.length <= MOST || columns.length === 1) return keyedBy(rows, columns, signatures, distinct)
  }
  return { rows, origins: [] }
}

function keyedBy(
  rows: readonly TableRow[],
  columns: readonly OriginColumn[],
  signatures: readonly string[],
  distinct: readonly string[],
): KeyedRows {
  const keys = new Map(distinct.map((signature, at) => [signature, distinct.length === 1 ? '' : String(at + 1)]))
  const counts = new Map<string, number>()
  for (const signature of signatures) counts.set(signature, (counts.get(signature) ?? 0) + 1)
  return {
    rows: rows.map((row, at) => ({ ...withoutOrigin(row), [KEY_COLUMN]: keys.get(signatures[at] ?? '') || null })),
    origins: distinct.map((signature) => {
      const cells = JSON.parse(signature) as (string | null)[]
      const said = (column: OriginColumn) => cells[columns.indexOf(column)] ?? null
      return {
        key: keys.get(signature) ?? '',
        quality: QUALITIES.find((each) => each === said('calidad')) ?? null,
        title: said('fuente'),
        cutOff: said('corte'),
        publisher: said('publicado_por'),
        licence: said('licencia_del_dato'),
        address: said('url_del_dato'),
        rows: counts.get(signature) ?? 0,
      }
    }),
  }
}

/**
 * The rows as they leave this program: where any is not observed each says what it is, by the rule of `withOrigins`.
 * `said` is what the texts about the table say.
 */
export function stampRows(rows: readonly TableRow[], said: Quality): readonly TableRow[] {
  const worst = worstOf(rows.flatMap((row) => QUALITIES.filter((quality) => quality === row['calidad'])))
  if (worstOf([said, worst]) === 'observado') return rows
  return rows.map((row) => ({
    ...row,
    calidad: said === 'simulado' ? said : (row['calidad'] ?? worstOf([said, worst])),
  }))
}

/** The origins without what the whole file says too: a person who calls it otherwise calls these rows so. */
export function besidesFile(
  origins: readonly StatedOrigin[],
  file: { readonly title: string; readonly cutOff: string },
) {
  return origins.map((origin) => {
    if (origin.title !== null && origin.title !== file.title) return origin
    return { ...origin, title: null, cutOff: origin.cutOff === file.cutOff ? null : origin.cutOff }
  })
}

/** Who publishes each title that the table's entry names. */
type Publishers = readonly Pick<SourcePart, 'title' | 'publisher'>[]

/**
 * The source of a table with the origins that its rows state. What a source says of itself counts for the rows that say
 * nothing, and these are never better than the worst that others state; a source that is simulated makes all its rows
 * so.
 */
export function withOrigins(source: Source, origins: readonly StatedOrigin[], publishers: Publishers = []): Source {
  if (origins.length === 0) return source
  const stated = worstOf(origins.flatMap(({ quality }) => quality ?? []))
  const qualityOf = ({ quality }: StatedOrigin) =>
    source.quality === 'simulado' ? source.quality : (quality ?? worstOf([source.quality, stated]))
  const parts = origins.map((origin) => partOf(source, origin, qualityOf(origin), publishers))
  const quality = worstOf(parts.map((part) => part.quality))
  return parts.length === 1 ? { ...source, quality } : { ...source, quality, parts }
}

function partOf(
  source: Source,
  { key, title, cutOff, publisher, licence, address, rows }: StatedOrigin,
  quality: Quality,
  publishers: Publishers,
): SourcePart {
  const own = title === null || title === source.title
  const named = publishers.find((each) => each.title === title)
  return {
    key,
    title: title ?? source.title,
    publisher: publisher ?? named?.publisher ?? (own ? source.publisher : ''),
    cutOff: cutOff ?? (own ? source.cutOff : ''),
    quality,
    ...(licence === null ? {} : { licence }),
    ...(address === null ? {} : { address }),
    rows,
  }
}
