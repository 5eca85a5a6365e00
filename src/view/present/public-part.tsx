import { yearOf } from '../../domain/calendar/index.ts'
import { useMemo, useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { useTerritoryContext } from '../context/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { presentText } from '../text/index.ts'
import { usePress } from './use-press.ts'
import { YearChoice } from './year-choice.tsx'
import { YearReport } from './year-report.tsx'

/** The edition of a year for the public (7.3.4.10), as .docx and as a page; none while small counts are shown. */
export function PublicPart({ national }: { readonly national: National }) {
  const press = usePress()
  const [year, setYear] = useState(yearOf(national.parameters.referenceDate))
  const context = useTerritoryContext()
  const { ediciones: edits, plan } = useWorkspace((state) => state.session.papers.papers)
  const report = useMemo(
    () => press.describePublic(national, year, { edits, visits: plan.visits, context }),
    [press, national, year, edits, plan.visits, context],
  )
  if (report === null) return <p role="status">{presentText.noPublic}</p>
  return (
    <>
      <div className="present-bar">
        <YearChoice national={national} year={year} onChange={setYear} />
      </div>
      <YearReport report={report} asPage={true} />
    </>
  )
}
