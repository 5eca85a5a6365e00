import { useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { findVisit, removeVisit } from '../../domain/visits/index.ts'
import { useBroughtToSight, useDesk, useWorkspace } from '../desk/index.ts'
import { planText } from '../text/index.ts'
import { Itineraries } from './itineraries.tsx'
import { MonthView } from './month-view.tsx'
import { MonthlyPart } from './monthly-part.tsx'
import { PlanHead, type PlanView } from './plan-head.tsx'
import { TakeToField } from './take-to-field.tsx'
import { useItinerary, usePlan, type Planning } from './use-plan.ts'
import { VisitEditor } from './visit-editor.tsx'
import { VisitList } from './visit-list.tsx'
import './plan.css'

/** The page Planificar: the visits as a list, a month or trips, and the one that is chosen. */
export function PlanPage({ national }: { readonly national: National }) {
  const { workspace } = useDesk()
  const planning = usePlan(national)
  const selection = useWorkspace((state) => state.choices.selection)
  const [view, setView] = useState<PlanView>('lista')
  const [chosen, setChosen] = useState<string | null>(() =>
    selection === null ? null : (findVisit(planning.plan, selection.level, selection.ubigeo)?.id ?? null),
  )
  const [said, setSaid] = useState('')
  const visit = planning.plan.visits.find(({ id }) => id === chosen)
  const { part: side, goBack } = useBroughtToSight(visit?.id ?? null)
  const shared = { national, planning, chosen: visit?.id ?? null, onChoose: setChosen }
  const remove = () => {
    if (visit === undefined) return
    setSaid(planText.removed(planning.nameOf(visit)))
    planning.change(removeVisit(planning.plan, visit.id))
  }
  return (
    <article className="page plan">
      <PlanHead planning={planning} view={view} onView={setView} onSay={setSaid} />
      <p role="status" className="plan-said complementary">
        {said}
      </p>
      {planning.plan.visits.length === 0 ? (
        <div className="plan-empty">
          <h2>{planText.emptyTitle}</h2>
          <p>{planText.empty}</p>
          <button type="button" className="plain-button" onClick={() => workspace.choose({ page: 'priorizar' })}>
            {planText.goPrioritise}
          </button>
        </div>
      ) : (
        <div className="plan-body">
          <div className="plan-main">
            {view === 'lista' && <VisitList {...shared} onSay={setSaid} />}
            {view === 'lista' && <MonthlyPart visits={planning.plan.visits} />}
            {view === 'calendario' && <MonthView {...shared} onSay={setSaid} />}
            {view === 'itinerario' && <TripsView national={national} planning={planning} onSay={setSaid} />}
          </div>
          <aside className="plan-side" ref={side} tabIndex={-1}>
            {visit !== undefined && (
              <button type="button" className="link plan-back" onClick={goBack}>
                {planText.back[view]}
              </button>
            )}
            {visit === undefined ? (
              <p className="complementary">{planText.chooseVisit}</p>
            ) : (
              <VisitEditor key={visit.id} national={national} planning={planning} visit={visit} onRemove={remove} />
            )}
          </aside>
        </div>
      )}
    </article>
  )
}

interface TripsViewProps {
  readonly national: National
  readonly planning: Planning
  readonly onSay: (sentence: string) => void
}

/** The trips, worked out once for what shows them and for what takes them to the field. */
function TripsView({ national, planning, onSay }: TripsViewProps) {
  const made = useItinerary(planning, national)
  const trips = typeof made === 'object' ? (made?.trips ?? []) : []
  return (
    <>
      <Itineraries national={national} planning={planning} made={made} onSay={onSay} />
      {trips.length > 0 && <TakeToField trips={trips} />}
    </>
  )
}
