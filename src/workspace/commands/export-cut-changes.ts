import { areInvented, type CutsBetween } from '../../domain/summary/index.ts'
import { SIMULATED_NOTE } from '../../domain/measure/index.ts'
import { toCsv } from '../../publish/table/index.ts'
import { XLSX, type ExportedBytes } from './exported-bytes.ts'
import type { ExportedFile } from './export-ranking.ts'

const COLUMNS = ['territorio', 'region', 'dato', 'antes', 'despues', 'causa', 'calidad']

/**
 * What changed between two cuts as a CSV file, whose name says between which days and whether any of it is invented.
 */
export function exportCutChanges(cuts: CutsBetween): ExportedFile {
  return { name: nameOf(cuts, 'csv'), mime: 'text/csv;charset=utf-8', text: toCsv(COLUMNS, rowsOf(cuts)) }
}

/** The same as a workbook. */
export async function exportCutChangesBook(cuts: CutsBetween): Promise<ExportedBytes> {
  const { writeWorkbook } = await import('../../publish/workbook/index.ts')
  const sheet = { name: 'Cambios', above: areInvented(cuts) ? [SIMULATED_NOTE] : [], rows: [COLUMNS, ...rowsOf(cuts)] }
  return { name: nameOf(cuts, 'xlsx'), mime: XLSX, bytes: writeWorkbook([sheet]) }
}

function rowsOf(cuts: CutsBetween): readonly (readonly string[])[] {
  const stamp = areInvented(cuts) ? 'simulado' : ''
  return cuts.lines.map(({ place, region, what, before, after, cause }) => [
    ...[place, region, what, before, after, cause],
    stamp,
  ])
}

function nameOf(cuts: CutsBetween, ending: 'csv' | 'xlsx'): string {
  return `cambios-${cuts.before.on}-a-${cuts.after.on}${areInvented(cuts) ? '-simulado' : ''}.${ending}`
}
