import { withSent, type SentKit } from '../../domain/consolidation/index.ts'
import type { TerritoryFacts } from '../../domain/country/index.ts'
import { unitKey } from '../../domain/territory/index.ts'
import { kitMaker, type Kit } from '../../publish/kit/index.ts'
import type { Workspace } from '../session/index.ts'
import type { DocumentProgress } from './documents.ts'
import { ownModelFiles } from './own-models.ts'
import { XLSX, type ExportedBytes } from './exported-bytes.ts'

const ZIP = 'application/zip'

/**
 * The kit of a region or a provincia, as the register stands, in one zip with the office's own models where there are
 * some; noted as sent. Null while nothing is loaded.
 */
export async function exportKit(workspace: Workspace, unit: TerritoryFacts): Promise<ExportedBytes | null> {
  const maker = openMaker(workspace)
  await new Promise((resolve) => setTimeout(resolve))
  if (maker === null) return null
  const kit = maker(unit)
  noteSent(workspace, [kit])
  const models = ownModelFiles(workspace)
  if (Object.keys(models).length > 0) {
    const { zipSync } = await import('fflate')
    const files = { [kit.fileName]: kit.bytes, ...models }
    return { name: kit.fileName.replace(/\.xlsx$/, '.zip'), mime: ZIP, bytes: zipSync(files, { level: 0 }) }
  }
  return { name: kit.fileName, mime: XLSX, bytes: kit.bytes }
}

/**
 * The kits of all the regions in one zip, with the office's own models; null when `signal` was aborted, and then none
 * is noted as sent. Gives the page a breath between kits.
 */
export async function exportAllKits(
  workspace: Workspace,
  tell: (progress: DocumentProgress) => void,
  signal: AbortSignal,
): Promise<ExportedBytes | null> {
  const maker = openMaker(workspace)
  const { zipSync } = await import('fflate')
  const regions = workspace.getState().session.country?.byLevel.region ?? []
  const kits: Kit[] = []
  for (const [at, unit] of regions.entries()) {
    tell({ done: at, total: regions.length, name: unit.name })
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted || maker === null) return null
    kits.push(maker(unit))
  }
  noteSent(workspace, kits)
  const { referenceDate } = workspace.getState().choices.parameters
  const files = {
    ...Object.fromEntries(kits.map(({ fileName, bytes }) => [fileName, bytes])),
    ...ownModelFiles(workspace),
  }
  // The files are zips already: stored as they are.
  return { name: `kits-${kits.length}-regiones-${referenceDate}.zip`, mime: ZIP, bytes: zipSync(files, { level: 0 }) }
}

function openMaker(workspace: Workspace): ((unit: TerritoryFacts) => Kit) | null {
  const { session, choices } = workspace.getState()
  if (session.country === null) return null
  const { parameters } = choices
  return kitMaker(session.country, session.papers.papers.ediciones, parameters.referenceDate, parameters)
}

function noteSent(workspace: Workspace, kits: readonly Kit[]): void {
  const { envios } = workspace.getState().session.papers.papers
  const sent = kits.map(({ id, unit, madeOn }): SentKit => ({ id, unit: unitKey(unit), on: madeOn }))
  workspace.revise('envios', withSent(envios, sent))
}
