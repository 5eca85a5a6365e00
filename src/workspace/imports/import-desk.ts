import type { CountryRows } from '../../domain/country/index.ts'
import type { Source } from '../../domain/measure/index.ts'
import type { ReplacedTables } from '../../database/tables/index.ts'
import {
  eraseAll,
  namedChecksums,
  readFileBytes,
  readProjectFile,
  restoreGeneration,
  saveGeneration,
  sha256,
  ShelfFullError,
  writeProjectFile,
  type ProjectFault,
  type Shelf,
  type Snapshot,
  type StoredImport,
  type WriterLock,
} from '../storage/index.ts'
import { EMPTY_PAPERS, readPapers, writePapers, type PaperKind, type Papers } from '../papers/index.ts'
import { besides, loadedAs, loadedFrom, numberOf, readingOptions } from './stored-import.ts'
import { replacedSources, replacedTables, tablesIn, type LoadedImport } from './replaced-tables.ts'
import type { ReadBytes, Reading, ReadFile, ReadingOptions, ReadLimites } from './reading.ts'

/** What the desk works with; the session gives them, and takes what follows. */
export interface ImportPorts {
  readonly shelf: Shelf
  readonly lock: WriterLock
  readonly read: ReadBytes
  /** The facts with these tables in place of the build's. Rejects when the engine cannot be had. */
  readonly askWith: (replaced: ReplacedTables) => Promise<CountryRows>
  readonly base: () => { readonly sources: readonly Source[]; readonly matrix: 'simulada' | 'vacia' }
  /** Puts the facts on screen; null = the build's own again. */
  readonly install: (facts: { readonly rows: CountryRows; readonly sources: readonly Source[] } | null) => Promise<void>
  readonly tell: (state: ImportState) => void
  /** AAAA-MM-DD. */
  readonly today: string
  readonly hash: { read(): string; follow(hash: string): void }
  /** What the person wrote here, kept and saved beside the tables. */
  readonly papers: { read(): Papers; replace(papers: Papers): void }
}

/** Why the last change is not kept in the browser. */
type NotKept = 'sin_espacio' | 'otra_pestana' | 'sin_almacen'

export interface ImportState {
  /** Oldest first; the newest of a table counts. */
  readonly imports: readonly LoadedImport[]
  readonly kept: 'si' | NotKept
  /** Set when a saved state could not be read whole and an older one, or none, stands in its place. */
  readonly damaged: boolean
}

/** The person's own tables: read, committed, undone, kept in the browser and in project files. The engine's tables are only a cache of this. */
export class ImportDesk {
  private imports: readonly LoadedImport[] = []
  private readonly files = new Map<string, Uint8Array>()
  private kept: ImportState['kept'] = 'si'
  private damaged = false
  /** What was written here comes back once: what is written while the engine starts stays, with its way back. */
  private papersAsked = false
  /** What is kept and was not read yet; it goes on being kept until it was. */
  private waiting: readonly StoredImport[] = []
  /** What comes back of the last visit; changes wait for it. */
  private opening: Promise<unknown> = Promise.resolve()
  private writer = false
  private saving: Promise<void> = Promise.resolve()
  private readonly ports: ImportPorts

  constructor(ports: ImportPorts) {
    this.ports = ports
  }

  /** Reads a file without taking it, telling what share (0–1) of its rows it has. */
  read(
    bytes: Uint8Array,
    fileName: string,
    options: ReadingOptions,
    signal?: AbortSignal,
    onProgress?: (share: number) => void,
  ): Promise<Reading> {
    return this.ports.read(bytes, fileName, options, signal, onProgress)
  }

  /** Takes a file that was read: on screen first, then kept. Rejects, and changes nothing, when the engine fails. */
  async commit(reading: ReadFile | ReadLimites, bytes: Uint8Array, matrixComplete: boolean): Promise<void> {
    await this.commitAll([reading], bytes, matrixComplete)
  }

