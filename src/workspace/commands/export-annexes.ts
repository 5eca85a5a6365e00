import { contextAt } from '../../domain/context/index.ts'
import { MODELS, reportsDue, type Model, type Semester } from '../../domain/instancias/index.ts'
import type { Letterhead } from '../../domain/letterhead/index.ts'
import type { InstanciaRecord } from '../../domain/register/index.ts'
import { figuresOf, unitName } from '../../domain/visits/index.ts'
import type { Annex, AnnexOf } from '../../publish/document/index.ts'
import type { Workspace } from '../session/index.ts'
import { contextHere } from './context-here.ts'
import { ownModelFiles } from './own-models.ts'
import { XLSX, type ExportedBytes } from './exported-bytes.ts'

/** One annex of the Lineamientos, and in which format it is asked for. */
export interface AnnexFile {
  readonly annex: Annex
  readonly format: 'docx' | 'xlsx'
  /** The half-year on which the informe is; the last that ended where null. */
  readonly semester: Semester | null
}

/** An annex with what is known of an instancia already in it; null while there is no country. */
export async function exportAnnex(
  workspace: Workspace,
  record: InstanciaRecord,
  { annex, format, semester }: AnnexFile,
): Promise<ExportedBytes | null> {
  const of = knownOf(workspace, record, semester)
  if (of === null) return null
  const { annexForm, DOCX, reportWorkbook, withLetterhead, writeDocx } = await import('../../publish/document/index.ts')
  const report = withLetterhead(annexForm(annex, of), letterheadOf(workspace))
  const name = `${report.fileName}.${format}`
  return format === 'docx'
    ? { name, mime: DOCX, bytes: await writeDocx(report, new Map()) }
    : { name, mime: XLSX, bytes: reportWorkbook(report) }
}

/**
 * A model of ordenanza or of acta de instalación with the names of the territory in it; null while there is no country.
 */
export async function exportModel(
  workspace: Workspace,
  record: InstanciaRecord,
  model: Model,
): Promise<ExportedBytes | null> {
  const of = knownOf(workspace, record, null)
  if (of === null) return null
  const { DOCX, modelForm, withLetterhead, writeDocx } = await import('../../publish/document/index.ts')
  const report = withLetterhead(modelForm(model, of), letterheadOf(workspace))
  return { name: `${report.fileName}.docx`, mime: DOCX, bytes: await writeDocx(report, new Map()) }
}

/** Everything told of an instancia, step by step, as a document; null while there is no country. */
export async function exportInstanciaFile(
  workspace: Workspace,
  record: InstanciaRecord,
): Promise<ExportedBytes | null> {
  const { derived } = workspace.getState()
  const of = knownOf(workspace, record, null)
  if (of === null || derived === null) return null
  const { DOCX, instanciaFile, withLetterhead, writeDocx } = await import('../../publish/document/index.ts')
  const { country, parameters: clock } = derived.national
  const { name } = of
  const report = withLetterhead(instanciaFile({ country, record, name, clock }), letterheadOf(workspace))
  return { name: `${report.fileName}.docx`, mime: DOCX, bytes: await writeDocx(report, new Map()) }
}

function letterheadOf(workspace: Workspace): Letterhead {
  return workspace.getState().session.papers.papers.membrete
}

function knownOf(
  workspace: Workspace,
  { unit, level, instruments, own, life, activity }: InstanciaRecord,
  semester: Semester | null,
): AnnexOf | null {
  const { derived, choices } = workspace.getState()
  const last = reportsDue(choices.parameters.referenceDate, 1).at(0)
  if (derived === null || last === undefined) return null
  const { national } = derived
  const context = contextAt(contextHere(workspace), unit)
  const figures = figuresOf(national, unit.level, unit.ubigeo)
  return {
    name: unitName(national.country, unit.level, unit.ubigeo),
    level,
    ubigeo: unit.ubigeo,
    ordenanza: own?.ordenanza ?? unit.ordenanza,
    createdOn: unit.createdOn,
    reglamentoOn: instruments.reglamento_interno.stated?.approvedOn ?? null,
    planOn: instruments.plan_trabajo.stated?.approvedOn ?? null,
    diagnosticoOn: instruments.diagnostico.stated?.approvedOn ?? null,
    semester: semester ?? last.semester,
    life,
    activity,
    figures,
    context,
    simulated: [...figures, ...context.rows].some(({ quality }) => quality === 'simulado'),
  }
}

/**
 * The four annexes as blank forms, each in .docx and .xlsx, the two models in .docx and the office's own, in one .zip.
 */
export async function exportBlankAnnexes(workspace: Workspace): Promise<ExportedBytes> {
  const { ANNEXES, annexForm, modelForm, reportWorkbook, writeDocx } = await import('../../publish/document/index.ts')
  const { zipSync } = await import('fflate')
  const files: Record<string, Uint8Array> = { ...ownModelFiles(workspace) }
  for (const annex of ANNEXES) {
    const report = annexForm(annex, null)
    files[`${report.fileName}.docx`] = await writeDocx(report, new Map())
    files[`${report.fileName}.xlsx`] = reportWorkbook(report)
  }
  for (const model of MODELS) {
    const report = modelForm(model, null)
    files[`${report.fileName}.docx`] = await writeDocx(report, new Map())
  }
  return { name: 'anexos-en-blanco.zip', mime: 'application/zip', bytes: zipSync(files, { level: 0 }) }
}
