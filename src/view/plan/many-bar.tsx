import { useState } from 'react'
import type { Day } from '../../domain/calendar/index.ts'
import { isMadeAhead, VISIT_STATE_NAME, VISIT_STATES, type Visit, type VisitState } from '../../domain/visits/index.ts'
import { Choice, DraftScope } from '../controls/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { manyText, planText, tripText } from '../text/index.ts'
import { DayField } from '../held/index.ts'
import type { Planning } from './use-plan.ts'

interface ManyBarProps {
  readonly planning: Planning
  readonly chosen: ReadonlySet<string>
  readonly onNone: () => void
}

const KEEP = 'igual'
const STATES = [
  { id: KEEP, name: manyText.keep },
  ...VISIT_STATES.map((id) => ({ id: id as string, name: VISIT_STATE_NAME[id] })),
]

/** Gives a day, a state or who goes to all the chosen visits in one step, which undo takes back. */
export function ManyBar({ planning, chosen, onNone }: ManyBarProps) {
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const [date, setDate] = useState<Day | null>(null)
  const [state, setState] = useState<string>(KEEP)
  const [who, setWho] = useState<string>(KEEP)
  const [said, setSaid] = useState('')
  const team = planning.rules.team ?? []
  const next = (visit: Visit): Visit => ({
    ...visit,
    ...(date === null ? {} : { date, fixed: true }),
    ...(state === KEEP ? {} : { state: state as VisitState }),
    ...(who === KEEP ? {} : { goes: { who, fixed: true } }),
  })
  const apply = () => {
    const may = (visit: Visit) => planning.mayChange(visit) && !isMadeAhead(next(visit), today)
    const { visits } = planning.plan
    const changed = visits.filter((visit) => chosen.has(visit.id) && may(visit)).length
    planning.change({
      ...planning.plan,
      visits: visits.map((visit) => (chosen.has(visit.id) && may(visit) ? next(visit) : visit)),
    })
    setSaid(manyText.changed(changed, chosen.size - changed))
  }
  return (
    <section className="many-bar" aria-label={manyText.title}>
      <p role="status">{said === '' ? manyText.chosen(chosen.size) : said}</p>
      <DraftScope name="varias">
        <DayField label={planText.date} value={date} onCommit={setDate} />
      </DraftScope>
      <Choice label={planText.state} value={state} options={STATES} onChange={setState} />
      {team.length > 0 && (
        <Choice
          label={tripText.who}
          value={who}
          options={[{ id: KEEP, name: manyText.keep }, ...team.map(({ label }) => ({ id: label, name: label }))]}
          onChange={setWho}
        />
      )}
      <button type="button" className="plain-button" onClick={apply}>
        {manyText.apply}
      </button>
      <button type="button" className="link" onClick={onNone}>
        {manyText.none}
      </button>
    </section>
  )
}
