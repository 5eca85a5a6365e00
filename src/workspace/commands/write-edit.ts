import { localDay } from '../../domain/calendar/index.ts'
import { putEdit, withoutEdit, type Edit } from '../../domain/country/index.ts'
import type { Workspace } from '../session/index.ts'

/** Puts a person's statement in place, as written on the given day (AAAA-MM-DD); ranked and kept at once, and taken back by undo. */
export function writeEdit(workspace: Workspace, edit: Edit, writtenOn: string = localDay(new Date())): void {
  workspace.revise('ediciones', putEdit(statements(workspace), { ...edit, editedOn: writtenOn }))
}

/** Takes away the statement of a key: what was loaded counts again. */
export function dropEdit(workspace: Workspace, key: string): void {
  workspace.revise('ediciones', withoutEdit(statements(workspace), key))
}

function statements(workspace: Workspace): readonly Edit[] {
  return workspace.getState().session.papers.papers.ediciones
}
