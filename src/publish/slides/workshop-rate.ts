import { isInherited } from '../../domain/violence/index.ts'
import { commaLine, formatNumber, joinWords, listSources, sourceCells } from '../../domain/measure/index.ts'
import { prevalentWords } from '../../domain/layers/index.ts'
import type { WorkshopRegion, WorkshopSummary } from '../../domain/summary/index.ts'
import { denominatorName, MISSING_SHORT, MISSING_FACT, TABLE_LABEL } from '../../domain/words/index.ts'
import { sourceWords } from './cells.ts'
import { slideTable, type Slide, type SlideBars } from './deck.ts'
import { slideOf } from './slide-of.ts'
import { rateTitle } from './workshop-titles.ts'
import { under, workshopWords } from './workshop-words.ts'

const words = workshopWords.rate

/** Rates side by side, with that of the set and how it is made; an inherited rate is named as such. */
export function rateSlide(summary: WorkshopSummary): Slide {
  const rates = summary.regions.flatMap(({ facts, rate }) =>
    rate.kind === 'known' ? [{ name: facts.name, rate: rate.value, inherited: isInherited(rate) }] : [],
  )
  const [first] = rates
  const unit =
    first === undefined
      ? ''
      : words.unit(
          denominatorName(first.rate.denominator),
          `, ${first.rate.biennium.join('–')}; registro ${first.rate.register}`,
        )
  const bars = rates
    .toSorted((a, b) => b.rate.per10k - a.rate.per10k)
    .map(({ name, rate, inherited }) => ({
      name: inherited ? `${name}*` : name,
      value: rate.per10k,
      shown: formatNumber(rate.per10k, 1),
      critical: false,
    }))
  const chart: SlideBars = { kind: 'bars', name: words.bars, unit, bars, max: null, note: '' }
  return slideOf(
    'rate',
    rateTitle(summary),
    under(words.title, unit),
    [...(bars.length === 0 ? [] : [chart]), { kind: 'list', items: rateWords(summary) }],
    sourceWords(summary.sources, 'violencia', 'poblacion'),
    0.6,
  )
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
  return lacks ? [MISSING_FACT.sin_dos_anios] : []
}

/** What holds of all the regions said once, or the most prevalent modality of each. */
function prevalentOf({ regions }: WorkshopSummary): string {
  const [said, ...others] = new Set(regions.map(({ breakdown }) => prevalentWords(breakdown)))
  return said !== undefined && others.length === 0 && regions.every(({ breakdown }) => breakdown.reason !== null)
    ? said
    : regions.map(({ facts, breakdown }) => `${facts.name}, ${prevalentWords(breakdown)}`).join('; ')
}

function namesOf(regions: readonly WorkshopRegion[]): string {
  return joinWords(regions.map(({ facts }) => facts.name))
}

/** Where every figure comes from. */
export function sourceSlide(summary: WorkshopSummary): Slide {
  const { columns, title, subtitle } = workshopWords.sources
  const rows = listSources(summary.sources).map((source) => {
    const { title: name, publisher, cutOff, stamp } = sourceCells(source, MISSING_SHORT)
    return [TABLE_LABEL[source.table], commaLine(name, publisher), cutOff, stamp]
  })
  return slideOf('sources', title, subtitle, [
    slideTable(
      [
        [columns[0], 0.2],
        [columns[1], 0.45],
        [columns[2], 0.23],
        [columns[3], 0.12],
      ],
      rows,
      1.6,
    ),
  ])
}
