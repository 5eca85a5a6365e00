import type { Keeper } from '../keeping/index.ts'
import type { StoredImport } from '../storage/index.ts'
import type { ReadBytes } from './reading.ts'
import type { LoadedImport } from './loaded-import.ts'
import { loadedAs, readingOptions } from './stored-import.ts'

/** Reads again what is kept of earlier imports, and has only what was accepted of a file kept in its place. */
export class KeptReader {
  /** Set when files kept whole by an earlier version were redacted on opening. */
  redacted = false
  /** Kept imports that could not be read at this visit; they stay kept for the next. */
  readonly unread = new Set<string>()
  private readonly keeper: Keeper
  private readonly read: ReadBytes

  constructor(keeper: Keeper, read: ReadBytes) {
    this.keeper = keeper
    this.read = read
  }

  /** What is kept, is not among the imports yet, and can be read. */
  unseen(): readonly StoredImport[] {
    return this.keeper.waiting.filter(({ id }) => !this.unread.has(id))
  }

  /** Whether the very file is kept, as older versions did: it goes nowhere before it is redacted. */
  isWhole({ id, original }: StoredImport): boolean {
    return original === null && !this.unread.has(id)
  }

  async readAll(stored: readonly StoredImport[]): Promise<readonly LoadedImport[]> {
    const loaded: LoadedImport[] = []
    for (const each of stored) {
      const reading = await this.read(this.keeper.fileOf(each), each.fileName, readingOptions(each))
      if (reading.what !== 'nada') loaded.push(loadedAs(reading, await this.redactedOf(each, await reading.kept())))
      else {
        this.unread.add(each.id)
        this.keeper.damaged = true
      }
    }
    return loaded
  }

  /** What is kept is what was accepted: anything else that was kept gives way to it. */
  private async redactedOf(stored: StoredImport, kept: Uint8Array): Promise<StoredImport> {
    const checksum = await this.keeper.holdFile(kept)
    const { withSheetRedacted } = await import('./taken-import.ts')
    const named = withSheetRedacted(stored)
    if (checksum === stored.sha256 && stored.original !== null && named === stored) return stored
    const redacted = { ...named, sha256: checksum, original: stored.original ?? stored.sha256 }
    this.keeper.replace(stored, redacted)
    this.redacted = true
    return redacted
  }
}
