import { localDay } from '../../domain/calendar/index.ts'
import { pictureOf } from '../../workspace/commands/index.ts'
import { completeIn } from '../../workspace/imports/index.ts'
import type { Workspace } from '../../workspace/session/index.ts'
import type { ScreenStore } from '../desk/index.ts'

/** How long nothing changes before the picture of it is made. */
const STILL_MS = 1500

/**
 * Keeps, beside the person's own tables and writings, the picture that the next visit opens with: made again after each
 * change of what it shows.
 */
export function keepPicture(workspace: Workspace, screen: ScreenStore): void {
  const build = document.querySelector<HTMLElement>('script[data-build]')?.dataset.build
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: readonly unknown[] = []
  const look = () => {
    const { session } = workspace.getState()
    const now = [session.country, session.imports, session.papers, session.engine.status, screen.get().limites]
    if (now.every((each, at) => each === last[at])) return
    last = now
    clearTimeout(timer)
    timer = setTimeout(() => void keepNow(workspace, screen, build), STILL_MS)
  }
  if (build === undefined) return
  workspace.subscribe(look)
  screen.subscribe(look)
}

/**
 * A picture that cannot be made or kept is none: the next visit opens without it. Nothing is made before the engine is
 * there: until then every file that is asked for keeps the map waiting.
 */
async function keepNow(workspace: Workspace, screen: ScreenStore, made: string | undefined): Promise<void> {
  if (workspace.getState().session.engine.status !== 'listo') return
  await workspace.imports?.keepForNextVisit(() => makePicture(workspace, screen, made)).catch(() => undefined)
}

/** The picture of what is on screen; null while that is not what the next visit opens with. */
async function makePicture(
  workspace: Workspace,
  screen: ScreenStore,
  made: string | undefined,
): Promise<object | null> {
  const { session, choices } = workspace.getState()
  const { limites } = screen.get()
  const isWhole = session.facts.status === 'listo' && session.engine.status === 'listo' && !session.imports.damaged
  if (session.country === null || typeof limites !== 'object' || !isWhole || choices.matrix !== 'simulada') return null
  const { country, macroRegions, imports } = session
  const picture = await pictureOf(country, macroRegions, limites, localDay(new Date()), completeIn(imports.imports))
  return picture === null || workspace.getState().session.country !== session.country ? null : { made, picture }
}
