import { MONTH_NAMES } from '../../domain/calendar/index.ts'
import { oneOf } from '../../domain/untrusted/index.ts'
import { foldText } from './fold-text.ts'

/** Which figures of a table are of part of a year only (METHOD §3): by column, and by year. */
export interface Periods {
  /** Columns whose own header says so, with the months in words. */
  readonly columns: ReadonlyMap<number, string>
  /**
   * Years of which the column of months or periods, a title or a note leaves a part out, with the months in words;
   * empty = all years, where it states none.
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
// Whole words only: Junín is no June, and Mariscal Nieto no March.
const MONTH =
  '(?<!\\p{L})(ENE(?:RO)?|FEB(?:RERO)?|MAR(?:ZO)?|ABR(?:IL)?|MAYO?|JUN(?:IO)?|JUL(?:IO)?|AGO(?:STO)?|' +
  'SE(?:P|T|PT)(?:IEMBRE)?|OCT(?:UBRE)?|NOV(?:IEMBRE)?|DIC(?:IEMBRE)?)(?!\\p{L})'
const DAY = '(?:\\d{1,2} (?:DE )?)?'
const RANGE = new RegExp(`${MONTH}(?: (?:DEL? )?\\d{4})? (?:AL? |Y |HASTA )?${DAY}${MONTH}`, 'u')
const UNTIL = new RegExp(`\\b(?:AL?|HASTA(?: EL)?|CORTE(?: (?:AL?|DEL?))?) ${DAY}${MONTH}`, 'u')
const UNTIL_DATE = /\b(?:AL|HASTA(?: EL)?|CORTE(?: AL?| DEL?)?) \d{1,2} (0?[1-9]|1[0-2]) (?:19|20)\d\d\b/
const SINCE = new RegExp(`\\b(?:DESDE|A PARTIR DE)(?: EL)? ${DAY}${MONTH}`, 'u')
const NTH = 'PRIMERA?|SEGUND[OA]|TERCERA?|CUART[OA]|QUINTO|SEXTO|IV|VI|V|I{1,3}|[1-6]'
const LENGTH = 'SEM(?:ESTRE)?|TRIM(?:ESTRE)?|BIM(?:ESTRE)?|CUATRIM(?:ESTRE)?|MITAD'
const PARTS = [
  new RegExp(`\\b(?<nth>${NTH})(?:ER|RO|RA|DO|DA|TO|TA|O|A)? (?<length>${LENGTH})\\b`),
  new RegExp(`\\b(?<length>${LENGTH})(?: N(?:RO|UMERO)?)? (?<nth>${NTH})\\b`),
  /(?<![\p{L}\d])(?<nth>[1-4])(?<length>[TQS])(?!\p{L})/u,
  /(?<!\p{L})(?<length>[TQS])(?<nth>[1-4])\b/u,
]
const ALONE = new RegExp(`^${MONTH}(?: (?:DE(?:L)? )?\\d{4})?$`, 'u')
const ANYWHERE = new RegExp(MONTH, 'u')
const WITH_YEAR = new RegExp(`(?<!\\d (?:DE )?)${MONTH} (?:DEL? )?(?:19|20)\\d\\d\\b`, 'u')
// Of a year's halves or quarters a numeral does not say which it is of: "2025-I".
const NUMERAL = /\b(?:(?:19|20)\d\d\s?-\s?(I{1,3}|IV)|(I{1,3}|IV)\s?-\s?(?:19|20)\d\d)\b/
const HALF = /\b(?:19|20)\d\d\s?-\s?([12])\b(?!\s?[/\d-])/
const UNSAID = new RegExp(
  `\\b(${oneOf(`
    MES MENSUAL MENSUALES SEMANAS? SEMANAL SEMANALES QUINCENAL? (?:BIM|TRIM|CUATRIM|SEM)ESTR(?:E|AL|ALES)`)})\\b` +
    '|\\b(PRIMER|ULTIM)OS \\w+ MESES\\b',
)
const ORDINALS = ['PRIMER', 'SEGUND', 'TERCER', 'CUART', 'QUINTO', 'SEXTO']
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI']
const YEAR_LONG = 12

/**
 * The months (1–12, both ends included) that a header, a title or a cell states for its figures: "ENE-JUN", "I
 * semestre", "al 30 de junio"; null where it states none.
 */
export function monthsIn(text: string): readonly [number, number] | null {
  const folded = foldText(text)
  const range = RANGE.exec(folded)
  if (range !== null) return inOrder(monthOf(range[1]), monthOf(range[2]))
  const part = PARTS.map((pattern) => pattern.exec(folded)?.groups).find((groups) => groups !== undefined)
  if (part !== undefined) {
    const length = lengthOf(part['length'] ?? '')
    const nth = nthOf(part['nth'] ?? '')
    return nth * length > YEAR_LONG ? null : [(nth - 1) * length + 1, nth * length]
  }
  const since = SINCE.exec(folded)?.[1]
  return since === undefined ? monthsUntil(text) : [monthOf(since), YEAR_LONG]
}

// From July to June is of two years.
function inOrder(first: number, last: number): readonly [number, number] | null {
  return first > last ? null : [first, last]
}

/** The months up to one that a text says its figures reach to: "al 31 de agosto"; null where it says none. */
export function monthsUntil(text: string): readonly [number, number] | null {
  const folded = foldText(text)
  if (RANGE.test(folded)) return null
  const until = UNTIL.exec(folded)?.[1]
  if (until !== undefined) return [1, monthOf(until)]
  const date = UNTIL_DATE.exec(folded)?.[1]
  return date === undefined ? null : [1, Number(date)]
}

function lengthOf(word: string): number {
  if (/^(S|SEM|MITAD)/.test(word)) return 6
  if (word.startsWith('BIM')) return 2
  return word.startsWith('CUATRIM') ? 4 : 3
}

function nthOf(word: string): number {
  const ordinal = ORDINALS.findIndex((each) => word.startsWith(each))
  return (ordinal >= 0 ? ordinal : ROMANS.indexOf(word)) + 1 || Number(word)
}

/** The part of a year that the header of a figure says it is of, in words; null where it says none, or the whole. */
export function partOfHeader(text: string): string | null {
  const folded = foldText(text)
  const months = monthsIn(text)
  if (months !== null) return isPartial(months) ? rangeWords(months) : null
  const numeral = numeralIn(text) ?? HALF.exec(text)?.[1]
  if (numeral !== undefined) return `parte ${numeral}`
  const month = ANYWHERE.exec(folded)?.[1]
  if (month !== undefined) return rangeWords([monthOf(month), monthOf(month)])
  const unsaid = UNSAID.exec(folded)?.[0]
  return unsaid === undefined ? null : unsaid.toLowerCase()
}

/** The same of a title: a document that bears a December may hold its whole year. */
export function partOfTitle(text: string): string | null {
  const months = monthsIn(text) ?? monthOfTitle(text)
  if (months !== null) return isPartial(months) ? rangeWords(months) : null
  const numeral = numeralIn(text)
  return numeral === undefined ? null : `parte ${numeral}`
}

/** Whether a title's part of a year is one month, which may only be the one that its document was published in. */
export function isSoleMonth(text: string): boolean {
  const months = monthsUntil(text) === null ? (monthsIn(text) ?? monthOfTitle(text)) : null
  return months !== null && months[0] === months[1]
}

// «sep=;» is what Excel is told of a file, and no month.
function monthOfTitle(text: string): readonly [number, number] | null {
  if (/^sep=/i.test(text)) return null
  const folded = foldText(text)
  const dated = WITH_YEAR.exec(folded)?.[1]
  const month = ALONE.exec(folded)?.[1] ?? (dated?.startsWith('DIC') === true ? undefined : dated)
  return month === undefined ? null : [monthOf(month), monthOf(month)]
}

function numeralIn(text: string): string | undefined {
  const found = NUMERAL.exec(text)
  return found?.[1] ?? found?.[2]
}

/**
 * The same of a cell of a column of months or periods, where a month may stand alone, in words or as its number, and a
 * numeral is of a year's `numerals`: two halves, four quarters, or nobody knows.
 */
export function monthsInCell(text: string, numerals: 2 | 4 | null): readonly [number, number] | null {
  const [number = ''] = /^\s*(?:0?[1-9]|1[0-2])\s*$/.exec(text) ?? []
  if (number !== '') return [Number(number), Number(number)]
  const alone = ALONE.exec(foldText(text))?.[1]
  if (alone !== undefined) return [monthOf(alone), monthOf(alone)]
  const nth = nthOf(numeralInCell(text) ?? '')
  if (numerals === null) return nth > 0 ? null : monthsIn(text)
  const length = YEAR_LONG / numerals
  return nth > 0 && nth <= numerals ? [(nth - 1) * length + 1, nth * length] : monthsIn(text)
}

/** Periods as they are told while nobody has said what they are: "parte I", "partes I y II". */
export function numeralWords(numerals: ReadonlySet<string>): string {
  return `${numerals.size === 1 ? 'parte' : 'partes'} ${[...numerals].sort().join(' y ')}`
}

/** The numeral that a cell of a column of periods is: "I", "2025-II". */
export function numeralInCell(text: string): string | undefined {
  return /^\s*(I{1,3}|IV)\s*$/.exec(text)?.[1] ?? numeralIn(text)
}

/** A title's period as it can be read again, or nothing for a text that states none. */
export function periodWords(text: string): string {
  const isUntil = monthsUntil(text) !== null
  const months = monthsIn(text) ?? monthOfTitle(text)
  if (months === null) return NUMERAL.exec(text)?.[0] ?? ''
  const [first, last] = months.map((month) => MONTHS[month - 1] ?? '')
  return isUntil && months[0] === 1 ? `HASTA ${last ?? ''}` : `${first ?? ''} A ${last ?? ''}`
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
export function partOfYear({ columns, years }: Periods, column: number, yearOf: () => string): string | null {
  if (columns.size + years.size === 0) return null
  const year = yearOf()
  const months = columns.get(column) ?? years.get(year) ?? years.get('')
  return months === undefined ? null : `${year}: ${months}`
}
