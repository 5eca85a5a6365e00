import { clashesOf, EMPTY_PAPERS, readKeptPapers, textOf, type PaperKind, type Papers } from '../papers/index.ts'
import {
  eraseAll,
  namedChecksums,
  PAPER_KINDS,
  readFileBytes,
  refusalOf,
  restoreGeneration,
  savedMark,
  saveGeneration,
  sha256,
  ShelfFullError,
  VERSION,
  type Project,
  type Restored,
  type Snapshot,
  type StoredImport,
} from '../storage/index.ts'
import { FACTS, type Beside } from './beside.ts'
import { ClashBook } from './clash-book.ts'
import type { KeeperPorts, NotKept } from './keeper-ports.ts'
import { NOTHING } from './known-state.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { putDown } from './put-down.ts'
import { shelfOfWriter } from './shelf-of-writer.ts'
import { readStoredPapers, storePapers, withOwnLabel } from './stored-papers.ts'

/**
 * One snapshot of everything that is brought and written, kept by one tab at a time. Before it saves over a state that
 * it does not know (the first of a visit, or what another tab saved since), it takes that state in and puts its own
 * changes on top.
 */
export class Keeper {
  kept: 'si' | NotKept
  /** Set when a saved state could not be read whole and an older one, or none, stands in its place. */
  damaged = false
  /** Set when texts that an earlier version kept as they were typed were redacted on opening. */
  redacted = false
  /** What is kept and is not among the imports yet; it goes on being kept until it is. */
  waiting: readonly StoredImport[] = []
  readonly clashes: ClashBook
  private readonly files = new Map<string, Uint8Array>()
  private common = NOTHING
  /** Of the state that `common` is; undefined when another tab may have written since. */
  private mark: string | null | undefined
  private writes = false
  private readonly inTurn = oneAtATime()
  private opened: Promise<void> | null = null
  private readonly ports: KeeperPorts

  constructor(ports: KeeperPorts) {
    this.ports = ports
    this.kept = ports.store.refused ?? 'si'
    this.clashes = new ClashBook(ports.store.drafts)
  }

  /** Takes in what was kept at the last visit, once; becomes the writer if no other tab is. */
  open(): Promise<void> {
    this.opened ??= this.inTurn(async () => {
      if (this.ports.store.refused !== null) return
      const pending = this.ports.store.lastWords.read().size > 0
      this.kept = await this.attempt(async () => {
        const isWriter = await this.becomeWriter()
        await this.takeIn()
        if (isWriter && pending) await this.save()
        return isWriter
      })
    })
    return this.opened
  }

  /** Keeps everything as it stands, or says in `kept` why not. */
  keep(): Promise<void> {
    return this.inTurn(() => this.keepOnce())
  }

  /** Keeps a paper that was just written: at once as the last words of this tab, and then with everything. */
  keepPaper(kind: PaperKind): Promise<void> {
    if (this.writes && this.mark !== undefined) this.putDown(kind)
    return this.keep()
  }

  /** Keeps several papers written in one act; last words older than the act would come back over it, and give way. */
  keepPapers(): Promise<void> {
    if (this.writes && this.mark !== undefined && this.ports.store.lastWords.read().size > 0) this.putDown(null)
    return this.keep()
  }

  /** Lets this tab keep changes from now on; the other one is told. */
  takeOver(): Promise<void> {
    return this.inTurn(async () => {
      if (!this.writes) {
        await this.ports.lock.takeOver()
        this.writes = true
        this.mark = undefined
      }
      await this.keepOnce()
    })
  }

  /** Another tab keeps changes from now on. */
  yieldWriting(): void {
    this.writes = false
    this.mark = undefined
    this.kept = 'otra_pestana'
  }

