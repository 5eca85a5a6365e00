import { columnsWhere } from './column-cells.ts'
import { isInThousands } from './rate-words.ts'
import type { TablePlan } from './plan-table.ts'
import { answerTo, type Answers, type Question } from './questions.ts'

const THOUSAND = 1_000

/**
 * Columns of counts whose header says that they are in thousands: each figure is multiplied, told, unless a person says
 * that it is not.
 */
export function settleThousands(
  plan: TablePlan,
  answers: Answers,
): { readonly scales: ReadonlyMap<number, number>; readonly questions: readonly Question[] } {
  const scales = new Map<number, number>()
  const questions = thousandsColumns(plan).map((column): Question => {
    const key = `en_miles ${column}`
    const answer = answerTo(answers, key, 'en_miles')
    if (answer !== 'no') scales.set(column, THOUSAND)
    const written = plan.sheet.cells.slice(plan.header.last + 1).filter((row) => (row[column] ?? '').trim() !== '')
    const [example = ''] = written.map((row) => row[column] ?? '')
    return {
      key,
      kind: 'en_miles',
      column: plan.header.texts[column] ?? '',
      count: written.length,
      example,
      answer,
      assumed: 'si',
    }
  })
  return { scales, questions }
}

/** Columns of counts in thousands, by their headers. */
export function thousandsColumns(plan: TablePlan): readonly number[] {
  return columnsWhere(plan, ({ number }) => number?.whole === true).filter((column) =>
    isInThousands(plan.header.folded[column] ?? ''),
  )
}
