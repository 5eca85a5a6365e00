import type { ChangeLine, HistoryPoint } from '../../domain/cuts/index.ts'
import { toCsv } from '../../publish/table/index.ts'
import type { ExportedFile } from './export-ranking.ts'

/**
 * What changed between two cuts as a CSV file, whose name says between which days and whether any of it is invented.
 */
export function exportCutChanges(lines: readonly ChangeLine[], one: HistoryPoint, other: HistoryPoint): ExportedFile {
  const [from, to] = [one.on, other.on].sort()
  const simulated = one.simulated || other.simulated
  const stamp = simulated ? 'simulado' : ''
  const rows = lines.map(({ place, region, what, before, after, cause }) => [
    ...[place, region, what, before, after, cause],
    stamp,
  ])
  return {
    name: `cambios-${from ?? ''}-a-${to ?? ''}${simulated ? '-simulado' : ''}.csv`,
    mime: 'text/csv;charset=utf-8',
    text: toCsv(['territorio', 'region', 'dato', 'antes', 'despues', 'causa', 'calidad'], rows),
  }
}
