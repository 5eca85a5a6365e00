import { isInherited } from '../../domain/violence/index.ts'
import { commaLine, formatNumber, joinWords, listSources, sourceCells } from '../../domain/measure/index.ts'
import { prevalentWords } from '../../domain/layers/index.ts'
import type { WorkshopRegion, WorkshopSummary } from '../../domain/summary/index.ts'
import { denominatorName, MISSING_SHORT, MISSING_WHY, TABLE_LABEL } from '../../domain/words/index.ts'
import { sourceWords } from './cells.ts'
import { barBlocks, type Slide, type SlideBars } from './deck.ts'
import { slideOf, tableSlides } from './slide-of.ts'
import { rateTitle, sourcesTitle } from './workshop-titles.ts'
import { under, workshopWords } from './workshop-words.ts'

const words = workshopWords.rate
const FEW = 3

/** Rates side by side, with that of the set and how it is made; an inherited rate is named as such. */
export function rateSlides(summary: WorkshopSummary): readonly Slide[] {
  const unit = unitOf(summary)
  const chart: SlideBars = { kind: 'bars', name: words.bars, unit, bars: barsOf(summary), max: null, note: '' }
  const charts = barBlocks(chart)
  const list = { kind: 'list', items: rateWords(summary) } as const
  const slide = (blocks: Slide['blocks'], wide: number) =>
    slideOf(
      'rate',
      rateTitle(summary),
      words.about(unit),
      blocks,
      sourceWords(summary.sources, 'violencia', 'poblacion'),
      wide,
    )
  return charts.length > 1 ? [slide(charts, 0.5), slide([list], 1)] : [slide([...charts, list], 0.6)]
}

function unitOf({ regions }: WorkshopSummary): string {
  const [first] = regions.flatMap(({ rate }) => (rate.kind === 'known' ? [rate.value] : []))
  if (first === undefined) return ''
  const { denominator, biennium, register } = first
  return words.unit(denominatorName(denominator), `, ${biennium.join('–')}; registro ${register}`)
}

function barsOf({ regions }: WorkshopSummary): SlideBars['bars'] {
  return regions
    .flatMap(({ facts, rate }) =>
      rate.kind === 'known'
        ? [{ name: isInherited(rate) ? `${facts.name}*` : facts.name, per10k: rate.value.per10k }]
        : [],
    )
    .toSorted((a, b) => b.per10k - a.per10k)
    .map(({ name, per10k }) => ({ name, value: per10k, shown: formatNumber(per10k, 1), critical: false }))
}

function rateWords(summary: WorkshopSummary): readonly string[] {
  const { rate } = summary.whole
  const inherited = summary.regions.filter((region) => isInherited(region.rate))
  const lacking = summary.regions.filter((region) => region.rate.kind === 'missing')
  const reserved = lacking.filter(isReserved)
  const out = lacking.filter((region) => !isReserved(region))
  return [
    ...(rate.kind === 'known'
      ? [
          words.rateWhole(
            formatNumber(rate.value.per10k, 1),
            formatNumber(rate.value.cases),
            formatNumber(rate.value.population),
            denominatorName(rate.value.denominator),
          ),
        ]
      : []),
    ...(inherited.length > 0 ? [words.rateInherited(namesOf(inherited))] : []),
    ...(reserved.length > 0 ? [words.rateReserved(namesOf(reserved))] : []),
    ...(out.length > 0 ? [words.rateOut(namesOf(out))] : []),
    ...whyNone(out),
    words.prevalent(prevalentOf(summary)),
    words.rateDemand,
  ]
}

/** Whether the source of the cases withheld what the rate would need: it is neither zero nor lacking (METHOD §3). */
function isReserved({ rate }: WorkshopRegion): boolean {
  return rate.kind === 'missing' && rate.reason === 'reservada_en_origen'
}

/** Said once where no region has a rate for want of a second year. */
function whyNone(out: readonly WorkshopRegion[]): readonly string[] {
  const lacks = out.some(({ rate }) => rate.kind === 'missing' && rate.reason === 'sin_dos_anios')
  return lacks ? [MISSING_WHY.sin_dos_anios] : []
}

/** The most prevalent modality of each region that tells it; what the others say, once for all of them. */
function prevalentOf({ regions }: WorkshopSummary): string {
  const told = regions.filter(({ breakdown }) => breakdown.reason === null)
  const silent = new Map<string, WorkshopRegion[]>()
  for (const region of regions.filter(({ breakdown }) => breakdown.reason !== null)) {
    const said = prevalentWords(region.breakdown)
    silent.set(said, [...(silent.get(said) ?? []), region])
  }
  const [most, ...others] = [...silent].toSorted(([, a], [, b]) => b.length - a.length)
  const isOnly = told.length + others.length === 0
  return [
    ...told.map(({ facts, breakdown }) => `${facts.name}, ${prevalentWords(breakdown)}`),
    ...others.map(([said, those]) => `${namesOf(those)}, ${said}`),
    ...(most === undefined ? [] : [isOnly ? most[0] : `${mostOf(most[1])}, ${most[0]}`]),
  ].join('; ')
}

/** By name while they are few. */
function mostOf(regions: readonly WorkshopRegion[]): string {
  return regions.length > FEW ? words.others : namesOf(regions)
}

function namesOf(regions: readonly WorkshopRegion[]): string {
  return joinWords(regions.map(({ facts }) => facts.name))
}

/** Where every figure comes from. */
export function sourceSlides(summary: WorkshopSummary): readonly Slide[] {
  const { columns, title, subtitle } = workshopWords.sources
  const sources = listSources(summary.sources)
  const shares = [0.2, 0.46, 0.2, 0.14]
  return tableSlides({
    ...{ key: 'sources', title: sourcesTitle(sources), subtitle: under(title, subtitle) },
    columns: columns.map((name, at) => [name, shares[at] ?? 0] as const),
    rows: sources.map((source) => {
      const { title: name, publisher, cutOff, stamp } = sourceCells(source, MISSING_SHORT)
      return [TABLE_LABEL[source.table], commaLine(name, publisher), cutOff, stamp]
    }),
  })
}
