import type { Sheet } from '../../database/files/index.ts'
import { foldText, readDate } from '../../database/ledger/index.ts'
import { ACTOR_NAME, ACTORS } from '../../domain/capacities/index.ts'
import type { Country } from '../../domain/country/index.ts'
import { readTypedHour, yearOf } from '../../domain/calendar/index.ts'
import {
  ATTENDEE_LEVEL_NAME,
  ATTENDEE_LEVELS,
  FINDING_NAME,
  MODALITIES,
  MODALITY_NAME,
} from '../../domain/visits/index.ts'
import { newWorkshop, type WorkshopEvent } from '../../domain/workshops/index.ts'
import { WORKSHOP_TABLES } from '../../publish/workshops/index.ts'
import { readWorkshops, withoutReservedTexts } from '../papers/index.ts'

/** The workshops with those of a file in place, and the rows that could not be read, as «Agenda, 4». */
export interface WorkshopTablesRead {
  readonly workshops: readonly WorkshopEvent[]
  /** How many came in the file. */
  readonly brought: number
  readonly refused: readonly string[]
}

type TableKey = keyof typeof WORKSHOP_TABLES
/** A row by the names of its columns. */
type Row = (column: string) => string

interface Table {
  readonly rows: readonly { readonly at: string; readonly row: Row }[]
  readonly date1904: boolean
}

/**
 * Puts the workshops of a workbook over those there are: one with a known number in its place, with what the workbook
 * has tables for; another is new. Null when no sheet lists workshops.
 */
export function readWorkshopTables(
  book: readonly Sheet[],
  before: readonly WorkshopEvent[],
  country: Country,
  year: number,
): WorkshopTablesRead | null {
  const heads = tableOf(book, 'talleres')
  if (heads === null) return null
  const refused: string[] = []
  let workshops = before
  const brought: { readonly number: string; readonly id: string }[] = []
  for (const { at, row } of heads.rows) {
    const known = before.find(({ id }) => id === row('Taller'))
    const start = known ?? startOf(row('Taller'), workshops, year)
    const read = wholeOf({ ...start, ...headOf(row, country, heads.date1904, start) })
    if (read === null || read.label === '') {
      refused.push(at)
      continue
    }
    workshops =
      known === undefined ? [...workshops, read] : workshops.map((each) => (each.id === read.id ? read : each))
    brought.push({ number: row('Taller'), id: read.id })
  }
  for (const { number, id } of brought)
    workshops = workshops.map((each) => (each.id === id ? withParts(each, number, book, country, refused) : each))
  return { workshops, brought: brought.length, refused: [...new Set(refused)] }
}

/** A number as Brecha gives it to a workshop. */
const NUMBER = /^taller-\d{4}-\d{1,3}$/

/** A workshop that is new here keeps its number, where it is one of ours. */
function startOf(number: string, workshops: readonly WorkshopEvent[], year: number): WorkshopEvent {
  const start = { ...newWorkshop(workshops, { year, label: '', regions: [] }), agenda: [] }
  return NUMBER.test(number) && workshops.every(({ id }) => id !== number) ? { ...start, id: number } : start
}

/** The sheet of a table, found by its columns. */
function tableOf(book: readonly Sheet[], key: TableKey): Table | null {
  const { name, columns } = WORKSHOP_TABLES[key]
  for (const { cells, lines, date1904 } of book) {
    const head = cells.slice(0, 20).findIndex((row) => columns.every((column) => placeIn(row, column) >= 0))
    const header = cells[head]
    if (header === undefined) continue
    const rows = cells.slice(head + 1).flatMap((row, index) => {
      if (row.every((cell) => cell.trim() === '')) return []
      const at = `${name}, ${lines[head + 1 + index] ?? head + 2 + index}`
      return [{ at, row: (column: string) => row[placeIn(header, column)]?.trim() ?? '' }]
    })
    return { rows, date1904 }
  }
  return null
}

function placeIn(header: readonly string[], column: string): number {
  return header.findIndex((cell) => foldText(cell) === foldText(column))
}

/** Null where a word is none of its list; what is empty says nothing. */
function wordOf<T extends string>(words: Readonly<Record<T, string>>, all: readonly T[], text: string): T | null {
  return all.find((each) => foldText(words[each]) === foldText(text)) ?? null
}

