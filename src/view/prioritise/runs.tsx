import { useCallback } from 'react'
import type { FrozenRun } from '../../domain/ranking/index.ts'
import { freezeRun, PRESENT } from '../../workspace/runs/index.ts'
import { todayIso, useDesk, useWorkspace } from '../desk/index.ts'
import { RunsPanel } from '../runs/index.ts'
import { runWords } from './run-words.ts'

/** The frozen runs, with the present order as one more, made when it is to be compared with. */
export function Runs() {
  const { workspace } = useDesk()
  const derived = useWorkspace((state) => state.derived)
  const present = useCallback((): FrozenRun | null => {
    const state = workspace.getState()
    return state.derived === derived
      ? freezeRun(state, { id: PRESENT, today: todayIso(), note: '', words: runWords(state) })
      : null
  }, [workspace, derived])
  return <RunsPanel present={present} />
}
