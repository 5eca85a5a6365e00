import { isUnknown } from './fold-text.ts'

/** A date as AAAA-MM-DD (none when the cell says so), or why it is none. `rule` names what had to be supposed. */
export type DateRead =
  | { readonly date: string | null; readonly rule?: 'anio_de_dos_cifras' }
  | { readonly reason: 'fecha_imposible' | 'fecha_invalida' }

const MONTHS = ['ENE', 'FEB', 'MAR', 'ABR', 'MAY', 'JUN', 'JUL', 'AGO', 'SET', 'OCT', 'NOV', 'DIC']
const DAY_MS = 86_400_000
const SERIAL_1900 = Date.UTC(1899, 11, 30)
const SERIAL_1904 = Date.UTC(1904, 0, 1)
const NONE = /^(s\/?\s?f|s\.\s?f\.?|sin fecha)$/i

/** Reads day/month/year, ISO, Spanish months and Excel serials (days since 1900, or 1904 where the workbook says so). */
export function readDate(cell: string, date1904: boolean): DateRead {
  const text = cell.trim().replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '')
  if (isUnknown(text) || NONE.test(text)) return { date: null }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return calendar(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const peruvian = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})$/.exec(text)
  if (peruvian) return dated(peruvian[3] ?? '', Number(peruvian[2]), Number(peruvian[1]))
  const words = /^(\d{1,2})(?:[-/.\s]|\s+de\s+)+(\p{L}{3,10})\.?(?:[-/.,\s]|del?\s)+(\d{4}|\d{2})$/iu.exec(text)
  if (words) return dated(words[3] ?? '', monthOf(words[2] ?? ''), Number(words[1]))
  return /^\d{5}(\.\d+)?$/.test(text) ? serial(Math.floor(Number(text)), date1904) : { reason: 'fecha_invalida' }
}

function monthOf(word: string): number {
  const name = word.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace('SEP', 'SET')
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