  /** Takes several sheets of one file at once, each an import of its own; tables that one sheet holds beside its own give way to sheets of theirs. */
  async commitAll(
    readings: readonly (ReadFile | ReadLimites)[],
    bytes: Uint8Array,
    matrixComplete: boolean,
  ): Promise<void> {
    await this.opening
    const checksum = await sha256(bytes)
    const first = this.nextNumber()
    const ordered = readings.toSorted((a, b) => besides(b) - besides(a))
    const added = ordered.map((reading, at) =>
      loadedFrom(reading, { number: first + at, checksum, today: this.ports.today, matrixComplete }),
    )
    this.files.set(checksum, bytes)
    await this.change([...this.imports, ...added])
  }

  /** Takes an import back; the one before it, or the build's table, counts again. */
  async undo(id: string): Promise<void> {
    await this.opening
    await this.change(this.imports.filter(({ stored }) => stored.id !== id))
  }

  /** Shows the same imports over another base matrix. */
  async rebase(): Promise<void> {
    if (tablesIn(this.imports).length > 0) await this.install(this.imports)
  }

  /** Keeps what is on the desk now, after a change that is not an import. */
  async keepNow(): Promise<void> {
    await this.keep()
    this.tell()
  }

  /** Whether tables of the last visit are on their way. What was written here, and boundaries, come back at once: they need no engine. */
  async hasKept(): Promise<boolean> {
    const { shelf } = this.ports
    const isFirst = !this.papersAsked
    this.papersAsked = true
    const restored = await restoreGeneration(shelf).catch(() => null)
    if (restored === null) return false
    this.damaged = restored.damaged
    this.waiting = restored.snapshot.imports
    for (const checksum of namedChecksums(restored.snapshot))
      this.files.set(checksum, (await readFileBytes(shelf, checksum)) ?? new Uint8Array())
    if (isFirst) this.reopenPapers(restored.snapshot)
    this.opening = this.reopenLimites()
    return this.waiting.some(({ table }) => table !== 'limites')
  }

  /** Brings back what was kept at the last visit; false when there was nothing. Rejects when the engine fails: then all of it stays kept. */
  async restore(): Promise<boolean> {
    this.writer = await this.ports.lock.acquire()
    if (this.waiting.length + this.imports.length === 0) await this.hasKept()
    const opened = this.opening.then(() => this.reopen(this.waiting, this.imports))
    this.opening = opened.catch(() => undefined)
    await opened
    return this.imports.length > 0
  }

  /** Forgets everything, here and in the browser; true when it was verified that nothing is left. */
  async erase(): Promise<boolean> {
    await this.opening
    const erased = await eraseAll(this.ports.shelf)
    this.files.clear()
    this.waiting = []
    this.kept = 'si'
    this.damaged = false
    this.ports.papers.replace(EMPTY_PAPERS)
    await this.show([])
    return erased
  }

  /** Lets this tab keep changes from now on; the other one is told. */
  async takeOver(): Promise<void> {
    await this.ports.lock.takeOver()
    this.writer = true
    await this.keep()
    this.tell()
  }

  /** Another tab keeps changes from now on. */
  yieldWriting(): void {
    this.writer = false
    this.kept = 'otra_pestana'
    this.tell()
  }

  /** The whole workspace as the bytes of a `.brecha` file. */
  async saveProject(): Promise<Uint8Array> {
    const snapshot = await this.snapshot()
    const named = new Set(namedChecksums(snapshot))
    return writeProjectFile({ snapshot, files: new Map([...this.files].filter(([checksum]) => named.has(checksum))) })
  }

  /** Opens a `.brecha` file in place of the workspace; the fault, and no change, when it is not whole. */
  async openProject(bytes: Uint8Array): Promise<ProjectFault | null> {
    const reading = await readProjectFile(bytes)
    if (!reading.ok) return reading.fault
    const { snapshot, files } = reading.project
    for (const [checksum, content] of files) this.files.set(checksum, content)
    await this.opening
    await this.reopen(snapshot.imports, [])
    this.reopenPapers(snapshot)
    this.ports.hash.follow(snapshot.hash)
    await this.keep()
    this.tell()
    return null
  }

