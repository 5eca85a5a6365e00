import './tokens.css'
import './base.css'
import './tables.css'
import './figures.css'
import { createRoot } from 'react-dom/client'
import type { Workspace } from '../workspace/session/index.ts'
import { createScreenStore, DeskProvider, type ScreenStore } from './desk/index.ts'
import { fetchMap } from './mapside/index.ts'
import { fetchPanel, PageFrame } from './shell/index.ts'
import { followStill, keepPicture, standUntilReady, stillOf } from './still/index.ts'

/**
 * Draws the whole screen of a workspace into an element, where the first picture, if it stands, stays until the figures
 * are there. Gives the way to say on it that a newer version of the page waits for a reload.
 */
export function mountApp(root: HTMLElement, workspace: Workspace): { readonly sayNewer: () => void } {
  const still = stillOf(root)
  const screen = createScreenStore({ online: navigator.onLine, still })
  followConnection(screen)
  stayOnPage()
  fetchMap(screen, workspace)
  fetchPanel(workspace)
  keepPicture(workspace, screen)
  const render = () =>
    createRoot(root).render(
      <DeskProvider value={{ workspace, screen }}>
        <PageFrame />
      </DeskProvider>,
    )
  if (still === null) render()
  else {
    followStill(root, workspace, screen)
    void standUntilReady(workspace).then(render)
  }
  return { sayNewer: () => screen.set({ newerVersion: true }) }
}

/** A file that is dropped never takes the page's place, wherever it falls. */
function stayOnPage(): void {
  for (const type of ['dragover', 'drop'] as const)
    addEventListener(type, (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault())
}

function followConnection(screen: ScreenStore): void {
  addEventListener('online', () => screen.set({ online: true }))
  addEventListener('offline', () => screen.set({ online: false }))
}
