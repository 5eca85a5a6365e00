import { QUALITY_NAME, TABLE_LABEL } from '../../domain/words/index.ts'
import { joinWords, worstOf, type Source, type TableName } from '../../domain/measure/index.ts'
import type { Headline } from '../../domain/summary/index.ts'
import { sourceWords } from './figures.ts'
import { heading, sourceLine, type Block } from './report.ts'

const TITLE = 'Lo que hay que saber'

/**
 * What stands out, before anything else: each sentence with the quality of what it rests on and the tables that it is
 * from, and one line with their sources; no block where there is nothing to say.
 */
export function headlinesPart(headlines: readonly Headline[], sources: readonly Source[]): readonly Block[] {
  if (headlines.length === 0) return []
  const used = [...new Set(headlines.flatMap(({ tables }) => tables))].filter((table) => isThere(table, sources))
  return [
    ...headlinesAlone(headlines, sources),
    ...(used.length === 0 ? [] : [sourceLine(sourceWords(sources, ...used))]),
  ]
}

/** The same without the line of sources, where one line at the foot of the page says them all. */
export function headlinesAlone(headlines: readonly Headline[], sources: readonly Source[]): readonly Block[] {
  const items = headlines.map((headline) => `${headline.text} ${certaintyOf(headline.tables, sources)}`.trim())
  return [heading(1, TITLE), { kind: 'list', items }]
}

/** What stands out of what was written here, which has one source. */
export function toldHeadlines(headlines: readonly string[], source: string): readonly Block[] {
  return [heading(1, TITLE), { kind: 'list', items: headlines }, sourceLine(source)]
}

function isThere(table: TableName, sources: readonly Source[]): boolean {
  return sources.some((source) => source.table === table)
}

/** "(Matriz de instancias y población; simulado)". */
function certaintyOf(tables: readonly TableName[], sources: readonly Source[]): string {
  const used = tables.filter((table) => isThere(table, sources))
  const names = joinWords(used.map((table) => TABLE_LABEL[table].toLowerCase()))
  const quality = worstOf(sources.filter(({ table }) => used.includes(table)).map((source) => source.quality))
  return used.length === 0 ? '' : `(${names}; ${QUALITY_NAME[quality]})`
}
