import type { Snapshot } from './snapshot.ts'

export interface Project {
  readonly snapshot: Snapshot
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * The workspace as a `.brecha` file: a zip with `proyecto.json` and the imported files and papers named by checksum.
 */
export async function writeProjectFile(project: Project): Promise<Uint8Array> {
  const { zipSync } = await import('fflate')
  const snapshot = new TextEncoder().encode(JSON.stringify(project.snapshot))
  const entries: Record<string, Uint8Array> = { 'proyecto.json': snapshot }
  for (const [checksum, bytes] of project.files) entries[`archivos/${checksum}`] = bytes
  return zipSync(entries, { level: 6 })
}
