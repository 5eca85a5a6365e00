import {
  registerCells,
  takeCells,
  withAnswers,
  type CellBook,
  type KitAnswer,
  type TakenCell,
} from '../../domain/consolidation/index.ts'
import type { Workspace } from '../session/index.ts'

/** The register as it stands, cell by cell; null while nothing is loaded. */
export function standingCells(workspace: Workspace): CellBook | null {
  const { country, papers } = workspace.getState().session
  return country === null ? null : registerCells(country, papers.papers.ediciones)
}

/** Takes cells of returned files and notes who answered, in one act that is kept whole or not at all. */
export function consolidate(workspace: Workspace, taken: readonly TakenCell[], answers: readonly KitAnswer[]): void {
  const { session, choices } = workspace.getState()
  const { country } = session
  if (country === null) return
  const { ediciones, envios } = session.papers.papers
  workspace.reviseAll({
    ediciones: takeCells(country, ediciones, taken, choices.parameters.referenceDate),
    envios: withAnswers(envios, answers),
  })
}

/** Takes the last consolidation back whole; only where nothing was written since. */
export function undoConsolidation(workspace: Workspace): void {
  workspace.undoAll(['ediciones', 'envios'])
}
