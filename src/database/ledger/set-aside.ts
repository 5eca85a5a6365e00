import type { IgnoreReason, Notice } from './account.ts'
import type { TablePlan } from './plan-table.ts'
import { answerTo, type Answers, type Question } from './questions.ts'

const MARKS = [
  { rows: 'hiddenRows', kind: 'filas_ocultas', reason: 'fila_oculta' },
  { rows: 'struckRows', kind: 'filas_tachadas', reason: 'fila_tachada' },
] as const

/** Rows that the workbook hides or strikes out: they are set aside until a person says that they count. */
export function setAside({ sheet }: TablePlan, answers: Answers): ReadonlyMap<number, IgnoreReason> {
  return new Map(
    MARKS.filter(({ kind }) => answerTo(answers, kind, kind) !== 'si').flatMap(({ rows, reason }) =>
      (sheet[rows] ?? []).map((row) => [row, reason] as const),
    ),
  )
}

/** What is asked of such rows below the header, when there are any. */
export function asideQuestions({ sheet, header }: TablePlan, answers: Answers): Question[] {
  return MARKS.flatMap(({ rows, kind }): Question[] => {
    const count = (sheet[rows] ?? []).filter((row) => row > header.last).length
    const answer = answerTo(answers, kind, kind)
    return count === 0 ? [] : [{ key: kind, kind, column: '', count, example: '', answer, assumed: 'no' }]
  })
}

/** What is told of columns that the workbook hides, whether they are read or not. */
export function hiddenColumnNotices({ sheet, header }: TablePlan): Notice[] {
  const headers = (sheet.hiddenColumns ?? []).flatMap((column) => header.texts[column] || [])
  return headers.length === 0 ? [] : [{ kind: 'columnas_ocultas', detail: headers.join(' · '), count: headers.length }]
}
