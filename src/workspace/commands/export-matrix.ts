import type { Ubigeo } from '../../domain/territory/index.ts'
import type { Workspace } from '../session/index.ts'
import { XLSX, type ExportedBytes } from './exported-bytes.ts'

/**
 * The matrix with the person's statements in place as a workbook that the import reads back, whole or of one region;
 * null while nothing is loaded.
 */
export async function exportMatrix(workspace: Workspace, region: Ubigeo | null = null): Promise<ExportedBytes | null> {
  const { session, choices } = workspace.getState()
  const { country, papers } = session
  if (country === null) return null
  const [{ matrixSheets }, { writeWorkbook }] = await Promise.all([
    import('../../publish/register/index.ts'),
    import('../../publish/workbook/index.ts'),
  ])
  const sheets = matrixSheets({
    country,
    edits: papers.papers.ediciones,
    clock: choices.parameters,
    horizonMonths: choices.horizonMonths,
    ...(region === null ? {} : { regions: [region] }),
  })
  const simulated = [...country.sources.values()].some(
    (source) => source.table === 'instancias' && source.quality === 'simulado',
  )
  return {
    name: `matriz-instancias${region === null ? '' : `-region-${region}`}${simulated ? '-simulada' : ''}-${choices.parameters.referenceDate}.xlsx`,
    mime: XLSX,
    bytes: writeWorkbook(sheets, 'Matriz de instancias'),
  }
}
