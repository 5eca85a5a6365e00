import { useMemo, useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { TaskBar, useTask } from '../task/index.ts'
import { presentText } from '../text/index.ts'
import { ReportView } from './report-view.tsx'
import { usePress } from './use-press.ts'
import { YearChoice, yearOf } from './year-choice.tsx'

const NO_PICTURES: ReadonlyMap<string, string> = new Map()

/** The edition of a year for the public (7.3.4.10), as .docx and as a page; none while small counts are shown. */
export function PublicPart({ national }: { readonly national: National }) {
  const press = usePress()
  const task = useTask()
  const [year, setYear] = useState(yearOf(national))
  const { ediciones: edits, plan } = useWorkspace((state) => state.session.papers.papers)
  const report = useMemo(
    () => press.describePublic(national, year, { edits, visits: plan.visits }),
    [press, national, year, edits, plan.visits],
  )
  if (report === null) return <p role="status">{presentText.noPublic}</p>
  return (
    <>
      <div className="present-bar">
        <YearChoice national={national} year={year} onChange={setYear} />
      </div>
      <TaskBar task={task} label={presentText.actions}>
        <button type="button" className="plain-button" onClick={() => task.start(() => press.printYear(report))}>
          {presentText.download}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => task.start(() => Promise.resolve(press.printPage(report)))}
        >
          {presentText.downloadPage}
        </button>
        <button type="button" className="plain-button" onClick={() => window.print()}>
          {presentText.print}
        </button>
      </TaskBar>
      <ReportView report={report} numbers={press.numberCaptions(report)} pictures={NO_PICTURES} />
    </>
  )
}
