import { instrumentOf, openSurvey, roundBefore, type Group } from '../../domain/capacities/index.ts'
import type { Limites, Workspace } from '../session/index.ts'
import { XLSX, type ExportedBytes } from './exported-bytes.ts'
import { rasteriseInWorker } from './rasterise-in-worker.ts'
import { withAround } from './with-around.ts'

/** The questionnaire of the instrument in use, as a form to be loaded again or to be printed. */
export async function exportQuestionnaire(workspace: Workspace, format: 'xlsx' | 'docx'): Promise<ExportedBytes> {
  const { session, choices } = workspace.getState()
  const capacities = instrumentOf(session.papers.papers.capacidades)
  if (format === 'xlsx') {
    const { questionnaireWorkbook } = await import('../../publish/capacities/index.ts')
    return { name: 'cuestionario-de-capacidades.xlsx', mime: XLSX, bytes: questionnaireWorkbook(capacities) }
  }
  const { DOCX, questionnaire, withLetterhead, writeDocx } = await import('../../publish/document/index.ts')
  const form = questionnaire(capacities, choices.parameters.referenceDate)
  const report = withLetterhead(form, session.papers.papers.membrete)
  return { name: `${report.fileName}.docx`, mime: DOCX, bytes: await writeDocx(report, new Map()) }
}

/**
 * The consolidated report of a round about a group, as a .docx, with its map where there are limits; null while there
 * is no country or no such round.
 */
export async function exportNeedsReport(
  workspace: Workspace,
  id: string,
  group: Group,
  limites: Limites | null,
): Promise<ExportedBytes | null> {
  const { session, derived } = workspace.getState()
  const { rounds } = session.papers.papers.capacidades
  const round = rounds.find((each) => each.id === id)
  if (derived === null || round === undefined) return null
  const { national } = derived
  const last = roundBefore(rounds, round)
  const before = last === undefined ? null : openSurvey(last, national)
  const asked = { national, survey: openSurvey(round, national), before, group }
  const { DOCX, drawNeeds, needsReport, withLetterhead, writeDocx } = await import('../../publish/document/index.ts')
  const report = withLetterhead(needsReport(asked), session.papers.papers.membrete)
  const pictures = await drawNeeds(asked, await withAround(limites), rasteriseInWorker)
  return { name: `${report.fileName}.docx`, mime: DOCX, bytes: await writeDocx(report, pictures) }
}
