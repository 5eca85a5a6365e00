import { putEdit } from '../../domain/country/index.ts'
import { officeView, readHash, type Choices } from '../choices/index.ts'
import { Importer } from '../imports/index.ts'
import { PaperHistory, type PaperKind } from '../papers/index.ts'
import { browserDrafts, type Drafts } from '../storage/index.ts'
import { Choosing } from './choosing.ts'
import { Loading } from './loading.ts'
import type { Workspace } from './session.ts'
import { StateStore } from './store.ts'
import type { Keeping, WorkspaceOptions } from './workspace-options.ts'

/** What a workspace is made of; each knows only those before it. */
interface Parts {
  readonly store: StateStore
  readonly choosing: Choosing
  readonly loading: Loading
  readonly papers: PaperHistory
  readonly drafts: Drafts
}

/**
 * Opens the workspace: reads the hash, loads the first facts and brings back the person's tables; only these start
 * the engine.
 */
export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { choices, notice } = firstChoices(options)
  const store = new StateStore(choices, notice, options.weigh)
  const choosing = new Choosing(
    store,
    options,
    (matrix) => loading.fetchMatrix(matrix),
    () => void imports?.rebase(),
  )
  const loading: Loading = new Loading(store, choosing, options, () => void imports?.rebase())
  const papers = new PaperHistory((state) => store.setSession({ papers: state }))
  const drafts = options.keeping?.store.drafts ?? browserDrafts()
  const parts = { store, choosing, loading, papers, drafts }
  const { keeping, startEngine, today } = options
  const imports: Importer | null = keeping && startEngine ? openImports(keeping, parts, today) : null
  options.hash.watch?.((hash) => choosing.follow(hash))
  void open(loading, imports)
  return workspaceOf(parts, imports)
}

/** What the address asks for; where it asks for nothing, what the desk that is kept here opens with. */
function firstChoices({ hash, today, office }: WorkspaceOptions): ReturnType<typeof readHash> {
  const told = readHash(hash.read(), today)
  const kept = told.choices.office ?? office?.read() ?? null
  if (kept === null) return told
  const view: Partial<Choices> = hash.read() === '' ? officeView(kept) : { office: kept }
  return { ...told, choices: { ...told.choices, ...view } }
}

async function open(loading: Loading, imports: Importer | null): Promise<void> {
  const hasKept = (await imports?.hasKept()) ?? false
  await loading.open(
    hasKept,
    async () => imports?.restore(),
    async () => (await imports?.keptFacts()) ?? null,
  )
}

function workspaceOf({ store, choosing, loading, papers, drafts }: Parts, imports: Importer | null): Workspace {
  /** A change of a paper is on screen at once and kept after it. */
  const changePaper = (kind: PaperKind, change: () => void) => {
    change()
    void imports?.keepPaper(kind)
  }
  const changeTogether = (change: () => void) => {
    change()
    void imports?.keepPapers()
  }
  return {
    imports,
    drafts,
    wakeEngine: () => void loading.wakeEngine(),
    follow: (hash) => choosing.follow(hash),
    getState: () => store.get(),
    subscribe: (listener) => store.subscribe(listener),
    choose: (change) => choosing.choose(change),
    sitAt: (office) => choosing.sitAt(office),
    declareComplete: (said) => {
      choosing.choose({ parameters: { ...choosing.current.parameters, ...said } })
      void imports?.keepComplete(said)
    },
    revise: (kind, next) => changePaper(kind, () => papers.revise(kind, next)),
    reviseAll: (next) => changeTogether(() => papers.reviseAll(next)),
    undoAll: (kinds) => changeTogether(() => papers.undoAll(kinds)),
    undoPaper: (kind) => changePaper(kind, () => papers.undo(kind)),
    redoPaper: (kind) => changePaper(kind, () => papers.redo(kind)),
    ...switchesOf(store),
  }
}

/** What is switched for this visit alone. */
function switchesOf(store: StateStore): Pick<Workspace, 'dismissNotice' | 'setInternalUse' | 'setUnlocked'> {
  return {
    dismissNotice: () => store.setSession({ notice: null }),
    setInternalUse: (internalUse) => store.setSession({ internalUse }),
    setUnlocked: (unlocked) => store.setSession({ unlocked }),
  }
}

function openImports(keeping: Keeping, { store, choosing, loading, papers }: Parts, today: string): Importer {
  const imports: Importer = new Importer({
    store: keeping.store,
    read: keeping.read,
    build: keeping.build,
    lock: keeping.openLock(() => imports.yieldWriting()),
    askWith: (replaced, over) => loading.askWith(replaced, over),
    base: () => loading.base(),
    install: (facts) => loading.install(facts),
    stateComplete: (said) => choosing.stateComplete(said),
    tell: (state) => store.setSession({ imports: state }),
    today,
    papers: {
      read: () => papers.current,
      replace: (all) => papers.replace(all),
      rebase: (base, kept) => papers.rebase(base, kept),
      state: (edits) => papers.revise('ediciones', edits.reduce(putEdit, papers.current.ediciones)),
    },
    hash: { read: () => choosing.hash(), follow: (hash) => choosing.follow(hash) },
  })
  return imports
}
