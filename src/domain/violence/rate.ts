import type { Ubigeo, Unit } from '../territory/index.ts'
import { known, missing, worstOf, type Measure, type MissingReason, type Quality } from '../measure/index.ts'
import { casesOf, type CasesIndex } from './cases.ts'

/** Cases of a biennium per 10,000 inhabitants and year, with all it was made from (METHOD §3). */
export interface Rate {
  readonly per10k: number
  readonly cases: number
  readonly biennium: readonly [number, number]
  readonly population: number
  readonly populationYear: number | null
  readonly denominator: 'mujeres' | 'poblacion'
  /** The register that the cases are of: registers are never summed. */
  readonly register: string
  /** Code of the territory whose rate it is: the departamento's when inherited. */
  readonly from: Ubigeo
  /** Set where it is the departamento's rate that the unit takes over (METHOD §3). */
  readonly inherited?: true
}

export interface RateInput extends Unit {
  readonly population: number | null
  readonly women: number | null
  readonly populationYear: number | null
}

export interface RateOptions {
  readonly biennium: readonly [number, number] | null
  readonly modality: string | null
  readonly useWomen: boolean
  readonly register: string
  readonly quality: Quality
}

/** Cases of the biennium, or why they are not known: both years must be present. */
function bienniumCases(cases: CasesIndex, unit: RateInput, options: RateOptions): Measure {
  if (options.biennium === null) return missing(cases.years.length === 0 ? 'sin_tabla' : 'sin_dos_anios')
  const [first, last] = options.biennium.map((year) => cases.of(unit, year))
  if (!cases.hasAny(unit)) return missing('sin_fila')
  if (!first || !last) return missing('sin_bienio')
  const counts = [casesOf(first, options.modality), casesOf(last, options.modality)]
  const [before, after] = counts
  if (before === null || after === null || before === undefined || after === undefined) return missing('sin_desagregar')
  return known(before + after, options.quality)
}

/**
 * Rate of a territory from its own cases and population; no population, no rate. `count` are the cases as they may be
 * told.
 */
export function ownRate(
  cases: CasesIndex,
  unit: RateInput,
  options: RateOptions,
  count: Measure = bienniumCases(cases, unit, options),
): Measure<Rate> {
  if (count.kind === 'missing') return count
  const population = options.useWomen ? unit.women : unit.population
  if (population === null || population <= 0 || options.biennium === null) return missing('sin_poblacion')
  return known(
    {
      per10k: (10_000 * count.value) / (2 * population),
      cases: count.value,
      biennium: options.biennium,
      population,
      populationYear: unit.populationYear,
      denominator: options.useWomen ? 'mujeres' : 'poblacion',
      register: options.register,
      from: unit.ubigeo,
    },
    count.quality,
    count.from,
  )
}

const HIDDEN: ReadonlySet<MissingReason> = new Set(['cuenta_pequena', 'cuenta_protegida', 'reservada_en_origen'])

/** Whether a rate is the departamento's and not the unit's own; it may be simulado besides. */
export function isInherited(rate: Measure<Pick<Rate, 'inherited'>>): boolean {
  return rate.kind === 'known' && rate.value.inherited === true
}

/**
 * The departamento's rate, marked `heredado`, or hidden as it is, where the unit has no cases of its own in any loaded
 * year (METHOD §3).
 */
export function inheritRate(own: Measure<Rate>, departamento: Measure<Rate>): Measure<Rate> {
  if (own.kind === 'known' || own.reason !== 'sin_fila') return own
  if (departamento.kind === 'known')
    return known(
      { ...departamento.value, inherited: true },
      worstOf(['heredado', departamento.quality]),
      departamento.from,
    )
  return HIDDEN.has(departamento.reason) ? departamento : own
}
