import { formatDate } from '../../domain/measure/index.ts'
import type { FrozenRun } from '../../domain/ranking/index.ts'
import { PRESENT } from '../../workspace/runs/index.ts'
import { GROUP_NAME, LEVEL_PLURAL, runsText } from '../text/index.ts'

/** Day, group and level of a run. */
export function runName(run: FrozenRun): string {
  return run.id === PRESENT
    ? runsText.present
    : runsText.heading(formatDate(run.frozenOn), GROUP_NAME[run.group], LEVEL_PLURAL[run.level].toLowerCase())
}

/** The same with the head of its note, to tell runs of one day apart. */
export function runOption(run: FrozenRun): string {
  return run.note === '' ? `${runName(run)} · ${run.id}` : `${runName(run)} · ${run.note.slice(0, 40)}`
}
