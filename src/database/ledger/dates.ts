import { isUnknown } from './fold-text.ts'
import { unaccented } from '../../domain/untrusted/index.ts'

/** A date as AAAA-MM-DD (none when the cell says so), or why it is none. `rule` names what had to be supposed. */
export type DateRead =
  | { readonly date: string | null; readonly rule?: 'anio_de_dos_cifras' }
  | { readonly reason: 'fecha_imposible' | 'fecha_invalida' | 'fecha_sin_dia' | 'fecha_ambigua' }

/** What comes first in the dates of a column: the day, the month, or nobody can tell. */
export type DateOrder = 'dia_mes' | 'mes_dia' | null

const MONTHS = ['ENE', 'FEB', 'MAR', 'ABR', 'MAY', 'JUN', 'JUL', 'AGO', 'SET', 'OCT', 'NOV', 'DIC']
const DAY_MS = 86_400_000
const SERIAL_1900 = Date.UTC(1899, 11, 30)
const SERIAL_1904 = Date.UTC(1904, 0, 1)
const NONE = /^(s\/?\s?f|s\.\s?f\.?|sin fecha)$/i

const IN_FIGURES = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})$/
const WITHOUT_DAY =
  /^((\p{L}{3,10})\.?(?:[-/.,\s]|del?\s)+(\d{4}|\d{2})|(0?[1-9]|1[0-2])[-/.](19|20)\d\d|(19|20)\d\d([-/.](0?[1-9]|1[0-2]))?)$/iu

/** How the dates of a column are written, as far as its cells prove it: a number above 12 is a day. */
export interface DateWriting {
  readonly dayFirst: boolean
  readonly monthFirst: boolean
  /** How many read both ways as different days, and the first of them. */
  readonly open: number
  readonly example: string
}

/** What the dates written in figures prove of a whole column. */
export function dateWriting(cells: Iterable<string>): DateWriting {
  let [dayFirst, monthFirst, open, example] = [false, false, 0, '']
  for (const cell of cells) {
    const [text = '', first, second] = IN_FIGURES.exec(withoutMidnight(cell)) ?? []
    const [a, b] = [Number(first), Number(second)]
    if (text === '' || a === 0 || b === 0 || a > 31 || b > 31) continue
    dayFirst ||= a > 12 && b <= 12
    monthFirst ||= b > 12 && a <= 12
    if (a > 12 || b > 12 || a === b) continue
    open += 1
    example ||= text
  }
  return { dayFirst, monthFirst, open, example }
}

/**
 * Reads day/month/year (or as the column is ordered), ISO, Spanish months and Excel serials (days since 1900, or 1904
 * where the workbook says so).
 */
export function readDate(cell: string, date1904: boolean, order: DateOrder = 'dia_mes'): DateRead {
  const text = withoutMidnight(cell)
  if (isUnknown(text) || NONE.test(text)) return { date: null }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return calendar(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const figures = IN_FIGURES.exec(text)
  if (figures) return inFigures(Number(figures[1]), Number(figures[2]), figures[3] ?? '', order)
  const words = /^(\d{1,2})(?:[-/.\s]|\s+de\s+)+(\p{L}{3,10})\.?(?:[-/.,\s]|del?\s)+(\d{4}|\d{2})$/iu.exec(text)
  if (words) return dated(words[3] ?? '', monthOf(words[2] ?? ''), Number(words[1]))
  if (/^\d{5}(\.\d+)?$/.test(text)) return serial(Math.floor(Number(text)), date1904)
  return { reason: isWithoutDay(text) ? 'fecha_sin_dia' : 'fecha_invalida' }
}

function withoutMidnight(cell: string): string {
  return cell.trim().replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '')
}

function inFigures(first: number, second: number, year: string, order: DateOrder): DateRead {
  if (order === null && first <= 12 && second <= 12 && first !== second) return { reason: 'fecha_ambigua' }
  return order === 'mes_dia' ? dated(year, first, second) : dated(year, second, first)
}

function isWithoutDay(text: string): boolean {
  const found = WITHOUT_DAY.exec(text)
  return found !== null && (found[2] === undefined || monthOf(found[2]) > 0)
}

function monthOf(word: string): number {
  const name = unaccented(word).toUpperCase().replace('SEP', 'SET')
  return MONTHS.findIndex((month) => name.startsWith(month)) + 1
}

function dated(year: string, month: number, day: number): DateRead {
  if (month === 0) return { reason: 'fecha_invalida' }
  if (year.length === 4) return calendar(Number(year), month, day)
  const read = calendar(Number(year) + (Number(year) < 50 ? 2000 : 1900), month, day)
  return 'reason' in read ? read : { ...read, rule: 'anio_de_dos_cifras' }
}

function calendar(year: number, month: number, day: number): DateRead {
  const time = new Date(Date.UTC(year, month - 1, day))
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && year >= 1900 && year < 2100
  return exists ? { date: time.toISOString().slice(0, 10) } : { reason: 'fecha_imposible' }
}

function serial(days: number, date1904: boolean): DateRead {
  const date = new Date((date1904 ? SERIAL_1904 : SERIAL_1900) + days * DAY_MS).toISOString().slice(0, 10)
  return date >= '1950' && date < '2100' ? { date } : { reason: 'fecha_invalida' }
}
