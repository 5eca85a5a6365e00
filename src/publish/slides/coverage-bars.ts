import { coverageShare } from '../../domain/instancias/index.ts'
import { formatShare, joinWords } from '../../domain/measure/index.ts'
import type { WorkshopSummary } from '../../domain/summary/index.ts'
import { DEFINITION_COUNTS } from '../../domain/words/index.ts'
import { coverageCell, matrixWords } from './cells.ts'
import { barBlocks, type Slide, type SlideBars } from './deck.ts'
import { slideOf } from './slide-of.ts'
import { coverageTitle } from './workshop-titles.ts'
import { workshopWords } from './workshop-words.ts'

const words = workshopWords

/** The known coverage of each region under the denominator in use; what is said of it beside, where they are few. */
export function coverageBarSlide(summary: WorkshopSummary): Slide {
  const bars = barsOf(summary)
  const charts = barBlocks({
    kind: 'bars',
    name: words.coverage.bars,
    unit: words.coverage.unit,
    bars,
    max: null,
    note: '',
  })
  const marked = bars.some(({ critical }) => critical) ? words.coverage.marked : ''
  const unit = `${words.coverage.bars}, ${words.coverage.unit}`
  return slideOf(
    'coverage',
    coverageTitle(summary),
    [unit, marked].filter(Boolean).join('. '),
    charts.length > 1 ? charts : [...charts, { kind: 'list', items: wordsOf(summary) }],
    matrixWords(summary),
    charts.length > 1 ? 0.5 : 0.62,
  )
}

function barsOf({ byGap }: WorkshopSummary): SlideBars['bars'] {
  return byGap.flatMap(({ facts, inUse, critical }) => {
    const share = coverageShare(inUse)
    if (share === null) return []
    const isCritical = critical === 'si'
    const name = isCritical ? `${facts.name}*` : facts.name
    return [{ name, value: share * 100, shown: formatShare(share), critical: isCritical }]
  })
}

function wordsOf(summary: WorkshopSummary): readonly string[] {
  const { definition, threshold, regions } = summary
  const whole = summary.whole.coverage.find((each) => each.definition === definition)
  const out = regions.filter(({ inUse }) => coverageShare(inUse) === null).map(({ facts }) => facts.name)
  return [
    ...(whole === undefined ? [] : [words.coverage.whose(coverageCell(whole.coverage))]),
    ...(out.length > 0 ? [words.coverage.out(joinWords(out))] : []),
    words.criticalNote(threshold),
    words.inUse(DEFINITION_COUNTS[definition]),
  ]
}
