import { coverageInterval, coverageShare, type Coverage, type Etapa } from '../../domain/instancias/index.ts'
import {
  formatNumber,
  formatShare,
  joinFields,
  joinWords,
  shortSourceLine,
  type Applied,
  type Measure,
  type Source,
  type TableName,
} from '../../domain/measure/index.ts'
import { ETAPA_NAME, MISSING_SHORT, QUALITY_NAME, TABLE_LABEL } from '../../domain/words/index.ts'
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

/** "Fuente: …; corte: …; simulado." of the tables that a figure comes from; says what to load where one is not there. */
export function sourceWords(sources: readonly Source[], ...tables: readonly TableName[]): string {
  const told = tables.flatMap((name) => {
    const found = sources.filter((each) => each.table === name)
    return found.length === 0
      ? [`${TABLE_LABEL[name]}: ${NO_DATA}, cargue esa tabla`]
      : found.map((source) => shortSourceLine(source, qualityStamp(source)))
  })
  return `Fuente: ${joinFields(told)}.`
}

function qualityStamp({ quality }: Source): string {
  return quality === 'simulado' ? 'SIMULADO' : QUALITY_NAME[quality]
}

/** That some of the tables were invented, and which; no block where none was. */
export function simulatedWarning(sources: readonly Source[]): readonly Block[] {
  const invented = sources
    .filter(({ quality }) => quality === 'simulado')
    .map(({ table }) => TABLE_LABEL[table].toLowerCase())
  if (invented.length === 0) return []
  return [
    warning(
      `Contiene datos simulados (${joinWords(invented)}): no lo use para decidir ni lo cite. Cargue los suyos en Datos.`,
    ),
  ]
}
