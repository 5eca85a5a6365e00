import { qualityOf, type Country, type TerritoryFacts } from '../country/index.ts'
import { NO_COVERAGE, readStage, tallyCoverage, type Coverage, type Definition, type Etapa, type Municipality } from '../instancias/index.ts'
import { percentileRanks, percentileType7, type Measure } from '../measure/index.ts'
import { departamentoOf, type UnitLevel } from '../territory/index.ts'
import { inheritRate, lastBiennium, ownRate, type Rate, type RateOptions } from '../violence/index.ts'
import type { Parameters } from './parameters.ts'

/** What must be known of the whole country before one unit can be judged: coverage, rates and their percentiles are national. */
export interface National {
  readonly country: Country
  readonly parameters: Parameters
  readonly biennium: readonly [number, number] | null
  /** Rate from which the incidence is "mayor"; null when no provincia has a rate. */
  readonly rateThreshold: number | null
  stageOf(level: UnitLevel, code: string): Measure<Etapa>
  coverageOf(level: UnitLevel | 'pais', code: string, definition?: Definition): Coverage
  rateOf(facts: TerritoryFacts): Measure<Rate>
  /** Percentile rank 0–1 of a provincia's rate among those that have one. */
  rateRank(provincia: string): number | null
  /** Percentile rank 0–1 of the poverty rate among the units of its level. */
  povertyRank(facts: TerritoryFacts): number | null
}

/** Surveys the country once under the parameters; every gesture but a change of weights starts here. */
export function surveyCountry(country: Country, parameters: Parameters): National {
  const stage = (facts: TerritoryFacts) => readStage(facts, parameters.matrixComplete, qualityOf(country, 'instancias'))
  const coverage = coverageLookup(country, parameters.definition, stage)
  const options = rateOptions(country, parameters)
  const rateOf = (facts: TerritoryFacts) => rateWithin(country, facts, options, parameters.inherit)
  const rates = knownRates(country.byLevel.provincia, rateOf)
  const rateRanks = rankBy([...rates.entries()])
  const poverty = { departamento: povertyRanks(country, 'departamento'), provincia: povertyRanks(country, 'provincia'), distrito: povertyRanks(country, 'distrito'), region: povertyRanks(country, 'region') }
  return {
    country,
    parameters,
    biennium: options.biennium,
    rateThreshold: percentileType7([...rates.values()], parameters.percentile),
    stageOf: (level, code) => stageAt(country.at(level, code), stage),
    coverageOf: coverage,
    rateOf,
    rateRank: (provincia) => rateRanks.get(provincia) ?? null,
    povertyRank: (facts) => poverty[facts.level].get(facts.ubigeo) ?? null,
  }
}

function stageAt(facts: TerritoryFacts | undefined, stage: (facts: TerritoryFacts) => Measure<Etapa>): Measure<Etapa> {
  return facts ? stage(facts) : { kind: 'missing', reason: 'sin_fila' }
}

function coverageLookup(country: Country, usual: Definition, stage: (facts: TerritoryFacts) => Measure<Etapa>): National['coverageOf'] {
  const units = [...country.byLevel.provincia, ...country.byLevel.distrito]
  const municipalities = units.map((facts) => ({ ubigeo: facts.ubigeo, level: facts.level, stage: stage(facts) }) as Municipality)
  const tables = new Map<Definition, ReadonlyMap<string, Coverage>>()
  return (level, code, definition = usual) => {
    const table = tables.get(definition) ?? tallyCoverage(municipalities, definition)
    tables.set(definition, table)
    return table.get(`${level}/${code}`) ?? NO_COVERAGE
  }
}

function rateOptions(country: Country, parameters: Parameters): RateOptions {
  return {
    biennium: lastBiennium(country.cases.years, parameters.referenceDate),
    modality: parameters.modality,
    useWomen: country.womenKnown,
    quality: qualityOf(country, 'violencia'),
  }
}

/** Only a provincia or one of the two regions of Lima takes over the departamento's rate. */
function rateWithin(country: Country, facts: TerritoryFacts, options: RateOptions, inherit: boolean): Measure<Rate> {
  const own = ownRate(country.cases, facts, options)
  const heir = facts.level === 'provincia' || facts.level === 'region'
  const departamento = country.at('departamento', departamentoOf(facts.ubigeo))
  return inherit && heir && departamento ? inheritRate(own, ownRate(country.cases, departamento, options)) : own
}

function knownRates(provincias: readonly TerritoryFacts[], rateOf: National['rateOf']): Map<string, number> {
  const rates = new Map<string, number>()
  for (const provincia of provincias) {
    const rate = rateOf(provincia)
    if (rate.kind === 'known') rates.set(provincia.ubigeo, rate.value.per10k)
  }
  return rates
}

function povertyRanks(country: Country, level: UnitLevel): Map<string, number> {
  const rated = country.byLevel[level].filter((facts) => facts.povertyRate !== null)
  return rankBy(rated.map((facts) => [facts.ubigeo, facts.povertyRate ?? 0]))
}

function rankBy(entries: readonly (readonly [string, number])[]): Map<string, number> {
  const ranks = percentileRanks(entries.map(([, value]) => value))
  return new Map(entries.map(([code], index) => [code, ranks[index] ?? 0]))
}
