import { isUnknown } from './fold-text.ts'

/**
 * What a mark means where a number alone leaves it open ("1.453"); unknown when the column does not say, or says both.
 */
type MarkReading = 'decimal' | 'thousands' | 'unknown'

/**
 * How the point and the comma read in one column; `doubtful` is an example that nothing settled. `star` is what an
 * asterisk that stands alone means there, null where there is none: a count that its source withholds, or the call of a
 * note, and then no figure.
 */
export interface NumberStyle {
  readonly point: MarkReading
  readonly comma: MarkReading
  readonly doubtful: string | null
  readonly star: 'reservado' | 'nota' | null
}

/** What a column may hold: whole numbers only, and the closed range. */
export interface NumberColumn {
  readonly whole: boolean
  readonly min: number
  readonly max: number
}

const DIGITS = /^\d+$/
const OPEN = /^-?[1-9]\d{0,2}[.,]\d{3}$/
const SPACED = /^-?[1-9]\d{0,2}(\s\d{3})+([.,]\d+)?$/
// A group of thousands never begins with a zero: "0.050" is a fraction.
const POINTS = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/
const COMMAS = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/
const SINGLE = /^-?\d*[.,]\d+$/
// Millions as the country writes them: 1'358,474.
const APOSTROPHE = /^-?\d{1,3}['’´`]\d{3}(?:[,.'’´` ]\d{3})*(?:[.,]\d{1,2})?$/
const NOTE_MARK = /(?<=\d)(\s*\*{1,3}|\s*\((\p{L}{1,2}|\d{1,2})\)|\s+(\p{L}|\d{1,2})\/)$/u
const STAR = /^\s*\*{1,3}\s*$/
const STARRED = /\d\s*\*{1,3}\s*$/
const WITHHELD = /^([<≤]\s*\d+|\(?c\)?|\d\s*[-–a]\s*\d|(menos|menor(es)?)\s+(de|a|que)\s+\d+)$/i

/**
 * Decides point and comma for a whole column: what some cell proves holds for all, then the column's range, then
 * thousands for whole numbers; else it is not known. An asterisk alone is the call of a note where other figures bear
 * one and no count is withheld; else it stands for a figure that the source did not give.
 */
export function decideStyle(cells: Iterable<string>, column: NumberColumn): NumberStyle {
  const seen: Seen = {
    open: { '.': '', ',': '' },
    beyond: { '.': false, ',': false },
    decimal: { '.': false, ',': false },
    thousands: { '.': false, ',': false },
    stars: false,
    starred: false,
    withheld: false,
  }
  for (const cell of cells) {
    if (DIGITS.test(cell)) continue
    noticeStars(cell, seen)
    notice(withoutNote(bare(cell)), column, seen)
  }
  const point = settle('.', ',', seen, column)
  const comma = settle(',', '.', seen, column)
  return {
    point: point.reading,
    comma: comma.reading,
    doubtful: point.doubtful ?? comma.doubtful,
    star: seen.stars ? (seen.starred && !seen.withheld ? 'nota' : 'reservado') : null,
  }
}

type Mark = '.' | ','
interface Seen {
  readonly open: Record<Mark, string>
  readonly beyond: Record<Mark, boolean>
  readonly decimal: Record<Mark, boolean>
  readonly thousands: Record<Mark, boolean>
  stars: boolean
  starred: boolean
  withheld: boolean
}

function noticeStars(cell: string, seen: Seen): void {
  seen.stars ||= STAR.test(cell)
  seen.starred ||= STARRED.test(cell)
  seen.withheld ||= WITHHELD.test(cell.trim())
}

function notice(text: string, column: NumberColumn, seen: Seen): void {
  const mark = text.includes('.') ? '.' : ','
  if (OPEN.test(text)) {
    const whole = Number(text.replace(mark, ''))
    seen.open[mark] ||= text
    seen.beyond[mark] ||= whole > column.max || whole < column.min
  } else if (POINTS.test(text)) {
    seen.thousands['.'] = true
    seen.decimal[','] ||= text.includes(',')
  } else if (COMMAS.test(text)) {
    seen.thousands[','] = true
    seen.decimal['.'] ||= text.includes('.')
  } else if (SINGLE.test(text)) seen.decimal[mark] = true
}

function settle(
  mark: Mark,
  other: Mark,
  { open, beyond, decimal, thousands }: Seen,
  column: NumberColumn,
): { reading: MarkReading; doubtful: string | null } {
  const example = open[mark]
  if (thousands[mark] && decimal[mark]) return { reading: 'unknown', doubtful: example === '' ? null : example }
  if (thousands[mark]) return { reading: 'thousands', doubtful: null }
  if (decimal[mark] || beyond[mark]) return { reading: 'decimal', doubtful: null }
  if (example === '') return { reading: decimal[other] ? 'thousands' : 'decimal', doubtful: null }
  if (decimal[other] || (column.whole && mark === ',')) return { reading: 'thousands', doubtful: null }
  return { reading: column.whole ? 'thousands' : 'unknown', doubtful: example }
}

/**
 * The number of a cell, null when the cell says that there is none, or why it cannot be told: no number, a mark that
 * may mean two things, a count that its source withholds.
 */
export type NumberRead = number | null | 'ilegible' | 'ambiguo' | 'reservado'

/** Numbers in columns that no style was settled for read with a decimal point. */
const PLAIN: NumberStyle = { point: 'decimal', comma: 'decimal', doubtful: null, star: null }

/**
 * Reads a cell by its column's style. A percent sign is dropped: 39.95% is 39.95; so is the mark of a note: 27* is 27.
 */
export function readNumber(cell: string, style: NumberStyle = PLAIN): NumberRead {
  if (DIGITS.test(cell)) return Number(cell)
  if (isUnknown(cell)) return style.star === 'reservado' && STAR.test(cell) ? 'reservado' : null
  const text = bare(withoutNote(bare(cell)))
  if (/^-?\d+$/.test(text)) return Number(text)
  if (isUnknown(text)) return null
  if (OPEN.test(text)) return openNumber(text, style)
  if (POINTS.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (COMMAS.test(text)) return Number(text.replaceAll(',', ''))
  if (SINGLE.test(text)) return Number(text.replace(',', '.'))
  return WITHHELD.test(text) ? 'reservado' : 'ilegible'
}

/** Whether the cells of a column are percentages: at least half of those that are written bear the sign. */
export function arePercentages(cells: readonly string[]): boolean {
  const written = cells.filter((cell) => !isUnknown(cell))
  return written.length > 0 && written.filter(isPercentage).length * 2 >= written.length
}

/** Whether a cell bears the sign of a percentage. */
export function isPercentage(cell: string): boolean {
  return cell.includes('%')
}

/** Why a cell whose number cannot be told is refused. */
export const UNREAD_NUMBER = { ilegible: 'numero_invalido', ambiguo: 'numero_ambiguo' } as const

/** Whether a number alone leaves open what its mark is: "1.453". */
export function isOpen(cell: string): boolean {
  return OPEN.test(bare(withoutNote(bare(cell))))
}

/** The cell without the mark of a note after its figure: "1 453 1/", "27*", "12 (p)", "12 a/". */
export function withoutNote(cell: string): string {
  return cell.replace(NOTE_MARK, '')
}

function openNumber(text: string, style: NumberStyle): number | 'ambiguo' {
  const reading = text.includes('.') ? style.point : style.comma
  if (reading === 'unknown') return 'ambiguo'
  return Number(reading === 'thousands' ? text.replace(/[.,]/, '') : text.replace(',', '.'))
}

function bare(cell: string): string {
  const text = cell
    .trim()
    .replace(/\s*%$/, '')
    .replace(/^[−–](?=\d)/, '-')
    .replace(/^\+(?=\d)/, '')
  if (APOSTROPHE.test(text)) return withoutApostrophes(text)
  return SPACED.test(text) ? text.replace(/\s/g, '') : text
}

function withoutApostrophes(text: string): string {
  const [decimals = ''] = /[.,]\d{1,2}$/.exec(text) ?? []
  const whole = text.slice(0, text.length - decimals.length).replace(/[^-\d]/g, '')
  return decimals === '' ? whole : `${whole}.${decimals.slice(1)}`
}

/** A part of one as a percentage. */
export function hundredfold(value: number): string {
  return times(value, 100)
}

/** A figure multiplied, without the noise of its binary digits. */
export function times(value: number, scale: number): string {
  return scale === 1 ? String(value) : String(Number((value * scale).toPrecision(12)))
}
