import { isLoaded, keysOf, namedTypes, qualityOf, type TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import {
  criticalGap,
  DEFINITIONS,
  ETAPAS,
  NO_COVERAGE,
  plus,
  type Coverage,
  type Definition,
  type Etapa,
  type InstanciaLevel,
} from '../instancias/index.ts'
import { known, missing, type Measure, type PartialTotal } from '../measure/index.ts'
import { AURORA_TYPES, familyTotal, totalOfTypes } from '../services/index.ts'
import { owesDistrital, owesProvincial, regionOf, type Ubigeo } from '../territory/index.ts'
import { poolRate, type PooledRate } from './pooled-rate.ts'

/** Instancias of one level in a set of regions: how many stand at each stage, of how many that are expected. */
export interface StageCount {
  readonly level: InstanciaLevel
  readonly expected: number
  readonly byStage: Readonly<Record<Etapa | 'sin_dato', number>>
}

/** Coverage of a set of regions under one denominator, and how many of its provincias have a critical gap. */
export interface SetCoverage {
  readonly definition: Definition
  readonly coverage: Coverage
  readonly critical: number
  readonly unknown: number
  /** Provincias of the set from which something is expected. */
  readonly provincias: number
}

interface ServiceCounts {
  readonly operated: PartialTotal
  readonly promoted: PartialTotal
  readonly other: PartialTotal
  readonly aurora: PartialTotal
}

/**
 * Any set of regions taken as one territory (R130): counts are added and shares made again from the sums (METHOD §2,
 * §3, §5).
 */
export interface RollUp {
  readonly regions: readonly TerritoryFacts[]
  readonly coverage: readonly SetCoverage[]
  readonly stages: readonly StageCount[]
  readonly rate: Measure<PooledRate>
  readonly services: Measure<ServiceCounts>
}

/**
 * Rolls up the regions with those keys; keys that the country does not have are left out, and a repeated one counts
 * once.
 */
export function rollUp(national: National, keys: readonly Ubigeo[]): RollUp {
  const regions = national.country.byLevel.region.filter((facts) => keys.includes(facts.ubigeo))
  const inside = insideOf(regions)
  const provincias = national.country.byLevel.provincia.filter(inside)
  return {
    regions,
    coverage: DEFINITIONS.map((definition) => coverageOf(national, regions, provincias, definition)),
    stages: stagesOf(national, regions, provincias, national.country.byLevel.distrito.filter(inside)),
    rate: poolRate(national, regions),
    services: servicesOf(national, regions),
  }
}

/** Whether a provincia or distrito belongs to one of the regions. */
export function insideOf(regions: readonly TerritoryFacts[]): (facts: TerritoryFacts) => boolean {
  const keys = new Set<string>(regions.map((facts) => facts.ubigeo))
  return (facts) => keys.has(regionOf(facts.ubigeo))
}

function coverageOf(
  national: National,
  regions: readonly TerritoryFacts[],
  provincias: readonly TerritoryFacts[],
  definition: Definition,
): SetCoverage {
  const owing = provincias
    .map((facts) => national.coverageOf('provincia', facts.ubigeo, definition))
    .filter((coverage) => coverage.expected > 0)
  const gaps = owing.map((coverage) => criticalGap(coverage, national.parameters.threshold))
  return {
    definition,
    coverage: addCoverage(regions.map((facts) => national.coverageOf('region', facts.ubigeo, definition))),
    critical: gaps.filter((gap) => gap === 'si').length,
    unknown: gaps.filter((gap) => gap === 'sin_dato').length,
    provincias: owing.length,
  }
}

/** Coverage of several territories that do not overlap, as one. */
export function addCoverage(parts: readonly Coverage[]): Coverage {
  return parts.reduce(plus, NO_COVERAGE)
}

function stagesOf(
  national: National,
  regions: readonly TerritoryFacts[],
  provincias: readonly TerritoryFacts[],
  distritos: readonly TerritoryFacts[],
): StageCount[] {
  return [
    countStages(national, 'regional', regions),
    countStages(
      national,
      'provincial',
      provincias.filter((facts) => owesProvincial(facts.ubigeo)),
    ),
    countStages(
      national,
      'distrital',
      distritos.filter((facts) => owesDistrital(facts.ubigeo)),
    ),
  ]
}

function countStages(national: National, level: InstanciaLevel, units: readonly TerritoryFacts[]): StageCount {
  const stages = units.map((facts) => national.stageOf(facts.level, facts.ubigeo))
  const at = (etapa: Etapa) => stages.filter((stage) => stage.kind === 'known' && stage.value === etapa).length
  const [none, starting, created, installed, working] = ETAPAS.map(at)
  return {
    level,
    expected: units.length,
    byStage: {
      sin_instancia: none ?? 0,
      en_proceso: starting ?? 0,
      creada: created ?? 0,
      instalada: installed ?? 0,
      operativa: working ?? 0,
      sin_dato: stages.filter((stage) => stage.kind === 'missing').length,
    },
  }
}

function servicesOf({ country }: National, regions: readonly TerritoryFacts[]): Measure<ServiceCounts> {
  if (!isLoaded(country, 'servicios')) return missing('sin_tabla')
  const keys = new Set<string>(regions.map((facts) => facts.ubigeo))
  const rows = country.rows.services.filter((row) => keys.has(regionOf(row.ubigeo)))
  const named = regions.flatMap((facts) => namedTypes(country, facts))
  return known(
    {
      operated: familyTotal(rows, 'operado', named),
      promoted: familyTotal(rows, 'promovido', named),
      other: familyTotal(rows, 'otro', named),
      aurora: totalOfTypes(rows, AURORA_TYPES, named),
    },
    qualityOf(country, 'servicios', keysOf(rows)),
    keysOf(rows),
  )
}
