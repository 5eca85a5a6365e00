import { parseUbigeo, type Ubigeo } from '../../domain/territory/index.ts'
import type { RejectionReason } from './parsed.ts'

/** What a cell says, or why it says nothing. */
type CellRead<T> = { readonly value: T } | { readonly reason: RejectionReason }

/** How one column is read: `sql` is its type in the staging table; a `required` column must be in the header. */
export interface Field<T> {
  readonly sql: string
  readonly required: boolean
  readonly read: (cell: string) => CellRead<T>
  /**
   * Set where people write what they like: what such a text holds of persons or of a refuge's place is left out of it.
   */
  readonly isFree?: true
}

/** Columns of a table by name, and the row they make. */
export type Fields = Readonly<Record<string, Field<unknown>>>
export type RowOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never }

function field<T>(sql: string, parse: (cell: string) => T | null, reason: RejectionReason): Field<T> {
  return {
    sql,
    required: true,
    read: (cell) => {
      if (cell === '') return { reason: 'celda_vacia' }
      const value = parse(cell)
      return value === null ? { reason } : { value }
    },
  }
}

/** The same column when it may be empty or missing: no cell, no value. */
export function optional<T>(inner: Field<T>): Field<T | null> {
  return { ...inner, required: false, read: (cell) => (cell === '' ? { value: null } : inner.read(cell)) }
}

/** A column that must be in the header and whose cells may be empty. */
export function blankable<T>(inner: Field<T>): Field<T | null> {
  return { ...optional(inner), required: true }
}

export const code: Field<Ubigeo> = field('VARCHAR', parseUbigeo, 'ubigeo_invalido')
export const text: Field<string> = field('VARCHAR', (cell) => cell, 'celda_vacia')
export const freeText: Field<string> = { ...text, isFree: true }
export const date: Field<string> = field('DATE', parseIsoDate, 'fecha_invalida')
export const year: Field<number> = field('SMALLINT', parseYear, 'anio_invalido')
export const month: Field<number> = field(
  'SMALLINT',
  (cell) => (/^(0?[1-9]|1[0-2])$/.test(cell) ? Number(cell) : null),
  'valor_no_admitido',
)
/** Whole, not negative. */
export const count: Field<number> = field(
  'INTEGER',
  (cell) => (/^\d{1,9}$/.test(cell) ? Number(cell) : null),
  'numero_invalido',
)
/** What a source suppressed of a count: «hasta 4», or «si» where it does not say (METHOD §3). */
export const suppressed: Field<string> = field(
  'VARCHAR',
  (cell) => (/^(hasta \d{1,9}|si)$/.test(cell) ? cell : null),
  'valor_no_admitido',
)
export const yesNo: Field<boolean> = field('BOOLEAN', parseYesNo, 'valor_no_admitido')

/** Decimal number with a point, inside a closed range. */
export function decimal(min: number, max: number): Field<number> {
  return field(
    'DOUBLE',
    (cell) => {
      const value = /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN
      return value >= min && value <= max ? value : null
    },
    'numero_invalido',
  )
}

export function oneOf<const V extends readonly string[]>(values: V): Field<V[number]> {
  const admitted = new Map<string, V[number]>(values.map((value) => [value, value]))
  return field('VARCHAR', (cell) => admitted.get(cell.toLowerCase()) ?? null, 'valor_no_admitido')
}

export function mapped(change: (cell: string) => string): Field<string> {
  return field('VARCHAR', change, 'celda_vacia')
}

function parseIsoDate(cell: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell)) return null
  const time = Date.parse(`${cell}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(cell) ? cell : null
}

function parseYear(cell: string): number | null {
  return /^(19|20)\d{2}$/.test(cell) ? Number(cell) : null
}

function parseYesNo(cell: string): boolean | null {
  if (/^s[ií]$/i.test(cell)) return true
  return /^no$/i.test(cell) ? false : null
}
