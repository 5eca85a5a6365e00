import type { Project } from './project-file.ts'

/** When every part of a project file says it was written: the clock is no part of a project. */
const WRITTEN = new Date(1980, 0, 1)

/**
 * The workspace as a `.brecha` file: a zip with `proyecto.json` and the imported files and papers named by checksum, in
 * the order of their checksums. The same project gives the same bytes.
 */
export async function writeProjectFile(project: Project): Promise<Uint8Array> {
  const { zipSync } = await import('fflate')
  const snapshot = new TextEncoder().encode(JSON.stringify(project.snapshot))
  const entries: Record<string, Uint8Array> = { 'proyecto.json': snapshot }
  const files = [...project.files].sort(([one], [other]) => (one < other ? -1 : 1))
  for (const [checksum, bytes] of files) entries[`archivos/${checksum}`] = bytes
  return zipSync(entries, { level: 6, mtime: WRITTEN })
}
