import type { ReplacedTables } from '../../database/tables/index.ts'
import type { CountryRows, Edit } from '../../domain/country/index.ts'
import type { Completeness } from '../../domain/criteria/index.ts'
import type { Source, TableName } from '../../domain/measure/index.ts'
import type { Keeper, KeeperPorts } from '../keeping/index.ts'
import type { Clash } from '../papers/index.ts'
import type { ReadBytes } from './reading.ts'
import type { LoadedImport } from './loaded-import.ts'

/** The facts of a person's tables, and the sources of what is on screen with them. */
export interface OwnFacts {
  readonly rows: CountryRows
  readonly sources: readonly Source[]
}

/** What the importer works with; the session gives them, and takes what follows. */
export interface ImportPorts extends Pick<KeeperPorts, 'store' | 'lock' | 'today'> {
  readonly papers: KeeperPorts['papers'] & {
    /** Puts statements in place of those about the same things; a step that undo takes back. */
    state(edits: readonly Edit[]): void
  }
  readonly read: ReadBytes
  /** What tells this program from any other; without it no facts are kept. */
  readonly build?: string | undefined
  /** The facts with these tables in place of the build's. Rejects when the engine cannot be had. */
  readonly askWith: (replaced: ReplacedTables, over: ReadonlySet<TableName>) => Promise<CountryRows>
  readonly base: () => {
    readonly sources: readonly Source[]
    readonly matrix: 'simulada' | 'vacia'
    /** The register of cases that was chosen; null = the usual one. */
    readonly register: string | null
  }
  /** Puts the facts on screen; null = the build's own again. */
  readonly install: (facts: OwnFacts | null) => Promise<void>
  /** Says where the matrix that counts is complete. */
  readonly stateComplete: (said: Completeness) => void
  readonly tell: (state: ImportState) => void
  readonly hash: { read(): string; follow(hash: string): void }
}

export interface ImportState {
  /** Oldest first; the newest of a table counts. */
  readonly imports: readonly LoadedImport[]
  readonly kept: Keeper['kept']
  /** Set when a saved state could not be read whole and an older one, or none, stands in its place. */
  readonly damaged: boolean
  /** Set when files or texts kept whole by an earlier version were redacted on opening. */
  readonly redacted: boolean
  /** Fields that two tabs wrote, each another thing, until a person says which stands. */
  readonly clashes: readonly Clash[]
}
