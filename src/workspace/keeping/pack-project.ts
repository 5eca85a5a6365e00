import { isRecord } from '../../domain/untrusted/index.ts'
import { EMPTY_PAPERS } from '../papers/index.ts'
import { sha256, writeProjectFile, type Project, type Snapshot } from '../storage/index.ts'

/** A project as the bytes of its file, the same wherever it was written; its code comes with the first saved. */
export async function packProject({ snapshot, files }: Project): Promise<Uint8Array> {
  const brought = new Set(snapshot.imports.map(({ sha256: checksum }) => checksum))
  const packed = new Map([...files].filter(([checksum]) => brought.has(checksum)))
  const papers: Snapshot['papers'][number][] = []
  for (const paper of snapshot.papers) {
    const text = inOneOrder(JSON.parse(new TextDecoder().decode(files.get(paper.sha256))))
    if (text === inOneOrder(EMPTY_PAPERS[paper.kind])) continue
    const bytes = new TextEncoder().encode(text)
    papers.push({ ...paper, sha256: await sha256(bytes) })
    packed.set(await sha256(bytes), bytes)
  }
  return writeProjectFile({ snapshot: ordered({ ...snapshot, papers }), files: packed })
}

/** The text of a paper with the fields of each thing in the order of their names, whatever act wrote them. */
function inOneOrder(paper: unknown): string {
  return JSON.stringify(ordered(paper))
}

function ordered<T>(value: T): T {
  if (Array.isArray(value)) return value.map((each: unknown) => ordered(each)) as T
  if (!isRecord(value)) return value
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(fields.map(([name, each]) => [name, ordered(each)])) as T
}
