import {
  criteriaOf,
  surveyCountry,
  type GroupKey,
  type National,
  type Parameters,
} from '../../../../src/domain/criteria/index.ts'
import { INTERNAL_NOTE, type DisclosurePolicy } from '../../../../src/domain/disclosure/index.ts'
import { CRITERION_TITLE, MISSING_WHY } from '../../../../src/domain/words/index.ts'
import { formatNumber } from '../../../../src/domain/measure/index.ts'
import { rankGroup, type RankingLevel, type Weights } from '../../../../src/domain/ranking/index.ts'
import { rankingDocument, type RankingDocument, type RankingUnit } from '../../../../src/publish/table/index.ts'
import { criticalLines } from '../cobertura/ask-coverage.ts'
import type { LoadedCountry } from '../../country/load-country.ts'
import type { Answer } from '../../words/answer.ts'
import { printTable, type PrintColumn } from '../../words/print-table.ts'
import type { CliScope } from '../../arguments/scope.ts'
import { verdictWords } from '../../words/words.ts'

/** What is ranked, and under what. */
export interface RankingQuestion {
  readonly group: GroupKey
  readonly level: RankingLevel
  readonly parameters: Parameters
  readonly scope: CliScope
  readonly weights: Weights
  readonly disclosure: DisclosurePolicy
}

/** A group ranked inside the scope; percentiles stay national (METHOD §7). */
export function askRanking(
  { country }: LoadedCountry,
  { group, level, parameters, scope, weights, disclosure }: RankingQuestion,
): Answer {
  const national = surveyCountry(country, parameters, disclosure)
  const { group: laid, ranking } = rankGroup(national, { group, level, scope: scope.holds, weights })
  const document = rankingDocument({
    group,
    national,
    criteria: laid.criteria,
    ranking,
    weights,
    level,
    scope: scope.text,
  })
  return { document, text: () => rankingText(document, national) }
}

const PLACE_COLUMNS: readonly PrintColumn<RankingUnit>[] = [
  { title: 'puesto', right: true, cell: (unit) => formatNumber(unit.puesto) },
  {
    title: 'entre',
    cell: (unit) =>
      unit.puestoMejor === unit.puestoPeor ? '' : `${formatNumber(unit.puestoMejor)}–${formatNumber(unit.puestoPeor)}`,
  },
  { title: 'ubigeo', cell: (unit) => unit.ubigeo },
  { title: 'nombre', cell: (unit) => unit.nombre },
  { title: 'puntaje', right: true, cell: (unit) => formatNumber(unit.puntaje, 3) },
  { title: 'máximo', right: true, cell: (unit) => formatNumber(unit.puntajeMax, 3) },
  { title: 'cumple', right: true, cell: (unit) => formatNumber(unit.criteriosCumplidos) },
]

function criterionColumns(group: GroupKey): readonly PrintColumn<RankingUnit>[] {
  return criteriaOf(group)
    .filter((criterion) => criterion.judged)
    .map(({ key }) => ({
      title: CRITERION_TITLE[key],
      cell: (unit) => verdictWords(unit.criterios.find((each) => each.clave === key)?.cumple ?? 'sin_dato'),
    }))
}

function rankingText(document: RankingDocument, national: National): string {
  const { nivel, fecha, modalidad, registro, percentil, pesos } = document.parametros
  const head = `Priorización del grupo ${document.grupo} por ${nivel === 'todos' ? 'provincia y distrito' : nivel} · modalidad ${modalidad}${registro === null ? '' : ` · casos del registro ${registro}`} · percentil ${formatNumber(percentil)} · al ${fecha}`
  const weights = `Pesos: ${Object.entries(pesos)
    .map(([key, weight]) => `${key} ${weight}`)
    .join(', ')}`
  const table = printTable([...PLACE_COLUMNS, ...criterionColumns(document.grupo)], document.unidades)
  return [
    ...(national.disclosure.internal ? [INTERNAL_NOTE] : []),
    head,
    ...(national.biennium === null && registro !== null ? [MISSING_WHY.sin_dos_anios] : []),
    weights,
    '',
    table,
    `Total: ${formatNumber(document.unidades.length)} filas.`,
    '',
    ...criticalLines(national, nivel === 'todos' ? 'provincia' : nivel),
  ].join('\n')
}
