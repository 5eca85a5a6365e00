import { qualityAt, qualityOf, type Country, type TerritoryFacts } from '../country/index.ts'
import {
  discloseCases,
  SHAREABLE,
  type CountedYears,
  type DisclosurePolicy,
  type ShownCases,
} from '../disclosure/index.ts'
import {
  NO_COVERAGE,
  readStage,
  tallyCoverage,
  type Coverage,
  type CoverageTable,
  type Definition,
  type Etapa,
  type Municipality,
} from '../instancias/index.ts'
import { known, missing, percentileRanks, type Interval, type Measure, type Verdict } from '../measure/index.ts'
import { unitKey, type Ubigeo, type Unit, type UnitLevel } from '../territory/index.ts'
import type { Rate } from '../violence/index.ts'
import { isCompleteAt, type Parameters } from './parameters.ts'
import { keysOfCases, surveyRates, type RateField } from './rate-survey.ts'

/**
 * What must be known of the whole country before one unit can be judged: coverage, rates and their percentiles are
 * national.
 */
export interface National {
  readonly country: Country
  readonly parameters: Parameters
  /** What of the small counts may be told; rates, ranks and verdicts here are made from nothing else. */
  readonly disclosure: DisclosurePolicy
  readonly biennium: readonly [number, number] | null
  /**
   * Rate from which the incidence is "mayor", the highest it may be while rates are hidden; null when no provincia has
   * a rate.
   */
  readonly rateThreshold: number | null
  /** What the percentile of the rates is taken among. */
  readonly rateField: RateField
  stageOf(level: UnitLevel, code: Ubigeo): Measure<Etapa>
  coverageOf(level: UnitLevel, code: Ubigeo, definition?: Definition): Coverage
  countryCoverage(definition?: Definition): Coverage
  /** Cases of a modality (null = all) in a year or a pair of neighbouring years, as they may be told. */
  casesIn(unit: Unit, years: CountedYears, modality: string | null): Measure
  rateOf(facts: TerritoryFacts): Measure<Rate>
  /**
   * Percentile rank 0–1 of a provincia's rate among those that have one; an interval while hidden rates leave it open.
   */
  rateRank(provincia: Ubigeo): Interval | null
  /** Whether the provincia's rate is among the highest; "sin dato" too where a hidden rate would decide it. */
  hasHighRate(provincia: Ubigeo): Verdict
  /** The same at any other percentile (0–100). */
  highFrom(percentile: number): (provincia: Ubigeo) => Verdict
  /** Percentile rank 0–1 of the poverty rate among the units of its level. */
  povertyRank(facts: TerritoryFacts): number | null
}

/** Surveys the country once under the parameters; every gesture but a change of weights starts here. */
export function surveyCountry(
  country: Country,
  parameters: Parameters,
  disclosure: DisclosurePolicy = SHAREABLE,
): National {
  const stage = (facts: TerritoryFacts) =>
    readStage(facts, isCompleteAt(parameters, facts.ubigeo), qualityAt(country, 'instancias', facts))
  const shown = discloseCases(country.rows.cases, disclosure)
  const rates = surveyRates(country, parameters, shown)
  const poverty = povertyByLevel(country)
  return {
    country,
    parameters,
    disclosure,
    biennium: rates.biennium,
    rateThreshold: rates.threshold,
    rateField: rates.field,
    stageOf: (level, code) => stageAt(country.at(level, code), stage),
    ...coverageLookup(country, parameters.definition, stage),
    casesIn: (unit, years, modality) => countOf(country, shown, unit, years, modality),
    rateOf: rates.rateOf,
    rateRank: rates.rankOf,
    hasHighRate: rates.highFrom(parameters.percentile),
    highFrom: rates.highFrom,
    povertyRank: (facts) => poverty[facts.level].get(facts.ubigeo) ?? null,
  }
}

/** Cases as they may be told, with the worst quality of the rows that they are made of. */
function countOf(
  country: Country,
  shown: ShownCases,
  unit: Unit,
  years: CountedYears,
  modality: string | null,
): Measure {
  const keys = keysOfCases(country, unit, years)
  const count = shown.count(unit, years, modality, qualityOf(country, 'violencia', keys))
  return count.kind === 'known' ? known(count.value, count.quality, keys) : missing(count.reason, keys)
}

function stageAt(facts: TerritoryFacts | undefined, stage: (facts: TerritoryFacts) => Measure<Etapa>): Measure<Etapa> {
  return facts ? stage(facts) : { kind: 'missing', reason: 'sin_fila' }
}

function coverageLookup(
  country: Country,
  usual: Definition,
  stage: (facts: TerritoryFacts) => Measure<Etapa>,
): Pick<National, 'coverageOf' | 'countryCoverage'> {
  const units = [...country.byLevel.provincia, ...country.byLevel.distrito]
  const municipalities = units.map(
    (facts) => ({ ubigeo: facts.ubigeo, level: facts.level, stage: stage(facts) }) as Municipality,
  )
  const tables = new Map<Definition, CoverageTable>()
  const under = (definition: Definition) => {
    const table = tables.get(definition) ?? tallyCoverage(municipalities, definition)
    tables.set(definition, table)
    return table
  }
  return {
    coverageOf: (level, ubigeo, definition = usual) =>
      under(definition).byUnit.get(unitKey({ level, ubigeo })) ?? NO_COVERAGE,
    countryCoverage: (definition = usual) => under(definition).country,
  }
}

function povertyByLevel(country: Country): Readonly<Record<UnitLevel, ReadonlyMap<string, number>>> {
  return {
    departamento: povertyRanks(country, 'departamento'),
    provincia: povertyRanks(country, 'provincia'),
    distrito: povertyRanks(country, 'distrito'),
    region: povertyRanks(country, 'region'),
  }
}

function povertyRanks(country: Country, level: UnitLevel): Map<string, number> {
  const rated = country.byLevel[level].filter((facts) => facts.povertyRate !== null)
  return rankBy(rated.map((facts) => [facts.ubigeo, facts.povertyRate ?? 0]))
}

function rankBy(entries: readonly (readonly [string, number])[]): Map<string, number> {
  const ranks = percentileRanks(entries.map(([, value]) => value))
  return new Map(entries.map(([code], index) => [code, ranks[index] ?? 0]))
}
