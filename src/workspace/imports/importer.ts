import type { Completeness } from '../../domain/criteria/index.ts'
import { Keeper, oneAtATime } from '../keeping/index.ts'
import type { Clash, PaperKind } from '../papers/index.ts'
import { sha256, type ProjectFault, type StoredImport } from '../storage/index.ts'
import { KeptReader } from './kept-reader.ts'
import { besides, besidesThose, nextNumber, numberOf } from './stored-import.ts'
import { completeIn, withComplete } from './complete-matrix.ts'
import { tablesIn, type LoadedImport } from './loaded-import.ts'
import type { ImportPorts, OwnFacts } from './import-ports.ts'
import type { ReadBytes, ReadFile, ReadLimites } from './reading.ts'

/**
 * The person's own tables: read, committed, undone, and given to the keeper to keep. The engine's tables are only a
 * cache of this.
 */
export class Importer {
  private imports: readonly LoadedImport[] = []
  /** Changes of the list are made one at a time: each starts from what the one before it left. */
  private readonly inTurn = oneAtATime()
  private limitesBack: Promise<void> | null = null
  /** Set once the last visit's tables are back: what another tab keeps later is read at once. */
  private ready = false
  /** The facts on screen that are not kept yet. */
  private facts: OwnFacts | null = null
  /** The turn to keep that is waited for. */
  private waiting: Promise<void> | null = null
  private readonly ports: ImportPorts
  private readonly keeper: Keeper
  private readonly kept: KeptReader

  constructor(ports: ImportPorts) {
    this.ports = ports
    const { store, lock, today, papers, hash } = ports
    this.keeper = new Keeper({
      ...{ store, lock, today, papers, hash: () => hash.read(), matrix: () => ports.base().matrix },
      imports: {
        read: () => this.stored(),
        withdraw: (ids) => this.withdraw(ids),
      },
    })
    this.kept = new KeptReader(this.keeper, ports.read)
  }

  /** Reads a file without taking it, telling what share (0–1) of its rows it has. */
  read: ReadBytes = async (...asked) => (await import('./taken-import.ts')).readUnnamed(this.ports.read)(...asked)

  /** Takes a file that was read: on screen first, then kept. Rejects, and changes nothing, when the engine fails. */
  async commit(reading: ReadFile | ReadLimites, bytes: Uint8Array, matrixComplete: boolean): Promise<void> {
    await this.commitAll([reading], bytes, matrixComplete)
  }

  /**
   * Takes several sheets of one file at once, each an import of its own; tables that one sheet holds beside its own
   * give way to sheets of theirs.
   */
  async commitAll(
    readings: readonly (ReadFile | ReadLimites)[],
    bytes: Uint8Array,
    matrixComplete: boolean,
  ): Promise<void> {
    const [original, { loadedFrom }] = await Promise.all([sha256(bytes), import('./taken-import.ts')])
    const ordered = readings.toSorted((a, b) => besides(b) - besides(a))
    await this.inTurn(async () => {
      const checksums = await Promise.all(ordered.map(async ({ kept }) => this.keeper.holdFile(await kept())))
      const first = nextNumber([...this.keeper.waiting, ...this.stored()])
      const taken = { original, today: this.ports.today, matrixComplete }
      const added = ordered.map((reading, at) =>
        loadedFrom(reading, { ...taken, number: first + at, checksum: checksums[at] ?? '' }),
      )
      const all = [...this.imports, ...added]
      const matrix = added.some(({ stored }) => stored.table === 'instancias')
      return this.change(all, matrix ? completeIn(all) : null)
    })
    await this.takeStatements(ordered)
  }

  /** Takes an import back; the one before it, or the build's table, counts again. */
  undo(id: string): Promise<void> {
    return this.inTurn(() => {
      const left = this.imports.filter(({ stored }) => stored.id !== id)
      return this.change(left, completeIn(left))
    })
  }

  /** Keeps with the person's matrix, if one was brought, where it is complete. */
  keepComplete(said: Completeness): Promise<void> {
    return this.inTurn(async () => {
      const { waiting } = this.keeper
      const all = withComplete([...waiting, ...this.stored()], said)
      this.keeper.waiting = all.slice(0, waiting.length)
      this.imports = this.imports.map((each, at) => ({ ...each, stored: all[waiting.length + at] ?? each.stored }))
      await this.whenKept(this.keeper.keep())
    })
  }

