import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Workspace, WorkspaceState } from '../../workspace/session/index.ts'
import type { ScreenStore, Screen } from './screen.ts'

/** What every component may reach: the analyst's workspace and what is open on the screen. */
export interface Desk {
  readonly workspace: Workspace
  readonly screen: ScreenStore
}

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext.Provider

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('a component of the screen was drawn outside its desk')
  return desk
}

/**
 * A part of the workspace's state, drawn the same where nothing changes any more; `pick` must return the same reference
 * while that part is the same.
 */
export function useWorkspace<T>(pick: (state: WorkspaceState) => T): T {
  const { workspace } = useDesk()
  const read = () => pick(workspace.getState())
  return useSyncExternalStore(workspace.subscribe, read, read)
}

/** A part of what is open on the screen, under the same rule. */
export function useScreen<T>(pick: (screen: Screen) => T): T {
  const { screen } = useDesk()
  const read = () => pick(screen.get())
  return useSyncExternalStore(screen.subscribe, read, read)
}
