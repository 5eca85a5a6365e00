import type { ColumnSpec } from './column-spec.ts'
import type { Kind } from './kind.ts'
import { isRateHeader, withoutScale } from './rate-words.ts'
import { ORIGIN_COLUMNS } from './origin-columns.ts'
import { arePercentages } from './numbers.ts'
import type { StatedColumns } from './stated-columns.ts'
import { figureYear, isOfSeveralYears } from './year-in.ts'
import { TERRITORY_COLUMNS } from './territory-columns.ts'

/** Which columns of a file are read as which canonical ones, and how well they speak for the kind. */
export interface ColumnMatch {
  readonly mapping: ReadonlyMap<string, readonly number[]>
  readonly score: number
  /** Whether nothing essential is missing. */
  readonly complete: boolean
}

/** Texts of one column, to believe or disbelieve its header. */
export type Sample = (column: number) => readonly string[]

/**
 * Tries the kind's columns on joined headers, folded; a file's column is read as one thing only: what a person said,
 * else the surest pattern first.
 */
export function matchColumns(
  kind: Kind,
  folded: readonly string[],
  sample: Sample,
  recognise: Recognise,
  { columns: said }: StatedColumns,
): ColumnMatch {
  const mapping = new Map<string, readonly number[]>()
  const taken = new Set<number>(said.keys())
  let score = 0
  for (const spec of specsOf(kind)) {
    const stated = [...said]
      .filter(([column, name]) => name === spec.name && column < folded.length)
      .map(([column]) => column)
    const found =
      stated.length === 0 || spec.many
        ? columnsFor(spec, folded, takenFor(spec, mapping, folded, taken), sample, recognise)
        : []
    const columns = withStated(spec, stated, found, folded)
    if (columns.length === 0) continue
    mapping.set(spec.name, columns)
    for (const column of columns) taken.add(column)
    score += spec.weight ?? 1
  }
  return { mapping, score, complete: kind.essential.every((group) => group.some((name) => mapping.has(name))) }
}

// A second code is another column than the first: not its repeated header, and nothing without it.
function takenFor(
  { beside }: ColumnSpec,
  mapping: ReadonlyMap<string, readonly number[]>,
  folded: readonly string[],
  taken: ReadonlySet<number>,
): ReadonlySet<number> {
  if (beside === undefined) return taken
  const [first] = mapping.get(beside) ?? []
  return new Set(
    folded.flatMap((header, at) => (first === undefined || header === folded[first] || taken.has(at) ? [at] : [])),
  )
}

function withStated(
  { many }: ColumnSpec,
  stated: readonly number[],
  found: readonly number[],
  folded: readonly string[],
): readonly number[] {
  if (stated.length === 0) return found
  const all = [...stated, ...found]
  return many === true || (many === 'by_year' && haveYears(all, folded)) ? all : stated.slice(-1)
}

const SPECS = new Map<Kind, readonly ColumnSpec[]>()

/** All columns that a kind knows; a kind's own column of a territory column's name comes first. */
export function specsOf(kind: Kind): readonly ColumnSpec[] {
  const specs = SPECS.get(kind) ?? [
    ...TERRITORY_COLUMNS.filter(({ name }) => !kind.columns.some((own) => own.name === name)),
    ...kind.columns,
    ...ORIGIN_COLUMNS,
  ]
  SPECS.set(kind, specs)
  return specs
}

function columnsFor(
  spec: ColumnSpec,
  folded: readonly string[],
  taken: ReadonlySet<number>,
  sample: Sample,
  recognise: Recognise,
): number[] {
  const found = folded.flatMap((header, column) => {
    if (header === '' || taken.has(column)) return []
    const known = recognise(spec, header)
    const rank = known === NO_PATTERN && isHeld(spec, header, () => sample(column)) ? Number.MAX_SAFE_INTEGER : known
    return rank !== NO_PATTERN && believed(spec, sample(column)) ? [{ column, rank }] : []
  })
  const surest = Math.min(...found.map(({ rank }) => rank))
  const columns = found.filter(({ rank }) => rank === surest).map(({ column }) => column)
  if (spec.many === true) return columns
  return spec.many === 'by_year' && haveYears(columns, folded) ? columns : latest(columns, folded)
}

function isHeld({ whenHeld }: ColumnSpec, header: string, cellsOf: () => readonly string[]): boolean {
  if (whenHeld === undefined || !whenHeld.pattern.test(header)) return false
  const written = cellsOf().filter((cell) => cell.trim() !== '')
  return written.length > 0 && written.filter(whenHeld.holds).length * 2 > written.length
}

function haveYears(columns: readonly number[], folded: readonly string[]): boolean {
  const years = columns.map((column) => figureYear(folded[column] ?? ''))
  return years.every((year) => year !== null) && new Set(years).size === years.length
}

// Of a column for each year the newest is read, never the oldest; the rest is told.
function latest(columns: readonly number[], folded: readonly string[]): number[] {
  const [first, ...others] = columns
  if (first === undefined) return []
  const yearOf = (column: number) => figureYear(folded[column] ?? '') ?? 0
  return [others.reduce((best, column) => (yearOf(column) > yearOf(best) ? column : best), first)]
}

/** Which of a column's patterns a folded header meets first; Infinity when none. */
export type Recognise = (spec: ColumnSpec, header: string) => number
const NO_PATTERN = Number.POSITIVE_INFINITY

/**
 * Tries each pattern on each header text once, however often the same text is asked about. `named`: the person said
 * which table it is.
 */
export function rememberingRecognise(named: boolean): Recognise {
  const known = new Map<ColumnSpec, Map<string, number>>()
  return (spec, header) => {
    const ranks = known.get(spec) ?? new Map<string, number>()
    known.set(spec, ranks)
    const rank = ranks.get(header) ?? rankOf(spec, header, named)
    ranks.set(header, rank)
    return rank
  }
}

function rankOf(spec: ColumnSpec, written: string, named: boolean): number {
  const { name, patterns, whenNamed = [], recognises, number } = spec
  if (number?.whole === true && (isRateHeader(written) || isOfSeveralYears(written))) return NO_PATTERN
  const header = number?.whole === true ? withoutScale(written) : written
  if (header === name.toUpperCase().replaceAll('_', ' ')) return 0
  const rank = [...patterns, ...(named ? whenNamed : [])].findIndex((pattern) => pattern.test(header))
  if (rank < 0) return recognises?.(header) ? patterns.length + whenNamed.length + 1 : NO_PATTERN
  // Of two columns of one figure the one in units is surer.
  return rank + (header === written ? 1 : 1.5)
}

/** Columns whose header is one of the kind's and whose cells are not, so that they were not taken for it. */
export function disbelievedColumns(kind: Kind, folded: readonly string[], sample: Sample): readonly number[] {
  const doubted = specsOf(kind).filter(({ holds }) => holds !== undefined)
  return folded.flatMap((header, column) =>
    doubted.some(
      (spec) => header !== '' && rankOf(spec, header, true) !== NO_PATTERN && !believed(spec, sample(column)),
    )
      ? [column]
      : [],
  )
}

// A header is believed when at least a third of what stands below it reads as the column's own; of a count, when it is
// no percentages.
function believed({ holds, number }: ColumnSpec, cells: readonly string[]): boolean {
  if (number?.whole === true) return !arePercentages(cells)
  if (holds === undefined) return true
  const written = cells.filter((cell) => cell.trim() !== '')
  return written.filter(holds).length * 3 >= written.length
}
