import { keysOf, qualityOf, type Country, type Sourced } from '../country/index.ts'
import type { SourceKeys, TableName, Verdict } from '../measure/index.ts'
import type { Criterion } from './catalogue.ts'
import type { CriterionResult, Part } from './criterion.ts'
import type { National } from './national.ts'

/** How many conditions must hold, and among how many the score is shared out. */
export interface Rule {
  readonly criterion: Criterion
  readonly needed: number
  readonly table: TableName
  /** The rows of that table that the conditions are read from. */
  readonly rows: readonly Sourced[]
}

/**
 * Result of a criterion that asks for at least `needed` of its parts: sí as soon as that many hold, no when too few
 * still can, otherwise sin dato; the score is the share that holds, as an interval over the unknown ones (METHOD §6).
 */
export function resultOfParts(national: National, rule: Rule, parts: readonly Part[]): CriterionResult {
  const holding = countOf(parts, 'si')
  const possible = holding + countOf(parts, 'sin_dato')
  const verdict: Verdict = holding >= rule.needed ? 'si' : possible < rule.needed ? 'no' : 'sin_dato'
  return {
    criterion: rule.criterion,
    verdict,
    score: { min: holding / parts.length, max: possible / parts.length },
    value: holding === possible ? holding : null,
    threshold: rule.needed,
    table: rule.table,
    ...sourced(national.country, rule.table, verdict === 'sin_dato' ? null : keysOf(rule.rows)),
    missing: verdict === 'sin_dato' ? 'sin_fila' : null,
    evidence: { kind: 'parts', parts, needed: rule.needed },
  }
}

/** The rows that there are. */
export function rowsOf<Row extends Sourced>(...rows: readonly (Row | undefined)[]): readonly Row[] {
  return rows.filter((row) => row !== undefined)
}

/** Quality and keys of a result made of those rows; null where it is made of none, because nothing is known. */
export function sourced(
  country: Country,
  table: TableName,
  keys: readonly SourceKeys[] | null,
): Pick<CriterionResult, 'quality' | 'from'> {
  if (keys === null) return { quality: null }
  const quality = qualityOf(country, table, keys)
  return keys.every((each) => each === '') ? { quality } : { quality, from: [...new Set(keys)] }
}

function countOf(parts: readonly Part[], verdict: Verdict): number {
  return parts.filter((part) => part.verdict === verdict).length
}
