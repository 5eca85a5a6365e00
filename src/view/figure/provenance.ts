import type { Country } from '../../domain/country/index.ts'
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

function sourcesOfTable(country: Country, table: TableName): readonly Source[] {
  const source = country.sources.get(table)
  return source === undefined ? [] : [source]
}

export function provenanceOf(
  country: Country,
  table: TableName,
  rule: RuleId,
  measure: Measure<unknown>,
  details: Details = {},
): Provenance {
  return {
    sources: details.sources ?? sourcesOfTable(country, table),
    quality: measure.kind === 'known' ? measure.quality : null,
    missing: measure.kind === 'missing' ? measure.reason : null,
    rule,
    clause: details.clause ?? null,
    note: details.note ?? null,
  }
}
