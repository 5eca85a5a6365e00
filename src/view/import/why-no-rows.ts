import type { ReadFile } from '../../workspace/imports/index.ts'
import { reviewText } from '../text/index.ts'

/** Why no row of a file is taken, with the next step: rows that wait for an answer are not rows to mend. */
export function whyNoRows({ parts, questions }: Pick<ReadFile['ledger'], 'parts' | 'questions'>): string {
  if (parts.length > 0) return reviewText.onlyParts
  const waits = questions.some(({ answer, assumed }) => answer === null && assumed === null)
  return waits ? reviewText.nothingAnswered : reviewText.nothing
}
