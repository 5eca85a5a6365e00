import { criticalGap, DEFINITIONS, type Definition } from '../instancias/index.ts'
import type { UnitLevel } from '../territory/index.ts'
import type { National } from './national.ts'

/**
 * Units of a level below the threshold under one denominator: `total` are those of which something is expected (METHOD
 * §2).
 */
export interface CriticalCount {
  readonly definition: Definition
  readonly critical: number
  readonly unknown: number
  readonly total: number
}

/**
 * How many units of the level have a critical gap, and of how many it is not known, under each of the four definitions.
 */
export function countCritical(national: National, level: UnitLevel): readonly CriticalCount[] {
  return DEFINITIONS.map((definition) => countUnder(national, level, definition))
}

function countUnder(national: National, level: UnitLevel, definition: Definition): CriticalCount {
  const coverages = national.country.byLevel[level].map((facts) => national.coverageOf(level, facts.ubigeo, definition))
  const expecting = coverages.filter((coverage) => coverage.expected > 0)
  const gaps = expecting.map((coverage) => criticalGap(coverage, national.parameters.threshold))
  return {
    definition,
    critical: gaps.filter((gap) => gap === 'si').length,
    unknown: gaps.filter((gap) => gap === 'sin_dato').length,
    total: expecting.length,
  }
}
