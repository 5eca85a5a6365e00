import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import type { CutsBetween } from '../../domain/summary/index.ts'
import { INSTANCIA_LEVEL_NAME } from '../../domain/words/index.ts'
import { cutsPart } from './cuts-part.ts'
import { heading, type Report } from './report.ts'

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
    blocks: [heading(1, 'Lo que hay que saber'), { kind: 'list', items: findings(cuts) }, ...cutsPart(cuts)],
  }
}

/** One sentence for each level whose created instancias changed, and one where none did. */
function findings({ before, after }: CutsBetween): readonly string[] {
  const moved = before.totals.flatMap(({ level, created }) => {
    const now = after.totals.find((each) => each.level === level)?.created
    if (now === undefined || now === created) return []
    const near = before.approximate || after.approximate ? ' (una de las cuentas es aproximada)' : ''
    return [
      `Las instancias de nivel ${INSTANCIA_LEVEL_NAME[level].toLowerCase()} creadas pasaron de ${formatNumber(created)} a ${formatNumber(now)}${near}.`,
    ]
  })
  return moved.length > 0 ? moved : ['Entre los dos cortes no cambió cuántas instancias hay creadas en ningún nivel.']
}
