import { EMPTY_PAPERS, type Papers } from '../papers/index.ts'

/** The state of the store that this tab last read or wrote: what differs from it was written since. */
export interface Common {
  readonly papers: Papers
  readonly imports: ReadonlySet<string>
}

/** Of a tab that has read nothing yet, or forgot everything. */
export const NOTHING: Common = { papers: EMPTY_PAPERS, imports: new Set() }
