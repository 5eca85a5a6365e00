import { qualityOf, type TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { hiddenShort } from '../disclosure/index.ts'
import { coverageShare, criticalGap, type Coverage } from '../instancias/index.ts'
import { formatNumber, formatPercent, formatShare, worstOf } from '../measure/index.ts'
import type { Ubigeo, UnitLevel } from '../territory/index.ts'
import { isInherited } from '../violence/index.ts'
import { denominatorName, MISSING_SHORT, MISSING_WHY, modalityName } from '../words/index.ts'
import { outsideOf, type ClassDraft, type LayerDraft, type UnitDraft } from './build.ts'
import { knownRates, rateWords, registerToTell } from './incidence-layer.ts'
import { layerWords } from './layer-words.ts'
import { CROSS_COLORS } from './palette.ts'
import { boundFormat, classOf, quantileBreaks } from './quantile-breaks.ts'
import type { Cross } from './spec.ts'

/** Lower bounds, in percent, of the three classes of coverage: the critical threshold of B.1 and its double. */
const COVERAGE_BREAKS = [0, 25, 50] as const
const RATE_CLASSES = 3

/** Coverage and incidence at once in up to 3 × 3 classes: coverage at 25 and 50 %, incidence in national thirds. */
export function cruceLayer(national: National, level: UnitLevel): LayerDraft {
  const rates = quantileBreaks(knownRates(national, level), RATE_CLASSES)
  const words = layerWords.cross
  return {
    kind: 'cruce',
    table: 'instancias',
    also: 'violencia',
    steps: stepsOf(rates),
    title: words.title(national.parameters.modality === null ? null : modalityName(national.parameters.modality)),
    unit: words.unit(rateUnit(national)),
    boundaryNote: rates.length === 0 ? words.noRates : words.note(rates.slice(1).map(boundFormat(rates)).join(' y ')),
    criticalLabel: layerWords.marks.critico(formatShare(national.parameters.threshold, 0)),
    cross: crossOf(national, level, rates),
    draw: (facts) => drawCross(national, facts, rates),
  }
}

/** Class of a coverage in percent and a rate: rows of incidence from the lowest, in each the three of coverage. */
export function crossClass(percent: number, rate: number, rates: readonly number[]): number {
  return classOf(rate, rates) * COVERAGE_BREAKS.length + classOf(percent, COVERAGE_BREAKS)
}

function stepsOf(rates: readonly number[]): ClassDraft[] {
  return rates.flatMap((bound, row) =>
    COVERAGE_BREAKS.map((from, column) => ({
      key: `c${column + 1}i${row + 1}`,
      color: CROSS_COLORS[rates.length === 2 ? row * 2 : row]?.[column] ?? '',
      label: layerWords.cross.class(
        rangeOf(COVERAGE_BREAKS, column, (value) => formatPercent(value, 0), from),
        rangeOf(rates, row, boundFormat(rates), bound),
      ),
    })),
  )
}

function rangeOf(breaks: readonly number[], index: number, format: (value: number) => string, from: number): string {
  const next = breaks[index + 1]
  return layerWords.range(format(from), next === undefined ? null : format(next))
}

function crossOf(national: National, level: UnitLevel, rates: readonly number[]): Cross {
  const points = new Map<Ubigeo, readonly [number, number]>()
  for (const facts of national.country.byLevel[level]) {
    const share = coverageShare(national.coverageOf(facts.level, facts.ubigeo))
    const rate = national.rateOf(facts)
    if (share !== null && rate.kind === 'known') points.set(facts.ubigeo, [share * 100, rate.value.per10k])
  }
  return {
    x: { title: layerWords.cross.x, breaks: COVERAGE_BREAKS, max: 100 },
    y: { title: layerWords.cross.y, breaks: rates, max: Math.max(1, ...[...points.values()].map(([, rate]) => rate)) },
    points,
  }
}

/** "casos por 10 000 mujeres y año, 2024–2025". */
function rateUnit(national: National): string {
  const [first, last] = national.biennium ?? [null, null]
  const people = denominatorName(national.country.womenKnown ? 'mujeres' : 'poblacion')
  const words = layerWords.incidence.unit(people, first, last, registerToTell(national))
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}

function drawCross(national: National, facts: TerritoryFacts, rates: readonly number[]): UnitDraft {
  const coverage = national.coverageOf(facts.level, facts.ubigeo)
  const critical = criticalGap(coverage, national.parameters.threshold)
  if (coverage.expected === 0)
    return { place: 'no_corresponde', gap: critical, value: '–', text: layerWords.coverage.notExpected, quality: null }
  const share = coverageShare(coverage)
  const rate = national.rateOf(facts)
  const gap = gapText(coverage)
  if (rate.kind === 'missing')
    return {
      place: outsideOf(rate.reason),
      gap: critical,
      value: hiddenShort(rate.reason, national.disclosure.k) ?? MISSING_SHORT,
      text: `${gap} · ${MISSING_WHY[rate.reason]}`,
      quality: null,
    }
  const inherited = isInherited(rate)
  const shown = formatNumber(rate.value.per10k, 1)
  const text = `${gap} · ${rateWords(national, facts, rate.value)}`
  if (share === null) return { place: 'sin_dato', gap: critical, inherited, value: MISSING_SHORT, text, quality: null }
  return {
    place: crossClass(share * 100, rate.value.per10k, rates),
    gap: critical,
    inherited,
    value: `${formatShare(share, 0)} · ${shown}`,
    text,
    quality: worstOf([qualityOf(national.country, 'instancias', coverage.from), rate.quality]),
    from: [coverage.from, rate.from],
  }
}

function gapText(coverage: Coverage): string {
  const { created, expected, unknown } = coverage
  const share = coverageShare(coverage)
  return share === null
    ? layerWords.coverage.unknown(formatNumber(expected))
    : layerWords.coverage.text(formatNumber(created), formatNumber(expected), formatShare(share), unknown)
}
