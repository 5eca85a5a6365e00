import { sha256 } from './digest.ts'
import { nameWithoutReserved } from '../../domain/disclosure/index.ts'
import type { Project } from './project-file.ts'
import { isOtherVersion, namedChecksums, parseSnapshot } from './snapshot.ts'

/** Limits of a project file from anywhere: entries, and bytes after inflation. */
const MAX_ENTRIES = 120
const MAX_BYTES = 200 * 1024 * 1024

export type ProjectFault = 'no_es_proyecto' | 'otra_version' | 'demasiado_grande' | 'archivo_alterado'
export type ProjectReading =
  | { readonly ok: true; readonly project: Project }
  | { readonly ok: false; readonly fault: ProjectFault }

/** Reads a `.brecha` file as a hostile one: sizes capped before inflating, every field and checksum verified. */
export async function readProjectFile(bytes: Uint8Array): Promise<ProjectReading> {
  const opened = await openZip(bytes)
  if (typeof opened === 'string') return { ok: false, fault: opened }
  const manifest = new TextDecoder().decode(opened['proyecto.json'] ?? new Uint8Array())
  const snapshot = parseSnapshot(manifest, nameWithoutReserved)
  if (isOtherVersion(manifest)) return { ok: false, fault: 'otra_version' }
  if (snapshot === null) return { ok: false, fault: 'no_es_proyecto' }
  const files = new Map<string, Uint8Array>()
  for (const checksum of namedChecksums(snapshot)) {
    const content = opened[`archivos/${checksum}`]
    if (!content || (await sha256(content)) !== checksum) return { ok: false, fault: 'archivo_alterado' }
    files.set(checksum, content)
  }
  return { ok: true, project: { snapshot, files } }
}

/**
 * Inflates in this thread: the library's asynchronous form starts workers from blobs, which the page's policy refuses.
 */
async function openZip(bytes: Uint8Array): Promise<Record<string, Uint8Array> | ProjectFault> {
  const { unzipSync } = await import('fflate')
  let [entries, total, tooLarge] = [0, 0, false]
  const admit = (file: { readonly name: string; readonly originalSize: number }) => {
    entries += 1
    total += file.originalSize
    tooLarge ||= entries > MAX_ENTRIES || total > MAX_BYTES
    return !tooLarge && /^(proyecto\.json|archivos\/[0-9a-f]{64})$/.test(file.name)
  }
  try {
    const files = unzipSync(bytes, { filter: admit })
    return tooLarge ? 'demasiado_grande' : files
  } catch {
    return 'no_es_proyecto'
  }
}
