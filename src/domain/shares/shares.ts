import { isRegionKey, provinciaOf, regionOf, type Ubigeo } from '../territory/index.ts'
import type { Territories } from './territories.ts'

/** A region, or a provincia apart from its region, that a team answers for. */
interface Share {
  /** Key of the region, or code of the provincia. */
  readonly ubigeo: Ubigeo
  /** What the team calls itself, never a person; null, of a provincia, where nobody answers for it. */
  readonly team: string | null
}

/**
 * Which team answers for what; a provincia that is not listed goes with its region, and a region that is
 * not, with nobody.
 */
export type Shares = readonly Share[]

export const NO_SHARES: Shares = []

/** The team that answers for a code: that of its provincia, or else that of its region; null where nobody does. */
export function teamOf(shares: Shares, code: Ubigeo): string | null {
  const provincia = provinciaOf(code)
  const own = shareOf(shares, provincia ?? code) ?? shareOf(shares, regionOf(code))
  return own?.team ?? null
}

/** What a region or a provincia was given as itself; undefined where it goes as it goes. */
export function shareOf(shares: Shares, code: Ubigeo): Share | undefined {
  return shares.find(({ ubigeo }) => ubigeo === code)
}

/** The teams that have a share, by name. */
export function teamsOf(shares: Shares): readonly string[] {
  return [...new Set(shares.flatMap(({ team }) => team ?? []))].sort((a, b) => a.localeCompare(b, 'es'))
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

/** The shares with a region or a provincia given to a team, or to nobody (null). */
export function withShare(shares: Shares, code: Ubigeo, team: string | null): Shares {
  return told([...shares.filter(({ ubigeo }) => ubigeo !== code), { ubigeo: code, team }])
}

/** The shares with a region given to nobody, or a provincia that goes with its region. */
export function withoutShare(shares: Shares, code: Ubigeo): Shares {
  return told(shares.filter(({ ubigeo }) => ubigeo !== code))
}

/**
 * In one order, and each only where it says something: a region that is given, a provincia that is not as its region.
 */
function told(shares: Shares): Shares {
  const says = ({ ubigeo, team }: Share) =>
    team !== (isRegionKey(ubigeo) ? null : (shareOf(shares, regionOf(ubigeo))?.team ?? null))
  return shares.filter(says).sort((a, b) => (a.ubigeo < b.ubigeo ? -1 : 1))
}

/** The provincias that do not go with their region, each with its team. */
export function provinciasApart(shares: Shares, region: Ubigeo): Shares {
  return shares.filter(({ ubigeo }) => !isRegionKey(ubigeo) && regionOf(ubigeo) === region)
}

/**
 * Whether a territory lies outside the share of a team. A desk that does not say which team it is of, or whose team
 * has no share, has nothing outside it.
 */
export function isOutside(shares: Shares, team: string, code: Ubigeo): boolean {
  if (team === '' || !shares.some((share) => share.team === team)) return false
  return teamOf(shares, code) !== team
}