  /** Forgets everything, here and in the browser; true when it was verified that nothing is left. */
  erase(): Promise<boolean> {
    return this.inTurn(async () => {
      const { lock, store } = this.ports
      const mayErase = store.refused === null && this.kept !== 'version_posterior'
      if (mayErase) {
        await lock.takeOver()
        this.writes = true
      }
      const erased = mayErase && (await eraseAll(store.shelf)) && store.lastWords.clear() && store.drafts.clear()
      // The imports go with their bytes: a paper kept meanwhile would name files that are no more.
      this.ports.imports.withdraw(new Set(this.ports.imports.read().map(({ id }) => id)))
      this.files.clear()
      this.waiting = []
      this.clashes.clear()
      this.common = NOTHING
      this.mark = erased ? null : undefined
      if (mayErase) this.kept = 'si'
      this.damaged = false
      this.ports.papers.replace(EMPTY_PAPERS)
      return erased
    })
  }

  /** Has these bytes at hand to be kept; their checksum. */
  async holdFile(bytes: Uint8Array): Promise<string> {
    const checksum = await sha256(bytes)
    this.files.set(checksum, bytes)
    return checksum
  }

  /** Puts what is kept of an import in place of what was, whose bytes are forgotten when no other import names them. */
  replace(stored: StoredImport, redacted: StoredImport): void {
    this.waiting = this.waiting.map((each) => (each.id === stored.id ? redacted : each))
    const named = [...this.waiting, ...this.ports.imports.read()].map(({ sha256: checksum }) => checksum)
    if (!named.includes(stored.sha256)) this.files.delete(stored.sha256)
  }

  fileOf({ sha256: checksum }: StoredImport): Uint8Array {
    return this.files.get(checksum) ?? new Uint8Array()
  }

  /**
   * Keeps beside what is saved, for a quicker next visit, what is made for its mark; null and a state that is not
   * wholly saved keep nothing, and it says so. Nothing is saved meanwhile.
   */
  keepBeside(name: Beside, make: (mark: string) => Promise<string | null>): Promise<boolean> {
    return this.inTurn(async () => {
      const text = this.isSaved() ? await make(String(this.mark)) : null
      if (text === null || !this.isSaved()) return false
      await shelfOfWriter(this.ports.store.shelf, () => this.writes).put(name, new TextEncoder().encode(text))
      return true
    })
  }

  /** What is kept beside what is saved; null for nothing. */
  readBeside(name: Beside): Promise<Uint8Array | null> {
    return this.inTurn(() => this.ports.store.shelf.get(name))
  }

  /** Whether the store holds all that is written here, as this tab knows it. */
  isSaved(): boolean {
    const [here, saved] = [this.ports.papers.read(), this.common.papers]
    const isSame = PAPER_KINDS.every((kind) => textOf(here[kind]) === textOf(saved[kind]))
    return this.ports.store.refused === null && this.writes && typeof this.mark === 'string' && isSame
  }

  /** These are among the imports now. */
  settle(imports: readonly StoredImport[]): void {
    this.waiting = this.waiting.filter(({ id }) => !imports.some((each) => each.id === id))
  }

  /** Everything as the bytes of a `.brecha` file, but for files that could not be redacted. */
  async saveProject(unread: ReadonlySet<string>): Promise<Uint8Array> {
    const whole = await this.snapshot()
    const imports = whole.imports.filter(({ id, original }) => original !== null && !unread.has(id))
    const named = new Set(namedChecksums({ ...whole, imports }))
    const files = new Map([...this.files].filter(([checksum]) => named.has(checksum)))
    const { packProject } = await import('./pack-project.ts')
    return packProject({ snapshot: { ...whole, imports }, files })
  }

  /** Puts a project's papers in place of those here; its files are at hand from now on, its imports wait to be read. */
  async adopt({ snapshot, files }: Project): Promise<void> {
    for (const [checksum, bytes] of files) this.files.set(checksum, bytes)
    const papers = await this.papersOf(snapshot)
    this.waiting = snapshot.imports
    this.clashes.clear()
    this.ports.store.drafts.clear()
    this.ports.papers.replace(withOwnLabel(papers, this.ports.papers.read()))
  }

  private async keepOnce(): Promise<void> {
    if (this.ports.store.refused !== null) return
    this.kept = await this.attempt(async () => {
      if (!(await this.becomeWriter())) return false
      if (this.mark === undefined || (await savedMark(this.ports.store.shelf)) !== this.mark) await this.takeIn()
      await this.save()
      return true
    })
  }

