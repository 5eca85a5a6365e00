import { useMemo } from 'react'
import { criteriaOf, type National } from '../../domain/criteria/index.ts'
import { weightsAreUsable, type Weights } from '../../domain/ranking/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { useTerritoryContext } from '../context/index.ts'
import { useScreen, useWorkspace } from '../desk/index.ts'
import { TaskBar, useTask } from '../task/index.ts'
import { presentText } from '../text/index.ts'
import { RegionPapers } from './region-papers.tsx'
import { ReportView } from './report-view.tsx'
import { usePress } from './use-press.ts'

/** The executive summary of a region: read here, printed, or taken as .docx, one region or all of them. */
export function DepartmentPart({ national, region }: { readonly national: National; readonly region: Ubigeo }) {
  const press = usePress()
  const task = useTask()
  const weights = useUsableWeights()
  const edits = useWorkspace((state) => state.session.papers.papers.ediciones)
  const context = useTerritoryContext()
  const letterhead = useWorkspace((state) => state.session.papers.papers.membrete)
  const found = useScreen((screen) => screen.limites)
  const limites = typeof found === 'object' ? found : null
  const written = { edits, context, limites, letterhead }
  const report = useMemo(
    () => press.sign(press.describeRegion(national, region, weights, { edits, context }), letterhead),
    [press, national, region, weights, edits, context, letterhead],
  )
  const pictures = useMemo(() => press.drawRegion(national, region, limites), [press, national, region, limites])
  return (
    <>
      <TaskBar task={task} label={presentText.actions}>
        <button
          type="button"
          className="plain-button"
          onClick={() => task.start(() => press.printRegion(national, region, weights, written))}
        >
          {presentText.download}
        </button>
        <button type="button" className="plain-button" onClick={() => window.print()}>
          {presentText.print}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => task.start((tell, signal) => press.printAll(national, weights, written, tell, signal))}
        >
          {presentText.downloadAll(national.country.byLevel.region.length)}
        </button>
        {found === 'error' && <span className="complementary">{presentText.withoutMap}</span>}
      </TaskBar>
      <RegionPapers national={national} region={region} weights={weights} />
      <ReportView report={report} numbers={press.numberCaptions(report)} pictures={pictures} />
    </>
  )
}

const USUAL: Weights = {}

/** The analyst's weights; the usual ones while all of theirs are zero and nothing can be ranked. */
function useUsableWeights(): Weights {
  const weights = useWorkspace((state) => state.choices.weights)
  return weightsAreUsable(criteriaOf('creacion'), weights) ? weights : USUAL
}
