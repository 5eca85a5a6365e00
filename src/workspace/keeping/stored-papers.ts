import {
  EMPTY_PAPERS,
  readKeptPapers,
  writePapers,
  type PaperKind,
  type Papers,
  type ReadPapers,
} from '../papers/index.ts'
import { sha256, type Snapshot } from '../storage/index.ts'

const checksums = new WeakMap<Uint8Array, Promise<string>>()

/** Of bytes that nobody writes in. */
function checksumOf(bytes: Uint8Array): Promise<string> {
  const checksum = checksums.get(bytes) ?? sha256(bytes)
  checksums.set(bytes, checksum)
  return checksum
}

/** The papers as a snapshot names them, their bytes put among the files by checksum. */
export function storePapers(papers: Papers, files: Map<string, Uint8Array>): Promise<Snapshot['papers']> {
  return Promise.all(
    writePapers(papers).map(async ([kind, bytes]) => {
      const checksum = await checksumOf(bytes)
      files.set(checksum, bytes)
      return { kind, sha256: checksum, judged: true }
    }),
  )
}

/** The papers that a snapshot names; texts that no rule has judged yet are judged on the way. */
export function readStoredPapers(
  stored: Snapshot['papers'],
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadPapers> {
  const bytes = stored.map(({ kind, sha256: checksum }): [PaperKind, Uint8Array] => [
    kind,
    files.get(checksum) ?? new Uint8Array(),
  ])
  const unjudged = stored.filter(({ judged }) => !judged).map(({ kind }) => kind)
  return readKeptPapers(new Map(bytes), EMPTY_PAPERS, unjudged)
}

/** Papers that were opened from a file, on the desk of these: it goes on calling itself as it did. */
export function withOwnLabel(opened: Papers, here: Papers): Papers {
  return { ...opened, linaje: { ...opened.linaje, label: here.linaje.label } }
}
