import { useState } from 'react'
import type { FrozenRun } from '../../domain/ranking/index.ts'
import { PRESENT } from '../../workspace/runs/index.ts'
import { useDesk, useWorkspace } from '../desk/index.ts'
import { runsText } from '../text/index.ts'
import type { OpenRun } from './open-run.ts'
import { RunComparisonView } from './run-comparison.tsx'
import { RunList } from './run-list.tsx'
import { RunView } from './run-view.tsx'
import './runs.css'

const LIST: OpenRun = { kind: 'lista' }

/**
 * The frozen runs: listed, opened again as they stood, compared; `present` gives the order of today as one more run,
 * null while there is none.
 */
export function RunsPanel({ present }: { readonly present: () => FrozenRun | null }) {
  const { screen } = useDesk()
  const runs = useWorkspace((state) => state.session.papers.papers.corridas)
  const [open, setOpen] = useState<OpenRun>(LIST)
  const run = open.kind === 'corrida' ? runs.find(({ id }) => id === open.id) : undefined
  const back = () => setOpen(LIST)
  if (run !== undefined)
    return <RunView run={run} onOpen={setOpen} onPresent={() => screen.set({ priorityView: 'orden' })} />
  if (open.kind === 'comparar' && runs.length > 0) {
    return (
      <div className="runs" tabIndex={0} role="group" aria-label={runsText.compareTitle}>
        <button type="button" className="link" onClick={back}>
          {runsText.back}
        </button>
        <RunComparisonView runs={runs} present={present} open={open} onOpen={setOpen} />
      </div>
    )
  }
  return (
    <RunList
      runs={runs}
      onOpen={setOpen}
      onCompare={(id) => setOpen({ kind: 'comparar', before: id, after: PRESENT })}
    />
  )
}
