import { formatDate } from '../../domain/measure/index.ts'
import { cutOf, type Cut } from '../../domain/cuts/index.ts'
import type { Workspace } from '../session/index.ts'

/** Keeps the state as it stands as a cut of the day; null while nothing is loaded. Taken back by undo. */
export function keepCut(workspace: Workspace, label: string): Cut | null {
  const { derived, session } = workspace.getState()
  if (derived === null) return null
  const { ediciones, envios, cortes } = session.papers.papers
  const on = derived.national.parameters.referenceDate
  const cut = cutOf(derived.national, ediciones, envios, { id: `${on}-${randomLetters()}`, label, on })
  workspace.revise('cortes', [...cortes, cut])
  return cut
}

/** What a cut is called where nobody says otherwise. */
export function usualLabel(on: string): string {
  return `Corte del ${formatDate(on)}`
}

/** Calls a cut otherwise. */
export function renameCut(workspace: Workspace, id: string, label: string): void {
  const { cortes } = workspace.getState().session.papers.papers
  workspace.revise(
    'cortes',
    cortes.map((cut) => (cut.id === id ? { ...cut, label } : cut)),
  )
}

/** Takes a cut away; undo brings it back. */
export function dropCut(workspace: Workspace, id: string): void {
  const { cortes } = workspace.getState().session.papers.papers
  workspace.revise(
    'cortes',
    cortes.filter((cut) => cut.id !== id),
  )
}

/** Two desks that keep a cut on one day do not give it the same number. */
function randomLetters(): string {
  return [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
