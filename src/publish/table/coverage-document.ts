import type { TerritoryFacts } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { coverageInterval, coverageShare, criticalGap, type Definition } from '../../domain/instancias/index.ts'
import type { Applied } from '../../domain/measure/index.ts'
import type { UnitLevel } from '../../domain/territory/index.ts'

/**
 * Coverage of one territory (METHOD §2): shares 0–1, null when unknown; all three null, and the gap "no_aplica", when
 * nothing is expected of it.
 */
export interface CoverageUnit {
  readonly ubigeo: string
  readonly nombre: string
  readonly nivel: UnitLevel
  readonly esperadas: number
  readonly creadas: number
  readonly desconocidas: number
  readonly cobertura: number | null
  readonly coberturaMin: number | null
  readonly coberturaMax: number | null
  readonly brechaCritica: Applied
}

/** What `cobertura --json` prints; `umbral` is the share under which the gap is critical. */
export interface CoverageDocument {
  readonly definicion: Definition
  readonly umbral: number
  readonly unidades: readonly CoverageUnit[]
}

/** The coverage of the given units, in their order, under the definition and threshold of the survey. */
export function coverageDocument(national: National, units: readonly TerritoryFacts[]): CoverageDocument {
  const { definition, threshold } = national.parameters
  return { definicion: definition, umbral: threshold, unidades: units.map((facts) => coverageUnit(national, facts)) }
}

function coverageUnit(national: National, facts: TerritoryFacts): CoverageUnit {
  const coverage = national.coverageOf(facts.level, facts.ubigeo)
  const interval = coverageInterval(coverage)
  return {
    ubigeo: facts.ubigeo,
    nombre: facts.name,
    nivel: facts.level,
    esperadas: coverage.expected,
    creadas: coverage.created,
    desconocidas: coverage.unknown,
    cobertura: coverageShare(coverage),
    coberturaMin: interval?.min ?? null,
    coberturaMax: interval?.max ?? null,
    brechaCritica: criticalGap(coverage, national.parameters.threshold),
  }
}