  /** Shows the same imports over another base matrix, or by another register of cases. */
  rebase(): Promise<void> {
    return this.inTurn(async () => {
      if (tablesIn(this.imports).length > 0) await this.install(this.imports)
    })
  }

  /** Keeps a paper that was just written. */
  async keepPaper(kind: PaperKind): Promise<void> {
    await this.whenKept(this.keeper.keepPaper(kind))
  }

  /** Keeps several papers that were written in one act: all of them or, if the page closes before, none. */
  async keepPapers(): Promise<void> {
    await this.whenKept(this.keeper.keepPapers())
  }

  /** Whether tables of the last visit are on their way. What was written, and boundaries, come back at once. */
  async hasKept(): Promise<boolean> {
    await this.keeper.open()
    await (this.limitesBack ??= this.inTurn(() => this.reopenLimites()))
    return this.keeper.waiting.some(({ table }) => table !== 'limites')
  }

  /** Brings back what was kept; false when there was nothing. Rejects when the engine fails: all of it stays kept. */
  async restore(): Promise<boolean> {
    await this.hasKept()
    await this.bringWaiting()
    if (this.ports.hash.read() === '') this.ports.stateComplete(completeIn(this.imports))
    if (this.kept.redacted || this.keeper.redacted) await this.whenKept(this.keeper.keep())
    this.ready = true
    return this.imports.length > 0
  }

  /** The facts that the last visit kept of the tables that are on their way; null where it kept none of these. */
  keptFacts(): Promise<OwnFacts | null> {
    return import('./next-visit.ts').then((room) => room.readKeptFacts(this.keeper, this.ports)).catch(() => null)
  }

  /**
   * Keeps what the next visit opens with, its picture and the facts of the person's tables, once what is shown is
   * wholly kept. Rejects when it cannot be made or kept.
   */
  keepForNextVisit(picture: () => Promise<object | null>): Promise<void> {
    return this.inTurn(async () => {
      if (!this.keeper.isSaved()) return
      const { keepForNextVisit } = await import('./next-visit.ts')
      const visit = { picture, facts: this.facts, stored: this.stored() }
      if (await keepForNextVisit(this.keeper, this.ports, visit)) this.facts = null
    })
  }

  /** Forgets everything, here and in the browser; true when it was verified that nothing is left. */
  erase(): Promise<boolean> {
    return this.inTurn(async () => {
      const erased = await this.keeper.erase()
      await this.show([])
      this.ports.stateComplete(completeIn([]))
      return erased
    })
  }

  /** Lets this tab keep changes from now on; the other one is told. */
  async takeOver(): Promise<void> {
    await this.whenKept(this.keeper.takeOver())
  }

  /** A person has seen to a field that two tabs wrote. */
  settleClash(clash: Clash): void {
    this.keeper.clashes.settle(clash)
    this.tell()
  }

  /** Another tab keeps changes from now on. */
  yieldWriting(): void {
    this.keeper.yieldWriting()
    this.tell()
  }

  /** The whole workspace as the bytes of a `.brecha` file. */
  async saveProject(): Promise<Uint8Array> {
    await this.inTurn(() => this.kept.readAll(this.keeper.waiting.filter((each) => this.kept.isWhole(each))))
    return this.keeper.saveProject(this.kept.unread)
  }

  /** Opens a `.brecha` file in place of the workspace; the fault, and no change, when it is not whole. */
  async openProject(bytes: Uint8Array): Promise<ProjectFault | null> {
    const { openProjectFile } = await import('./redact-project.ts')
    const opened = await openProjectFile(bytes, this.ports.read)
    if (typeof opened === 'string') return opened
    const { project, redacted, damaged } = opened
    return this.inTurn(async () => {
      this.kept.redacted ||= redacted
      this.keeper.damaged ||= damaged
      await this.keeper.adopt(project)
      await this.reopen(project.snapshot.imports, [])
      this.ports.hash.follow(project.snapshot.hash)
      await this.whenKept(this.keeper.keep())
      return null
    })
  }

