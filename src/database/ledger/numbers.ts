import { isUnknown } from './fold-text.ts'

/** How the point and the comma read in one column where a number alone leaves it open ("1.453"); `doubtful` is an example that nothing settled. */
export interface NumberStyle {
  readonly point: 'decimal' | 'thousands'
  readonly comma: 'decimal' | 'thousands'
  readonly doubtful: string | null
}

/** What a column may hold: whole numbers only, and the closed range. */
export interface NumberColumn {
  readonly whole: boolean
  readonly min: number
  readonly max: number
}

const DIGITS = /^\d+$/
const OPEN = /^-?[1-9]\d{0,2}[.,]\d{3}$/
const SPACED = /^-?\d{1,3}(\s\d{3})+([.,]\d+)?$/
const POINTS = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/
const COMMAS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/
const SINGLE = /^-?\d*[.,]\d+$/

/** Decides point and comma for a whole column: what some cell proves holds for all, then the column's range, then thousands. */
export function decideStyle(cells: Iterable<string>, column: NumberColumn): NumberStyle {
  const seen = {
    open: { '.': '', ',': '' },
    decimal: { '.': false, ',': false },
    thousands: { '.': false, ',': false },
  }
  for (const cell of cells) {
    if (DIGITS.test(cell)) continue
    const text = bare(cell)
    const mark = text.includes('.') ? '.' : ','
    if (OPEN.test(text)) seen.open[mark] ||= text
    else if (POINTS.test(text))
      [seen.thousands['.'], seen.decimal[',']] = [true, seen.decimal[','] || text.includes(',')]
    else if (COMMAS.test(text))
      [seen.thousands[','], seen.decimal['.']] = [true, seen.decimal['.'] || text.includes('.')]
    else if (SINGLE.test(text)) seen.decimal[mark] = true
  }
  const point = settle('.', ',', seen, column)
  const comma = settle(',', '.', seen, column)
  return { point: point.reading, comma: comma.reading, doubtful: point.doubtful ?? comma.doubtful }
}

type Mark = '.' | ','
type Seen = Readonly<Record<'decimal' | 'thousands', Readonly<Record<Mark, boolean>>>> & {
  readonly open: Readonly<Record<Mark, string>>
}

function settle(
  mark: Mark,
  other: Mark,
  { open, decimal, thousands }: Seen,
  column: NumberColumn,
): { reading: 'decimal' | 'thousands'; doubtful: string | null } {
  if (thousands[mark]) return { reading: 'thousands', doubtful: null }
  if (decimal[mark]) return { reading: 'decimal', doubtful: null }
  if (open[mark] === '') return { reading: decimal[other] ? 'thousands' : 'decimal', doubtful: null }
  const whole = Number(open[mark].replace(mark, ''))
  if (whole > column.max || whole < column.min) return { reading: 'decimal', doubtful: null }
  const settled = decimal[other] || (column.whole && mark === ',')
  return { reading: 'thousands', doubtful: settled ? null : open[mark] }
}

/** The number of a cell, null when the cell says that there is none, or 'ilegible'. A percent sign is dropped: 39.95% is 39.95. */
export function readNumber(cell: string, style: NumberStyle): number | null | 'ilegible' {
  if (DIGITS.test(cell)) return Number(cell)
  const text = bare(cell)
  if (/^-?\d+$/.test(text)) return Number(text)
  if (isUnknown(text)) return null
  if (OPEN.test(text)) return openNumber(text, style)
  if (POINTS.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (COMMAS.test(text)) return Number(text.replaceAll(',', ''))
  return SINGLE.test(text) ? Number(text.replace(',', '.')) : 'ilegible'
}

function openNumber(text: string, style: NumberStyle): number {
  const reading = text.includes('.') ? style.point : style.comma
  return Number(reading === 'thousands' ? text.replace(/[.,]/, '') : text.replace(',', '.'))
}

function bare(cell: string): string {
  const text = cell
    .trim()
    .replace(/\s*%$/, '')
    .replace(/^[−–](?=\d)/, '-')
    .replace(/^\+(?=\d)/, '')
  return SPACED.test(text) ? text.replace(/\s/g, '') : text
}
