import { isRegionKey, provinciaOf, regionOf, type Ubigeo } from '../territory/index.ts'
import type { Territories } from './territories.ts'

/** A region, or a provincia apart from its region, that a team answers for. */
interface Share {
  /** Key of the region, or code of the provincia. */
  readonly ubigeo: Ubigeo
  /** What the team calls itself, never a person. */
  readonly team: string
}

/** Which team answers for what; a provincia that is not listed goes with its region, a region with nobody. */
export type Shares = readonly Share[]

export const NO_SHARES: Shares = []

/** The team that answers for a code: that of its provincia, or else that of its region; null where nobody does. */
export function teamOf(shares: Shares, code: Ubigeo): string | null {
  const provincia = provinciaOf(code)
  return ownTeam(shares, provincia ?? code) ?? ownTeam(shares, regionOf(code))
}

function ownTeam(shares: Shares, code: Ubigeo): string | null {
  return shares.find(({ ubigeo }) => ubigeo === code)?.team ?? null
}

/** The teams that have a share, by name. */
export function teamsOf(shares: Shares): readonly string[] {
  return [...new Set(shares.map(({ team }) => team))].sort((a, b) => a.localeCompare(b, 'es'))
}

/** What a team answers for, by code. */
export function territoriesOfTeam(shares: Shares, team: string): Territories {
  const held = shares.flatMap((share) => (share.team === team ? [share.ubigeo] : [])).sort()
  const others = shares.filter((share) => share.team !== team && held.includes(regionOf(share.ubigeo)))
  return { held, without: others.map(({ ubigeo }) => ubigeo).sort() }
}

/** The regions that those territories are, or lie in. */
export function regionsTouched({ held }: Territories): readonly Ubigeo[] {
  return [...new Set(held.map(regionOf))]
}

/**
 * The shares with a region or a provincia given to a team, or no longer (null): a provincia then goes with its region,
 * and so it does when both are of one team.
 */
export function withShare(shares: Shares, code: Ubigeo, team: string | null): Shares {
  const others = shares.filter(({ ubigeo }) => ubigeo !== code)
  const next = team === null ? others : [...others, { ubigeo: code, team }]
  return next
    .filter(({ ubigeo, team: own }) => isRegionKey(ubigeo) || ownTeam(next, regionOf(ubigeo)) !== own)
    .sort((a, b) => (a.ubigeo < b.ubigeo ? -1 : 1))
}

/** The provincias that do not go with their region. */
export function provinciasApart(shares: Shares, region: Ubigeo): readonly Ubigeo[] {
  return shares.flatMap(({ ubigeo }) => (!isRegionKey(ubigeo) && regionOf(ubigeo) === region ? [ubigeo] : []))
}

/**
 * Whether a territory lies outside the share of a team. A desk that does not say which team it is of, or whose team
 * has no share, has nothing outside it.
 */
export function isOutside(shares: Shares, team: string, code: Ubigeo): boolean {
  if (team === '' || !shares.some((share) => share.team === team)) return false
  return teamOf(shares, code) !== team
}
