import type { Sheet } from '../files/index.ts'
import type { Notice, NoticeKind } from './account.ts'
import type { ColumnSpec } from './column-spec.ts'
import { headersOf, sampleOf } from './find-header.ts'
import { KINDS } from './kinds/all-kinds.ts'
import { specsOf } from './match-columns.ts'
import type { TablePlan } from './plan-table.ts'
import { arePercentages } from './numbers.ts'
import { isRateHeader } from './rate-words.ts'
import { NOTHING_STATED } from './stated-columns.ts'
import { isOfSeveralYears, withoutYears } from './year-in.ts'

/** A column as it is judged: what its kinds know, its folded header, and what its cells are. */
interface Judged {
  readonly specs: readonly ColumnSpec[]
  readonly folded: string
  readonly arePercentages: boolean
}

/** What is told of columns whose header would be a count's but that they are rates, or of several years together. */
export function noCountNotices({ kind, header }: TablePlan, used: ReadonlySet<number>): Notice[] {
  const specs = specsOf(kind)
  const unread = header.texts.flatMap((text, column) => {
    const arePercentages = header.percentages?.has(column) ?? false
    return used.has(column) ? [] : [{ text, specs, folded: header.folded[column] ?? '', arePercentages }]
  })
  const told = (notice: NoticeKind, isOne: (judged: Judged) => boolean): Notice[] => {
    const found = unread.filter(isOne).map(({ text }) => text)
    return found.length === 0 ? [] : [{ kind: notice, detail: [...new Set(found)].join(' · '), count: found.length }]
  }
  return [...told('tasa_no_es_recuento', isRateOfCounts), ...told('varios_anios_juntos', isCountOfSeveralYears)]
}

/**
 * The headers of a sheet that speak of cases or inhabitants and are rates, percentages or variations of them: why no
 * table was told.
 */
export function rateHeadersOf(sheets: readonly Sheet[]): readonly string[] {
  return headersWhere(sheets, isRateOfCounts)
}

/** The headers of a sheet that speak of cases or inhabitants of several years together: why no table was told. */
export function severalYearsHeadersOf(sheets: readonly Sheet[]): readonly string[] {
  return headersWhere(sheets, isCountOfSeveralYears)
}

function headersWhere(sheets: readonly Sheet[], isOne: (judged: Judged) => boolean): readonly string[] {
  const specs = KINDS.flatMap(specsOf)
  const found = sheets.flatMap((sheet) =>
    headersOf(sheet, NOTHING_STATED).flatMap(({ last, texts, folded }) => {
      const sample = sampleOf(sheet, last)
      return texts.filter((_, column) =>
        isOne({ specs, folded: folded[column] ?? '', arePercentages: arePercentages(sample(column)) }),
      )
    }),
  )
  return [...new Set(found)]
}

function isRateOfCounts({ specs, folded, arePercentages: isShare }: Judged): boolean {
  return (isShare || isRateHeader(folded)) && speaksOfCounts(specs, folded)
}

function isCountOfSeveralYears(judged: Judged): boolean {
  return isOfSeveralYears(judged.folded) && !isRateOfCounts(judged) && speaksOfCounts(judged.specs, judged.folded)
}

function speaksOfCounts(specs: readonly ColumnSpec[], folded: string): boolean {
  const bare = withoutYears(folded).replace(/\s+/g, ' ').trim()
  return specs.some(
    ({ number, patterns, whenNamed = [] }) =>
      number?.whole === true &&
      [...patterns, ...whenNamed].some((pattern) => pattern.test(folded) || pattern.test(bare)),
  )
}
