import type { Sheet } from '../files/index.ts'
import type { Notice } from './account.ts'
import type { ColumnSpec } from './column-spec.ts'
import { headersOf } from './find-header.ts'
import { KINDS } from './kinds/all-kinds.ts'
import { specsOf } from './match-columns.ts'
import type { TablePlan } from './plan-table.ts'
import { isRateHeader } from './rate-words.ts'
import { NOTHING_STATED } from './stated-columns.ts'

/** What is told of columns whose header would be a count's but for its saying that they are rates. */
export function rateNotices({ kind, header }: TablePlan, used: ReadonlySet<number>): Notice[] {
  const specs = specsOf(kind)
  const rates = header.texts.filter(
    (_, column) => !used.has(column) && isRateOfCounts(specs, header.folded[column] ?? ''),
  )
  return rates.length === 0
    ? []
    : [{ kind: 'tasa_no_es_recuento', detail: [...new Set(rates)].join(' · '), count: rates.length }]
}

/**
 * The headers of a sheet that speak of cases or inhabitants and are rates, percentages or variations of them: why no
 * table was told.
 */
export function rateHeadersOf(sheets: readonly Sheet[]): readonly string[] {
  const specs = KINDS.flatMap(specsOf)
  const found = sheets.flatMap((sheet) =>
    headersOf(sheet, NOTHING_STATED).flatMap(({ texts, folded }) =>
      texts.filter((_, column) => isRateOfCounts(specs, folded[column] ?? '')),
    ),
  )
  return [...new Set(found)]
}

function isRateOfCounts(specs: readonly ColumnSpec[], folded: string): boolean {
  return (
    isRateHeader(folded) &&
    specs.some(
      ({ number, patterns, whenNamed = [] }) =>
        number?.whole === true && [...patterns, ...whenNamed].some((pattern) => pattern.test(folded)),
    )
  )
}
