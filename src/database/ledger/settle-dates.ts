import type { Notice } from './account.ts'
import { cellsBelow, columnsWhere } from './column-cells.ts'
import { dateWriting, type DateOrder, type DateWriting } from './dates.ts'
import type { TablePlan } from './plan-table.ts'
import { answerTo, type Answers, type Question } from './questions.ts'

/** The order of day and month in each column of dates, with what is asked and told about it. */
export interface DateOrders {
  readonly byColumn: ReadonlyMap<number, DateOrder>
  readonly questions: readonly Question[]
  readonly notices: readonly Notice[]
}

/**
 * Decides the order column by column: what its cells prove, else a person's answer, else the country's usual one, told;
 * contradictory cells wait.
 */
export function settleDates(plan: TablePlan, answers: Answers): DateOrders {
  const byColumn = new Map<number, DateOrder>()
  const questions: Question[] = []
  const notices: Notice[] = []
  for (const column of columnsWhere(plan, ({ date }) => date === true)) {
    const writing = dateWriting(cellsBelow(plan, column))
    const key = `orden_de_fechas ${column}`
    const answer = answerTo(answers, key, 'orden_de_fechas')
    const proved = provedOrder(writing)
    const order = answer === 'dia_mes' || answer === 'mes_dia' ? answer : proved
    byColumn.set(column, order ?? (isContradictory(writing) ? null : 'dia_mes'))
    const header = plan.header.texts[column] ?? ''
    if (order === 'mes_dia') notices.push({ kind: 'fechas_mes_dia', column: header })
    if (proved !== null || writing.open === 0) continue
    const assumed = isContradictory(writing) ? null : 'dia_mes'
    if (answer === null && assumed !== null)
      notices.push({ kind: 'orden_de_fechas_supuesto', column: header, detail: writing.example, count: writing.open })
    const { open: count, example } = writing
    questions.push({ key, kind: 'orden_de_fechas', column: header, count, example, answer, assumed })
  }
  return { byColumn, questions, notices }
}

function provedOrder({ dayFirst, monthFirst }: DateWriting): DateOrder {
  if (dayFirst === monthFirst) return null
  return dayFirst ? 'dia_mes' : 'mes_dia'
}

function isContradictory({ dayFirst, monthFirst }: DateWriting): boolean {
  return dayFirst && monthFirst
}
