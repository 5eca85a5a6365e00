import { qualityAt, qualityOf, registersOf, type Country, type TerritoryFacts } from '../country/index.ts'
import { isHidden, type ShownCases } from '../disclosure/index.ts'
import {
  known,
  missing,
  percentileRanks,
  percentileType7,
  pointInterval,
  worstOf,
  type Interval,
  type Measure,
  type SourceKeys,
  type Verdict,
} from '../measure/index.ts'
import { departamentoOf, type Ubigeo, type Unit } from '../territory/index.ts'
import { inheritRate, lastBiennium, ownRate, USED_REGISTER, type Rate, type RateOptions } from '../violence/index.ts'
import type { Parameters } from './parameters.ts'

/** How many provincias the percentile is taken among, and how many of them have any case (METHOD §3). */
export interface RateField {
  readonly rated: number
  readonly withCases: number
}

/**
 * Rates of the country and where each provincia's stands among them, all from counts as they may be told (METHOD §3,
 * §6).
 */
export interface RateSurvey {
  readonly biennium: readonly [number, number] | null
  /**
   * Rate from which the incidence is "mayor"; the highest it may be while rates are hidden; null when no provincia has
   * one or the hidden ones leave it without end.
   */
  readonly threshold: number | null
  rateOf(facts: TerritoryFacts): Measure<Rate>
  /** Percentile rank 0–1 of a provincia's rate, an interval where hidden rates leave it open; null when it has none. */
  rankOf(provincia: Ubigeo): Interval | null
  /** Provincias that have a rate, and those of them known to have any case. */
  readonly field: RateField
  /** Whether a provincia's rate is above zero and at or above a percentile (0–100) of the provincias' rates. */
  highFrom(percentile: number): (provincia: Ubigeo) => Verdict
}

export function surveyRates(country: Country, parameters: Parameters, shown: ShownCases): RateSurvey {
  const options: RateOptions = {
    biennium: lastBiennium(country.cases.years, parameters.referenceDate),
    modality: parameters.modality,
    useWomen: country.womenKnown,
    register: registersOf(country)?.used ?? USED_REGISTER,
    quality: qualityOf(country, 'violencia'),
  }
  const own = onceEach((facts) => shownRate(country, facts, options, shown))
  const rateOf = (facts: TerritoryFacts) => rateWithin(country, facts, own, parameters.inherit)
  const spans = knownSpans(country, options, shown, rateOf)
  const highest = [...spans.values()].map((span) => span.max)
  return {
    biennium: options.biennium,
    threshold: endless(percentileType7(highest, parameters.percentile)),
    field: { rated: spans.size, withCases: [...spans.values()].filter((span) => span.min > 0).length },
    rateOf,
    rankOf: rankLookup(spans),
    highFrom: (percentile) => highLookup(spans, percentile),
  }
}

/** The same figure again for the same territory: a departamento's is asked for by each of its provincias. */
function onceEach(rate: (facts: TerritoryFacts) => Measure<Rate>): (facts: TerritoryFacts) => Measure<Rate> {
  const rates = new Map<TerritoryFacts, Measure<Rate>>()
  return (facts) => {
    const shown = rates.get(facts) ?? rate(facts)
    rates.set(facts, shown)
    return shown
  }
}

function endless(rate: number | null): number | null {
  return rate === Infinity ? null : rate
}

function shownRate(country: Country, facts: TerritoryFacts, options: RateOptions, shown: ShownCases): Measure<Rate> {
  if (options.biennium === null) return ownRate(country.cases, facts, options)
  const keys = keysOfCases(country, facts, options.biennium)
  const quality = qualityOf(country, 'violencia', keys)
  const count = shown.count(facts, options.biennium, options.modality, quality)
  const rate = ownRate(country.cases, facts, options, count)
  if (rate.kind === 'missing') return missing(rate.reason, keys)
  // A rate is no better than the population that it is divided by.
  return known(rate.value, worstOf([quality, qualityAt(country, 'poblacion', facts)]), keys)
}

/** The keys of the rows that tell the cases of a territory in the years. */
export function keysOfCases({ cases }: Country, unit: Unit, years: readonly number[]): readonly SourceKeys[] {
  return [...new Set(years.flatMap((year) => [...(cases.of(unit, year)?.from ?? [])]))]
}

