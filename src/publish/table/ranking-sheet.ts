import { citeTogether, SIMULATED_NOTE } from '../../domain/measure/index.ts'
import { registersOf, sourcesOf } from '../../domain/country/index.ts'
import type { CriterionResult } from '../../domain/criteria/index.ts'
import { INTERNAL_NOTE, hiddenQuality } from '../../domain/disclosure/index.ts'
import { contributionOf, explainPlace, type RankedTerritory } from '../../domain/ranking/index.ts'
import { departamentoOf } from '../../domain/territory/index.ts'
import type { WorkbookSheet } from '../workbook/index.ts'
import { toCsv, type Cell } from './csv.ts'
import type { RankingToPublish } from './ranking-document.ts'

interface Column {
  readonly title: string
  readonly cell: (ranked: RankedTerritory, published: RankingToPublish) => Cell
}

const PLACE_COLUMNS: readonly Column[] = [
  { title: 'puesto', cell: (ranked) => ranked.place },
  { title: 'empate', cell: (ranked) => (ranked.tied ? 'si' : 'no') },
  { title: 'puesto_mejor', cell: (ranked) => ranked.bestPlace },
  { title: 'puesto_peor', cell: (ranked) => ranked.worstPlace },
  { title: 'ubigeo', cell: (ranked) => ranked.assessment.unit.ubigeo },
  { title: 'nombre', cell: (ranked) => ranked.assessment.unit.name },
  { title: 'departamento', cell: departamentoName },
  { title: 'puntaje', cell: (ranked) => ranked.score },
  { title: 'puntaje_max', cell: (ranked) => ranked.scoreMax },
  { title: 'criterios_cumplidos', cell: (ranked) => ranked.assessment.met },
]

const TAIL_COLUMNS: readonly Column[] = [
  { title: 'tasa_denominador', cell: rateDenominator },
  { title: 'definicion', cell: (_, { national }) => national.parameters.definition },
  { title: 'matriz_completa', cell: (_, { national }) => (national.parameters.matrixComplete ? 'si' : 'no') },
  { title: 'regiones_completas', cell: (_, { national }) => national.parameters.completeRegions.join(' ') },
  { title: 'modalidad', cell: (_, { national }) => national.parameters.modality ?? 'todas' },
  { title: 'registro', cell: (_, { national }) => registersOf(national.country)?.used ?? null },
  { title: 'percentil', cell: (_, { national }) => national.parameters.percentile },
  { title: 'fecha', cell: (_, { national }) => national.parameters.referenceDate },
  {
    title: 'simulado',
    cell: (ranked) => (ranked.assessment.results.some((result) => result.quality === 'simulado') ? 'si' : 'no'),
  },
  { title: 'explicacion', cell: explainPlace },
]

/**
 * The ranking as CSV, row by row as it is shown: verdict, value, quality, source and cut-off of every criterion beside
 * the place.
 */
export function rankingCsv(published: RankingToPublish): string {
  const { head, rows } = rankingCells(published)
  const table = [head, ...rows]
  const [first = [], ...rest] = published.national.disclosure.internal ? [[INTERNAL_NOTE], ...table] : table
  return toCsv(first.map(String), rest)
}

/** The same as a sheet: numbers to reckon with, codes as text, and what must be read first above the table. */
export function rankingSheet(published: RankingToPublish): WorkbookSheet {
  const { head, rows } = rankingCells(published)
  const simulated = rows.some((row) => row[head.indexOf('simulado')] === 'si')
  const above = [
    ...(published.national.disclosure.internal ? [INTERNAL_NOTE] : []),
    ...(simulated ? [SIMULATED_NOTE] : []),
  ]
  return { name: SHEET, above, rows: [head, ...rows.map((row) => row.map((cell) => cell ?? ''))] }
}

const SHEET = 'Ranking'

function rankingCells(published: RankingToPublish): {
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
} {
  const columns = [
    ...PLACE_COLUMNS,
    ...published.criteria.flatMap((_, at) => criterionColumns(published, at)),
    ...TAIL_COLUMNS,
  ]
  const rows = published.ranking.map((ranked) => columns.map((column) => column.cell(ranked, published)))
  return { head: columns.map((column) => column.title), rows }
}

function criterionColumns(published: RankingToPublish, at: number): readonly Column[] {
  const key = published.criteria[at]?.key ?? ''
  const { country } = published.national
  const cited = (result: CriterionResult) =>
    country.sources.has(result.table) ? citeTogether(sourcesOf(country, result.table, result.from ?? [''])) : null
  const column = (suffix: string, cellOf: (result: CriterionResult, ranked: RankedTerritory) => Cell): Column => ({
    title: key + suffix,
    cell: (ranked) => resultCell(ranked, at, cellOf),
  })
  return [
    column('', (result) => result.verdict),
    column('_valor', (result) => result.value),
    column('_umbral', (result) => result.threshold),
    column('_aporte', (result, ranked) => contributionOf(result, ranked, published.weights)),
    column('_calidad', (result) => hiddenQuality(result.missing) ?? result.quality),
    column('_fuente', (result) => cited(result)?.title ?? null),
    column('_corte', (result) => cited(result)?.cutOff ?? null),
  ]
}

function resultCell(
  ranked: RankedTerritory,
  at: number,
  cellOf: (result: CriterionResult, ranked: RankedTerritory) => Cell,
): Cell {
  const result = ranked.assessment.results[at]
  return result ? cellOf(result, ranked) : null
}

function departamentoName(ranked: RankedTerritory, { national }: RankingToPublish): Cell {
  return national.country.at('departamento', departamentoOf(ranked.assessment.unit.ubigeo))?.name ?? null
}

/** The denominator of the rate and its year, printed beside it (METHOD §3): "mujeres 2025". */
function rateDenominator(ranked: RankedTerritory): Cell {
  for (const { evidence } of ranked.assessment.results) {
    if (evidence.kind === 'rate' && evidence.rate)
      return [evidence.rate.denominator, evidence.rate.populationYear].join(' ').trim()
  }
  return null
}
