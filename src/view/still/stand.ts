import { dataMark } from '../../domain/country/index.ts'
import { writeHash } from '../../workspace/choices/index.ts'
import type { Workspace } from '../../workspace/session/index.ts'
import type { Screen, ScreenStore } from '../desk/index.ts'
import { mapDrawn, pictureStands } from '../first-map.ts'

/** The first picture, where one was agreed to. */
export function stillOf(root: HTMLElement): Screen['still'] {
  const parts = ['.still-map', '.map-board', '.card'].map((part) => root.querySelector<HTMLElement>(part))
  const [map, view, panel] = parts
  return pictureStands() && map && view && panel ? { map, view, panel } : null
}

/**
 * Settles when the page can take the place of the picture: its figures are there or failed, or something else was
 * chosen.
 */
export function standUntilReady(workspace: Workspace): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { derived, session } = workspace.getState()
      if (derived === null && session.facts.status !== 'error' && isUnchosen(workspace)) return
      stop()
      resolve()
    }
    const stop = workspace.subscribe(look)
    look()
  })
}

/**
 * Takes the picture away as soon as something else is chosen or the figures are of other tables than its own, and its
 * map once the live one is drawn.
 */
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
  void mapDrawn().then(() => screen.set({ isMapDrawn: !screen.get().mapUnavailable }))
}

/** Whether nothing was chosen but the default view, with its own panel or with that of the DPVLV beside it. */
function isUnchosen(workspace: Workspace): boolean {
  const { choices } = workspace.getState()
  const panel = choices.office?.kind === 'dpvlv' && choices.panel === 'mesa' ? 'ficha' : choices.panel
  return writeHash({ ...choices, panel, office: null }, choices.parameters.referenceDate) === ''
}
