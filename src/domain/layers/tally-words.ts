import type { Tally } from '../criteria/index.ts'
import { capital, CASE_VARIABLE_NAME, categoryName, variableName } from '../words/index.ts'
import { countWords } from './modality-words.ts'

/** For each variable and year what it is and its counts: "Sexo, 2024" and "mujer 12 · hombre <5". */
export function tallyRows(tallies: readonly Tally[], k: number): readonly (readonly [string, string])[] {
  return tallies.toSorted(byVariable).map(({ variable, year, categories }) => {
    const told = categories.map(({ category, cases }) => `${categoryName(variable, category)} ${countWords(cases, k)}`)
    return [`${capital(variableName(variable))}, ${year}`, told.join(' · ')]
  })
}

const VARIABLES = Object.keys(CASE_VARIABLE_NAME)

/** Sex and age first; the years of one thing as they come. */
function byVariable(a: Tally, b: Tally): number {
  return VARIABLES.indexOf(a.variable) - VARIABLES.indexOf(b.variable)
}
