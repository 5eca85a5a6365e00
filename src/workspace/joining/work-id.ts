import type { Work } from '../papers/index.ts'
import { sha256 } from '../storage/index.ts'
import { partsOf } from './parts.ts'

/** The id of a work: the same for the same parts, on whatever desk and in whatever order they were written. */
export function idOfWork(work: Work): Promise<string> {
  const parts = [...partsOf(work)].sort(([one], [other]) => (one < other ? -1 : 1))
  return sha256(new TextEncoder().encode(JSON.stringify(parts)))
}
