import type { Workspace } from '../session/index.ts'
import { XLSX, type ExportedBytes } from './exported-bytes.ts'

/** The monthly report (month AAAA-MM) as a .docx, or its tables as an .xlsx; null while there is no country. */
export async function exportMonthlyReport(
  workspace: Workspace,
  month: string,
  form: 'docx' | 'xlsx',
): Promise<ExportedBytes | null> {
  const { session, derived } = workspace.getState()
  if (derived === null) return null
  const { DOCX, monthlyReport, reportWorkbook, withLetterhead, writeDocx } = await import(
    '../../publish/document/index.ts'
  )
  const { membrete, plan } = session.papers.papers
  const report = withLetterhead(monthlyReport(derived.national, plan.visits, month), membrete)
  return form === 'docx'
    ? { name: `${report.fileName}.docx`, mime: DOCX, bytes: await writeDocx(report, new Map()) }
    : { name: `${report.fileName}.xlsx`, mime: XLSX, bytes: reportWorkbook(report) }
}
