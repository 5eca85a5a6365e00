import type { FieldTrip } from '../../domain/field/index.ts'
import { readStoredPapers } from '../keeping/index.ts'
import { readProjectFile, type ProjectFault } from '../storage/index.ts'

/** The trips that a file carries; the fault where it is not whole, or carries none. */
export async function readFieldFile(bytes: Uint8Array): Promise<ProjectFault | 'sin_viaje' | readonly FieldTrip[]> {
  const read = await readProjectFile(bytes)
  if (!read.ok) return read.fault
  const { papers } = await readStoredPapers(read.project.snapshot.papers, read.project.files)
  return papers.campo.length === 0 ? 'sin_viaje' : papers.campo
}
