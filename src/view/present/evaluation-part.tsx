import { yearOf } from '../../domain/calendar/index.ts'
import { useMemo, useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { useTerritoryContext } from '../context/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { CutPair, useCutPair } from './cut-pair.tsx'
import { usePress } from './use-press.ts'
import { YearChoice } from './year-choice.tsx'
import { YearReport } from './year-report.tsx'

/** The report of evaluation of a year (7.3.4.8), with what changed between two cuts where they are chosen. */
export function EvaluationPart({ national }: { readonly national: National }) {
  const press = usePress()
  const [year, setYear] = useState(yearOf(national.parameters.referenceDate))
  const context = useTerritoryContext()
  const { ediciones: edits, plan } = useWorkspace((state) => state.session.papers.papers)
  const cuts = useCutPair(national)
  const report = useMemo(
    () => press.describeEvaluation(national, year, { edits, visits: plan.visits, context }, cuts.between),
    [press, national, year, edits, plan.visits, context, cuts.between],
  )
  return (
    <>
      <div className="present-bar">
        <YearChoice national={national} year={year} onChange={setYear} />
        <CutPair cuts={cuts} />
      </div>
      <YearReport report={report} asPage={false} />
    </>
  )
}
