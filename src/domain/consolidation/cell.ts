import type { InstanciaLevel } from '../instancias/index.ts'
import { INSTANCIA_LEVELS } from '../instancias/index.ts'
import { parseUbigeo, type Ubigeo } from '../territory/index.ts'

/** What a row of the register is about: one statement, or one of those that a statement lists. */
const CELL_TABLES = [
  'instancia',
  'alineamiento',
  'coordemuna',
  'instrumento',
  'iniciativa',
  'sesion',
  'informe',
  'servicio',
  'necesidad',
  'vida',
] as const
export type CellTable = (typeof CELL_TABLES)[number]

declare const rowBrand: unique symbol
declare const cellBrand: unique symbol
/** A row of the register as one text: table, level, code and what tells it from others of that government. */
export type RowKey = string & { readonly [rowBrand]: true }
/** A cell of the register as one text: its row and its field. */
export type CellKey = string & { readonly [cellBrand]: true }

/** Cells with their values as texts; one that is not there, or is '', is not known. */
export type CellBook = ReadonlyMap<CellKey, string>

/** The government whose instancia a row is about. */
export interface CellPlace {
  readonly level: InstanciaLevel
  readonly ubigeo: Ubigeo
}

/** Field that says how many services of a type there are at a place. */
export const COUNT = 'cantidad'

/** Field that says whether a row of a list is there at all. */
export const STANDS = 'consta'

const BETWEEN = '\t'

/**
 * The row of a government; `more` tells it from others of the same table, whatever its spaces, and only the last of it
 * may hold a slash.
 */
export function rowKey(table: CellTable, { level, ubigeo }: CellPlace, ...more: readonly string[]): RowKey {
  return [table, level, ubigeo, ...more.map((part) => part.trim().replace(/\s+/g, ' '))].join('/') as RowKey
}

/** What tells a row apart as a part of its key, whatever slashes it holds. */
export function asPart(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('/', '%2F')
}

/** The text that a part of a key stands for. */
export function fromPart(part: string): string {
  return part.replaceAll('%2F', '/').replaceAll('%25', '%')
}

export function cellKey(row: RowKey, field: string): CellKey {
  return `${row}${BETWEEN}${field}` as CellKey
}

/** Row and field of a cell. */
export function partsOf(key: CellKey): { readonly row: RowKey; readonly field: string } {
  const at = key.lastIndexOf(BETWEEN)
  return { row: key.slice(0, at) as RowKey, field: key.slice(at + 1) }
}

/** A row read: whose it is, and what tells it from others. */
export interface ReadRow extends CellPlace {
  readonly table: CellTable
  readonly more: readonly string[]
}

/** The parts of a row; null when the text is none. */
export function readRow(row: RowKey): ReadRow | null {
  const [name, nivel, code = '', ...rest] = row.split('/')
  const table = CELL_TABLES.find((each) => each === name)
  const level = INSTANCIA_LEVELS.find((each) => each === nivel)
  const ubigeo = parseUbigeo(code)
  if (table === undefined || level === undefined || ubigeo === null) return null
  const parts = table === 'iniciativa' ? [rest[0] ?? '', rest[1] ?? '', rest.slice(2).join('/')] : rest
  return { table, level, ubigeo, more: parts }
}

/** The cell of a text that comes from a file or from a kept paper; null when it names none. */
export function parseCellKey(text: string): CellKey | null {
  const key = text as CellKey
  const { row, field } = partsOf(key)
  return readRow(row) === null || field === '' ? null : key
}
