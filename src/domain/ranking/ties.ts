import type { Country, TerritoryFacts } from '../country/index.ts'
import type { RankedTerritory } from './rank.ts'

/** Places that several units share, and how many share the last place inside the first N. */
export interface Ties {
  /** Units that share their place with another. */
  readonly tied: number
  readonly places: number
  /** Units whose place is N or better: more than N when the last place is shared. */
  readonly inTop: number
}

export function countTies(ranking: readonly RankedTerritory[], top: number): Ties {
  const tied = ranking.filter((each) => each.tied)
  return {
    tied: tied.length,
    places: new Set(tied.map((each) => each.place)).size,
    inTop: ranking.filter((each) => each.place <= top).length,
  }
}

/**
 * How many other units of its level publish the very same poverty rate and limits: a joint estimate, so that they are
 * tied and not in order (METHOD §4). None for a rate that is a mean of other rows.
 */
export function sharedPoverty(
  country: Country,
  { level, ubigeo, povertyRate, povertyLow, povertyHigh, povertyOrigin }: TerritoryFacts,
): number {
  if (povertyRate === null || povertyOrigin !== 'propia') return 0
  return country.byLevel[level].filter(
    (other) =>
      other.ubigeo !== ubigeo &&
      other.povertyOrigin === 'propia' &&
      other.povertyRate === povertyRate &&
      other.povertyLow === povertyLow &&
      other.povertyHigh === povertyHigh,
  ).length
}
