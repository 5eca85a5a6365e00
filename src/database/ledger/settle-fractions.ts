import { columnsWhere } from './column-cells.ts'
import { readNumber, type NumberStyle } from './numbers.ts'
import type { TablePlan } from './plan-table.ts'
import { answerTo, type Answers, type Question } from './questions.ts'

/** Columns of percentages that hold no figure above 1: parts of one until a person says otherwise. */
export interface Fractions {
  readonly columns: ReadonlySet<number>
  readonly answer: 'si' | 'no' | null
  readonly questions: readonly Question[]
}

const PERCENT = 100

/**
 * Looks at each column of percentages as a whole; cells that show a percent sign or are formatted as percentages are no
 * fractions.
 */
export function settleFractions(
  plan: TablePlan,
  styles: ReadonlyMap<number, NumberStyle>,
  answers: Answers,
): Fractions {
  const found = columnsWhere(plan, ({ number }) => number !== undefined && !number.whole && number.max === PERCENT)
    .map((column) => ({ column, figures: figuresIn(plan, column, styles.get(column)) }))
    .filter(({ figures }) => figures.length > 0 && figures.every(({ value }) => value >= 0 && value <= 1))
    .filter(({ figures }) => figures.some(({ value }) => value > 0))
  const given = answerTo(answers, 'fracciones', 'fracciones')
  const answer = given === 'si' || given === 'no' ? given : null
  const question: Question = {
    key: 'fracciones',
    kind: 'fracciones',
    column: found.map(({ column }) => plan.header.texts[column] ?? '').join(' · '),
    count: Math.max(0, ...found.map(({ figures }) => figures.length)),
    example: found[0]?.figures.find(({ value }) => value > 0)?.cell ?? '',
    answer,
    assumed: null,
  }
  return {
    columns: new Set(found.map(({ column }) => column)),
    answer,
    questions: found.length === 0 ? [] : [question],
  }
}

function figuresIn(
  { sheet, header }: TablePlan,
  column: number,
  style: NumberStyle | undefined,
): { readonly cell: string; readonly value: number }[] {
  if (style === undefined) return []
  const figures: { cell: string; value: number }[] = []
  for (let row = header.last + 1; row < sheet.cells.length; row += 1) {
    const cell = sheet.cells[row]?.[column] ?? ''
    const shown = cell.includes('%') || (sheet.percents[row] ?? []).includes(column)
    const value = readNumber(cell, style)
    if (typeof value === 'number') figures.push({ cell, value: shown ? Number.POSITIVE_INFINITY : value })
  }
  return figures
}
