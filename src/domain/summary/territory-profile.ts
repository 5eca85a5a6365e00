import { qualityAt, sourcesOfRegion, type Country, type InstrumentFact, type TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import {
  criticalGap,
  INSTRUMENTS,
  instanciaLevelOf,
  isCreated,
  type Coverage,
  type Etapa,
  type InstanciaLevel,
} from '../instancias/index.ts'
import type { Applied, Measure, Source, TableName } from '../measure/index.ts'
import { povertyOf, type Poverty } from '../poverty/index.ts'
import type { RankedTerritory } from '../ranking/index.ts'
import { REFUGE_TYPE } from '../services/index.ts'
import { isSameUnit, isWithin, owesDistrital, owesProvincial, regionOf, upTo, type Ubigeo } from '../territory/index.ts'
import type { Rate } from '../violence/index.ts'
import type { InstrumentLine } from './department.ts'
import { byText } from './services-of-region.ts'

/** What the sheet of one page says of a provincia or a distrito; figures of the gap are those of its provincia. */
export interface TerritoryProfile {
  readonly facts: TerritoryFacts
  readonly provincia: TerritoryFacts
  readonly region: string
  readonly referenceDate: string
  readonly threshold: number
  readonly level: InstanciaLevel
  /** Stage of its own instancia; null where none is expected of it. */
  readonly stage: Measure<Etapa> | null
  readonly instruments: readonly InstrumentLine[]
  readonly coverage: Coverage
  readonly critical: Applied
  readonly lacking: DistritosLacking
  readonly place: RankedTerritory | null
  readonly ranked: number
  readonly rate: Measure<Rate>
  readonly poverty: Measure<Poverty>
  /** Services that its rows name, by type; none of a refuge in a distrito. */
  readonly services: readonly { readonly type: string; readonly count: number }[]
  readonly sources: readonly Source[]
  readonly simulated: boolean
}

/** The distritos that owe an instancia: those for which none was created, and those of which nobody said. */
export interface DistritosLacking {
  readonly owing: number
  readonly without: readonly TerritoryFacts[]
  readonly unknown: readonly TerritoryFacts[]
}

const TABLES: readonly TableName[] = ['instancias', 'instrumentos', 'violencia', 'poblacion', 'pobreza', 'servicios']

/** The sheet of a provincia or a distrito; throws a RangeError where the country has no such territory. */
export function profileOf(
  national: National,
  unit: { readonly level: 'provincia' | 'distrito'; readonly ubigeo: Ubigeo },
  order: readonly RankedTerritory[],
): TerritoryProfile {
  const { country, parameters } = national
  const facts = country.at(unit.level, unit.ubigeo)
  const provincia = country.at('provincia', upTo('provincia', unit.ubigeo))
  if (facts === undefined || provincia === undefined) throw new RangeError(`no ${unit.level} ${unit.ubigeo}`)
  const region = regionOf(unit.ubigeo)
  const services = servicesAt(country, facts)
  const sources = sourcesOf(country, facts)
  const coverage = national.coverageOf('provincia', provincia.ubigeo)
  return {
    ...{ facts, provincia, region: country.at('region', region)?.name ?? region, ranked: order.length },
    ...{ referenceDate: parameters.referenceDate, threshold: parameters.threshold },
    ...ownInstancia(national, facts),
    ...{ coverage, critical: criticalGap(coverage, parameters.threshold) },
    lacking: distritosLacking(national, ({ ubigeo }) => isWithin(ubigeo, provincia.ubigeo)),
    place: order.find(({ assessment }) => isSameUnit(assessment.unit, provincia)) ?? null,
    rate: national.rateOf(provincia),
    poverty: povertyOf(facts, qualityAt(country, 'pobreza', facts)),
    services: countByType(services),
    sources,
    simulated: isProfileInvented(country, facts),
  }
}

/** Whether anything of the profile of a territory is invented; told without making it. */
export function isProfileInvented(country: Country, facts: TerritoryFacts): boolean {
  return sourcesOf(country, facts).some(({ quality }) => quality === 'simulado')
}

function sourcesOf(country: Country, facts: TerritoryFacts): TerritoryProfile['sources'] {
  return sourcesOfRegion(country, regionOf(facts.ubigeo), TABLES, servicesAt(country, facts))
}

/** Which distritos of those that owe an instancia have none, by name. */
export function distritosLacking(
  { country, stageOf }: National,
  isHere: (facts: TerritoryFacts) => boolean,
): DistritosLacking {
  const owing = country.byLevel.distrito.filter((facts) => owesDistrital(facts.ubigeo) && isHere(facts))
  const stages = owing.map((facts) => ({ facts, stage: stageOf('distrito', facts.ubigeo) }))
  const byName = (found: typeof stages) => found.map(({ facts }) => facts).sort((a, b) => byText(a.name, b.name))
  return {
    owing: owing.length,
    without: byName(stages.filter(({ stage }) => stage.kind === 'known' && !isCreated(stage.value))),
    unknown: byName(stages.filter(({ stage }) => stage.kind === 'missing')),
  }
}

function ownInstancia(
  { country, stageOf }: National,
  facts: TerritoryFacts,
): Pick<TerritoryProfile, 'level' | 'stage' | 'instruments'> {
  const level = instanciaLevelOf(facts.level) ?? 'distrital'
  const owes = facts.level === 'provincia' ? owesProvincial(facts.ubigeo) : owesDistrital(facts.ubigeo)
  const factOf = (kind: InstrumentLine['kind']): InstrumentFact | undefined =>
    country.instrument(facts.ubigeo, level, kind)
  return {
    level,
    stage: owes ? stageOf(facts.level, facts.ubigeo) : null,
    instruments: owes ? INSTRUMENTS.map((kind) => ({ kind, fact: factOf(kind) })) : [],
  }
}

/** Rows of services in the territory; a distrito never sees the refuges of its provincia (METHOD §5). */
function servicesAt({ rows }: Country, { ubigeo, level }: TerritoryFacts): Country['rows']['services'] {
  return rows.services.filter(
    (fact) => isWithin(fact.ubigeo, ubigeo) && (level !== 'distrito' || fact.type !== REFUGE_TYPE),
  )
}

function countByType(services: Country['rows']['services']): TerritoryProfile['services'] {
  const counts = new Map<string, number>()
  for (const { type, count } of services) counts.set(type, (counts.get(type) ?? 0) + count)
  return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => byText(a.type, b.type))
}
