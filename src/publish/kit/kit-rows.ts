import {
  asPart,
  cellKey,
  fromPart,
  rowKey,
  STANDS,
  travelsFreely,
  type CellBook,
  type CellPlace,
  type RowKey,
} from '../../domain/consolidation/index.ts'
import { INSTRUMENTS, isOwed, reportsDue } from '../../domain/instancias/index.ts'
import type { OwedInstancia } from '../../domain/register/index.ts'
import type { FormCell } from '../workbook/index.ts'
import type { BaseValues } from './kit-mark.ts'
import { VOCABULARIES, type KitColumn, type KitKey, type KitSheet } from './kit-sheet.ts'

/** A row of a sheet of the kit: what it is about, in words, and what is known of it, by field. */
export interface KitRow {
  readonly keys: readonly FormCell[]
  readonly base: BaseValues
  /** What its answers show of that. */
  readonly shown: readonly FormCell[]
}

/** How an instancia is named where it is chosen from a list; it begins with its code and its level. */
export function instanciaLabel({ unit, level }: OwedInstancia): string {
  return `${unit.ubigeo} ${level} · ${unit.name}`
}

/** The half-years whose reports are asked for: the last two that ended. */
const SEMESTERS = 2

/** What the kit tells of the register: by row, and by government the rows of its lists. */
export interface KitRegister {
  readonly book: CellBook
  readonly lists: ReadonlyMap<string, readonly RowKey[]>
  /** How each place where a service may be is named on the sheet, by its code, with which the name begins. */
  readonly places: ReadonlyMap<string, string>
  /** AAAA-MM-DD. */
  readonly today: string
}

/** The rows of a sheet for the instancias that answer, in their order. */
export function kitRows(sheet: KitSheet, owed: readonly OwedInstancia[], register: KitRegister): readonly KitRow[] {
  return owed.flatMap((each) => rowsOf(sheet, each, register))
}

function rowsOf(sheet: KitSheet, owed: OwedInstancia, register: KitRegister): readonly KitRow[] {
  const place: CellPlace = { level: owed.level, ubigeo: owed.unit.ubigeo }
  const row = (words: Partial<Record<KitKey['part'], FormCell>>, more: readonly string[]): KitRow => {
    const base = baseOf(sheet, place, more, register.book)
    const keys = sheet.keys.map(({ part }) => ({ ...wordsOf(owed), ...words })[part] ?? '')
    return { keys, base, shown: shownCells(sheet, base, register.places) }
  }
  if (sheet.table === 'vida') return lifeRows(sheet, owed, register, row)
  const listed = (register.lists.get(`${sheet.table}/${place.level}/${place.ubigeo}`) ?? []).map(moreOf)
  switch (sheet.name) {
    case 'Instrumentos':
      return INSTRUMENTS.filter((kind) => isOwed(kind, owed.level)).map((kind) =>
        row({ instrumento: wordOf('instrumento', kind) }, [kind]),
      )
    case 'Iniciativas':
      return listed
        .filter(([, , name = '']) => travelsFreely(name))
        .map((more) => row({ tipo: wordOf('tipo', more[0] ?? ''), nombre: more[2] ?? '' }, more))
    case 'Sesiones':
      return listed.map((more) => row({ fecha: { day: more[0] ?? '' }, clase: wordOf('clase', more[1] ?? '') }, more))
    case 'Servicios':
      return listed.map((more) =>
        row({ lugar: register.places.get(more[0] ?? '') ?? '', servicio: wordOf('servicio', more[1] ?? '') }, more),
      )
    case 'Informes':
      return semestersOf(listed, register.today).map((semestre) => row({ semestre }, [semestre]))
    default:
      return [row({}, [])]
  }
}

/** A row for each instancia that has those fields, or for each thing that its step lists and that may travel. */
function lifeRows(
  { name, step, keys }: KitSheet,
  { level, unit }: OwedInstancia,
  { lists, places }: KitRegister,
  row: (words: Partial<Record<KitKey['part'], FormCell>>, more: readonly string[]) => KitRow,
): readonly KitRow[] {
  if (step === null) return name === 'COORDEMUNA' && level !== 'provincial' ? [] : [row({}, [])]
  const listed = (lists.get(`vida/${level}/${unit.ubigeo}`) ?? []).map(moreOf).filter(([of]) => of === step)
  return listed
    .map(([, ...parts]) => parts.map(fromPart))
    .filter((parts) => parts.every(travelsFreely))
    .map((parts) => {
      const told = keys.flatMap(({ part, column }) => (column === undefined ? [] : [[part, column] as const]))
      const words = told.map(([part, column], at) => [part, shownCell(column, parts[at] ?? '', places)] as const)
      return row(Object.fromEntries(words), parts.map(asPart))
    })
}

function semestersOf(listed: readonly (readonly string[])[], today: string): readonly string[] {
  const due = reportsDue(today, SEMESTERS).map(({ semester }) => semester)
  return [...new Set<string>([...listed.map(([semester = '']) => semester), ...due])].sort().reverse()
}

function wordsOf(owed: OwedInstancia): Partial<Record<KitKey['part'], FormCell>> {
  const { unit, level } = owed
  return { ubigeo: unit.ubigeo, nivel: level, territorio: unit.name, instancia: instanciaLabel(owed) }
}

/** What tells a row of a list from others of its government. */
function moreOf(row: RowKey): readonly string[] {
  const [, , , ...more] = row.split('/')
  return row.startsWith('iniciativa/') ? [more[0] ?? '', more[1] ?? '', more.slice(2).join('/')] : more
}

function baseOf(sheet: KitSheet, place: CellPlace, more: readonly string[], book: CellBook): BaseValues {
  const told = sheet.columns.flatMap(({ table, field, words, step }) => {
    const which = step === null ? more : [step, ...more]
    const value = book.get(cellKey(rowKey(table, place, ...which), field)) ?? ''
    return value === '' || (words === null && !travelsFreely(value)) ? [] : [[field, value] as const]
  })
  return Object.fromEntries(told)
}

/**
 * What a cell shows of a value: its word, its day, or the text itself. An answered report is one value over two
 * columns.
 */
function shownCells(sheet: KitSheet, base: BaseValues, places: KitRegister['places']): readonly FormCell[] {
  const delivered = base['entrega'] ?? ''
  const values: BaseValues =
    sheet.table === 'informe' && delivered !== ''
      ? { entregado: delivered === 'no' ? 'no' : 'si', entrega: delivered === 'no' ? '' : delivered }
      : base
  return sheet.columns.map((column) => shownCell(column, values[column.field] ?? '', places))
}

function shownCell({ words, as }: KitColumn, value: string, places: KitRegister['places']): FormCell {
  if (value === '') return ''
  if (as === 'fecha') return { day: value }
  if (as === 'entero' || as === 'numero') return { count: Number(value) }
  if (as === 'distrito') return places.get(value) ?? value
  return words === null ? value : wordOf(words, value)
}

function wordOf(name: keyof typeof VOCABULARIES, value: string): string {
  return VOCABULARIES[name].find(([each]) => each === value)?.[1] ?? value
}

/** The rows of each list by government: those that stand. */
export function listRows(book: CellBook): ReadonlyMap<string, readonly RowKey[]> {
  const lists = new Map<string, RowKey[]>()
  for (const key of book.keys()) {
    const [row = '', field = ''] = key.split('\t')
    if (field !== STANDS && !/^(informe|servicio)\//.test(row)) continue
    const name = row.split('/').slice(0, 3).join('/')
    lists.set(name, [...(lists.get(name) ?? []), row as RowKey])
  }
  return lists
}
