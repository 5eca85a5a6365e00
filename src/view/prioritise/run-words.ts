import type { RunWords } from '../../workspace/runs/index.ts'
import type { WorkspaceState } from '../../workspace/session/index.ts'
import { placeOf } from '../desk/index.ts'
import { scopeName } from '../scope/index.ts'
import { editText } from '../text/index.ts'
import { valueText } from './rank-text.ts'

/** The words that a run is frozen in: those of the screen. */
export function runWords(state: WorkspaceState): RunWords {
  return { scope: scopeName(state), value: valueText, within: placeOf, edit: editText }
}
