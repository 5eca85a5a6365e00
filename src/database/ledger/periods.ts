import { MONTH_NAMES } from '../../domain/calendar/index.ts'
import { foldText } from './fold-text.ts'

/** Which figures of a table are of part of a year only (METHOD §3): by column, and by year. */
export interface Periods {
  /** Columns whose own header says so, with the months in words. */
  readonly columns: ReadonlyMap<number, string>
  /**
   * Years of which the column of months or periods, or the table's title, leaves a part out, with the months in words;
   * empty = years that no column states.
   */
  readonly years: ReadonlyMap<string, string>
}

/** Cases of the part of a year that a file states ("enero a junio"): no figure of the year (METHOD §3). */
export interface PartCount {
  readonly ubigeo: string
  readonly anio: number
  readonly meses: string
  readonly registro: string
  readonly casos: number
  /** The lines that it was added up from. */
  readonly lines: readonly number[]
}

const MONTHS = ['ENE', 'FEB', 'MAR', 'ABR', 'MAY', 'JUN', 'JUL', 'AGO', 'SET', 'OCT', 'NOV', 'DIC']
const MONTH = '(ENE|FEB|MAR|ABR|MAY|JUN|JUL|AGO|SET|SEP|OCT|NOV|DIC)\\p{L}*'
const RANGE = new RegExp(`\\b${MONTH}(?: \\d{4})? (?:A |AL |HASTA )?(?:\\d{1,2} DE )?${MONTH}\\b`, 'u')
const UNTIL = new RegExp(`\\b(?:AL|HASTA(?: EL)?) (?:\\d{1,2} (?:DE )?)?${MONTH}\\b`, 'u')
const UNTIL_DATE = /\b(?:AL|HASTA(?: EL)?) \d{1,2} (0?[1-9]|1[0-2]) (?:19|20)\d\d\b/
const PARTS = /\b(PRIMER|SEGUNDO|TERCER|CUARTO|IV|I{1,3}|[1-4])(?:ER|DO|RO|TO)? (SEMESTRE|TRIMESTRE|BIMESTRE)\b/
const ALONE = new RegExp(`^${MONTH}(?: (?:DE(?:L)? )?\\d{4})?$`, 'u')
const ORDINALS: Readonly<Record<string, number>> = {
  PRIMER: 1,
  SEGUNDO: 2,
  TERCER: 3,
  CUARTO: 4,
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
}
const LENGTHS: Readonly<Record<string, number>> = { SEMESTRE: 6, TRIMESTRE: 3, BIMESTRE: 2 }
const YEAR_LONG = 12

/**
 * The months (1–12, both ends included) that a header, a title or a cell states for its figures: "ENE-JUN", "I
 * semestre", "al 30 de junio"; null where it states none.
 */
export function monthsIn(text: string): readonly [number, number] | null {
  const folded = foldText(text)
  const range = RANGE.exec(folded)
  if (range !== null) return [monthOf(range[1]), monthOf(range[2])]
  const part = PARTS.exec(folded)
  if (part !== null) {
    const length = LENGTHS[part[2] ?? ''] ?? YEAR_LONG
    const nth = ORDINALS[part[1] ?? ''] ?? Number(part[1])
    return nth * length > YEAR_LONG ? null : [(nth - 1) * length + 1, nth * length]
  }
  const until = UNTIL.exec(folded)?.[1]
  if (until !== undefined) return [1, monthOf(until)]
  const date = UNTIL_DATE.exec(folded)?.[1]
  return date === undefined ? null : [1, Number(date)]
}

/** The same of a cell of a column of months or periods, where a month may stand alone, in words or as its number. */
export function monthsInCell(text: string): readonly [number, number] | null {
  const [number = ''] = /^\s*(?:0?[1-9]|1[0-2])\s*$/.exec(text) ?? []
  if (number !== '') return [Number(number), Number(number)]
  const alone = ALONE.exec(foldText(text))?.[1]
  return alone === undefined ? monthsIn(text) : [monthOf(alone), monthOf(alone)]
}

/** A period as it can be read again, or nothing for a text that states none. */
export function periodWords(text: string): string {
  const months = monthsIn(text)
  return months === null ? '' : `${MONTHS[months[0] - 1] ?? ''} A ${MONTHS[months[1] - 1] ?? ''}`
}

/** Months as they are told: "enero a junio", "enero"; of months with a gap, how many there are. */
export function monthWords(months: ReadonlySet<number>): string {
  const [first, last] = [Math.min(...months), Math.max(...months)]
  if (last - first + 1 !== months.size) return `${months.size} meses`
  const [from, to] = [MONTH_NAMES[first - 1] ?? '', MONTH_NAMES[last - 1] ?? '']
  return from === to ? from : `${from} a ${to}`
}

/** The same of the months from one to another. */
export function rangeWords([first, last]: readonly [number, number]): string {
  return monthWords(new Set(Array.from({ length: last - first + 1 }, (_, at) => first + at)))
}

/** Whether months from one to another are less than a year. */
export function isPartial([first, last]: readonly [number, number]): boolean {
  return first !== 1 || last !== YEAR_LONG
}

function monthOf(word: string | undefined): number {
  return MONTHS.indexOf((word ?? '').replace('SEP', 'SET').slice(0, 3)) + 1
}

/** The part of its year that a figure of a column is of, "2025: enero a junio"; null for a whole year (METHOD §3). */
export function partOfYear(
  { columns, years }: Periods,
  column: number,
  yearOf: () => string,
  hasYears: boolean,
): string | null {
  if (columns.size + years.size === 0) return null
  const year = yearOf()
  const months = columns.get(column) ?? years.get(year) ?? (hasYears ? undefined : years.get(''))
  return months === undefined ? null : `${year}: ${months}`
}
