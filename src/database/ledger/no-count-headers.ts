import type { Sheet } from '../files/index.ts'
import type { Notice, NoticeKind } from './account.ts'
import type { ColumnSpec } from './column-spec.ts'
import { headersOf } from './find-header.ts'
import { KINDS } from './kinds/all-kinds.ts'
import { specsOf } from './match-columns.ts'
import type { TablePlan } from './plan-table.ts'
import { isRateHeader } from './rate-words.ts'
import { NOTHING_STATED } from './stated-columns.ts'
import { isOfSeveralYears, withoutYears } from './year-in.ts'

/** What is told of columns whose header would be a count's but that they are rates, or of several years together. */
export function noCountNotices({ kind, header }: TablePlan, used: ReadonlySet<number>): Notice[] {
  const specs = specsOf(kind)
  const unread = header.texts.flatMap((text, column) =>
    used.has(column) ? [] : [{ text, folded: header.folded[column] ?? '' }],
  )
  const told = (notice: NoticeKind, isOne: (specs: readonly ColumnSpec[], folded: string) => boolean): Notice[] => {
    const found = unread.filter(({ folded }) => isOne(specs, folded)).map(({ text }) => text)
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

function headersWhere(
  sheets: readonly Sheet[],
  isOne: (specs: readonly ColumnSpec[], folded: string) => boolean,
): readonly string[] {
  const specs = KINDS.flatMap(specsOf)
  const found = sheets.flatMap((sheet) =>
    headersOf(sheet, NOTHING_STATED).flatMap(({ texts, folded }) =>
      texts.filter((_, column) => isOne(specs, folded[column] ?? '')),
    ),
  )
  return [...new Set(found)]
}

function isRateOfCounts(specs: readonly ColumnSpec[], folded: string): boolean {
  return isRateHeader(folded) && speaksOfCounts(specs, folded)
}

function isCountOfSeveralYears(specs: readonly ColumnSpec[], folded: string): boolean {
  return isOfSeveralYears(folded) && !isRateHeader(folded) && speaksOfCounts(specs, folded)
}

function speaksOfCounts(specs: readonly ColumnSpec[], folded: string): boolean {
  const bare = withoutYears(folded).replace(/\s+/g, ' ').trim()
  return specs.some(
    ({ number, patterns, whenNamed = [] }) =>
      number?.whole === true &&
      [...patterns, ...whenNamed].some((pattern) => pattern.test(folded) || pattern.test(bare)),
  )
}
