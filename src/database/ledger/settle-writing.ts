import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import { onlyCapitals } from '../../domain/territory/index.ts'
import type { Notice } from './account.ts'
import { cellsBelow } from './column-cells.ts'
import type { CapitalSetting } from './find-place.ts'
import { specsOf } from './match-columns.ts'
import type { TablePlan } from './plan-table.ts'
import { settleOtherCodes } from './other-codes.ts'
import { answerTo, type Answers, type Question } from './questions.ts'
import type { RowReader } from './row-reader.ts'
import type { TableSetting } from './table-setting.ts'
import { settleCodes } from './settle-codes.ts'
import { answeredStyles, separatorQuestions, settleStyles } from './settle-columns.ts'
import { settleDates } from './settle-dates.ts'
import { settleFractions } from './settle-fractions.ts'
import { areMetres } from './settle-metres.ts'
import { settleReniec } from './settle-reniec.ts'
import { settleUnits } from './settle-units.ts'

const CAPITAL = 'codigo_de_la_capital'
const REFUGE = 'refugio_en_duda'
const CASE = 'fila_por_caso'

/**
 * How a table writes its numbers, dates, codes and coordinates, decided over whole columns, with what is asked and told
 * of it.
 */
export interface Writing
  extends Pick<
    TableSetting,
    | 'styles'
    | 'dateOrders'
    | 'fractions'
    | 'scales'
    | 'doubted'
    | 'casesByRow'
    | 'codes'
    | 'otherCodes'
    | 'aloneCodes'
    | 'optional'
    | 'capitals'
    | 'refuges'
    | 'projected'
  > {
  readonly questions: readonly Question[]
  readonly notices: readonly Notice[]
}

/** Settles all of it before any row is read, so that no cell is read in another way than its neighbours. */
export function settleWriting(
  plan: TablePlan,
  gazetteer: Gazetteer,
  decimals: ReadonlySet<number>,
  answers: Answers,
): Writing {
  const numbers = settleNumbers(plan, decimals, answers)
  const dates = settleDates(plan, answers)
  const others = settleOtherCodes(plan)
  const reniec = settleReniec(plan, gazetteer, answers)
  return {
    ...numbers.settled,
    dateOrders: dates.byColumn,
    casesByRow: yesOrNo(answers.get(CASE)),
    codes: codeWriting(plan),
    otherCodes: others.codes,
    aloneCodes: reniec.alone,
    optional: optionalColumns(plan),
    capitals: capitalSetting(plan, answers.get(CAPITAL)),
    refuges: yesOrNo(answers.get(REFUGE)),
    projected: isProjected(plan),
    questions: [...caseQuestions(plan, answers), ...reniec.questions, ...dates.questions, ...numbers.questions],
    notices: [...others.notices, ...dates.notices],
  }
}

function settleNumbers(plan: TablePlan, decimals: ReadonlySet<number>, answers: Answers) {
  const found = settleStyles(plan)
  const styles = answeredStyles(found, decimals, answers)
  const fractions = settleFractions(plan, styles, answers)
  const units = settleUnits(plan, answers)
  return {
    settled: { styles, fractions, scales: units.scales, doubted: units.doubted },
    questions: [...fractions.questions, ...units.questions, ...separatorQuestions(plan, found, answers)],
  }
}

function codeWriting(plan: TablePlan): TableSetting['codes'] {
  const [code] = plan.header.match.mapping.get('ubigeo') ?? []
  return code === undefined ? 'plain' : settleCodes(cellsBelow(plan, code))
}

function optionalColumns({ kind }: TablePlan): TableSetting['optional'] {
  return new Map(
    specsOf(kind).flatMap(({ name, optional }) => (optional === undefined ? [] : [[name, optional] as const])),
  )
}

function isProjected(plan: TablePlan): boolean {
  const { mapping } = plan.header.match
  const [lat] = mapping.get('lat') ?? []
  const [lon] = mapping.get('lon') ?? []
  return lat !== undefined && lon !== undefined && areMetres(plan, lat, lon)
}

// A service stands where its code says; figures and instancias are of whole territories.
function capitalSetting(plan: TablePlan, answer: string | undefined): CapitalSetting | null {
  if (plan.kind.table === 'servicios' || plan.kind.table === 'atenciones') return null
  const has = (name: string) => plan.header.match.mapping.has(name)
  const [code] = plan.header.match.mapping.get('ubigeo') ?? []
  const distrito = has('distrito') || (has('provincia') && code !== undefined && onlyCapitals(cellsBelow(plan, code)))
  return {
    columns: { provincia: has('provincia'), distrito },
    answer: yesOrNo(answer),
  }
}

function yesOrNo(answer: string | undefined): 'si' | 'no' | null {
  return answer === 'si' || answer === 'no' ? answer : null
}

// One row for each case is counted only when a person says that it is one.
function caseQuestions(plan: TablePlan, answers: Answers): Question[] {
  if (plan.kind.id !== 'casos_por_fila') return []
  const count = plan.sheet.cells.length - plan.header.last - 1
  return [
    { key: CASE, kind: CASE, column: '', count, example: '', answer: answerTo(answers, CASE, CASE), assumed: null },
  ]
}

/** The question about rows that bear their capital's code and name no distrito, when there are any. */
export function capitalQuestions(
  { count, column, example }: RowReader['capitalRows'],
  capitals: CapitalSetting | null,
): Question[] {
  const answer = answerTo(new Map([[CAPITAL, capitals?.answer ?? '']]), CAPITAL, CAPITAL)
  return count === 0 ? [] : [{ key: CAPITAL, kind: CAPITAL, column, count, example, answer, assumed: null }]
}

/**
 * The question about services of which only the name speaks of a refuge, when there are any; it repeats none of them
 * (METHOD §5).
 */
export function refugeQuestions(
  { count, column }: RowReader['refugeDoubts'],
  answer: TableSetting['refuges'],
): Question[] {
  return count === 0 ? [] : [{ key: REFUGE, kind: REFUGE, column, count, example: '', answer, assumed: 'si' }]
}
