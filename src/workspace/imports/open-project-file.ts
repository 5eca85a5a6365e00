import type { ProjectFault } from '../storage/index.ts'
import type { ReadBytes } from './reading.ts'
import type { RedactedProject } from './redact-project.ts'

/** A `.brecha` file read and redacted by code that comes with the first of them; the fault when it is not whole. */
export async function openProjectFile(bytes: Uint8Array, read: ReadBytes): Promise<ProjectFault | RedactedProject> {
  const { readAndRedact } = await import('./redact-project.ts')
  return readAndRedact(bytes, read)
}
