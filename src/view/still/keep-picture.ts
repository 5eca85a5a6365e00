import { localDay } from '../../domain/calendar/index.ts'
import { pictureOf } from '../../workspace/commands/index.ts'
import { completeIn } from '../../workspace/imports/index.ts'
import type { Session, Workspace } from '../../workspace/session/index.ts'
import type { ScreenStore } from '../desk/index.ts'
import { firstShown } from '../first-map.ts'

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
    const { country, imports, papers, restoring, engine } = session
    const now = [country, imports, papers, restoring, engine.status, screen.get().limites]
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
 * A picture that cannot be made or kept is none: the next visit opens without it. Nothing is made before the first
 * screen is there: until then every file that is asked for keeps the map waiting.
 */
async function keepNow(workspace: Workspace, screen: ScreenStore, made: string | undefined): Promise<void> {
  if (!isSettled(workspace.getState().session)) return
  await firstShown(workspace.getState())
  await workspace.imports?.keepForNextVisit(() => makePicture(workspace, screen, made)).catch(() => undefined)
}

/** Whether the person's tables, if there are any, are what is on screen. */
function isSettled({ restoring, engine }: Session): boolean {
  return !restoring && (engine.status === 'apagado' || engine.status === 'listo')
}

/** The picture of what is on screen; null while that is not what the next visit opens with. */
async function makePicture(
  workspace: Workspace,
  screen: ScreenStore,
  made: string | undefined,
): Promise<object | null> {
  const { session, choices } = workspace.getState()
  const { limites } = screen.get()
  const isWhole = session.facts.status === 'listo' && isSettled(session) && !session.imports.damaged
  if (session.country === null || typeof limites !== 'object' || !isWhole || choices.matrix !== 'simulada') return null
  const { country, macroRegions, imports } = session
  const picture = await pictureOf(country, macroRegions, limites, localDay(new Date()), completeIn(imports.imports))
  return picture === null || workspace.getState().session.country !== session.country ? null : { made, picture }
}
