import type { National } from '../../domain/criteria/index.ts'
import type { Weights } from '../../domain/ranking/index.ts'
import { priorityOrder, profileOf, summariseDepartment, type CutsBetween } from '../../domain/summary/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import type { CoverKind, Report } from '../../publish/document/index.ts'
import type { Limites, Workspace } from '../session/index.ts'
import { contextHere } from './context-here.ts'
import { XLSX, type ExportedBytes } from './exported-bytes.ts'
import { rasteriseInWorker } from './rasterise-in-worker.ts'
import { withAround } from './with-around.ts'

type Pictures = Parameters<typeof import('../../publish/document/index.ts')['writeDocx']>[1]

/** The sheet of one page of a provincia or a distrito, as a .docx; without limits it has no map. */
export async function exportProfile(
  workspace: Workspace,
  unit: { readonly level: 'provincia' | 'distrito'; readonly ubigeo: Ubigeo },
  { national, weights, limites }: ProfileGround,
): Promise<ExportedBytes> {
  const { drawProfile, territoryProfile } = await import('../../publish/document/index.ts')
  const profile = profileOf(national, unit, priorityOrder(national, weights))
  const pictures = await drawProfile(national, profile, await withAround(limites), rasteriseInWorker)
  return signedDocx(workspace, territoryProfile(profile, national.disclosure), pictures)
}

/** What a sheet is made from; `limites` null: without limits. */
interface ProfileGround {
  readonly national: National
  readonly weights: Weights
  readonly limites: Limites | null
}

/** The distritos of a region without an instancia, to be read or to be filled in and brought back. */
export async function exportLacking(
  workspace: Workspace,
  national: National,
  region: Ubigeo,
  form: 'docx' | 'xlsx',
): Promise<ExportedBytes> {
  const { lackingFileName, lackingList, lackingReport, lackingTable } = await import('../../publish/document/index.ts')
  const list = lackingList(national, region)
  if (form === 'docx') return signedDocx(workspace, lackingReport(list, national), new Map())
  const { writeWorkbook } = await import('../../publish/workbook/index.ts')
  return { name: `${lackingFileName(list, national)}.xlsx`, mime: XLSX, bytes: writeWorkbook([lackingTable(list)]) }
}

/** The oficio or the memorando that goes with the summary of a region, as a .docx. */
export async function exportCover(
  workspace: Workspace,
  kind: CoverKind,
  national: National,
  region: Ubigeo,
  weights: Weights,
): Promise<ExportedBytes> {
  const { coverLetter } = await import('../../publish/document/index.ts')
  const { ediciones, membrete } = workspace.getState().session.papers.papers
  const order = priorityOrder(national, weights)
  const summary = summariseDepartment(national, region, order, ediciones, contextHere(workspace))
  return signedDocx(workspace, coverLetter(kind, summary, national.disclosure, membrete), new Map())
}

/** What changed between two cuts, as a .docx. */
export async function exportCutsReport(workspace: Workspace, cuts: CutsBetween): Promise<ExportedBytes> {
  const { cutsReport } = await import('../../publish/document/index.ts')
  return signedDocx(workspace, cutsReport(cuts), new Map())
}

async function signedDocx(workspace: Workspace, report: Report, pictures: Pictures): Promise<ExportedBytes> {
  const { DOCX, withLetterhead, writeDocx } = await import('../../publish/document/index.ts')
  const signed = withLetterhead(report, workspace.getState().session.papers.papers.membrete)
  return { name: `${signed.fileName}.docx`, mime: DOCX, bytes: await writeDocx(signed, pictures) }
}
