import { useId } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { ADDINGS, type ForeseenAdding, type ReadFile } from '../../workspace/imports/index.ts'
import { ADDING_NAME, addingText } from '../text/index.ts'
import { ConflictList } from './conflict-list.tsx'
import { RegisterChoice } from './register-choice.tsx'
import type { AddingReview } from './use-adding.ts'

interface AddingFieldsProps {
  readonly reading: ReadFile
  readonly review: AddingReview
}

/**
 * How the file is added to what its table already holds, what that would do, and each territory that has another value
 * already.
 */
export function AddingFields({ reading, review: { decision, foreseen, decide } }: AddingFieldsProps) {
  const title = useId()
  const isViolence = reading.ledger.table === 'violencia'
  if (foreseen === null || (!foreseen.isAsked && !isViolence)) return null
  return (
    <section className="review-part" aria-labelledby={title}>
      <h3 id={title}>{addingText.title}</h3>
      {isViolence && <RegisterChoice decision={decision} decide={decide} />}
      {foreseen.isAsked && <AddingChoice foreseen={foreseen} decide={decide} />}
      {foreseen.conflicts.length > 0 && <ConflictList foreseen={foreseen} decision={decision} decide={decide} />}
    </section>
  )
}

function AddingChoice({
  foreseen,
  decide,
}: {
  readonly foreseen: ForeseenAdding
  readonly decide: AddingReview['decide']
}) {
  const { adding, proposed, added, changed, left, isOver } = foreseen
  return (
    <RadioGroup
      className="complete-question"
      aria-label={addingText.title}
      value={adding}
      onChange={(value) => {
        const chosen = ADDINGS.find((each) => each === value)
        if (chosen !== undefined) decide({ adding: chosen, decided: [], rule: null })
      }}
    >
      {ADDINGS.map((each) => (
        <Radio key={each} value={each} className="complete-answer">
          {each === proposed ? addingText.proposed(ADDING_NAME[each]) : ADDING_NAME[each]}
        </Radio>
      ))}
      <p className="complementary">
        {addingText.effect(added, changed, left)} {isOver && addingText.over}
      </p>
    </RadioGroup>
  )
}