  private async attempt(act: () => Promise<boolean>): Promise<'si' | NotKept> {
    try {
      return (await act()) && this.writes ? 'si' : 'otra_pestana'
    } catch (cause) {
      if (cause instanceof ShelfFullError) return 'sin_espacio'
      const refusal = refusalOf(cause)
      return refusal === 'sin_almacen' && !this.writes ? 'otra_pestana' : refusal
    }
  }

  private async becomeWriter(): Promise<boolean> {
    if (!this.writes) {
      this.mark = undefined
      this.writes = await this.ports.lock.acquire()
    }
    return this.writes
  }

  /** Reads the saved state and puts what was written here since the common one on top of it. */
  private async takeIn(): Promise<void> {
    const { shelf, lastWords } = this.ports.store
    const mark = await savedMark(shelf)
    const restored = await restoreGeneration(shelf)
    if (restored !== null) await this.takeInImports(restored)
    const saved = restored === null ? this.common.papers : await this.papersOf(restored.snapshot)
    const words = [...lastWords.read()].map(([kind, text]) => [kind, new TextEncoder().encode(text)] as const)
    const { papers: kept } = await readKeptPapers(new Map(words), saved)
    this.clashes.add(clashesOf(this.common.papers, kept, this.ports.papers.read()))
    this.ports.papers.rebase(this.common.papers, kept)
    const imports = restored === null ? [] : restored.snapshot.imports.map(({ id }) => id)
    this.common = { papers: kept, imports: new Set(imports) }
    this.mark = mark
    if (this.writes) this.putDown(null)
  }

  private putDown(written: PaperKind | null): void {
    putDown(this.ports.store.lastWords, written, this.ports.papers.read(), this.common.papers)
  }

  private async takeInImports({ snapshot, damaged }: Restored): Promise<void> {
    this.damaged ||= damaged
    for (const checksum of namedChecksums(snapshot))
      if (!this.files.has(checksum))
        this.files.set(checksum, (await readFileBytes(this.ports.store.shelf, checksum)) ?? new Uint8Array())
    const theirs = new Set(snapshot.imports.map(({ id }) => id))
    const here = new Set([...this.waiting, ...this.ports.imports.read()].map(({ id }) => id))
    const gone = new Set([...this.common.imports].filter((id) => !theirs.has(id)))
    const added = snapshot.imports.filter(({ id }) => !this.common.imports.has(id) && !here.has(id))
    this.waiting = [...this.waiting.filter(({ id }) => !gone.has(id)), ...added]
    if ([...gone].some((id) => here.has(id))) this.ports.imports.withdraw(gone)
  }

  private async papersOf({ papers: stored }: Snapshot): Promise<Papers> {
    const { papers, damaged, redacted } = await readStoredPapers(stored, this.files)
    this.damaged ||= damaged
    this.redacted ||= redacted
    return papers
  }

  private async save(): Promise<void> {
    const { shelf, lastWords } = this.ports.store
    const papers = this.ports.papers.read()
    const snapshot = await this.snapshot(papers)
    const own = shelfOfWriter(shelf, () => this.writes)
    const imports = new Set(snapshot.imports.map(({ id }) => id))
    if (String([...imports]) !== String([...this.common.imports])) await own.delete(FACTS)
    const mark = await saveGeneration(own, snapshot, this.files)
    this.common = { papers, imports }
    if (!this.writes) return
    this.mark = mark
    for (const kind of PAPER_KINDS) if (this.ports.papers.read()[kind] === papers[kind]) lastWords.forget(kind)
  }

  private async snapshot(papers = this.ports.papers.read()): Promise<Snapshot> {
    const { imports, hash, matrix, today } = this.ports
    const stored = await storePapers(papers, this.files)
    return {
      version: VERSION,
      savedAt: today,
      matrix: matrix(),
      imports: [...this.waiting, ...imports.read()],
      papers: stored,
      hash: hash(),
    }
  }
}
