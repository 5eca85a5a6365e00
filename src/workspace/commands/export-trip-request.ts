import { NO_TARIFFS, type Trip } from '../../domain/visits/index.ts'
import type { Workspace } from '../session/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'

/** What a trip asks of the administration, as a .docx; null while there is no country. */
export async function exportTripRequest(
  workspace: Workspace,
  trip: Trip,
  number: number,
): Promise<ExportedBytes | null> {
  const { session, derived } = workspace.getState()
  if (derived === null) return null
  const { DOCX, tripRequest, withLetterhead, writeDocx } = await import('../../publish/document/index.ts')
  const { membrete, plan } = session.papers.papers
  const request = tripRequest(derived.national, trip, number, plan.rules?.tariffs ?? NO_TARIFFS)
  const report = withLetterhead(request, membrete)
  return { name: `${report.fileName}.docx`, mime: DOCX, bytes: await writeDocx(report, new Map()) }
}
