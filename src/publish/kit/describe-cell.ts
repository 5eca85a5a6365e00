import { LIFE_STEPS, LIFE_VOCABULARIES, lifeWord, specOf, type LifeVocabulary } from '../../domain/life/index.ts'
import {
  fromPart,
  partsOf,
  readRow,
  STANDS,
  type CellKey,
  type CellPlace,
  type ReadRow,
} from '../../domain/consolidation/index.ts'
import { isDay } from '../../domain/calendar/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import { MISSING_SHORT } from '../../domain/words/index.ts'
import { KIT_SHEETS } from './kit-layout.ts'
import { VOCABULARIES, type KitColumn } from './kit-sheet.ts'

/** A cell in words: whose it is, of what thing of that government, which field, and how a value of it is said. */
export interface CellWords {
  readonly place: CellPlace
  /** '' for the instancia itself. */
  readonly thing: string
  readonly field: string
  readonly say: (value: string) => string
}

/** The words of a cell, a distrito by its name; null when it is of no table that is known. */
export function describeCell(key: CellKey, country: Country | null): CellWords | null {
  const { row, field } = partsOf(key)
  const read = readRow(row)
  if (read === null) return null
  const column = COLUMNS.get(`${tableOf(read)} ${field}`)
  return {
    place: { level: read.level, ubigeo: read.ubigeo },
    thing: thingOf(read, nameIn(country)),
    field: column?.title ?? field,
    say: (value) => sayValue(column, field, value, nameIn(country)),
  }
}

type NameOf = (code: string) => string

/** The names of distritos: a code that the country has not stays as it is. */
function nameIn(country: Country | null): NameOf {
  return (text) => {
    const code = parseUbigeo(text)
    return (code === null ? undefined : country?.at('distrito', code)?.name) ?? text
  }
}

const COLUMNS: ReadonlyMap<string, KitColumn> = new Map(
  KIT_SHEETS.flatMap(({ columns }) =>
    columns.map(
      (column) => [`${column.table}${column.step === null ? '' : `/${column.step}`} ${column.field}`, column] as const,
    ),
  ),
)

/** A step of the life of an instancia has fields of its own. */
function tableOf({ table, more: [step] }: ReadRow): string {
  return table === 'vida' ? `${table}/${step ?? ''}` : table
}

function thingOf({ table, more }: ReadRow, nameOf: NameOf): string {
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
      return `${wordOf('servicio', second)} en ${nameOf(first)}`
    case 'necesidad':
      return 'Necesidades de fortalecimiento'
    case 'vida':
      return lifeThing(more, nameOf)
    default:
      return ''
  }
}

/** A step of the life of an instancia, and what tells apart the row that it lists. */
function lifeThing([name = '', ...parts]: readonly string[], nameOf: NameOf): string {
  const step = LIFE_STEPS.find((each) => each === name)
  if (step === undefined) return name
  const { title, list } = specOf(step)
  const words = parts.map((part, at) => {
    const value = fromPart(part)
    const as = list?.keys[at]?.as
    if (isDay(value)) return formatDate(value)
    if (as === 'distrito') return nameOf(value)
    return as !== undefined && as in LIFE_VOCABULARIES ? lifeWord(as as LifeVocabulary, value) : value
  })
  return words.length === 0 ? title : `${title}: ${words.join(', ')}`
}

function sayValue(column: KitColumn | undefined, field: string, value: string, nameOf: NameOf): string {
  if (field === STANDS) return value === '' ? 'no consta' : 'consta'
  if (value === '') return MISSING_SHORT
  if (isDay(value)) return formatDate(value)
  if (column?.as === 'distrito') return nameOf(value)
  if (field === 'entrega') return 'no entregado'
  return column?.words ? wordOf(column.words, value) : value
}

function wordOf(name: keyof typeof VOCABULARIES, value: string): string {
  return VOCABULARIES[name].find(([each]) => each === value)?.[1] ?? value
}
