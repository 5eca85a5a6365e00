import { useMemo, useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { TaskBar, useTask } from '../task/index.ts'
import { presentText } from '../text/index.ts'
import { CutPair, useCutPair } from './cut-pair.tsx'
import { ReportView } from './report-view.tsx'
import { usePress } from './use-press.ts'
import { YearChoice, yearOf } from './year-choice.tsx'

const NO_PICTURES: ReadonlyMap<string, string> = new Map()

/** The report of evaluation of a year (7.3.4.8), with what changed between two cuts where they are chosen. */
export function EvaluationPart({ national }: { readonly national: National }) {
  const press = usePress()
  const task = useTask()
  const [year, setYear] = useState(yearOf(national))
  const { ediciones: edits, plan } = useWorkspace((state) => state.session.papers.papers)
  const cuts = useCutPair(national)
  const report = useMemo(
    () => press.describeEvaluation(national, year, { edits, visits: plan.visits }, cuts.between),
    [press, national, year, edits, plan.visits, cuts.between],
  )
  return (
    <>
      <div className="present-bar">
        <YearChoice national={national} year={year} onChange={setYear} />
        <CutPair cuts={cuts} />
      </div>
      <TaskBar task={task} label={presentText.actions}>
        <button type="button" className="plain-button" onClick={() => task.start(() => press.printYear(report))}>
          {presentText.download}
        </button>
        <button type="button" className="plain-button" onClick={() => window.print()}>
          {presentText.print}
        </button>
      </TaskBar>
      <ReportView report={report} numbers={press.numberCaptions(report)} pictures={NO_PICTURES} />
    </>
  )
}