  /** One more than that of any import that is there, so that no two are ever undone together. */
  private nextNumber(): number {
    return 1 + Math.max(0, ...[...this.waiting, ...this.imports.map(({ stored }) => stored)].map(numberOf))
  }

  private reopenPapers({ papers: stored }: Snapshot): void {
    const { papers, damaged } = readPapers(
      new Map(
        stored.map(({ kind, sha256: checksum }): [PaperKind, Uint8Array] => [
          kind,
          this.files.get(checksum) ?? new Uint8Array(),
        ]),
      ),
    )
    this.damaged ||= damaged
    this.ports.papers.replace(papers)
  }

  private async reopenLimites(): Promise<void> {
    const loaded = await this.readAll(this.waiting.filter(({ table }) => table === 'limites'))
    const back = new Set(loaded.map(({ stored }) => stored.id))
    this.waiting = this.waiting.filter(({ id }) => !back.has(id))
    this.imports = [...this.imports, ...loaded]
    this.tell()
  }

  /** Puts these imports on the desk beside those, tables first: the figures do not wait for the map's boundaries. */
  private async reopen(stored: readonly StoredImport[], beside: readonly LoadedImport[]): Promise<void> {
    const tables = await this.readAll(stored.filter(({ table }) => table !== 'limites'))
    await this.show([...beside, ...tables])
    const limites = await this.readAll(stored.filter(({ table }) => table === 'limites'))
    this.imports = [...beside, ...tables, ...limites].sort((a, b) => numberOf(a.stored) - numberOf(b.stored))
    this.waiting = []
    this.tell()
  }

  private async readAll(stored: readonly StoredImport[]): Promise<readonly LoadedImport[]> {
    const loaded: LoadedImport[] = []
    for (const each of stored) {
      const reading = await this.ports.read(
        this.files.get(each.sha256) ?? new Uint8Array(),
        each.fileName,
        readingOptions(each),
      )
      if (reading.what === 'nada') this.damaged = true
      else loaded.push(loadedAs(reading, each))
    }
    return loaded
  }

  private async change(imports: readonly LoadedImport[]): Promise<void> {
    await this.show(imports)
    await this.keep()
    this.tell()
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
    if (tables.length === 0) {
      this.imports = imports
      this.tell()
      return this.ports.install(null)
    }
    const { sources, matrix } = this.ports.base()
    const replaced = replacedTables(tables, matrix)
    await this.ports.install({
      rows: await this.ports.askWith(replaced),
      sources: replacedSources(sources, tables, replaced),
    })
    this.imports = imports
    this.tell()
  }

  /** One save at a time, in the order of the changes. */
  private keep(): Promise<void> {
    this.saving = this.saving.then(() => this.keepOnce())
    return this.saving
  }

  private async keepOnce(): Promise<void> {
    if (!this.writer) this.writer = await this.ports.lock.acquire()
    this.kept = this.writer ? await this.save() : 'otra_pestana'
  }

  private async save(): Promise<ImportState['kept']> {
    try {
      await saveGeneration(this.ports.shelf, await this.snapshot(), this.files)
      return 'si'
    } catch (cause) {
      return cause instanceof ShelfFullError ? 'sin_espacio' : 'sin_almacen'
    }
  }

  private async snapshot(): Promise<Snapshot> {
    const { base, hash, today } = this.ports
    const papers = await Promise.all(
      writePapers(this.ports.papers.read()).map(async ([kind, bytes]) => {
        const checksum = await sha256(bytes)
        this.files.set(checksum, bytes)
        return { kind, sha256: checksum }
      }),
    )
    return {
      version: 1,
      savedAt: today,
      matrix: base().matrix,
      imports: [...this.waiting, ...this.imports.map(({ stored }) => stored)],
      papers,
      hash: hash.read(),
    }
  }

  private tell(): void {
    this.ports.tell({ imports: this.imports, kept: this.kept, damaged: this.damaged })
  }
}
