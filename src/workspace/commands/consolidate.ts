import {
  partsOf,
  readRow,
  registerCells,
  takeCells,
  withAnswers,
  type CellBook,
  type KitAnswer,
  type TakenCell,
} from '../../domain/consolidation/index.ts'
import type { Workspace } from '../session/index.ts'
import { mayWrite } from './may-write.ts'

/** The register as it stands, cell by cell; null while nothing is loaded. */
export function standingCells(workspace: Workspace): CellBook | null {
  const { country, papers } = workspace.getState().session
  return country === null ? null : registerCells(country, papers.papers.ediciones)
}

/**
 * Takes cells of returned files and notes who answered, in one act that is kept whole or not at all; answers with how
 * many cells it took: those outside one's share are left.
 */
export function consolidate(workspace: Workspace, taken: readonly TakenCell[], answers: readonly KitAnswer[]): number {
  const state = workspace.getState()
  const { session, choices } = state
  const { country } = session
  if (country === null) return 0
  const own = taken.filter(({ key }) => {
    const row = readRow(partsOf(key).row)
    return row !== null && mayWrite(state, row.ubigeo)
  })
  const { ediciones, envios } = session.papers.papers
  workspace.reviseAll({
    ediciones: takeCells(country, ediciones, own, choices.parameters.referenceDate),
    envios: withAnswers(envios, answers),
  })
  return own.length
}

/** Takes the last consolidation back whole; only where nothing was written since. */
export function undoConsolidation(workspace: Workspace): void {
  workspace.undoAll(['ediciones', 'envios'])
}
