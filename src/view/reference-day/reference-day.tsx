import { useId } from 'react'
import type { Day } from '../../domain/calendar/index.ts'
import { DayBox, DraftNote, DraftScope, useDayDraft } from '../controls/index.ts'
import { todayIso, useDesk, useWorkspace } from '../desk/index.ts'
import { termText } from '../text/index.ts'
import './reference-day.css'

/** The years of which the house can judge anything. */
const RANGE = { from: '2000-01-01', to: '2060-12-31', mayBeNone: false } as const

/** The day at which what expires and what is in force is judged; it is part of the address. */
export function ReferenceDay() {
  return (
    <DraftScope name="fecha-de-referencia">
      <DayOfReference />
    </DraftScope>
  )
}

function DayOfReference() {
  const id = useId()
  const { workspace } = useDesk()
  const value = useWorkspace((state) => state.choices.parameters.referenceDate)
  const choose = (referenceDate: Day | null) =>
    referenceDate !== null &&
    workspace.choose({ parameters: { ...workspace.getState().choices.parameters, referenceDate } })
  const draft = useDayDraft(termText.referenceDay, value, choose, RANGE)
  const now = todayIso()
  return (
    <div className="reference-day">
      <label htmlFor={id}>{termText.referenceDay}</label>
      <DayBox
        id={id}
        label={termText.referenceDay}
        className="edit-input"
        draft={draft}
        range={RANGE}
        describedBy={`${id}-note`}
      />
      {value !== now && (
        <button type="button" className="link" onClick={() => choose(now)}>
          {termText.today}
        </button>
      )}
      <DraftNote id={`${id}-note`} draft={draft} />
    </div>
  )
}
