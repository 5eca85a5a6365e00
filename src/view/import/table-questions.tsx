import { Label, Radio, RadioGroup } from 'react-aria-components'
import { ANSWERS, type Question, type ReadingOptions } from '../../workspace/imports/index.ts'
import { answerSays, questionSays, questionText } from '../text/index.ts'

interface TableQuestionsProps {
  readonly questions: readonly Question[]
  readonly answers: ReadingOptions['answers']
  readonly busy: boolean
  readonly decide: (change: Partial<ReadingOptions>) => void
}

/** What only a person can say of the table, each with its answers and what holds until one is given. */
export function TableQuestions({ questions, answers, busy, decide }: TableQuestionsProps) {
  if (questions.length === 0) return null
  return (
    <section className="review-part">
      <h3>{questionText.title}</h3>
      {questions.map((question) => (
        <TableQuestion
          key={question.key}
          question={question}
          busy={busy}
          onAnswer={(answer) =>
            decide({ answers: [...answers.filter(([key]) => key !== question.key), [question.key, answer]] })
          }
        />
      ))}
    </section>
  )
}

interface TableQuestionProps {
  readonly question: Question
  readonly busy: boolean
  readonly onAnswer: (answer: string) => void
}

function TableQuestion({ question, busy, onAnswer }: TableQuestionProps) {
  const { kind, answer, assumed } = question
  return (
    <RadioGroup className="complete-question" value={answer} isReadOnly={busy} onChange={onAnswer}>
      <Label>{questionSays(question)}</Label>
      {ANSWERS[kind].map((each) => (
        <Radio key={each} value={each} className="complete-answer">
          {answerSays(kind, each)}
        </Radio>
      ))}
      {answer === null && (
        <p className="complementary">
          {assumed === null ? questionText.waiting : questionText.assumed(answerSays(kind, assumed))}
        </p>
      )}
    </RadioGroup>
  )
}
