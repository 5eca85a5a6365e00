import type { Applied, Interval, Measure, SourceKeys } from '../measure/index.ts'
import {
  departamentoOf,
  owesDistrital,
  owesProvincial,
  provinciaOf,
  regionOf,
  type Ubigeo,
  unitKey,
  type Unit,
  type UnitKey,
} from '../territory/index.ts'
import { isCreated, type Etapa } from './stage.ts'

/** The four denominators of METHOD §2; `municipal` is the default. */
export const DEFINITIONS = ['municipal', 'provincial', 'distrital', 'combinada'] as const
export type Definition = (typeof DEFINITIONS)[number]

/** Instancias of a territory: expected, known to be created, and not known either way. */
export interface Coverage {
  readonly expected: number
  readonly created: number
  readonly unknown: number
  /** The keys of the rows of those that are known; absent = the whole source of the matrix, or no row. */
  readonly from?: readonly SourceKeys[]
}

export const NO_COVERAGE: Coverage = { expected: 0, created: 0, unknown: 0 }

/** A provincia or distrito with the stage of its own instancia. */
export interface Municipality {
  readonly ubigeo: Ubigeo
  readonly level: 'provincia' | 'distrito'
  readonly stage: Measure<Etapa>
}

/** Whether an instancia of its own counts in the denominator of the municipality under the definition (METHOD §2). */
export function isExpected(unit: Pick<Municipality, 'ubigeo' | 'level'>, definition: Definition): boolean {
  if (unit.level === 'provincia') return definition !== 'distrital' && owesProvincial(unit.ubigeo)
  if (definition === 'combinada') return true
  return definition !== 'provincial' && owesDistrital(unit.ubigeo)
}

/** Coverage of every territory that holds one of the municipalities, and of the country. */
export interface CoverageTable {
  readonly country: Coverage
  readonly byUnit: ReadonlyMap<UnitKey, Coverage>
}

export function tallyCoverage(municipalities: readonly Municipality[], definition: Definition): CoverageTable {
  const byUnit = new Map<UnitKey, Coverage>()
  let country = NO_COVERAGE
  for (const unit of municipalities) {
    const counts = countOne(unit, definition)
    country = plus(country, counts)
    for (const each of unitsOver(unit))
      byUnit.set(unitKey(each), plus(byUnit.get(unitKey(each)) ?? NO_COVERAGE, counts))
  }
  return { country, byUnit }
}

function countOne(unit: Municipality, definition: Definition): Coverage {
  if (!isExpected(unit, definition)) return NO_COVERAGE
  if (unit.stage.kind === 'missing') return { expected: 1, created: 0, unknown: 1 }
  const counts = { expected: 1, created: isCreated(unit.stage.value) ? 1 : 0, unknown: 0 }
  return unit.stage.from === undefined ? counts : { ...counts, from: unit.stage.from }
}

/** The municipality's own territory where it is a distrito, and those that hold it. */
function unitsOver({ ubigeo, level }: Municipality): readonly Unit[] {
  const provincia = provinciaOf(ubigeo) ?? ubigeo
  const above: Unit[] = [
    { level: 'provincia', ubigeo: provincia },
    { level: 'departamento', ubigeo: departamentoOf(ubigeo) },
    { level: 'region', ubigeo: regionOf(ubigeo) },
  ]
  return level === 'distrito' ? [{ level, ubigeo }, ...above] : above
}

/** Coverage of two territories that do not overlap, as one. */
export function plus(a: Coverage, b: Coverage): Coverage {
  const sum = { expected: a.expected + b.expected, created: a.created + b.created, unknown: a.unknown + b.unknown }
  if (a.from === undefined && b.from === undefined) return sum
  return { ...sum, from: [...new Set([...rowsOf(a), ...rowsOf(b)])] }
}

function rowsOf({ from, expected, unknown }: Coverage): readonly SourceKeys[] {
  return from ?? (expected > unknown ? [''] : [])
}

/** [creadas / esperadas, (creadas + desconocidas) / esperadas]; null when nothing is expected. */
export function coverageInterval(coverage: Coverage): Interval | null {
  if (coverage.expected === 0) return null
  return {
    min: coverage.created / coverage.expected,
    max: (coverage.created + coverage.unknown) / coverage.expected,
  }
}

/**
 * creadas / esperadas, 0–1; null when all the expected ones are unknown ("sin dato") or none is expected ("no aplica").
 */
export function coverageShare(coverage: Coverage): number | null {
  return coverage.expected === 0 || coverage.unknown === coverage.expected ? null : coverage.created / coverage.expected
}

/**
 * Created ones; null while nothing is known of any that is expected: a zero that nobody counted is none (METHOD §2).
 */
export function createdIn({ created, expected, unknown }: Coverage): number | null {
  return expected > 0 && unknown === expected ? null : created
}

/**
 * Critical gap: "no aplica" where nothing is expected; upper end of the coverage strictly below the threshold, on the
 * unrounded value (METHOD §2; B.1 g1 ii).
 */
export function criticalGap(coverage: Coverage, threshold: number): Applied {
  const interval = coverageInterval(coverage)
  if (interval === null) return 'no_aplica'
  if (interval.max < threshold) return 'si'
  return interval.min >= threshold ? 'no' : 'sin_dato'
}
