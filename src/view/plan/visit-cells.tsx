import { useEffect, useRef, useState, type ReactNode } from 'react'
import { formatDate } from '../../domain/measure/index.ts'
import {
  changeVisit,
  isMadeAhead,
  VISIT_STATE_NAME,
  VISIT_STATES,
  type Visit,
  type VisitState,
} from '../../domain/visits/index.ts'
import { Choice, DraftScope, judgeHour } from '../controls/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { DayField, LineField } from '../held/index.ts'
import { cellText, planText, tripText } from '../text/index.ts'
import { useMoveVisit } from './drag-visit.ts'
import type { Planning } from './use-plan.ts'
import './visits.css'

interface CellProps {
  readonly planning: Planning
  readonly visit: Visit
  readonly onSay: (sentence: string) => void
}

/** The day and hour of a visit, written where they are read. */
export function WhenCell({ planning, visit, onSay }: CellProps) {
  const put = useMoveVisit(planning, onSay)
  return (
    <EditableCell planning={planning} visit={visit} what={cellText.when(planning.nameOf(visit))} shown={whenOf(visit)}>
      <DraftScope name={`lista/${visit.id}`}>
        <DayField
          label={planText.date}
          value={visit.date}
          onCommit={(date) => date !== visit.date && put(visit, date)}
        />
        <LineField
          label={planText.hour}
          figures=""
          judge={judgeHour}
          value={visit.hour ?? ''}
          onCommit={(text) =>
            planning.change((plan) => changeVisit(plan, visit.id, { hour: text === '' ? null : text }))
          }
        />
      </DraftScope>
    </EditableCell>
  )
}

const STATES = VISIT_STATES.map((id) => ({ id, name: VISIT_STATE_NAME[id] }))

/** The state of a visit and who goes, chosen where they are read. */
export function StateCell({ planning, visit, onSay }: CellProps) {
  const today = useWorkspace((state) => state.choices.parameters.referenceDate)
  const team = planning.rules.team ?? []
  const change = (next: Partial<Omit<Visit, 'id'>>) => planning.change((plan) => changeVisit(plan, visit.id, next))
  const putState = (state: VisitState) => {
    if (isMadeAhead({ ...visit, state }, today)) return onSay(planText.notYetMade(visit.date ?? today, today))
    change({ state })
    onSay(cellText.stateIs(planning.nameOf(visit), VISIT_STATE_NAME[state]))
  }
  return (
    <EditableCell
      planning={planning}
      visit={visit}
      what={cellText.state(planning.nameOf(visit))}
      shown={
        <>
          <span>{VISIT_STATE_NAME[visit.state]}</span>
          {visit.goes?.who !== undefined && <span className="complementary visit-modality">{visit.goes.who}</span>}
        </>
      }
    >
      <Choice label={planText.state} value={visit.state} options={STATES} onChange={putState} />
      {team.length > 0 && (
        <Choice
          label={tripText.who}
          value={visit.goes?.who ?? ''}
          options={[{ id: '', name: cellText.nobody }, ...team.map(({ label }) => ({ id: label, name: label }))]}
          onChange={(who) => change({ goes: who === '' ? null : { who, fixed: true } })}
        />
      )}
    </EditableCell>
  )
}

interface EditableCellProps extends Pick<CellProps, 'planning' | 'visit'> {
  /** What is changed, and of which visit. */
  readonly what: string
  readonly shown: ReactNode
  /** The fields to change it. */
  readonly children: ReactNode
}

/** What a cell says; pressed, its fields, until «Listo» or Escape. */
function EditableCell({ planning, visit, what, shown, children }: EditableCellProps) {
  const [isOpen, setOpen] = useState(false)
  const wasOpen = useRef(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen !== wasOpen.current) place.current?.querySelector<HTMLElement>('input, button')?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (!planning.mayChange(visit)) return shown
  return (
    <div ref={place}>
      {isOpen ? (
        <div
          className="cell-fields"
          role="group"
          aria-label={what}
          onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        >
          {children}
          <button type="button" className="plain-button" onClick={() => setOpen(false)}>
            {cellText.done}
          </button>
        </div>
      ) : (
        <button type="button" className="cell-button" onClick={() => setOpen(true)}>
          {shown}
          <span className="hidden-text">. {what}</span>
        </button>
      )}
    </div>
  )
}

function whenOf({ date, hour }: Visit) {
  if (date === null) return <span className="missing">{planText.undated}</span>
  return (
    <>
      {formatDate(date)}
      {hour !== null && <span className="complementary"> {hour}</span>}
    </>
  )
}
