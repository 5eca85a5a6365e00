import { unitKey } from '../../../domain/territory/index.ts'
import {
  qualityAt,
  qualityOf,
  registeredServices,
  type Country,
  type TerritoryFacts,
} from '../../../domain/country/index.ts'
import type { GroupKey, National } from '../../../domain/criteria/index.ts'
import { hiddenQuality } from '../../../domain/disclosure/index.ts'
import { coverageInterval, coverageShare, criticalGap } from '../../../domain/instancias/index.ts'
import { formatNumber, formatPercent, leastWords, worstOf, type Quality } from '../../../domain/measure/index.ts'
import { povertyOf } from '../../../domain/poverty/index.ts'
import type { RankedTerritory } from '../../../domain/ranking/index.ts'
import type { ChartMeasure } from '../../../workspace/choices/index.ts'
import { domainOf, type Axis } from '../../charts/index.ts'
import { chartText, DEFINITION_COUNTS, denominatorName, GROUP_NAME, QUALITY_NAME } from '../../text/index.ts'

/** One figure of one unit as a chart may draw it, or why it may not. */
export type UnitFigure =
  | {
      readonly kind: 'drawn'
      readonly value: number
      readonly low: number
      readonly high: number
      readonly quality: Quality
      readonly shown: string
    }
  | { readonly kind: 'sin_dato' | 'suprimido' | 'reservado' | 'no_corresponde' }

/** What the charts are made from: the survey, and the place of each ranked unit under its code. */
export interface ChartSource {
  readonly national: National
  readonly ranked: ReadonlyMap<string, RankedTerritory>
  readonly group: GroupKey
}

export function figureOf({ national, ranked }: ChartSource, measure: ChartMeasure, facts: TerritoryFacts): UnitFigure {
  switch (measure) {
    case 'cobertura':
      return coverageFigure(national, facts)
    case 'incidencia':
      return rateFigure(national, facts)
    case 'pobreza':
      return povertyFigure(national, facts)
    case 'servicios':
      return servicesFigure(national.country, facts)
    case 'puntaje':
      return scoreFigure(ranked.get(unitKey(facts)))
  }
}

function drawn(
  value: number,
  quality: Quality,
  measure: ChartMeasure,
  low = value,
  high = value,
): Extract<UnitFigure, { kind: 'drawn' }> {
  return { kind: 'drawn', value, low, high, quality, shown: formatFigure(measure, value) }
}

/** A figure of a chart with its unit where it has none of its own: "27,3 %", "0,71". */
function formatFigure(measure: ChartMeasure, value: number): string {
  if (measure === 'cobertura' || measure === 'pobreza') return formatPercent(value)
  return formatNumber(value, measure === 'incidencia' ? 1 : measure === 'puntaje' ? 2 : 0)
}

/** A total over what is partly unknown is drawn where it is known to reach and said as the least that it can be. */
function servicesFigure(country: Country, facts: TerritoryFacts): UnitFigure {
  const total = registeredServices(country, facts, 'todos')
  if (total.kind === 'missing') return { kind: 'sin_dato' }
  const { atLeast } = total.value
  const figure = drawn(atLeast, total.quality, 'servicios')
  return { ...figure, shown: leastWords(total.value) }
}

function coverageFigure(national: National, facts: TerritoryFacts): UnitFigure {
  const coverage = national.coverageOf(facts.level, facts.ubigeo)
  const share = coverageShare(coverage)
  const interval = coverageInterval(coverage)
  if (interval === null) return { kind: 'no_corresponde' }
  return share === null
    ? { kind: 'sin_dato' }
    : drawn(
        share * 100,
        qualityOf(national.country, 'instancias', coverage.from),
        'cobertura',
        interval.min * 100,
        interval.max * 100,
      )
}

function rateFigure(national: National, facts: TerritoryFacts): UnitFigure {
  const rate = national.rateOf(facts)
  if (rate.kind === 'missing') return { kind: hiddenQuality(rate.reason) ?? 'sin_dato' }
  return drawn(rate.value.per10k, rate.quality, 'incidencia')
}

function povertyFigure(national: National, facts: TerritoryFacts): UnitFigure {
  const poverty = povertyOf(facts, qualityAt(national.country, 'pobreza', facts))
  if (poverty.kind === 'missing') return { kind: 'sin_dato' }
  const { percent, low, high } = poverty.value
  return drawn(percent, poverty.quality, 'pobreza', low ?? percent, high ?? percent)
}

/** A score stands on every table at once, so it is as good as the worst of its criteria. */
function scoreFigure(ranked: RankedTerritory | undefined): UnitFigure {
  if (ranked === undefined) return { kind: 'sin_dato' }
  const qualities = ranked.assessment.results.flatMap(({ quality }) => quality ?? [])
  return drawn(ranked.score, worstOf(qualities), 'puntaje', ranked.score, ranked.scoreMax)
}

/** "27,3 % (simulado)", "98,1 por 10 000 (heredado)": a figure as it is said. */
export function sayFigure(measure: ChartMeasure, figure: Extract<UnitFigure, { kind: 'drawn' }>): string {
  const unit = new Map(Object.entries(chartText.unit)).get(measure) ?? ''
  const range =
    figure.high > figure.low
      ? `, ${chartText.between(formatFigure(measure, figure.low), formatFigure(measure, figure.high))}`
      : ''
  const quality = figure.quality === 'observado' ? '' : ` ${chartText.quality(QUALITY_NAME[figure.quality])}`
  return `${figure.shown}${unit === '' ? '' : ` ${unit}`}${range}${quality}`
}

export function isCritical(national: National, facts: TerritoryFacts): boolean {
  return (
    facts.level !== 'distrito' &&
    criticalGap(national.coverageOf(facts.level, facts.ubigeo), national.parameters.threshold) === 'si'
  )
}

/** The side of a chart for a figure, wide enough for all its values; coverage always runs from 0 to 100. */
export function axisFor({ national, group }: ChartSource, measure: ChartMeasure, values: readonly number[]): Axis {
  const domain =
    measure === 'cobertura' ? ([0, 100] as const) : measure === 'puntaje' ? ([0, 1] as const) : domainOf(values)
  return {
    title: titleOf(national, group, measure),
    domain,
    format: (value) => formatNumber(value, measure === 'puntaje' ? 1 : 0),
  }
}

function titleOf(national: National, group: GroupKey, measure: ChartMeasure): string {
  const { axis } = chartText
  if (measure === 'cobertura') return axis.cobertura(DEFINITION_COUNTS[national.parameters.definition])
  if (measure === 'puntaje') return axis.puntaje(GROUP_NAME[group])
  if (measure !== 'incidencia') return axis[measure]
  return axis.incidencia(
    denominatorName(national.country.womenKnown ? 'mujeres' : 'poblacion'),
    national.biennium === null ? '' : `, ${national.biennium.join('–')}`,
  )
}
