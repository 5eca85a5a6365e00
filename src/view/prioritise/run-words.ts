import { valueWords } from '../../domain/ranking/index.ts'
import type { RunWords } from '../../workspace/runs/index.ts'
import type { WorkspaceState } from '../../workspace/session/index.ts'
import { placeOf } from '../desk/index.ts'
import { scopeName } from '../scope/index.ts'
import { editText } from '../text/index.ts'

/** The words that a run is frozen in: those of the screen. */
export function runWords(state: WorkspaceState): RunWords {
  return { scope: scopeName(state), value: valueWords, within: placeOf, edit: editText }
}
