import type { Papers } from '../papers/index.ts'
import type { Refusal, Snapshot, Store, StoredImport, WriterLock } from '../storage/index.ts'

/** Why what is here is not kept in the browser. */
export type NotKept = 'sin_espacio' | 'otra_pestana' | Refusal

/** What the keeper works with; it reads what is to be kept, and tells what others kept meanwhile. */
export interface KeeperPorts {
  readonly store: Store
  readonly lock: WriterLock
  /** AAAA-MM-DD. */
  readonly today: string
  readonly matrix: () => Snapshot['matrix']
  readonly hash: () => string
  readonly papers: {
    read(): Papers
    replace(papers: Papers): void
    /** Puts what is kept under what was written since `base`. */
    rebase(base: Papers, kept: Papers): void
  }
  readonly imports: {
    read(): readonly StoredImport[]
    /** Takes imports that another tab undid off the imports. */
    withdraw(ids: ReadonlySet<string>): void
  }
}
