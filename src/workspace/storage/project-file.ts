import type { Snapshot } from './snapshot.ts'

export interface Project {
  readonly snapshot: Snapshot
  readonly files: ReadonlyMap<string, Uint8Array>
}
