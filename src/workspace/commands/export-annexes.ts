import type { InstanciaRecord } from '../../domain/register/index.ts'
import { figuresOf, unitName } from '../../domain/visits/index.ts'
import { INSTANCIA_LEVEL_NAME } from '../../domain/words/index.ts'
import type { Annex } from '../../publish/document/index.ts'
import type { Workspace } from '../session/index.ts'
import { XLSX, type ExportedBytes } from './exported-bytes.ts'

/** One annex of the Lineamientos, and in which format it is asked for. */
export interface AnnexFile {
  readonly annex: Annex
  readonly format: 'docx' | 'xlsx'
}

/** An annex with what is known of an instancia already in it; null while there is no country. */
export async function exportAnnex(
  workspace: Workspace,
  { unit, level, instruments, own }: InstanciaRecord,
  { annex, format }: AnnexFile,
): Promise<ExportedBytes | null> {
  const national = workspace.getState().derived?.national
  if (national === undefined) return null
  const { annexForm, DOCX, reportWorkbook, writeDocx } = await import('../../publish/document/index.ts')
  const figures = figuresOf(national, unit.level, unit.ubigeo)
  const report = annexForm(annex, {
    name: unitName(national.country, unit.level, unit.ubigeo),
    level: INSTANCIA_LEVEL_NAME[level].toLowerCase(),
    ubigeo: unit.ubigeo,
    ordenanza: own?.ordenanza ?? unit.ordenanza,
    reglamentoOn: instruments.reglamento_interno.stated?.approvedOn ?? null,
    figures,
    simulated: figures.some(({ quality }) => quality === 'simulado'),
  })
  const name = `${report.fileName}.${format}`
  return format === 'docx'
    ? { name, mime: DOCX, bytes: await writeDocx(report, new Map()) }
    : { name, mime: XLSX, bytes: reportWorkbook(report) }
}

/** The four annexes as blank forms, each in .docx and .xlsx, in one .zip. */
export async function exportBlankAnnexes(): Promise<ExportedBytes> {
  const { ANNEXES, annexForm, reportWorkbook, writeDocx } = await import('../../publish/document/index.ts')
  const { zipSync } = await import('fflate')
  const files: Record<string, Uint8Array> = {}
  for (const annex of ANNEXES) {
    const report = annexForm(annex, null)
    files[`${report.fileName}.docx`] = await writeDocx(report, new Map())
    files[`${report.fileName}.xlsx`] = reportWorkbook(report)
  }
  return { name: 'anexos-en-blanco.zip', mime: 'application/zip', bytes: zipSync(files, { level: 0 }) }
}
