import './tokens.css'
import './base.css'
import './tables.css'
import './figures.css'
import { Activity, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Workspace } from '../workspace/session/index.ts'
import { createScreenStore, DeskProvider, type ScreenStore } from './desk/index.ts'
import { fetchMap } from './mapside/index.ts'
import { fetchPanel, PageFrame } from './shell/index.ts'
import { figuresRead, followStill, keepPicture, mapStands, stillOf } from './still/index.ts'

/**
 * Draws the whole screen of a workspace into an element, where the first picture, if it stands, stays until the figures
 * are there. Gives the way to say on it that a newer version of the page waits for a reload.
 */
export function mountApp(root: HTMLElement, workspace: Workspace): { readonly sayNewer: () => void } {
  const still = stillOf(root)
  const screen = createScreenStore({ online: navigator.onLine, still })
  followConnection(screen)
  stayOnPage()
  const drawFirst = fetchMap(screen, workspace)
  fetchPanel(workspace)
  keepPicture(workspace, screen)
  const page = (
    <DeskProvider value={{ workspace, screen }}>
      <PageFrame />
    </DeskProvider>
  )
  if (still === null) createRoot(root).render(page)
  else {
    followStill(root, workspace, screen)
    void takePlace(root, page, figuresRead(workspace), () => mapStands(root, workspace, drawFirst))
  }
  return { sayNewer: () => screen.set({ newerVersion: true }) }
}

/**
 * Makes the page out of sight in the time that the map leaves, once the figures are read, and puts it in the place of
 * the picture in one frame.
 */
async function takePlace(
  picture: HTMLElement,
  page: ReactNode,
  figures: Promise<void>,
  map: () => Promise<void>,
): Promise<void> {
  const place = document.createElement('div')
  place.id = picture.id
  const made = createRoot(place)
  await figures
  made.render(<Activity mode="hidden">{page}</Activity>)
  await map()
  picture.replaceWith(place)
  flushSync(() => made.render(<Activity mode="visible">{page}</Activity>))
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
