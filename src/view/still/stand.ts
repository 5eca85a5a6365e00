import { dataMark } from '../../domain/country/index.ts'
import { writeHash } from '../../workspace/choices/index.ts'
import type { Workspace } from '../../workspace/session/index.ts'
import type { Screen, ScreenStore } from '../desk/index.ts'
import { pictureStands } from '../first-map.ts'

/** The first picture, where one was agreed to. */
export function stillOf(root: HTMLElement): Screen['still'] {
  const parts = ['.still-map', '.map-board', '.card'].map((part) => root.querySelector<HTMLElement>(part))
  const [map, view, panel] = parts
  return pictureStands() && map && view && panel ? { map, view, panel } : null
}

/** How long the page waits for its map: on a slow machine one that can be used comes before one that is drawn. */
const MAP_PATIENCE_MS = 2000

/** Settles when the figures of the picture's view are there or failed, or something else was chosen. */
export function figuresRead(workspace: Workspace): Promise<void> {
  return becomes(workspace, () => workspace.getState().derived !== null || isOver(workspace))
}

/**
 * Settles when the map of the picture was drawn with those figures, or cannot be: the page that comes in its place
 * would only keep it waiting; at once where they failed, or something else was chosen.
 */
export async function mapStands(workspace: Workspace, drawFirst: () => Promise<void>): Promise<void> {
  if (isOver(workspace)) return
  const patience = new Promise<void>((resolve) => setTimeout(resolve, MAP_PATIENCE_MS))
  const over = becomes(workspace, () => isOver(workspace))
  await Promise.race([over, drawFirst().catch(() => undefined), patience])
}

function isOver(workspace: Workspace): boolean {
  return workspace.getState().session.facts.status === 'error' || !isUnchosen(workspace)
}

function becomes(workspace: Workspace, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return
      stop()
      resolve()
    }
    const stop = workspace.subscribe(look)
    look()
  })
}

/** Takes the picture away as soon as something else is chosen or the figures are of other tables than its own. */
export function followStill(root: HTMLElement, workspace: Workspace, screen: ScreenStore): void {
  const tables = root.querySelector<HTMLElement>('#primera-vista')?.dataset.tables
  const isOther = () => {
    const { country } = workspace.getState().session
    return !isUnchosen(workspace) || (country !== null && dataMark(country) !== tables)
  }
  const look = () => {
    if (isOther()) screen.set({ still: null })
  }
  workspace.subscribe(look)
  look()
}

/** Whether nothing was chosen but the default view, with its own panel or with that of the DPVLV beside it. */
function isUnchosen(workspace: Workspace): boolean {
  const { choices } = workspace.getState()
  const panel = choices.office?.kind === 'dpvlv' && choices.panel === 'mesa' ? 'ficha' : choices.panel
  return writeHash({ ...choices, panel, office: null }, choices.parameters.referenceDate) === ''
}
