import { isSimulated, type FrozenRun } from '../../domain/ranking/index.ts'
import { XLSX, type ExportedBytes } from '../commands/index.ts'

/**
 * The technical rationale of a run as a workbook whose name says group, day and, when it applies, that it is simulated.
 */
export async function exportRationale(run: FrozenRun): Promise<ExportedBytes> {
  const { rationaleWorkbook } = await import('../../publish/rationale/index.ts')
  return {
    name: `sustento-${run.group}-${run.level}-${run.frozenOn}${isSimulated(run) ? '-simulado' : ''}.xlsx`,
    mime: XLSX,
    bytes: rationaleWorkbook(run),
  }
}
