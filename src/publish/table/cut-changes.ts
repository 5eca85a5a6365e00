import { areInvented, type CutsBetween } from '../../domain/summary/index.ts'
import { SIMULATED_NOTE } from '../../domain/measure/index.ts'
import type { WorkbookSheet } from '../workbook/index.ts'
import { toCsv } from './csv.ts'

const COLUMNS = ['territorio', 'region', 'dato', 'antes', 'despues', 'causa', 'calidad']

/** What changed between two cuts as CSV, each line with its quality. */
export function cutChangesCsv(cuts: CutsBetween): string {
  return toCsv(COLUMNS, rowsOf(cuts))
}

/** The same as a sheet. */
export function cutChangesSheet(cuts: CutsBetween): WorkbookSheet {
  return { name: 'Cambios', above: areInvented(cuts) ? [SIMULATED_NOTE] : [], rows: [COLUMNS, ...rowsOf(cuts)] }
}

function rowsOf(cuts: CutsBetween): readonly (readonly string[])[] {
  const stamp = areInvented(cuts) ? 'simulado' : ''
  return cuts.lines.map(({ place, region, what, before, after, cause }) => [
    ...[place, region, what, before, after, cause],
    stamp,
  ])
}
