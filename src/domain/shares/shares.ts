import { regionOf, type Ubigeo } from '../territory/index.ts'

/** A region that a team answers for. */
interface Share {
  readonly region: Ubigeo
  /** What the team calls itself, never a person. */
  readonly team: string
}

/** Which team answers for which region; one that is not listed is nobody's. */
export type Shares = readonly Share[]

export const NO_SHARES: Shares = []

/** The team that answers for the region of a code; null where nobody does. */
export function teamOf(shares: Shares, code: Ubigeo): string | null {
  const region = regionOf(code)
  return shares.find((share) => share.region === region)?.team ?? null
}

/** The teams that have a share, by name. */
export function teamsOf(shares: Shares): readonly string[] {
  return [...new Set(shares.map(({ team }) => team))].sort((a, b) => a.localeCompare(b, 'es'))
}

/** The regions of a team, by code. */
export function regionsOfTeam(shares: Shares, team: string): readonly Ubigeo[] {
  return shares.flatMap((share) => (share.team === team ? [share.region] : [])).sort()
}

/** The shares with a region given to a team, or to nobody (null). */
export function withShare(shares: Shares, region: Ubigeo, team: string | null): Shares {
  const others = shares.filter((share) => share.region !== region)
  return team === null ? others : [...others, { region, team }].sort((a, b) => (a.region < b.region ? -1 : 1))
}

/**
 * Whether a territory lies outside the share of a team. A desk that does not say which team it is of, or whose team
 * has no share, has nothing outside it.
 */
export function isOutside(shares: Shares, team: string, code: Ubigeo): boolean {
  if (team === '' || !shares.some((share) => share.team === team)) return false
  return teamOf(shares, code) !== team
}
