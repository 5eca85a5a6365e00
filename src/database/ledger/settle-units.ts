import { columnsWhere } from './column-cells.ts'
import { isRateHeader, SCALES, scaleIn, titleUnit, type ScaleName } from './rate-words.ts'
import { foldText } from './fold-text.ts'
import type { TablePlan } from './plan-table.ts'
import type { TableSetting } from './table-setting.ts'
import { answerTo, type Answers, type Question, type QuestionKind } from './questions.ts'

const RATES = 'titulo_de_tasas'

/** What is settled of the units of a table's counts, and what is asked of them. */
export interface Units {
  /** By what each figure of a column is multiplied. */
  readonly scales: ReadonlyMap<number, number>
  /** Columns of which a title says that they are something else than counts, until a person denies it. */
  readonly doubted: TableSetting['doubted']
  readonly questions: readonly Question[]
}

/**
 * Counts whose own header says that they are in thousands or millions are multiplied, told, unless a person says
 * that they are not; where a title says so, or that they are rates, they wait for the answer.
 */
export function settleUnits(plan: TablePlan, answers: Answers): Units {
  const scales = new Map<number, number>()
  const doubted = new Map<number, 'espera_respuesta' | 'no_son_recuentos'>()
  const questions = [...scaledColumns(plan)].map(([column, { scale, isOwn }]) => {
    const asked = question(plan, `${scale} ${column}`, scale, [column], answers)
    if (asked.answer === 'si' || (asked.answer === null && isOwn)) scales.set(column, SCALES[scale])
    if (asked.answer === null && !isOwn) doubted.set(column, 'espera_respuesta')
    return isOwn ? { ...asked, assumed: 'si' as const } : asked
  })
  const rates = ratesByTitle(plan)
  if (rates.length === 0) return { scales, doubted, questions }
  const asked = question(plan, RATES, RATES, rates, answers)
  const reason = asked.answer === 'no' ? 'no_son_recuentos' : 'espera_respuesta'
  if (asked.answer !== 'si') for (const column of rates) doubted.set(column, reason)
  return { scales, doubted, questions: [...questions, asked] }
}

function question(
  { sheet, header }: TablePlan,
  key: string,
  kind: QuestionKind,
  columns: readonly number[],
  answers: Answers,
): Question {
  const rows = sheet.cells.slice(header.last + 1)
  const written = rows.flatMap((row) => columns.map((column) => row[column] ?? '').filter((cell) => cell.trim() !== ''))
  const column = columns.map((each) => header.texts[each] ?? '').join(' · ')
  const [example = ''] = written
  return { key, kind, column, count: written.length, example, answer: answerTo(answers, key, kind), assumed: null }
}

/** Columns of counts in thousands or millions: by their own header, else by a title. */
export function scaledColumns(
  plan: TablePlan,
): ReadonlyMap<number, { readonly scale: ScaleName; readonly isOwn: boolean }> {
  const [ofTitle = null] = titleUnits(plan).flatMap(({ scale }) => scale ?? [])
  return new Map(
    countColumns(plan).flatMap((column) => {
      const own = scaleIn(plan.header.folded[column] ?? '')
      const scale = own ?? ofTitle
      return scale === null ? [] : [[column, { scale, isOwn: own !== null }] as const]
    }),
  )
}

// A title may speak of a rate that has a column of its own: the others are counts then.
function ratesByTitle(plan: TablePlan): readonly number[] {
  if (titleUnits(plan).every(({ rate }) => rate === '')) return []
  const { folded, percentages } = plan.header
  return folded.some((text, column) => isRateHeader(text) || percentages?.has(column) === true)
    ? []
    : countColumns(plan)
}

function titleUnits({ sheet, header, kind }: TablePlan): readonly ReturnType<typeof titleUnit>[] {
  if (kind.dated === undefined) return []
  return [sheet.name, ...sheet.cells.slice(0, header.first).flat()].map((text) => titleUnit(foldText(text)))
}

function countColumns(plan: TablePlan): readonly number[] {
  return columnsWhere(plan, ({ number }) => number?.whole === true)
}
