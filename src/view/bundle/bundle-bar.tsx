import { useState } from 'react'
import { criteriaOf, type National } from '../../domain/criteria/index.ts'
import { weightsAreUsable, type Weights } from '../../domain/ranking/index.ts'
import type { WorkshopEvent } from '../../domain/workshops/index.ts'
import { exportBundle, type BundleOf } from '../../workspace/commands/index.ts'
import { useDesk, useScreen, useWorkspace } from '../desk/index.ts'
import { TaskBar, useTask } from '../task/index.ts'
import { presentText } from '../text/index.ts'
import { BundleSaid, type SaidOfBundle } from './bundle-said.tsx'

const USUAL: Weights = {}

interface BundleBarProps {
  readonly national: National
  readonly of: BundleOf
  readonly event: WorkshopEvent | null
}

/** Takes everything of a region or a workshop at once, and says what it lacks. */
export function BundleBar({ national, of, event }: BundleBarProps) {
  const { workspace } = useDesk()
  const task = useTask()
  const own = useWorkspace((state) => state.choices.weights)
  const found = useScreen((screen) => screen.limites)
  const [said, setSaid] = useState<SaidOfBundle | null>(null)
  const weights = weightsAreUsable(criteriaOf('creacion'), own) ? own : USUAL
  const limites = typeof found === 'object' ? found : null
  const start = () => {
    setSaid(null)
    task.start(async (tell, signal) => {
      const bundle = await exportBundle(workspace, { of, national, weights, event, limites }, tell, signal)
      if (bundle !== null && !signal.aborted) setSaid(bundle)
      return bundle
    })
  }
  const name = presentText.all[of.kind]
  return (
    <section className="bundle" aria-label={name}>
      <TaskBar task={task} label={name} done="">
        <button type="button" className="plain-button" disabled={found === 'cargando'} onClick={start}>
          {name}
        </button>
        {said === null && <span className="complementary">{presentText.allHelp}</span>}
      </TaskBar>
      <BundleSaid said={said} />
    </section>
  )
}
