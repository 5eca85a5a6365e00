import { coverageInterval, coverageShare, createdIn, type Coverage, type Etapa } from '../../domain/instancias/index.ts'
import {
  formatNumber,
  formatShare,
  joinWords,
  parenthesisedLine,
  qualityStamp,
  sharesPublisher,
  shortSourceLine,
  sourcesSentence,
  type Applied,
  type Measure,
  type Source,
  type TableName,
} from '../../domain/measure/index.ts'
import type { SemesterReports } from '../../domain/summary/index.ts'
import { ETAPA_NAME, MISSING_SHORT, TABLE_LABEL } from '../../domain/words/index.ts'
import { warning, type Block } from './report.ts'

export const NO_DATA = MISSING_SHORT
/** A cell that no loaded row fills, in a table of counts. */
export const NOT_NAMED = '—'

export function countCell(count: number | null): string {
  return count === null ? NOT_NAMED : formatNumber(count)
}

/** Coverage with the interval that what is not known leaves open: "27,3 %" or "27,3 % (hasta 36,4 %)". */
export function coverageCell(coverage: Coverage): string {
  const share = coverageShare(coverage)
  const interval = coverageInterval(coverage)
  if (interval === null) return 'no se espera'
  if (share === null) return NO_DATA
  return interval.max > interval.min ? `${formatShare(share)} (hasta ${formatShare(interval.max)})` : formatShare(share)
}

/**
 * How many are created of those expected, with the coverage after it: "5 de 16 (31,3 %; hasta 56,3 %)"; «sin dato»
 * where nothing is known.
 */
export function createdOfExpected(coverage: Coverage): string {
  const created = createdIn(coverage)
  if (coverage.expected === 0) return 'no se espera'
  if (created === null) return `${NO_DATA} de las ${formatNumber(coverage.expected)} esperadas`
  const share = coverageCell(coverage).replace(/ \((.*)\)$/, '; $1')
  return `${formatNumber(created)} de ${formatNumber(coverage.expected)} (${share})`
}

/** How many are created, in a column of counts; «sin dato» where nothing is known. */
export function createdCell(coverage: Coverage): string {
  const created = createdIn(coverage)
  return created === null ? NO_DATA : formatNumber(created)
}

/** How many reports came of those owed, with how many nobody told of: "3 de 12 (5 sin dato)". */
export function receivedOfOwed({ owed, delivered, unknown }: SemesterReports): string {
  if (owed === 0) return 'no se espera'
  if (unknown === owed) return NO_DATA
  const told = `${formatNumber(delivered)} de ${formatNumber(owed)}`
  return unknown === 0 ? told : `${told} (${formatNumber(unknown)} ${NO_DATA})`
}

/** A count of what the tables state: where they state nothing, it is not said that there is none. */
export function statedCount(count: number): string {
  return count === 0 ? 'no consta' : formatNumber(count)
}

export function verdictWord(verdict: Applied): string {
  return { si: 'sí', no: 'no', sin_dato: NO_DATA, no_aplica: 'no se espera' }[verdict]
}

export function stageCell(stage: Measure<Etapa>): string {
  return stage.kind === 'known' ? ETAPA_NAME[stage.value] : NO_DATA
}

/** Yes, no, or not known, of a cell that may be empty. */
export function answerCell(answer: boolean | null | undefined): string {
  return answer === null || answer === undefined ? NO_DATA : answer ? 'sí' : 'no'
}

/**
 * "Fuente: …; corte: …; observado." of the tables that a figure comes from, each by its name where one entity published
 * several of them; «sin dato» where one is not there.
 */
export function sourceWords(sources: readonly Source[], ...tables: readonly TableName[]): string {
  const used = sources.filter(({ table }) => tables.includes(table))
  const told = tables.flatMap((name) => {
    const found = used.filter(({ table }) => table === name)
    if (found.length === 0) return [`${TABLE_LABEL[name]}: ${NO_DATA}`]
    const title = found.length === 1 ? { title: TABLE_LABEL[name] } : {}
    return found.map((source) =>
      sharesPublisher(source, used)
        ? parenthesisedLine({ ...source, ...title }, source.quality)
        : shortSourceLine(source, qualityStamp(source.quality)),
    )
  })
  return sourcesSentence(told)
}

/** That some of the tables were invented, and which; no block where none was. */
export function simulatedWarning(sources: readonly Source[]): readonly Block[] {
  const invented = sources
    .filter(({ quality }) => quality === 'simulado')
    .map(({ table }) => TABLE_LABEL[table].toLowerCase())
    .filter((table, at, all) => all.indexOf(table) === at)
  if (invented.length === 0) return []
  return [warning(`Contiene datos simulados (${joinWords(invented)}): no sirve para decidir ni para citarse.`)]
}
