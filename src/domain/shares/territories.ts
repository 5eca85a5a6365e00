import { isRegionKey, isWithin, levelOf, regionOf, type Ubigeo } from '../territory/index.ts'

/** Whether a code is one that can be given to a team: a regional government's, or a provincia's. */
export function canBeGiven(code: Ubigeo): boolean {
  return isRegionKey(code) || levelOf(code) === 'provincia'
}

/** Territories that go together: regions and provincias, without some provincias of these regions. */
export interface Territories {
  readonly held: readonly Ubigeo[]
  readonly without: readonly Ubigeo[]
}

/** Whether a code is one of those territories, or lies in one. */
export function holdsCode({ held, without }: Territories, code: Ubigeo): boolean {
  const isOf = (whole: Ubigeo) => (isRegionKey(whole) ? regionOf(code) === whole : isWithin(code, whole))
  return held.some(isOf) && !without.some(isOf)
}