/** Only a provincia or one of the two regions of Lima takes over the departamento's rate. */
function rateWithin(
  country: Country,
  facts: TerritoryFacts,
  own: (facts: TerritoryFacts) => Measure<Rate>,
  inherit: boolean,
): Measure<Rate> {
  const heir = facts.level === 'provincia' || facts.level === 'region'
  const departamento = country.at('departamento', departamentoOf(facts.ubigeo))
  return inherit && heir && departamento ? inheritRate(own(facts), own(departamento)) : own(facts)
}

/** Between what rates each provincia's lies: one value, unless it is hidden. */
function knownSpans(
  country: Country,
  options: RateOptions,
  shown: ShownCases,
  rateOf: RateSurvey['rateOf'],
): ReadonlyMap<string, Interval> {
  const spans = new Map<string, Interval>()
  for (const provincia of country.byLevel.provincia) {
    const rate = rateOf(provincia)
    if (rate.kind === 'known') spans.set(provincia.ubigeo, pointInterval(rate.value.per10k))
    const hidden = isHidden(rate) ? hiddenSpan(country, provincia, options, shown) : null
    if (hidden !== null) spans.set(provincia.ubigeo, hidden)
  }
  return spans
}

/** The rates that the counts it may have would give; a hidden departamento's where the provincia inherits it. */
function hiddenSpan(
  country: Country,
  provincia: TerritoryFacts,
  options: RateOptions,
  shown: ShownCases,
): Interval | null {
  const from = country.cases.hasAny(provincia)
    ? provincia
    : country.at('departamento', departamentoOf(provincia.ubigeo))
  const population = (options.useWomen ? from?.women : from?.population) ?? 0
  const bounds = from && options.biennium && shown.bounds(from, options.biennium, options.modality)
  if (!bounds || population <= 0) return null
  const rate = (cases: number) => (10_000 * cases) / (2 * population)
  return { min: rate(bounds.min), max: rate(bounds.max) }
}

function rankLookup(spans: ReadonlyMap<string, Interval>): RateSurvey['rankOf'] {
  const entries = [...spans.entries()]
  const isOpen = entries.some(([, span]) => span.min !== span.max)
  const ranks = isOpen
    ? openRanks(entries.map(([, span]) => span))
    : percentileRanks(entries.map(([, span]) => span.min)).map(pointInterval)
  const byCode = new Map(entries.map(([code], at) => [code, ranks[at] ?? null]))
  return (provincia) => byCode.get(provincia) ?? null
}

/** The least rank has the others as high as they may be, the greatest as low; ties averaged as in percentileRanks. */
function openRanks(spans: readonly Interval[]): Interval[] {
  if (spans.length === 1) return [pointInterval(0.5)]
  return spans.map((own, at) => {
    let [least, greatest] = [0, 0]
    spans.forEach((other, index) => {
      if (index === at) return
      least += passed(own.min, other.max)
      greatest += passed(own.max, other.min)
    })
    return { min: least / (spans.length - 1), max: greatest / (spans.length - 1) }
  })
}

function passed(own: number, other: number): number {
  return own > other ? 1 : own === other ? 0.5 : 0
}

/**
 * Sure where it holds whatever the hidden rates are: against its own place among the others at their highest, and at
 * their lowest.
 */
function highLookup(spans: ReadonlyMap<string, Interval>, percentile: number): (provincia: Ubigeo) => Verdict {
  const sides = { min: [...spans.values()].map((span) => span.min), max: [...spans.values()].map((span) => span.max) }
  const against = { min: percentileType7(sides.min, percentile) ?? 0, max: percentileType7(sides.max, percentile) ?? 0 }
  const thresholdWith = (own: Interval, side: 'min' | 'max') => {
    if (own.min === own.max) return against[side]
    const [taken, put] = [own[side], side === 'max' ? own.min : own.max]
    const others = sides[side].slice()
    others[others.indexOf(taken)] = put
    return percentileType7(others, percentile) ?? 0
  }
  return (provincia) => {
    const own = spans.get(provincia)
    if (own === undefined) return 'sin_dato'
    if (own.min > 0 && own.min >= thresholdWith(own, 'max')) return 'si'
    return own.max === 0 || own.max < thresholdWith(own, 'min') ? 'no' : 'sin_dato'
  }
}
