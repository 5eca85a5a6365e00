import { readProjectFile, sha256, type Project, type ProjectFault, type StoredImport } from '../storage/index.ts'
import { isKept } from './read-kept.ts'
import { readingOptions } from './stored-import.ts'
import { withSheetRedacted } from './taken-import.ts'
import type { ReadBytes } from './reading.ts'

/**
 * A project without the files that it carried whole: how many were redacted, and whether some could not be read and
 * were left out.
 */
export interface RedactedProject {
  readonly project: Project
  readonly redacted: boolean
  readonly damaged: boolean
}

/** The tables of a project file as they may be kept, and the files that they name. */
export interface RedactedTables {
  readonly imports: readonly StoredImport[]
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly redacted: boolean
  readonly damaged: boolean
}

/** Redacts tables before anything of them is kept: older versions, and strangers, put whole files in a project. */
export async function redactTables(
  stored: readonly StoredImport[],
  files: ReadonlyMap<string, Uint8Array>,
  read: ReadBytes,
): Promise<RedactedTables> {
  const kept = new Map(files)
  const imports: StoredImport[] = []
  const bytesOf = (each: StoredImport) => files.get(each.sha256) ?? new Uint8Array()
  const whole = stored.filter((each) => !isKept(bytesOf(each)))
  for (const each of stored) {
    if (!whole.includes(each)) imports.push(withSheetRedacted({ ...each, original: each.original ?? each.sha256 }))
    else {
      const reading = await read(bytesOf(each), each.fileName, readingOptions(each))
      if (reading.what === 'nada') continue
      const bytes = await reading.kept()
      const checksum = await sha256(bytes)
      kept.set(checksum, bytes)
      imports.push(withSheetRedacted({ ...each, sha256: checksum, original: each.original ?? each.sha256 }))
    }
  }
  for (const { sha256: checksum } of whole) kept.delete(checksum)
  return { imports, files: kept, redacted: whole.length > 0, damaged: imports.length < stored.length }
}

async function redactProject({ snapshot, files }: Project, read: ReadBytes): Promise<RedactedProject> {
  const { imports, files: kept, redacted, damaged } = await redactTables(snapshot.imports, files, read)
  return { project: { snapshot: { ...snapshot, imports }, files: kept }, redacted, damaged }
}

/** A `.brecha` file read and redacted; the fault when it is not whole. */
export async function openProjectFile(bytes: Uint8Array, read: ReadBytes): Promise<ProjectFault | RedactedProject> {
  const reading = await readProjectFile(bytes)
  return reading.ok ? redactProject(reading.project, read) : reading.fault
}
