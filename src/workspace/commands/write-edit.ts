import { localDay } from '../../domain/calendar/index.ts'
import { originsLeft } from '../../domain/consolidation/index.ts'
import { editKey, putEdit, withoutEdit, type Edit } from '../../domain/country/index.ts'
import type { Workspace } from '../session/index.ts'
import { mayWrite } from './may-write.ts'

/**
 * Puts a person's statement in place, as written on the given day (AAAA-MM-DD); ranked and kept at once, and taken back
 * by undo. What lies outside one's share is left as it is.
 */
export function writeEdit(workspace: Workspace, edit: Edit, writtenOn: string = localDay(new Date())): void {
  if (!mayWrite(workspace.getState(), edit.ubigeo)) return
  const stands = statements(workspace)
  const before = stands.find((each) => editKey(each) === editKey(edit))
  const origins = edit.origins === undefined ? {} : { origins: originsLeft(before, edit) }
  const written: Edit = { ...edit, editedOn: writtenOn, ...origins }
  workspace.revise('ediciones', putEdit(stands, written))
}

/** Takes away the statement of a key: what was loaded counts again. */
export function dropEdit(workspace: Workspace, key: string): void {
  const dropped = statements(workspace).find((edit) => editKey(edit) === key)
  if (dropped === undefined || !mayWrite(workspace.getState(), dropped.ubigeo)) return
  workspace.revise('ediciones', withoutEdit(statements(workspace), key))
}

function statements(workspace: Workspace): readonly Edit[] {
  return workspace.getState().session.papers.papers.ediciones
}
