import { useState } from 'react'
import { formatDate } from '../../domain/measure/index.ts'
import { isSimulated, SIMULATED_STAMP, type FrozenRun } from '../../domain/ranking/index.ts'
import { exportRationale, PRESENT } from '../../workspace/runs/index.ts'
import { handOver, useDesk, usePrinting } from '../desk/index.ts'
import { runsText } from '../text/index.ts'
import { runName } from './run-name.ts'
import { RunMade } from './run-made.tsx'
import { RunDetail } from './run-detail.tsx'
import { RunTable } from './run-table.tsx'
import type { OpenRun } from './open-run.ts'

interface RunViewProps {
  readonly run: FrozenRun
  readonly onOpen: (open: OpenRun) => void
  /** Back to the order of today. */
  readonly onPresent: () => void
}

/**
 * A frozen run as it stood: its order with reasons, what it was made from, and what can be done with it; on paper, the
 * whole rationale.
 */
export function RunView({ run, onOpen, onPresent }: RunViewProps) {
  const { workspace } = useDesk()
  const printing = usePrinting()
  const restore = () => {
    workspace.follow(run.hash)
    onPresent()
  }
  return (
    <>
      <div className="runs run-screen" tabIndex={0} role="group" aria-label={runName(run)}>
        <p className="runs-note">
          {runsText.banner(formatDate(run.frozenOn))}{' '}
          <button type="button" className="link" onClick={onPresent}>
            {runsText.backToPresent}
          </button>
        </p>
        {isSimulated(run) && <p className="run-stamp">{SIMULATED_STAMP}</p>}
        <button type="button" className="link" onClick={() => onOpen({ kind: 'lista' })}>
          {runsText.back}
        </button>
        <h2>{runName(run)}</h2>
        <p className="complementary">{runsText.about(run.places.length, run.scope)}</p>
        <p className="run-note">{run.note === '' ? runsText.noNote : run.note}</p>
        <div className="run-actions">
          <button
            type="button"
            className="plain-button"
            onClick={() => onOpen({ kind: 'comparar', before: run.id, after: PRESENT })}
          >
            {runsText.compare}
          </button>
          <button type="button" className="plain-button" onClick={() => void exportRationale(run).then(handOver)}>
            {runsText.exportIt}
          </button>
          <button type="button" className="plain-button" onClick={() => print()}>
            {runsText.print}
          </button>
          <button type="button" className="plain-button" onClick={restore}>
            {runsText.restore}
          </button>
        </div>
        <FrozenOrder run={run} />
        <RunMade run={run} />
      </div>
      {printing && <RunDetail run={run} />}
    </>
  )
}

const FIRST_ROWS = 50

function FrozenOrder({ run }: { readonly run: FrozenRun }) {
  const [all, setAll] = useState(false)
  const shown = all ? run.places.length : Math.min(FIRST_ROWS, run.places.length)
  return (
    <section>
      <h3>{runsText.order}</h3>
      <p className="complementary">{runsText.showing(shown, run.places.length)}</p>
      <RunTable run={run} count={shown} />
      {shown < run.places.length && (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          {runsText.showAll(run.places.length)}
        </button>
      )}
    </section>
  )
}
