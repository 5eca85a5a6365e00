import type { AddingDecision, Chosen, Conflict, ForeseenAdding } from '../../workspace/imports/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { Choice } from '../controls/index.ts'
import { addingText, CHOSEN_NAME } from '../text/index.ts'
import { ReviewTable } from './review-table.tsx'
import { nameOfUnit, valuesOfUnit } from './unit-words.ts'
import type { AddingReview } from './use-adding.ts'

/** Conflicts drawn of a long list; the rule decides the others. */
const SHOWN = 60
const OPEN = 'sin_decidir'
const CHOSEN: readonly Chosen[] = ['antes', 'nuevo']

interface ConflictListProps {
  readonly foreseen: ForeseenAdding
  readonly decision: AddingDecision
  readonly decide: AddingReview['decide']
}

/**
 * Territories of which an earlier load says something else: decided one by one or by a rule, and nothing is loaded
 * before.
 */
export function ConflictList({ foreseen: { conflicts, open }, decision, decide }: ConflictListProps) {
  const options = [{ id: OPEN, name: addingText.noRule }, ...CHOSEN.map((id) => ({ id, name: CHOSEN_NAME[id] }))]
  return (
    <>
      <p className={open > 0 ? 'import-fault' : ''} role="status">
        {addingText.conflicts(conflicts.length)}. {open > 0 && addingText.waiting}
      </p>
      <Choice
        label={addingText.rule}
        value={decision.rule ?? OPEN}
        options={options}
        onChange={(id) => decide({ rule: chosenOf(id) })}
      />
      <ReviewTable
        of="decisions"
        title={addingText.conflicts(conflicts.length)}
        heads={[addingText.place, addingText.before, addingText.after, addingText.counts]}
      >
        {conflicts.slice(0, SHOWN).map((conflict) => (
          <ConflictLine key={conflict.after.key} conflict={conflict} decision={decision} decide={decide} />
        ))}
      </ReviewTable>
    </>
  )
}

interface ConflictLineProps extends Omit<ConflictListProps, 'foreseen'> {
  readonly conflict: Conflict
}

function ConflictLine({ conflict: { before, after, chosen }, decision, decide }: ConflictLineProps) {
  const country = useWorkspace((state) => state.session.country)
  const place = nameOfUnit(country, after)
  const options = [
    ...(chosen === null ? [{ id: OPEN, name: addingText.undecided }] : []),
    ...CHOSEN.map((id) => ({ id, name: CHOSEN_NAME[id] })),
  ]
  return (
    <tr>
      <th scope="row">
        <bdi>{place}</bdi>
      </th>
      <td>{valuesOfUnit(before)}</td>
      <td>{valuesOfUnit(after)}</td>
      <td>
        <Choice
          label={addingText.chosenFor(place)}
          value={chosen ?? OPEN}
          options={options}
          onChange={(id) => {
            const given = chosenOf(id)
            const others = decision.decided.filter(([key]) => key !== after.key)
            decide({ decided: given === null ? others : [...others, [after.key, given]] })
          }}
        />
      </td>
    </tr>
  )
}

function chosenOf(id: string): Chosen | null {
  return CHOSEN.find((each) => each === id) ?? null
}
