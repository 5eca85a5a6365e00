import type { Workspace } from '../session/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'

/** The informe técnico of a visit of the plan as a .docx; null while there is no country or no such visit. */
export async function exportVisitReport(workspace: Workspace, id: string): Promise<ExportedBytes | null> {
  const { session, derived } = workspace.getState()
  const visit = session.papers.papers.plan.visits.find((each) => each.id === id)
  if (derived === null || visit === undefined) return null
  const { DOCX, visitReport, withLetterhead, writeDocx } = await import('../../publish/document/index.ts')
  const { capacidades, membrete } = session.papers.papers
  const report = withLetterhead(visitReport(derived.national, visit, capacidades.rounds), membrete)
  return { name: `${report.fileName}.docx`, mime: DOCX, bytes: await writeDocx(report, new Map()) }
}