function dayOf(text: string, date1904: boolean): string | null | undefined {
  if (text === '') return null
  const read = readDate(text, date1904)
  return 'reason' in read ? undefined : read.date
}

function headOf(
  row: Row,
  country: Country,
  date1904: boolean,
  start: WorkshopEvent,
): Readonly<Record<string, unknown>> {
  const date = dayOf(row('Fecha'), date1904)
  const hour = row('Hora') === '' ? null : (readTypedHour(row('Hora')) ?? undefined)
  const names = row('Regiones')
    .split(/[;\n]/)
    .map((name) => name.trim())
  return {
    label: row('Nombre'),
    ...{ date, hour, place: row('Lugar') },
    year: typeof date === 'string' ? yearOf(date) : Number(row('Año') || start.year),
    modality: wordOf(MODALITY_NAME, MODALITIES, row('Modalidad')) ?? (row('Modalidad') === '' ? start.modality : null),
    regions: names.filter((name) => name !== '').map((name) => regionOf(name, country)),
  }
}

/** The region of a name or a code; undefined where there is none. */
function regionOf(name: string, country: Country) {
  const found = country.byLevel.region.find((each) => each.ubigeo === name || foldText(each.name) === foldText(name))
  return found?.ubigeo
}

type Reader = (row: Row, country: Country, date1904: boolean) => unknown

/** The region of a row, null where it is of all of them. */
const regionIn = (row: Row, country: Country) => (row('Región') === '' ? null : regionOf(row('Región'), country))

const PARTS: readonly (readonly [keyof WorkshopEvent, TableKey, Reader])[] = [
  ['agenda', 'agenda', (row) => ({ minutes: Number(row('Minutos')), topic: row('Tema'), by: row('A cargo de') })],
  [
    'attendance',
    'asistencia',
    (row) => ({
      entity: row('Entidad'),
      level: row('Nivel') === '' ? null : (wordOf(ATTENDEE_LEVEL_NAME, ATTENDEE_LEVELS, row('Nivel')) ?? undefined),
      actor: row('Tipo de actor') === '' ? null : (wordOf(ACTOR_NAME, ACTORS, row('Tipo de actor')) ?? undefined),
      ...{ women: Number(row('Mujeres')), men: Number(row('Hombres')), unstated: Number(row('Sin dato de sexo')) },
    }),
  ],
  [
    'findings',
    'hallazgos',
    (row, country) => ({
      kind: wordOf(FINDING_NAME, ['avance', 'nudo'], row('Avance o nudo')),
      ...{ text: row('Descripción'), measure: row('Medida correctiva'), region: regionIn(row, country) },
      ...(row('A cargo de') === '' ? {} : { owner: row('A cargo de') }),
    }),
  ],
  [
    'commitments',
    'compromisos',
    (row, country, date1904) => ({
      ...{ text: row('Compromiso'), owner: row('A cargo de'), region: regionIn(row, country) },
      dueOn: dayOf(row('Hasta el'), date1904),
    }),
  ],
]

/** The workshop with what its tables say; a row that is not whole is refused. */
function withParts(
  workshop: WorkshopEvent,
  number: string,
  book: readonly Sheet[],
  country: Country,
  refused: string[],
): WorkshopEvent {
  return PARTS.reduce((event, [field, key, read]) => {
    const table = tableOf(book, key)
    if (table === null) return event
    const own = table.rows.filter(({ row }) => row('Taller') === number)
    const items = own.flatMap(({ at, row }) => {
      const item = read(row, country, table.date1904)
      const whole = wholeOf({ ...event, [field]: [item] })
      if (whole === null) refused.push(at)
      return whole === null ? [] : (whole[field] as readonly unknown[])
    })
    return wholeOf({ ...event, [field]: items }) ?? event
  }, workshop)
}

/** The workshop where every field is whole, without what its texts hold of persons. */
function wholeOf(event: Readonly<Record<string, unknown>> | WorkshopEvent): WorkshopEvent | null {
  return readWorkshops(withoutReservedTexts([event], false).json)?.[0] ?? null
}