  /** Puts these imports in place of those here, as when two works are joined; `files` holds the bytes of new ones. */
  takeJoined(stored: readonly StoredImport[], files: Iterable<Uint8Array>): Promise<void> {
    return this.inTurn(async () => {
      for (const bytes of files) await this.keeper.holdFile(bytes)
      const beside = this.imports.filter((each) => stored.some(({ id }) => id === each.stored.id))
      await this.reopen(besidesThose(stored, beside), beside)
      return this.change(this.imports, completeIn(this.imports))
    })
  }

  private stored(): readonly StoredImport[] {
    return this.imports.map(({ stored }) => stored)
  }

  private async reopenLimites(): Promise<void> {
    const loaded = await this.kept.readAll(this.keeper.waiting.filter(({ table }) => table === 'limites'))
    this.imports = [...this.imports, ...loaded]
    this.settle(loaded)
  }

  /** Reads what is kept and not among the imports yet; it stays kept when the engine fails. */
  private bringWaiting(): Promise<void> {
    return this.inTurn(() => this.reopen(this.kept.unseen(), this.imports))
  }

  /** What another tab undid is off the imports at once, and off the figures after it. */
  private withdraw(ids: ReadonlySet<string>): void {
    this.imports = this.imports.filter(({ stored }) => !ids.has(stored.id))
    void this.inTurn(() => this.install(this.imports)).catch(() => undefined)
  }

  /**
   * Puts these imports among the imports beside those, tables first: the figures do not wait for the map's boundaries.
   */
  private async reopen(stored: readonly StoredImport[], beside: readonly LoadedImport[]): Promise<void> {
    const tables = await this.kept.readAll(stored.filter(({ table }) => table !== 'limites'))
    await this.show([...beside, ...tables])
    const limites = await this.kept.readAll(stored.filter(({ table }) => table === 'limites'))
    this.imports = [...beside, ...tables, ...limites].sort((a, b) => numberOf(a.stored) - numberOf(b.stored))
    this.settle([...tables, ...limites])
  }

  /** What a person had written comes back where it was written, above what is written of the same things here. */
  private async takeStatements(readings: readonly (ReadFile | ReadLimites)[]): Promise<void> {
    const brought = readings.flatMap((reading) => (reading.what === 'tabla' ? reading.statements : []))
    if (brought.length === 0) return
    this.ports.papers.state(brought)
    await this.keepPaper('ediciones')
  }

  private settle(loaded: readonly LoadedImport[]): void {
    this.keeper.settle(loaded.map(({ stored }) => stored))
    this.tell()
  }

  /** `complete`: where a silence of the matrix means "no" from now on (METHOD §2); null = as it was. */
  private async change(imports: readonly LoadedImport[], complete: Completeness | null): Promise<void> {
    await this.show(imports)
    if (complete !== null) this.ports.stateComplete(complete)
    await this.whenKept(this.keeper.keep())
  }

  /** Tells how keeping ended, and reads what another tab kept meanwhile. */
  private async whenKept(keeping: Promise<void>): Promise<void> {
    await keeping
    this.tell()
    if (this.keeper.kept === 'otra_pestana') this.waiting ??= this.keepInTurn()
    if (this.ready && this.kept.unseen().length > 0) void this.bringWaiting().catch(() => undefined)
  }

  /** What another tab does not let this one keep is kept as soon as that one is closed. */
  private async keepInTurn(): Promise<void> {
    const isWriter = await this.ports.lock.wait()
    this.waiting = null
    if (isWriter) await this.whenKept(this.keeper.keep())
  }

  /** Boundaries change no figure: the engine is asked only when the tables are others. */
  private async show(imports: readonly LoadedImport[]): Promise<void> {
    const [before, after] = [tablesIn(this.imports), tablesIn(imports)]
    if (before.length !== after.length || after.some((each, at) => each !== before[at])) return this.install(imports)
    this.imports = imports
    this.tell()
  }

  private async install(imports: readonly LoadedImport[]): Promise<void> {
    const tables = tablesIn(imports)
    const facts = tables.length === 0 ? null : await (await import('./own-facts.ts')).ownFacts(tables, this.ports)
    if (facts !== null) await this.ports.install(facts)
    this.facts = facts
    this.imports = imports
    this.tell()
    if (facts === null) await this.ports.install(null)
  }

  private tell(): void {
    const { kept, damaged } = this.keeper
    const clashes = this.keeper.clashes.open
    const redacted = this.kept.redacted || this.keeper.redacted
    this.ports.tell({ imports: this.imports, kept, damaged, redacted, clashes })
  }
}
