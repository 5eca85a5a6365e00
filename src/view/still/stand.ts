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
  return becomes(
    workspace,
    () => workspace.getState().derived !== null || areFiguresLost(workspace) || !isUnchosen(workspace),
  )
}

/**
 * Settles when the map of the picture was drawn with those figures, or cannot be: the page that comes in its place
 * would only keep it waiting; at once where they failed or are of other tables, or something else was chosen.
 */
export async function mapStands(
  root: HTMLElement,
  workspace: Workspace,
  drawFirst: () => Promise<void>,
): Promise<void> {
  const tables = tablesOf(root)
  const isEnough = () => areFiguresLost(workspace) || isOther(workspace, tables)
  if (isEnough()) return
  const patience = new Promise<void>((resolve) => setTimeout(resolve, MAP_PATIENCE_MS))
  await Promise.race([becomes(workspace, isEnough), drawFirst().catch(() => undefined), patience])
}

function areFiguresLost(workspace: Workspace): boolean {
  return workspace.getState().session.facts.status === 'error'
}

/** The mark of the tables that the picture is of. */
function tablesOf(root: HTMLElement): string | undefined {
  return root.querySelector<HTMLElement>('#primera-vista')?.dataset.tables
}

/** Whether the picture is not of what is shown: something else was chosen, or the figures are of other tables. */
function isOther(workspace: Workspace, tables: string | undefined): boolean {
  const { country } = workspace.getState().session
  return !isUnchosen(workspace) || (country !== null && dataMark(country) !== tables)
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
  const tables = tablesOf(root)
  const look = () => {
    if (isOther(workspace, tables)) screen.set({ still: null })
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
