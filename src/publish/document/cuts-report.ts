import { formatDate } from '../../domain/measure/index.ts'
import { cutsHeadlines, type CutsBetween } from '../../domain/summary/index.ts'
import { cutsPart, cutsSource } from './cuts-part.ts'
import { toldHeadlines } from './headlines-part.ts'
import type { Report } from './report.ts'

/** What changed between two cuts as a document of its own: what stands out, the totals, and each change. */
export function cutsReport(cuts: CutsBetween): Report {
  const { before, after } = cuts
  const simulated = before.simulated || after.simulated
  return {
    title: `Cambios del ${formatDate(before.on)} al ${formatDate(after.on)}`,
    subtitle: `Instancias de concertación: ${before.label} y ${after.label}`,
    stamps: simulated ? ['CONTIENE DATOS SIMULADOS'] : [],
    made: 'Elaborado con Brecha sobre los cortes que se conservaron',
    fileName: `cambios-${before.on}-a-${after.on}${simulated ? '-simulado' : ''}`,
    blocks: [...toldHeadlines(cutsHeadlines(cuts), cutsSource(cuts)), ...cutsPart(cuts)],
  }
}
