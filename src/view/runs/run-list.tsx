import { useState } from 'react'
import { formatDate } from '../../domain/measure/index.ts'
import { isSimulated, type FrozenRun } from '../../domain/ranking/index.ts'
import { exportRationale } from '../../workspace/runs/index.ts'
import { DraftScope } from '../controls/index.ts'
import { handOver, KeptWords, useDesk, useWorkspace } from '../desk/index.ts'
import { QualityMark } from '../figure/index.ts'
import { runsText } from '../text/index.ts'
import { NoteEditor } from './note-editor.tsx'
import { runName } from './run-name.ts'
import type { OpenRun } from './open-run.ts'

interface RunListProps {
  readonly runs: readonly FrozenRun[]
  readonly onOpen: (open: OpenRun) => void
  readonly onCompare: (id: string) => void
}

/** The frozen runs, newest first, each with what can be done with it; removing one can be undone. */
export function RunList({ runs, onOpen, onCompare }: RunListProps) {
  const { workspace } = useDesk()
  const canUndo = useWorkspace((state) => state.session.papers.canUndo.includes('corridas'))
  const [removed, setRemoved] = useState(false)
  const remove = (id: string) => {
    workspace.revise(
      'corridas',
      runs.filter((run) => run.id !== id),
    )
    setRemoved(true)
  }
  const undo = () => {
    workspace.undoPaper('corridas')
    setRemoved(false)
  }
  return (
    <div className="runs" tabIndex={0} role="group" aria-label={runsText.title}>
      <h2>{runsText.title}</h2>
      <p className="complementary">
        {runsText.lead} <KeptWords />
      </p>
      <div role="status">
        {removed && canUndo && (
          <p className="runs-note">
            {runsText.removed}{' '}
            <button type="button" className="link" onClick={undo}>
              {runsText.undo}
            </button>
          </p>
        )}
      </div>
      {runs.length === 0 && <p>{runsText.empty}</p>}
      <ul className="run-list">
        {[...runs].reverse().map((run) => (
          <RunItem key={run.id} run={run} onOpen={onOpen} onCompare={onCompare} onRemove={remove} />
        ))}
      </ul>
    </div>
  )
}

interface RunItemProps {
  readonly run: FrozenRun
  readonly onOpen: (open: OpenRun) => void
  readonly onCompare: (id: string) => void
  readonly onRemove: (id: string) => void
}

function RunItem({ run, onOpen, onCompare, onRemove }: RunItemProps) {
  const { workspace } = useDesk()
  const [editing, setEditing] = useState(false)
  const name = `${runName(run)} (${run.id})`
  const action = (words: string) => runsText.of(words, name)
  const rename = (note: string) => {
    const all = workspace.getState().session.papers.papers.corridas
    workspace.revise(
      'corridas',
      all.map((each) => (each.id === run.id ? { ...each, note } : each)),
    )
  }
  return (
    <li className="run-item">
      <h3>
        {runName(run)} <QualityMark quality={isSimulated(run) ? 'simulado' : null} />
      </h3>
      <p className="complementary">
        {runsText.about(run.places.length, run.scope)} · {runsText.reference(formatDate(run.parameters.referenceDate))}
      </p>
      {editing ? (
        <DraftScope name={`corrida/${run.id}`}>
          <NoteEditor note={run.note} onSave={rename} onClose={() => setEditing(false)} />
        </DraftScope>
      ) : (
        <p className="run-note">{run.note === '' ? runsText.noNote : run.note}</p>
      )}
      <div className="run-actions">
        <button
          type="button"
          className="plain-button"
          aria-label={action(runsText.open)}
          onClick={() => onOpen({ kind: 'corrida', id: run.id })}
        >
          {runsText.open}
        </button>
        <button
          type="button"
          className="plain-button"
          aria-label={action(runsText.compare)}
          onClick={() => onCompare(run.id)}
        >
          {runsText.compare}
        </button>
        <button
          type="button"
          className="plain-button"
          aria-label={action(runsText.exportIt)}
          onClick={() => void exportRationale(run).then(handOver)}
        >
          {runsText.exportIt}
        </button>
        {!editing && (
          <button
            type="button"
            className="plain-button"
            aria-label={action(runsText.editNote)}
            onClick={() => setEditing(true)}
          >
            {runsText.editNote}
          </button>
        )}
        <button
          type="button"
          className="plain-button"
          aria-label={action(runsText.remove)}
          onClick={() => onRemove(run.id)}
        >
          {runsText.remove}
        </button>
      </div>
    </li>
  )
}
