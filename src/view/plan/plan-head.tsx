import { useState } from 'react'
import {
  exportBlankFormats,
  exportPlanCalendar,
  exportPlanWorkbook,
  type ExportedBytes,
} from '../../workspace/commands/index.ts'
import { PaperStep, Segments } from '../controls/index.ts'
import { handOver, KeptWords, useDesk, useWorkspace } from '../desk/index.ts'
import { planVisits } from '../plan-entry/index.ts'
import { ReferenceDay } from '../reference-day/index.ts'
import { GROUP_NAME, planText, shareText } from '../text/index.ts'
import type { Planning } from './use-plan.ts'

export type PlanView = 'lista' | 'calendario' | 'itinerario'
const VIEWS = (['lista', 'calendario', 'itinerario'] as const).map((id) => ({ id, name: planText.view[id] }))
const FIRST = [5, 10, 20] as const

interface PlanHeadProps {
  readonly planning: Planning
  readonly view: PlanView
  readonly onView: (view: PlanView) => void
  readonly onSay: (sentence: string) => void
}

/** Title, what there is, what can be added, the way back, and the files. */
export function PlanHead({ planning, view, onView, onSay }: PlanHeadProps) {
  const { workspace } = useDesk()
  const ranking = useWorkspace((state) => state.derived?.ranking ?? null)
  const group = useWorkspace((state) => state.choices.group)
  const { visits } = planning.plan
  const addFirst = (count: number) => {
    const first = (ranking ?? []).slice(0, count).map(({ assessment }) => assessment.unit)
    const left = planVisits(workspace, first)
    onSay(left === 0 ? '' : shareText.visitsLeft(left))
  }
  return (
    <header className="plan-head">
      <h1>{planText.title}</h1>
      <p className="lead">
        {planText.lead} <KeptWords />
      </p>
      <div className="plan-tools">
        {visits.length > 0 && <Segments label={planText.views} value={view} options={VIEWS} onChange={onView} />}
        {ranking !== null && ranking.length > 0 && (
          <div className="plan-add" role="group" aria-label={planText.addFirstLabel(GROUP_NAME[group])}>
            <span className="complementary">{planText.addFirstLabel(GROUP_NAME[group])}</span>
            {FIRST.map((count) => (
              <button key={count} type="button" className="plain-button" onClick={() => addFirst(count)}>
                {planText.addFirst(count)}
              </button>
            ))}
          </div>
        )}
        <div className="plan-steps">
          <PaperStep paper="plan" way="undo" name={planText.undo} label={planText.undoLabel} />
          <PaperStep paper="plan" way="redo" name={planText.redo} label={planText.redoLabel} />
        </div>
      </div>
      <div className="plan-tools">
        <p className="plan-count">
          {visits.length > 0 &&
            planText.count(visits.length, visits.filter(({ date }) => date === null).length, planning.warnings.size)}
        </p>
        <ReferenceDay />
        <Downloads planning={planning} />
      </div>
    </header>
  )
}

function Downloads({ planning }: { readonly planning: Planning }) {
  const { workspace } = useDesk()
  const [failed, setFailed] = useState(false)
  const give = (make: () => Promise<ExportedBytes | null>) => () => {
    setFailed(false)
    make()
      .then((file) => file !== null && handOver(file))
      .catch(() => setFailed(true))
  }
  const { visits } = planning.plan
  return (
    <div className="plan-files" role="group" aria-label={planText.exports}>
      {failed && <span role="alert">{planText.exportFailed}</span>}
      {visits.length > 0 && !visits.some(({ date }) => date !== null) && (
        <span className="complementary">{planText.noneDated}</span>
      )}
      {visits.some(({ date }) => date !== null) && (
        <button type="button" className="link" onClick={give(() => exportPlanCalendar(workspace))}>
          {planText.exportCalendar}
        </button>
      )}
      {visits.length > 0 && (
        <button type="button" className="link" onClick={give(() => exportPlanWorkbook(workspace))}>
          {planText.exportWorkbook}
        </button>
      )}
      <button type="button" className="link" onClick={give(exportBlankFormats)}>
        {planText.exportBlank}
      </button>
    </div>
  )
}
