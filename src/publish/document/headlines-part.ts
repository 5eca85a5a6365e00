import { QUALITY_NAME, TABLE_LABEL } from '../../domain/words/index.ts'
import { joinWords, worstOf, type Source, type TableName } from '../../domain/measure/index.ts'
import type { Headline } from '../../domain/summary/index.ts'
import { sourceWords } from './figures.ts'
import { heading, sourceLine, type Block } from './report.ts'

/**
 * What stands out, before anything else: each sentence with the quality of what it rests on and the tables that it is
 * from, and one line with their sources; no block where there is nothing to say.
 */
export function headlinesPart(headlines: readonly Headline[], sources: readonly Source[]): readonly Block[] {
  if (headlines.length === 0) return []
  const used = [...new Set(headlines.flatMap(({ tables }) => tables))]
  return [
    ...headlinesAlone(headlines, sources),
    sourceLine(sourceWords(sources, ...used.filter((table) => isThere(table, sources)))),
  ]
}

/** The same without the line of sources, where one line at the foot of the page says them all. */
export function headlinesAlone(headlines: readonly Headline[], sources: readonly Source[]): readonly Block[] {
  const items = headlines.map((headline) => `${headline.text} ${certaintyOf(headline.tables, sources)}`)
  return [heading(1, 'Lo que hay que saber'), { kind: 'list', items }]
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
