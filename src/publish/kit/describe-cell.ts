import {
  partsOf,
  readRow,
  STANDS,
  type CellKey,
  type CellPlace,
  type ReadRow,
} from '../../domain/consolidation/index.ts'
import { isDay } from '../../domain/calendar/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { MISSING_SHORT } from '../../domain/words/index.ts'
import { KIT_SHEETS, VOCABULARIES, type KitColumn } from './kit-layout.ts'

/** A cell in words: whose it is, of what thing of that government, which field, and how a value of it is said. */
export interface CellWords {
  readonly place: CellPlace
  /** '' for the instancia itself. */
  readonly thing: string
  readonly field: string
  readonly say: (value: string) => string
}

/** The words of a cell; null when it is of no table that is known. */
export function describeCell(key: CellKey): CellWords | null {
  const { row, field } = partsOf(key)
  const read = readRow(row)
  if (read === null) return null
  const column = COLUMNS.get(`${read.table} ${field}`)
  return {
    place: { level: read.level, ubigeo: read.ubigeo },
    thing: thingOf(read),
    field: column?.title ?? field,
    say: (value) => sayValue(column, field, value),
  }
}

const COLUMNS: ReadonlyMap<string, KitColumn> = new Map(
  KIT_SHEETS.flatMap(({ columns }) => columns.map((column) => [`${column.table} ${column.field}`, column] as const)),
)

function thingOf({ table, more }: ReadRow): string {
  const [first = '', second = '', third = ''] = more
  switch (table) {
    case 'instrumento':
      return wordOf('instrumento', first)
    case 'iniciativa':
      return third === '' ? wordOf('tipo', first) : `${wordOf('tipo', first)}: ${third}`
    case 'sesion':
      return `Sesión ${second} del ${isDay(first) ? formatDate(first) : first}`
    case 'informe':
      return `Informe ${first}`
    case 'servicio':
      return `${wordOf('servicio', second)} en ${first}`
    case 'necesidad':
      return 'Necesidades de fortalecimiento'
    default:
      return ''
  }
}

function sayValue(column: KitColumn | undefined, field: string, value: string): string {
  if (field === STANDS) return value === '' ? 'no consta' : 'consta'
  if (value === '') return MISSING_SHORT
  if (isDay(value)) return formatDate(value)
  if (field === 'entrega') return 'no entregado'
  return column?.words ? wordOf(column.words, value) : value
}

function wordOf(name: keyof typeof VOCABULARIES, value: string): string {
  return VOCABULARIES[name].find(([each]) => each === value)?.[1] ?? value
}
