import type { HistoryPoint } from '../../domain/cuts/index.ts'
import { formatDate, formatNumber, formatShare } from '../../domain/measure/index.ts'
import type { CutsBetween } from '../../domain/summary/index.ts'
import { INSTANCIA_LEVEL_NAME, MISSING_SHORT } from '../../domain/words/index.ts'
import { heading, paragraph, table, type Block } from './report.ts'

/** Changes that are listed one by one; of the others the report says how many there are. */
const LISTED = 200

/** What changed between two states that were kept: totals by level, coverage, and each change with its cause. */
export function cutsPart(cuts: CutsBetween | null): readonly Block[] {
  if (cuts === null) return []
  const { before, after, lines } = cuts
  const title = `Entre el corte del ${formatDate(before.on)} y el del ${formatDate(after.on)}`
  const rows = before.totals.map(({ level, created }) => {
    const now = after.totals.find((each) => each.level === level)
    return [
      INSTANCIA_LEVEL_NAME[level],
      `${before.approximate ? '≈ ' : ''}${formatNumber(created)}`,
      now === undefined ? MISSING_SHORT : formatNumber(now.created),
      now === undefined || now.unknown === null ? MISSING_SHORT : formatNumber(now.unknown),
    ]
  })
  return [
    heading(1, 'Cambios entre cortes'),
    heading(2, title),
    table(title, ['Nivel', '>Creadas antes', '>Creadas después', '>Sin dato después'], rows),
    paragraph(`${stateWords(before)} ${stateWords(after)}`),
    ...(lines.length === 0 ? [paragraph('Ningún dato cambió entre esos cortes.')] : changesTable(lines)),
  ]
}

function changesTable(lines: CutsBetween['lines']): readonly Block[] {
  const title = 'Qué cambió y de dónde viene'
  const left = lines.length - LISTED
  return [
    heading(2, title),
    table(
      title,
      ['Región', 'Territorio', 'Dato', 'Antes', 'Después', 'De dónde viene'],
      lines
        .slice(0, LISTED)
        .map(({ region, place, what, before, after, cause }) => [...[region, place, what, before, after], cause]),
    ),
    ...(left > 0 ? [paragraph(`Hay ${formatNumber(left)} cambios más; se descargan en Instancias, Historia.`)] : []),
  ]
}

function stateWords({ on, label, approximate, simulated, share }: HistoryPoint): string {
  const marks = [approximate ? 'aproximado' : '', simulated ? 'simulado' : ''].filter((mark) => mark !== '')
  const stamp = marks.length === 0 ? '' : ` (${marks.join(', ')})`
  return `«${label}», ${formatDate(on)}${stamp}: cobertura ${share === null ? MISSING_SHORT : formatShare(share)}.`
}
