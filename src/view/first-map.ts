import { hasMap } from '../workspace/choices/index.ts'
import type { WorkspaceState } from '../workspace/session/index.ts'

const FIRST_MAP = 'mapa-listo'
/** Where no map comes and nothing says so, nobody waits longer than this for one. */
const PATIENCE_MS = 60_000

/**
 * Notes in the page's timeline that the first map stands drawn, or that there will be none; `npm run bench` reads it
 * there.
 */
export function markFirstMap(): void {
  performance.mark(FIRST_MAP)
}

/**
 * Settles once the first map stands drawn, so that what comes later does not compete with it for the machine; or when
 * patience ends.
 */
export function firstMap(): Promise<void> {
  return Promise.race([mapDrawn(), patience()])
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
}

let panel: Promise<void> = Promise.resolve()
let release: () => void = () => undefined

/** Says that a panel comes that the page was opened for; gives the way to wait for it no more. */
export function panelComes(): () => void {
  panel = new Promise((resolve) => (release = resolve))
  return release
}

/** Says that the panel stands that the page was opened for. */
export function markPanel(): void {
  release()
}

/**
 * Settles once the first map stands drawn and, where the page was opened for its panel, the panel too: what comes later
 * competes with neither.
 */
export async function firstScreen(): Promise<void> {
  await firstMap()
  await Promise.race([panel, patience()])
}

/** Settles once the page that is open has shown what it shows first: at once where that is no map. */
export async function firstShown({ session, choices }: Pick<WorkspaceState, 'session' | 'choices'>): Promise<void> {
  if (session.country !== null && hasMap(choices.page)) await firstScreen()
}

/** Whether the first picture was agreed to, and stands in for the page's first screen. */
export function pictureStands(): boolean {
  return document.documentElement.dataset.picture === 'si'
}

/** For a part that the first picture stands in for: once the first map is drawn; at once where none stands. */
export async function afterPicture(): Promise<void> {
  if (pictureStands()) await firstMap()
}

/** Settles once the first map stands drawn, and never where none is. */
function mapDrawn(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((list, self) => {
      if (list.getEntriesByName(FIRST_MAP).length === 0) return
      self.disconnect()
      resolve()
    }).observe({ type: 'mark', buffered: true })
  })
}
