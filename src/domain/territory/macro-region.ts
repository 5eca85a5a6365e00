import { regionOf } from './region.ts'
import type { Ubigeo } from './ubigeo.ts'

/** A named set of regions that the user may edit (R130); `origin` says whose grouping it is. */
export interface MacroRegion {
  readonly id: string
  readonly name: string
  readonly origin: string
  readonly regions: readonly Ubigeo[]
}

export function isInMacroRegion(code: Ubigeo, set: MacroRegion): boolean {
  return set.regions.includes(regionOf(code))
}

/** The set named by its id, or by the bare tail of one id ("norte" → "taller-norte"): the first in the list wins. */
export function findMacroRegion(sets: readonly MacroRegion[], name: string): MacroRegion | null {
  const wanted = name.trim().toLowerCase().replace(/\s+/g, '-')
  return sets.find((set) => set.id === wanted) ?? sets.find((set) => set.id.endsWith(`-${wanted}`)) ?? null
}
