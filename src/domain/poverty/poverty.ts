import { known, missing, worstOf, type Measure, type Quality } from '../measure/index.ts'

/** Lower bounds, in percent, of the ministry's five classes: closed below and open above (METHOD §4). */
export const POVERTY_BREAKS = [0, 20, 30, 40, 50] as const

/** Index 0–4 of the class of a rate in percent. */
export function povertyClass(percent: number): number {
  let index = 0
  while (index + 1 < POVERTY_BREAKS.length && percent >= (POVERTY_BREAKS[index + 1] ?? Infinity)) index += 1
  return index
}

/**
 * Monetary poverty, percent of the population, with its confidence limits and the share of population a mean rests on.
 */
export interface Poverty {
  readonly percent: number
  readonly low: number | null
  readonly high: number | null
  readonly year: number | null
  /**
   * Share 0–1 of the population with a rate, when the value is a weighted mean; null when it is the territory's own
   * row.
   */
  readonly restsOn: number | null
}

export interface PovertyInput {
  readonly povertyRate: number | null
  readonly povertyLow: number | null
  readonly povertyHigh: number | null
  readonly povertyYear: number | null
  readonly povertyOrigin: 'propia' | 'ponderada' | null
  readonly povertyShare: number | null
}

/** Poverty of a territory: its own row, or the weighted mean of its distritos marked `estimado` (METHOD §4). */
export function povertyOf(facts: PovertyInput, quality: Quality): Measure<Poverty> {
  if (facts.povertyRate === null) return missing('sin_fila')
  const weighted = facts.povertyOrigin === 'ponderada'
  return known(
    {
      percent: facts.povertyRate,
      low: facts.povertyLow,
      high: facts.povertyHigh,
      year: facts.povertyYear,
      restsOn: weighted ? facts.povertyShare : null,
    },
    weighted ? worstOf(['estimado', quality]) : quality,
  )
}
