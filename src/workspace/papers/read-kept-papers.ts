import type { PaperKind } from '../storage/index.ts'
import { EMPTY_PAPERS, type Papers, type ReadPapers } from './papers.ts'

/** As `readPapers` does; what reads them is fetched only where there is something to read. */
export async function readKeptPapers(
  bytes: ReadonlyMap<PaperKind, Uint8Array>,
  standing: Papers = EMPTY_PAPERS,
  unjudged: readonly PaperKind[] = [],
): Promise<ReadPapers> {
  if (bytes.size === 0) return { papers: standing, damaged: false, redacted: false }
  const { readPapers } = await import('./read-papers.ts')
  return readPapers(bytes, standing, unjudged)
}
