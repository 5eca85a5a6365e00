import type { Workspace } from '../session/index.ts'
import type { ExportedBytes } from './exported-bytes.ts'

/** The formal letter that calls a visit of the plan, as a .docx; null while there is no country or no such visit. */
export async function exportCallLetter(workspace: Workspace, id: string): Promise<ExportedBytes | null> {
  const found = visitOf(workspace, id)
  if (found === null) return null
  const { callLetter, DOCX, withLetterhead, writeDocx } = await import('../../publish/document/index.ts')
  const report = withLetterhead(callLetter(found.national, found.visit), found.letterhead)
  return { name: `${report.fileName}.docx`, mime: DOCX, bytes: await writeDocx(report, new Map()) }
}

/** The mail to the Gerencia that convenes, to be copied; null while there is no country or no such visit. */
export async function writeCallMail(
  workspace: Workspace,
  id: string,
): Promise<{ readonly subject: string; readonly text: string } | null> {
  const found = visitOf(workspace, id)
  if (found === null) return null
  const { callMail } = await import('../../publish/document/index.ts')
  return callMail(found.national, found.visit)
}

function visitOf(workspace: Workspace, id: string) {
  const { session, derived } = workspace.getState()
  const { membrete: letterhead, plan } = session.papers.papers
  const visit = plan.visits.find((each) => each.id === id)
  return derived === null || visit === undefined ? null : { national: derived.national, visit, letterhead }
}
