import { useId } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { TableName } from '../../domain/measure/index.ts'
import { ADDINGS, lostPublic, type ForeseenAdding, type ReadFile } from '../../workspace/imports/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { ADDING_NAME, addingText, inWords, modalityName } from '../text/index.ts'
import { ConflictList } from './conflict-list.tsx'
import { RegisterChoice } from './register-choice.tsx'
import { RowTable } from './row-table.tsx'
import { nameOfUnit, valuesOfUnit } from './unit-words.ts'
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
      {foreseen.isAsked && <WhatGoes foreseen={foreseen} table={reading.ledger.table} />}
      <ReplacedList replaced={foreseen.replaced} />
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

/** What the load would take away, with its count, before it is accepted. */
function WhatGoes({ foreseen, table }: { readonly foreseen: ForeseenAdding; readonly table: TableName }) {
  const country = useWorkspace((state) => state.session.country)
  const { lost, instead } = foreseen
  const gone = instead === null || country === null ? null : lostPublic(country, table, instead)
  const nameOf = (topic: string) => (table === 'violencia' ? modalityName(topic).toLowerCase() : inWords(topic))
  if (lost.rows === 0 && (gone === null || gone.figures === 0)) return null
  return (
    <p className="import-fault" role="status">
      {[
        ...(lost.rows > 0 ? [addingText.lost(lost, nameOf)] : []),
        ...(gone !== null && gone.figures > 0 ? [addingText.lostPublic(gone)] : []),
      ].join(' ')}
    </p>
  )
}

/** What a load that replaces gives another value, before and after: to be seen, and not to be decided. */
function ReplacedList({ replaced }: Pick<ForeseenAdding, 'replaced'>) {
  const country = useWorkspace((state) => state.session.country)
  return (
    <RowTable
      title={addingText.replaced(replaced.length)}
      heads={[addingText.place, addingText.before, addingText.after]}
      rows={replaced}
      cells={({ before, after }) => [nameOfUnit(country, after), valuesOfUnit(before), valuesOfUnit(after)]}
      isOpen
    />
  )
}
