import type { HistoryPoint } from '../cuts/index.ts'
import { formatNumber, formatShare } from '../measure/index.ts'
import { INSTANCIA_LEVEL_NAME } from '../words/index.ts'
import type { CutsBetween } from './cuts-between.ts'

const MOST = 5

/** What stands out between two cuts: created instancias, coverage, what changed most and what is still not known. */
export function cutsHeadlines(cuts: CutsBetween): readonly string[] {
  return [...createdHeadlines(cuts), shareHeadline(cuts), linesHeadline(cuts), unknownHeadline(cuts.after)]
    .filter((headline) => headline !== null)
    .slice(0, MOST)
}

/** One sentence for each level whose created instancias changed, and one where none did. */
function createdHeadlines({ before, after }: CutsBetween): readonly string[] {
  const near = before.approximate || after.approximate ? ' (una de las cuentas es aproximada)' : ''
  const moved = before.totals.flatMap(({ level, created }) => {
    const now = after.totals.find((each) => each.level === level)?.created
    if (now === undefined || now === created) return []
    return [
      `Las instancias de nivel ${levelWords(level)} creadas pasaron de ${formatNumber(created)} a ${formatNumber(now)}${near}.`,
    ]
  })
  return moved.length > 0 ? moved : ['Entre los dos cortes no cambió cuántas instancias hay creadas en ningún nivel.']
}

/** As it is written: what rounds to the same figure has not moved. */
function shareHeadline({ before, after }: CutsBetween): string | null {
  if (before.share === null || after.share === null) return null
  const [was, is] = [formatShare(before.share), formatShare(after.share)]
  if (was === is) return `La cobertura es la misma: ${is}.`
  return `La cobertura ${after.share > before.share ? 'subió' : 'bajó'} de ${was} a ${is}.`
}

/** How many data changed, and which did most often where one stands out. */
function linesHeadline(cuts: CutsBetween): string | null {
  const { lines } = cuts
  if (lines.length === 0) return null
  const whole = lines.length === 1 ? 'Cambió 1 dato' : `Cambiaron ${formatNumber(lines.length)} datos`
  const [first, second] = changedKinds(cuts)
  if (first === undefined || second === undefined || first.count === second.count) return `${whole}.`
  return `${whole}; el que más, «${first.what}»: ${formatNumber(first.count)}.`
}

/** What changed by what it is about, the most frequent first. */
export function changedKinds({ lines }: Pick<CutsBetween, 'lines'>): readonly {
  readonly what: string
  readonly count: number
}[] {
  const counts = new Map<string, number>()
  for (const { what } of lines) counts.set(what, (counts.get(what) ?? 0) + 1)
  return [...counts].map(([what, count]) => ({ what, count })).toSorted((a, b) => b.count - a.count)
}

/** The level of which least is known at the later cut. */
function unknownHeadline({ totals }: HistoryPoint): string | null {
  const [most, next] = totals.toSorted((a, b) => (b.unknown ?? 0) - (a.unknown ?? 0))
  if (most?.unknown == null || most.unknown === 0 || most.unknown === next?.unknown) return null
  const many = most.unknown === 1 ? '1 instancia' : `${formatNumber(most.unknown)} instancias`
  return `De ${many} de nivel ${levelWords(most.level)} no hay dato en el último corte.`
}

function levelWords(level: HistoryPoint['totals'][number]['level']): string {
  return INSTANCIA_LEVEL_NAME[level].toLowerCase()
}
