import type { ReadFile, ReadingOptions, RejectedRow } from '../../workspace/imports/index.ts'

type Confirmed = ReadingOptions['confirmed']
type Code = Confirmed[number][1]

/** A territory that a rejected row may mean, with its name and all above it. */
export interface Suggestion {
  readonly code: Code
  readonly words: string
}

export function suggestionsOf({ suggestion, suggested = [] }: RejectedRow): readonly Suggestion[] {
  const words = suggestion.split('; ')
  return suggested.map((code, at) => ({ code, words: words[at] ?? code }))
}

/** The rows that have one suggestion and no more, by whether their code is of RENIEC. */
export function singlySuggested(rows: readonly RejectedRow[], reniec: boolean): readonly RejectedRow[] {
  return rows.filter(
    (row) => row.naming !== undefined && row.suggested?.length === 1 && (row.reason === 'codigo_reniec') === reniec,
  )
}

/** What was confirmed, and now this naming too; a later answer replaces an earlier one. */
export function withAnswer(confirmed: Confirmed, naming: string, code: Code): Confirmed {
  return [...confirmed.filter(([known]) => known !== naming), [naming, code]]
}

/** What was confirmed, and now the one suggestion of each of these rows. */
export function withAll(confirmed: Confirmed, rows: readonly RejectedRow[]): Confirmed {
  const answers = new Map(confirmed)
  for (const { naming, suggested = [] } of rows)
    if (naming !== undefined && suggested[0] !== undefined) answers.set(naming, suggested[0])
  return [...answers]
}

/** How many rows are taken because a person confirmed their territory. */
export function countConfirmed({ ledger }: ReadFile): number {
  return ledger.corrections.filter(({ rule }) => rule === 'territorio_confirmado').length
}
