import { useMemo } from 'react'
import type { Report } from '../../workspace/commands/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { TaskBar, useTask } from '../task/index.ts'
import { presentText } from '../text/index.ts'
import { ReportView } from './report-view.tsx'
import { usePress } from './use-press.ts'

interface YearReportProps {
  readonly report: Report
  /** Whether it can also be taken as one page of its own, to be published. */
  readonly asPage: boolean
}

const NO_PICTURES: ReadonlyMap<string, string> = new Map()

/** A report of a year as it is read, with what takes it away: as .docx, as a page where it can be, and printed. */
export function YearReport({ report: unsigned, asPage }: YearReportProps) {
  const press = usePress()
  const letterhead = useWorkspace((state) => state.session.papers.papers.membrete)
  const report = useMemo(() => press.sign(unsigned, letterhead), [press, unsigned, letterhead])
  const task = useTask()
  return (
    <>
      <TaskBar task={task} label={presentText.actions}>
        <button type="button" className="plain-button" onClick={() => task.start(() => press.printYear(report))}>
          {presentText.download}
        </button>
        {asPage && (
          <button
            type="button"
            className="plain-button"
            onClick={() => task.start(() => Promise.resolve(press.printPage(report)))}
          >
            {presentText.downloadPage}
          </button>
        )}
        <button type="button" className="plain-button" onClick={() => window.print()}>
          {presentText.print}
        </button>
      </TaskBar>
      <ReportView report={report} numbers={press.numberCaptions(report)} pictures={NO_PICTURES} />
    </>
  )
}
