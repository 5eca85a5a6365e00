import { addVisits } from '../../../src/domain/visits/index.ts'
import { Importer, type ImportState, type OwnFacts } from '../../../src/workspace/imports/index.ts'
import { PaperHistory, type Papers } from '../../../src/workspace/papers/index.ts'
import {
  browserDrafts,
  browserLastWords,
  memoryShelf,
  openWebLock,
  type Shelf,
  type Store,
} from '../../../src/workspace/storage/index.ts'
import { country } from '../../domain/invented-country.ts'
import { visit } from '../../domain/visits/country.ts'
import { fakeLocks } from '../fake-locks.ts'
import { readingOf } from '../imports/sample-reading.ts'
import { storageOver } from '../memory-store.ts'
import { tick } from './tick.ts'

/** What the tabs of one browser share. */
export interface SharedBrowser {
  readonly shelf: Shelf
  readonly texts: () => Storage
  readonly locks: LockManager
}

export function sharedBrowser(): SharedBrowser {
  const texts = storageOver(new Map())
  return { shelf: memoryShelf(), texts: () => texts, locks: fakeLocks() }
}

/** A page as the session opens it; `close` ends it in the middle of whatever it was doing. */
export class Tab {
  state: ImportState = { imports: [], kept: 'si', damaged: false, redacted: false, clashes: [] }
  /** Set once what was kept is read: before it the page shows no place to write in. */
  isOpen = false
  readonly loaded: string[] = []
  /** Whether the matrix that counts is said to be complete. */
  complete = false
  readonly papers = new PaperHistory(() => undefined)
  private alive = true
  private startEngine: () => void = () => undefined
  private endEngine: (fault: Error) => void = () => undefined
  private readonly pending: Promise<unknown>[] = []
  private readonly importer: Importer
  private readonly lock

  constructor(browser: SharedBrowser, refused: Store['refused'] = null, build = 'this program') {
    const engine = new Promise<void>((resolve, reject) => {
      this.startEngine = resolve
      this.endEngine = reject
    })
    engine.catch(() => undefined)
    const facts = country({})
    this.lock = openWebLock(() => this.alive && this.importer.yieldWriting(), browser.locks)
    const texts = () => this.living(browser.texts())
    this.importer = new Importer({
      store: {
        shelf: this.mortal(browser.shelf),
        lastWords: browserLastWords(texts),
        drafts: browserDrafts(texts, texts),
        refused,
      },
      lock: this.lock,
      read: (_bytes, fileName) => Promise.resolve(readingOf(fileName)),
      askWith: () => engine.then(() => facts.rows),
      base: () => ({ sources: [], matrix: 'simulada', register: null }),
      install: () => Promise.resolve(),
      stateComplete: ({ matrixComplete }) => void (this.complete = matrixComplete),
      build,
      tell: (state) => void (this.state = state),
      today: '2026-11-21',
      papers: {
        read: () => this.papers.current,
        replace: (next) => this.papers.replace(next),
        rebase: (base, kept) => this.papers.rebase(base, kept),
        state: () => undefined,
      },
      hash: { read: () => '', follow: () => undefined },
    })
    this.doing(this.importer.hasKept().then(() => (this.isOpen = true)))
  }

  get visits(): readonly string[] {
    return this.papers.current.plan.visits.map(({ id }) => id)
  }

  get files(): readonly string[] {
    return this.state.imports.map(({ stored }) => stored.fileName)
  }

  write(id: string): void {
    this.papers.revise('plan', addVisits(this.papers.current.plan, [visit('2001', { id })]))
    this.doing(this.importer.keepPaper('plan'))
  }

  /** Several papers in one act. */
  writeAll(next: Partial<Papers>): void {
    this.papers.reviseAll(next)
    this.doing(this.importer.keepPapers())
  }

  takeBack(): void {
    this.papers.undo('plan')
    this.doing(this.importer.keepPaper('plan'))
  }

  /** Like a page, takes no file before what was kept is read. */
  load(fileName: string): void {
    if (!this.isOpen) return
    const bytes = new TextEncoder().encode(fileName)
    void this.importer.commit(readingOf(fileName), bytes, false).then(
      () => this.loaded.push(fileName),
      () => undefined,
    )
  }

  undoLast(): string | null {
    const last = this.state.imports.at(-1)?.stored
    if (last !== undefined) void this.importer.undo(last.id)
    return last?.fileName ?? null
  }

  engineIsReady(): void {
    this.startEngine()
  }

  engineFails(): void {
    this.endEngine(new Error('the engine is dead'))
  }

  saveProject(): Promise<Uint8Array> {
    return this.importer.saveProject()
  }

  openProject(bytes: Uint8Array): Promise<string | null> {
    return this.importer.openProject(bytes)
  }

  restore(): Promise<boolean> {
    return this.importer.restore()
  }

  keptFacts(): Promise<OwnFacts | null> {
    return this.importer.keptFacts()
  }

  declareComplete(): Promise<void> {
    return this.importer.keepComplete({ matrixComplete: true, completeRegions: [] })
  }

  keepPicture(picture: object | null): Promise<void> {
    return this.importer.keepForNextVisit(() => Promise.resolve(picture))
  }

  erase(): Promise<boolean> {
    return this.importer.erase()
  }

  takeOver(): void {
    this.doing(this.importer.takeOver())
  }

  /** What was asked so far and needs no engine. */
  async settled(): Promise<void> {
    while (this.pending.length > 0) await this.pending.shift()
  }

  close(): void {
    this.alive = false
    this.lock.release()
  }

  private doing(what: Promise<unknown>): void {
    this.pending.push(what)
  }

  private living<T>(thing: T): T {
    if (!this.alive) throw new Error('the page is closed')
    return thing
  }

  /** A shelf that takes a while, and that a closed page reaches no more. */
  private mortal(shelf: Shelf): Shelf {
    const step = async <T>(act: () => Promise<T>): Promise<T> => {
      await tick()
      return this.alive ? act() : new Promise<T>(() => undefined)
    }
    return {
      get: (key) => step(() => shelf.get(key)),
      put: (key, bytes) => step(() => shelf.put(key, bytes)),
      delete: (key) => step(() => shelf.delete(key)),
      keys: () => step(() => shelf.keys()),
    }
  }
}
