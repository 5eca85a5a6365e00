import { yearOf } from '../../domain/calendar/index.ts'
import { useMemo, useState } from 'react'
import type { National } from '../../domain/criteria/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { areComparable, type FrozenRun } from '../../domain/ranking/index.ts'
import { useTerritoryContext } from '../context/index.ts'
import { Choice } from '../controls/index.ts'
import { useWorkspace } from '../desk/index.ts'
import { presentText } from '../text/index.ts'
import { CutPair, useCutPair } from './cut-pair.tsx'
import { usePress } from './use-press.ts'
import { YearChoice } from './year-choice.tsx'
import { YearReport } from './year-report.tsx'

const NONE = ''

/** The annual report of the situation of the instancias (7.3.4.9): a year, and two frozen priorisations to compare. */
export function AnnualPart({ national }: { readonly national: National }) {
  const press = usePress()
  const [year, setYear] = useState(yearOf(national.parameters.referenceDate))
  const runs = useWorkspace((state) => state.session.papers.papers.corridas)
  const context = useTerritoryContext()
  const { ediciones: edits, plan } = useWorkspace((state) => state.session.papers.papers)
  const [beforeId, setBefore] = useState(NONE)
  const [afterId, setAfter] = useState(NONE)
  const pair = useMemo(() => pairOf(runs, beforeId, afterId), [runs, beforeId, afterId])
  const cuts = useCutPair(national)
  const comparable = pair !== null && areComparable(...pair)
  const report = useMemo(
    () =>
      press.describeYear(
        national,
        year,
        comparable ? pair : null,
        { edits, visits: plan.visits, context },
        cuts.between,
      ),
    [press, national, year, pair, comparable, edits, plan.visits, context, cuts.between],
  )
  const options = [
    { id: NONE, name: presentText.noRun },
    ...runs.map((run) => ({ id: run.id, name: presentText.runName(formatDate(run.frozenOn), run.note) })),
  ]
  return (
    <>
      <div className="present-bar">
        <YearChoice national={national} year={year} onChange={setYear} />
        {runs.length > 1 && (
          <Choice label={presentText.runBefore} value={beforeId} options={options} onChange={setBefore} />
        )}
        {runs.length > 1 && (
          <Choice label={presentText.runAfter} value={afterId} options={options} onChange={setAfter} />
        )}
        <CutPair cuts={cuts} />
        <p className="complementary">
          {pair !== null && !comparable
            ? presentText.runsApart
            : runs.length > 1
              ? presentText.runsNote
              : presentText.runsNone}
        </p>
      </div>
      <YearReport report={report} asPage={false} />
    </>
  )
}

/** The two chosen runs, the earlier first; null until both are chosen. */
function pairOf(runs: readonly FrozenRun[], beforeId: string, afterId: string): readonly [FrozenRun, FrozenRun] | null {
  const [before, after] = [runs.find(({ id }) => id === beforeId), runs.find(({ id }) => id === afterId)]
  return before === undefined || after === undefined || before === after ? null : [before, after]
}
