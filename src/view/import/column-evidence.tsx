import { ANSWERS, type PreviewColumn, type QuestionKind, type ReadingOptions } from '../../workspace/imports/index.ts'
import { Choice } from '../controls/index.ts'
import { answerSays, evidenceSays, meaningSays, verdictText } from '../text/index.ts'

/** What a column is taken for, and how many of its cells say so. */
export function ColumnEvidence({ column: { verdict } }: { readonly column: PreviewColumn }) {
  return (
    <>
      {meaningSays(verdict)}
      <span className="complementary column-evidence">{evidenceSays(verdict)}</span>
    </>
  )
}

interface WritingChoiceProps {
  readonly header: string
  readonly column: PreviewColumn
  readonly options: ReadingOptions
  readonly busy: boolean
  readonly decide: (change: Partial<ReadingOptions>) => void
}

/**
 * How the cells of a column are written, to be overruled whatever they prove; a column asked about above has its
 * question there.
 */
export function WritingChoice({ header, column, options, busy, decide }: WritingChoiceProps) {
  const { writing } = column.verdict
  if (writing?.answer === null || writing?.answer === undefined) return null
  const { key, kind, answer } = writing
  return (
    <Choice
      label={verdictText.writingOf(header, labelOf(kind))}
      value={answer}
      options={ANSWERS[kind].map((id) => ({ id, name: answerSays(kind, id) }))}
      onChange={(given) => {
        if (!busy) decide({ answers: [...options.answers.filter(([each]) => each !== key), [key, given]] })
      }}
    />
  )
}

function labelOf(kind: QuestionKind): string {
  return Object.entries<string>(verdictText.writing).find(([each]) => each === kind)?.[1] ?? ''
}
