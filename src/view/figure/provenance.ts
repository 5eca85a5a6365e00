import { sourcesOf, type Country } from '../../domain/country/index.ts'
import type { Measure, MissingReason, Quality, Source, TableName } from '../../domain/measure/index.ts'
import type { RuleId } from '../text/index.ts'

/** Where a figure comes from, how good it is, and the section of the method that makes it. */
export interface Provenance {
  /** More than one where the figure is made from rows of several. */
  readonly sources: readonly Source[]
  readonly quality: Quality | null
  readonly missing: MissingReason | null
  readonly rule: RuleId
  readonly clause: string | null
  readonly note: string | null
}

interface Details {
  readonly clause?: string | null
  readonly note?: string | null
  /** Where only some rows of the table made the figure: whose they are. */
  readonly sources?: readonly Source[]
}

/** Those of the rows that it was made from; of the whole table where nothing says which. */
function sourcesOfMeasure(country: Country, table: TableName, measure: Measure<unknown>): readonly Source[] {
  return sourcesOf(country, table, measure.from ?? [''])
}

export function provenanceOf(
  country: Country,
  table: TableName,
  rule: RuleId,
  measure: Measure<unknown>,
  details: Details = {},
): Provenance {
  return {
    sources: details.sources ?? sourcesOfMeasure(country, table, measure),
    quality: measure.kind === 'known' ? measure.quality : null,
    missing: measure.kind === 'missing' ? measure.reason : null,
    rule,
    clause: details.clause ?? null,
    note: details.note ?? null,
  }
}
