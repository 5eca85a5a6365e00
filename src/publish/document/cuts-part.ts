import type { HistoryPoint } from '../../domain/cuts/index.ts'
import { formatDate, formatNumber, formatShare } from '../../domain/measure/index.ts'
import { changedKinds, type CutsBetween } from '../../domain/summary/index.ts'
import { INSTANCIA_LEVEL_NAME, MISSING_SHORT } from '../../domain/words/index.ts'
import { heading, paragraph, sourceLine, table, type Block } from './report.ts'

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
    table('Los dos cortes', ['Corte', 'Día', '>Cobertura', 'Calidad'], [before, after].map(stateRow)),
    ...(lines.length === 0
      ? [paragraph('Ningún dato cambió entre esos cortes.')]
      : [kindsTable(cuts), ...changesTable(lines)]),
  ]
}

/** Where all come from the same, a line below the table says it once. */
function changesTable(lines: CutsBetween['lines']): readonly Block[] {
  const title = 'Qué cambió y de dónde viene'
  const left = lines.length - LISTED
  const [cause, ...others] = new Set(lines.map((line) => line.cause))
  const isShared = cause !== undefined && others.length === 0
  const columns = ['Región', 'Territorio', 'Dato', 'Antes', 'Después', ...(isShared ? [] : ['De dónde viene'])]
  const rows = lines
    .slice(0, LISTED)
    .map((line) => [line.region, line.place, line.what, line.before, line.after, ...(isShared ? [] : [line.cause])])
  return [
    heading(2, title),
    table(title, columns, rows),
    ...(isShared ? [sourceLine(`De dónde viene: ${cause}.`)] : []),
    ...(left > 0 ? [paragraph(`Hay ${formatNumber(left)} cambios más; se descargan en Instancias, Historia.`)] : []),
  ]
}

function stateRow({ on, label, approximate, simulated, share }: HistoryPoint): readonly string[] {
  return [label, formatDate(on), share === null ? MISSING_SHORT : formatShare(share), qualityOf(approximate, simulated)]
}

function qualityOf(approximate: boolean, simulated: boolean): string {
  const marks = [approximate ? 'aproximado' : '', simulated ? 'simulado' : ''].filter((mark) => mark !== '')
  return marks.length === 0 ? 'observado' : marks.join(', ')
}

/** How often each kind of datum changed, with the total that is said of them. */
function kindsTable(cuts: CutsBetween): Block {
  const rows = changedKinds(cuts).map(({ what, count }) => [what, formatNumber(count)])
  return table('Qué datos cambiaron', ['Dato', '>Cambios'], rows, ['Total', formatNumber(cuts.lines.length)])
}

/** Where what is said of two cuts comes from. */
export function cutsSource({ before, after }: CutsBetween): string {
  const [was, is] = [before, after].map(
    ({ label, on, approximate, simulated }) => `«${label}», ${formatDate(on)} (${qualityOf(approximate, simulated)})`,
  )
  return `Los dos cortes: ${was ?? ''}; ${is ?? ''}.`
}
