import { areInvented, type CutsBetween } from '../../domain/summary/index.ts'
import { cutChangesCsv, cutChangesSheet } from '../../publish/table/index.ts'
import { XLSX, type ExportedBytes } from './exported-bytes.ts'
import type { ExportedFile } from './export-ranking.ts'

/**
 * What changed between two cuts as a CSV file, whose name says between which days and whether any of it is invented.
 */
export function exportCutChanges(cuts: CutsBetween): ExportedFile {
  return { name: nameOf(cuts, 'csv'), mime: 'text/csv;charset=utf-8', text: cutChangesCsv(cuts) }
}

/** The same as a workbook. */
export async function exportCutChangesBook(cuts: CutsBetween): Promise<ExportedBytes> {
  const { writeWorkbook } = await import('../../publish/workbook/index.ts')
  return { name: nameOf(cuts, 'xlsx'), mime: XLSX, bytes: writeWorkbook([cutChangesSheet(cuts)]) }
}

function nameOf(cuts: CutsBetween, ending: 'csv' | 'xlsx'): string {
  return `cambios-${cuts.before.on}-a-${cuts.after.on}${areInvented(cuts) ? '-simulado' : ''}.${ending}`
}
