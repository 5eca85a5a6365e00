import type { TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { isHidden } from '../disclosure/index.ts'
import { known, missing, worstOf, type Known, type Measure } from '../measure/index.ts'
import { departamentoOf, sharesDepartamento, type Ubigeo } from '../territory/index.ts'
import { isInherited, type Rate } from '../violence/index.ts'

/**
 * Cases of the biennium per 10,000 and year of several regions together: their cases over twice their population
 * (METHOD §3).
 */
export interface PooledRate extends Omit<Rate, 'from'> {
  /** Regions whose own cases and population it rests on, and those that have none of their own. */
  readonly of: readonly Ubigeo[]
  readonly without: readonly Ubigeo[]
}

/**
 * The rate of the regions as one territory. No inherited rate is added up: the two regions of Lima, when their cases
 * are only known for the departamento, enter together or not at all.
 * Where the cases of one of them are hidden, so are those of the set: they would follow from the difference.
 */
export function poolRate(national: National, regions: readonly TerritoryFacts[]): Measure<PooledRate> {
  const hidden = regions.map(national.rateOf).filter(isHidden)
  const isReserved = hidden.some((rate) => rate.kind === 'missing' && rate.reason === 'reservada_en_origen')
  if (hidden.length > 0) return missing(isReserved ? 'reservada_en_origen' : 'cuenta_protegida')
  const { rates, without } = ratesToPool(national, regions)
  const first = rates[0]
  if (first === undefined) return missing(firstReason(national, regions))
  const cases = rates.reduce((sum, { value }) => sum + value.cases, 0)
  const population = rates.reduce((sum, { value }) => sum + value.population, 0)
  const of = regions.map((facts) => facts.ubigeo).filter((code) => !without.includes(code))
  const { biennium, denominator, populationYear, register } = first.value
  return known(
    {
      per10k: (10_000 * cases) / (2 * population),
      cases,
      population,
      biennium,
      denominator,
      populationYear,
      register,
      of,
      without,
    },
    worstOf(rates.map(({ quality }) => quality)),
    rates.flatMap(({ from = [''] }) => from),
  )
}

/**
 * The rates that enter, and the regions that have none: the two of Lima by their departamento when both lack their own.
 */
function ratesToPool(national: National, regions: readonly TerritoryFacts[]) {
  const parts = regions.map((facts) => ({ region: facts.ubigeo, rate: ownRateOf(national, facts) }))
  const shared = sharedDepartamento(national, regions)
  const own = parts.flatMap(({ rate }) => (rate === null ? [] : [rate]))
  const lost = parts.filter(({ rate }) => rate === null).map(({ region }) => region)
  const joined =
    shared !== null &&
    lost.filter(sharesDepartamento).length === regions.filter((facts) => sharesDepartamento(facts.ubigeo)).length
  return joined
    ? { rates: [...own, shared], without: lost.filter((region) => !sharesDepartamento(region)) }
    : { rates: own, without: lost }
}

function ownRateOf(national: National, facts: TerritoryFacts): Known<Rate> | null {
  const rate = national.rateOf(facts)
  return rate.kind === 'known' && !isInherited(rate) ? rate : null
}

/** The departamento's rate when every region that shares it is in the set. */
function sharedDepartamento(national: National, regions: readonly TerritoryFacts[]): Known<Rate> | null {
  const sharing = regions.filter((facts) => sharesDepartamento(facts.ubigeo))
  const whole = national.country.byLevel.region.filter((facts) => sharesDepartamento(facts.ubigeo)).length
  const departamento = sharing[0] && national.country.at('departamento', departamentoOf(sharing[0].ubigeo))
  return departamento && sharing.length === whole ? ownRateOf(national, departamento) : null
}

function firstReason(national: National, regions: readonly TerritoryFacts[]) {
  const rates = regions.map((facts) => national.rateOf(facts))
  const lost = rates.find((rate) => rate.kind === 'missing')
  return lost?.kind === 'missing' ? lost.reason : 'sin_fila'
}
