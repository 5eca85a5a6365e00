import type { CountryRows } from '../../domain/country/index.ts'
import type { Source } from '../../domain/measure/index.ts'
import type { ReplacedTables } from '../../database/tables/index.ts'
import {
  eraseAll, namedChecksums, readFileBytes, readProjectFile, restoreGeneration, saveGeneration, sha256, ShelfFullError, writeProjectFile,
  type ProjectFault, type Shelf, type Snapshot, type StoredImport, type WriterLock,
} from '../storage/index.ts'
import { parseUbigeo } from '../../domain/territory/index.ts'
import { TABLE_CHOICES } from '../../database/ledger/index.ts'
import { EMPTY_PAPERS, readPapers, writePapers, type PaperKind, type Papers } from '../papers/index.ts'
import { replacedSources, replacedTables, type LoadedImport } from './replaced-tables.ts'
import type { ReadBytes, Reading, ReadFile, ReadingOptions } from './reading.ts'

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
export type NotKept = 'sin_espacio' | 'otra_pestana' | 'sin_almacen'

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
  private writer = false
  private saving: Promise<void> = Promise.resolve()
  private readonly ports: ImportPorts

  constructor(ports: ImportPorts) {
    this.ports = ports
  }

  /** Reads a file without taking it. */
  read(bytes: Uint8Array, fileName: string, options: ReadingOptions, signal?: AbortSignal): Promise<Reading> {
    return this.ports.read(bytes, fileName, options, signal)
  }

  /** Takes a file that was read: on screen first, then kept. Rejects, and changes nothing, when the engine fails. */
  async commit(reading: ReadFile, bytes: Uint8Array, matrixComplete: boolean): Promise<void> {
    await this.commitAll([reading], bytes, matrixComplete)
  }

  /** Takes several sheets of one file at once, each an import of its own; tables that one sheet holds beside its own give way to sheets of theirs. */
  async commitAll(readings: readonly ReadFile[], bytes: Uint8Array, matrixComplete: boolean): Promise<void> {
    const checksum = await sha256(bytes)
    const first = this.nextNumber()
    const added = readings.toSorted((a, b) => besides(b) - besides(a)).map((reading, at): LoadedImport => {
      const { ledger, fileName, options, sheet } = reading
      const recipe = { ...options, sheet, matrixComplete: matrixComplete && ledger.table === 'instancias' }
      return { ledger, stored: { id: `${ledger.table}-${first + at}-${checksum.slice(0, 8)}`, table: ledger.table, fileName, sha256: checksum, importedAt: this.ports.today, recipe } }
    })
    this.files.set(checksum, bytes)
    await this.change([...this.imports, ...added])
  }

  /** Takes an import back; the one before it, or the build's table, counts again. */
  async undo(id: string): Promise<void> {
    await this.change(this.imports.filter(({ stored }) => stored.id !== id))
  }

  /** Shows the same imports over another base matrix. */
  async rebase(): Promise<void> {
    if (this.imports.length > 0) await this.show(this.imports)
  }

  /** Keeps what is on the desk now, after a change that is not an import. */
  async keepNow(): Promise<void> {
    await this.keep()
    this.tell()
  }

  /** Whether the browser keeps any import from the last visit. */
  async hasKept(): Promise<boolean> {
    const restored = await restoreGeneration(this.ports.shelf).catch(() => null)
    return restored !== null && restored.snapshot.imports.length > 0
  }

  /** Brings back what was kept at the last visit; false when there was nothing. */
  async restore(): Promise<boolean> {
    this.writer = await this.ports.lock.acquire()
    const restored = await restoreGeneration(this.ports.shelf)
    if (restored === null) return false
    this.damaged = restored.damaged
    const files = new Map<string, Uint8Array>()
    for (const checksum of namedChecksums(restored.snapshot)) files.set(checksum, (await readFileBytes(this.ports.shelf, checksum)) ?? new Uint8Array())
    await this.reopen(restored.snapshot, files)
    return restored.snapshot.imports.length > 0
  }

  /** Forgets everything, here and in the browser; true when it was verified that nothing is left. */
  async erase(): Promise<boolean> {
    const erased = await eraseAll(this.ports.shelf)
    this.files.clear()
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
    await this.reopen(reading.project.snapshot, reading.project.files)
    this.ports.hash.follow(reading.project.snapshot.hash)
    await this.keep()
    this.tell()
    return null
  }

  /** One more than that of any import that is there, so that no two are ever undone together. */
  private nextNumber(): number {
    return 1 + Math.max(0, ...this.imports.map(({ stored }) => Number(stored.id.split('-')[1] ?? 0) || 0))
  }

  private async reopen(snapshot: Snapshot, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const { papers, damaged } = readPapers(new Map(snapshot.papers.map(({ kind, sha256: checksum }): [PaperKind, Uint8Array] => [kind, files.get(checksum) ?? new Uint8Array()])))
    this.damaged ||= damaged
    this.ports.papers.replace(papers)
    const imports: LoadedImport[] = []
    for (const stored of snapshot.imports) {
      const bytes = files.get(stored.sha256) ?? new Uint8Array()
      const reading = await this.ports.read(bytes, stored.fileName, readingOptions(stored))
      if (!reading.ok) this.damaged = true
      else imports.push({ stored, ledger: reading.ledger })
      this.files.set(stored.sha256, bytes)
    }
    if (imports.length > 0 || this.imports.length > 0) await this.show(imports)
  }

  private async change(imports: readonly LoadedImport[]): Promise<void> {
    await this.show(imports)
    await this.keep()
    this.tell()
  }

  private async show(imports: readonly LoadedImport[]): Promise<void> {
    if (imports.length === 0) {
      this.imports = imports
      this.tell()
      await this.ports.install(null)
    } else {
      const { sources, matrix } = this.ports.base()
      const replaced = replacedTables(imports, matrix)
      await this.ports.install({ rows: await this.ports.askWith(replaced), sources: replacedSources(sources, imports, replaced) })
    }
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
    const papers = await Promise.all(writePapers(this.ports.papers.read()).map(async ([kind, bytes]) => {
      const checksum = await sha256(bytes)
      this.files.set(checksum, bytes)
      return { kind, sha256: checksum }
    }))
    return { version: 1, savedAt: today, matrix: base().matrix, imports: this.imports.map(({ stored }) => stored), papers, hash: hash.read() }
  }

  private tell(): void {
    this.ports.tell({ imports: this.imports, kept: this.kept, damaged: this.damaged })
  }
}

function besides({ ledger }: ReadFile): number {
  return Object.keys(ledger.beside).length
}

function readingOptions({ recipe }: StoredImport): ReadingOptions {
  const confirmed = recipe.confirmed.flatMap(([naming, code]) => {
    const parsed = parseUbigeo(code)
    return parsed === null ? [] : [[naming, parsed] as const]
  })
  const { sheet, delimiter, encoding, header, columns, decimals, keptPersonal, year, duplicates, repair } = recipe
  const options = { sheet, delimiter, encoding, header, columns, decimals, keptPersonal, year, duplicates, repair }
  return { ...options, kind: TABLE_CHOICES.find((choice) => choice === recipe.kind) ?? 'auto', confirmed }
}
