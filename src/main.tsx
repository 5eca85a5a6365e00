import { localDay } from './domain/calendar/index.ts'
import { firstShown, mountApp } from './view/index.ts'
import { readInWorker } from './workspace/imports/index.ts'
import { markInWorker } from './workspace/marking/index.ts'
import {
  browserHash,
  browserOffice,
  createWorkspace,
  fetchFirstFacts,
  fetchNames,
  startBrowserEngine,
  type Keeping,
  type StartEngine,
  type Workspace,
} from './workspace/session/index.ts'
import { weighInWorker } from './workspace/stability/index.ts'
import { findLock, openStore } from './workspace/storage/index.ts'

const root = document.getElementById('brecha')
const iso = localDay(new Date())

/** Where the browser keeps nothing, tables are still loaded for as long as the page is open, and the page says so. */
async function openKeeping(): Promise<Keeping> {
  return {
    store: await openStore(),
    read: readInWorker(fetchNames),
    openLock: await findLock(),
    build: document.querySelector<HTMLElement>('script[data-build]')?.dataset.build,
  }
}

/** Facts, map and panel first: the engine's code and its start would compete with them for the machine. */
async function startEngineAfterMap(
  workspace: Workspace,
  onProgress: Parameters<StartEngine>[0],
): ReturnType<StartEngine> {
  await firstShown(workspace.getState())
  return startBrowserEngine(onProgress)
}

/** Settles once nothing more is on its way that the person waits for. */
async function everythingShown(workspace: Workspace): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = workspace.subscribe(() => {
      if (workspace.getState().session.restoring) return
      stop()
      resolve()
    })
  })
  await firstShown(workspace.getState())
}

if (root) {
  void openKeeping().then((keeping) => {
    const workspace = createWorkspace({
      loadFirstFacts: fetchFirstFacts,
      hash: browserHash(window),
      office: browserOffice(),
      today: iso,
      keeping,
      weigh: weighInWorker(),
      mark: markInWorker(),
      startEngine: (onProgress) => startEngineAfterMap(workspace, onProgress),
    })
    const { sayNewer } = mountApp(root, workspace)
    if (import.meta.env.PROD)
      void everythingShown(workspace)
        .then(() => import('./workspace/offline/index.ts'))
        .then(({ keepForOffline }) => keepForOffline(navigator.serviceWorker, sayNewer))
  })
}
