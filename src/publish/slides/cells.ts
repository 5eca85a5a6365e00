import { isInherited } from '../../domain/violence/index.ts'
import { hiddenShort } from '../../domain/disclosure/index.ts'
import { coverageInterval, coverageShare, type Coverage } from '../../domain/instancias/index.ts'
import {
  formatNumber,
  formatShare,
  parenthesisedLine,
  sourcesSentence,
  type Measure,
  type Source,
  type TableName,
} from '../../domain/measure/index.ts'
import type { WorkshopSummary } from '../../domain/summary/index.ts'
import type { Rate } from '../../domain/violence/index.ts'
import { MISSING_SHORT, TABLE_LABEL } from '../../domain/words/index.ts'
import { workshopWords } from './workshop-words.ts'

/** "27,3 %", with the highest it can be while something is not known: "9,1 % (hasta 27,3 %)". */
export function coverageCell(coverage: Coverage): string {
  const share = coverageShare(coverage)
  const interval = coverageInterval(coverage)
  if (interval === null) return workshopWords.notExpected
  if (share === null) return MISSING_SHORT
  return interval.max > interval.min
    ? `${formatShare(share)} (hasta\u00A0${formatShare(interval.max)})`
    : formatShare(share)
}

/** "3 / 11", and how many of them nobody knows. */
export function countCell({ created, expected, unknown }: Coverage): string {
  if (expected === 0) return workshopWords.notExpected
  if (unknown === expected) return MISSING_SHORT
  return `${formatNumber(created)} / ${formatNumber(expected)}${unknown > 0 ? ` (${workshopWords.mapUnknown(unknown)})` : ''}`
}

/** A rate as it may be shared, with a star when it is the departamento's. */
export function rateCell(rate: Measure<Pick<Rate, 'per10k' | 'inherited'>>, k: number): string {
  if (rate.kind === 'missing') return hiddenShort(rate.reason, k) ?? MISSING_SHORT
  return `${formatNumber(rate.value.per10k, 1)}${isInherited(rate) ? '*' : ''}`
}

/** Sources of figures that count instancias, and where the matrix they come from was declared complete. */
export function matrixWords(
  { sources, declared }: Pick<WorkshopSummary, 'sources' | 'declared'>,
  ...others: readonly TableName[]
): string {
  const words = sourceWords(sources, 'instancias', ...others)
  return declared === null ? words : `${words} ${declared}.`
}

/**
 * "Fuente: Matriz de instancias; MIMP; corte: …; SIMULADO. …" of the tables a slide is made from, by their short names
 * where they are many; an absent one is said.
 */
export function sourceWords(sources: readonly Source[], ...tables: readonly TableName[]): string {
  const told = tables.flatMap((table) => {
    const found = sources.filter((each) => each.table === table)
    if (found.length === 0) return [`${TABLE_LABEL[table]}: ${MISSING_SHORT}`]
    return found.map((source) =>
      parenthesisedLine(tables.length > 2 ? { ...source, title: TABLE_LABEL[table] } : source, source.quality),
    )
  })
  return sourcesSentence(told)
}
