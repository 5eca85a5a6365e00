import { fillIn, type FieldTrip } from '../../domain/field/index.ts'
import { internalName } from '../../domain/disclosure/index.ts'
import type { Visit } from '../../domain/visits/index.ts'
import { withAncestors } from '../papers/index.ts'
import type { Limites, Workspace } from '../session/index.ts'
import type { ProjectFault } from '../storage/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'
import { withAround } from './with-around.ts'

const BRECHA = 'application/zip'

/**
 * A trip, its visits with their days, as the small file that a phone opens; the desk remembers what left, so that it
 * knows what comes back. Null while there is no country.
 */
export async function takeToField(
  workspace: Workspace,
  visits: readonly Visit[],
  label: string,
  limites: Limites | null,
): Promise<ExportedBytes | null> {
  const { session, choices, derived } = workspace.getState()
  if (derived === null) return null
  const { packTrip } = await import('../field/index.ts')
  const on = choices.parameters.referenceDate
  const { national } = derived
  const { capacidades, plan } = session.papers.papers
  const planned = visits.map((visit) => plan.visits.find(({ id }) => id === visit.id) ?? visit)
  const { rounds } = capacidades
  const boundaries = await withAround(limites)
  const { bytes, left } = await packTrip({ label, visits, planned, rounds, national, boundaries, on })
  const { linaje } = workspace.getState().session.papers.papers
  workspace.revise('linaje', { ...linaje, ancestors: withAncestors(linaje.ancestors, [left]) })
  const from = visits.find(({ date }) => date !== null)?.date ?? on
  return { name: internalName(`al-campo-${from}.brecha`, national.disclosure), mime: BRECHA, bytes }
}

/** Puts the trips of a file among those that are here; the first of them, or why there is none. */
export async function openFieldFile(
  workspace: Workspace,
  bytes: Uint8Array,
): Promise<ProjectFault | 'sin_viaje' | FieldTrip> {
  const { readFieldFile } = await import('../field/index.ts')
  const read = await readFieldFile(bytes)
  if (typeof read === 'string') return read
  const { campo } = workspace.getState().session.papers.papers
  const more = read.filter(({ id }) => !campo.some((each) => each.id === id))
  if (more.length > 0) workspace.revise('campo', [...campo, ...more])
  const [first] = read
  return first ?? 'sin_viaje'
}

/** Writes in a visit of a trip, taken back by undo. */
export function writeInField(
  workspace: Workspace,
  trip: string,
  visit: string,
  change: Partial<Omit<Visit, 'id'>>,
): void {
  workspace.revise('campo', fillIn(workspace.getState().session.papers.papers.campo, trip, visit, change))
}

/** What a trip brings back, as the file that the desk joins. */
export async function returnFromField(workspace: Workspace, trip: FieldTrip): Promise<ExportedBytes> {
  const { packReturn } = await import('../field/index.ts')
  const on = workspace.getState().choices.parameters.referenceDate
  return { name: `del-campo-${on}.brecha`, mime: BRECHA, bytes: await packReturn(trip, on) }
}

/** Takes a trip away from here, taken back by undo. */
export function leaveTrip(workspace: Workspace, trip: string): void {
  const { campo } = workspace.getState().session.papers.papers
  workspace.revise(
    'campo',
    campo.filter(({ id }) => id !== trip),
  )
}
