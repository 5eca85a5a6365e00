import './tokens.css'
import './base.css'
import './tables.css'
import './figures.css'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import type { Workspace } from '../workspace/session/index.ts'
import { createScreenStore, DeskProvider, type ScreenStore } from './desk/index.ts'
import { fetchMap } from './mapside/index.ts'
import { PageFrame } from './shell/index.ts'

/** Draws the whole screen of a workspace into an element. */
export function mountApp(root: HTMLElement, workspace: Workspace): void {
  const screen = createScreenStore({ online: navigator.onLine })
  followConnection(screen)
  fetchMap(screen, workspace)
  createRoot(root).render(
    <I18nProvider locale="es-PE">
      <DeskProvider value={{ workspace, screen }}>
        <PageFrame />
      </DeskProvider>
    </I18nProvider>,
  )
}

function followConnection(screen: ScreenStore): void {
  addEventListener('online', () => screen.set({ online: true }))
  addEventListener('offline', () => screen.set({ online: false }))
}
