import type { Country, TerritoryFacts } from '../../../domain/country/index.ts'
import { COMPARED_LIMIT, type Selection } from '../../../workspace/choices/index.ts'

/** Whether the territory stands in the comparison. */
export function isCompared(compared: readonly Selection[], { level, ubigeo }: Selection): boolean {
  return compared.some((each) => each.level === level && each.ubigeo === ubigeo)
}

/** The comparison with the territory at its end; unchanged when it is there or there is no room. */
export function withCompared(compared: readonly Selection[], { level, ubigeo }: Selection): readonly Selection[] {
  return isCompared(compared, { level, ubigeo }) || compared.length >= COMPARED_LIMIT
    ? compared
    : [...compared, { level, ubigeo }]
}

export function withoutCompared(compared: readonly Selection[], { level, ubigeo }: Selection): readonly Selection[] {
  return compared.filter((each) => each.level !== level || each.ubigeo !== ubigeo)
}

/** The comparison with the one at a position a step to the left (−1) or right (1); unchanged at the ends. */
export function moveCompared(compared: readonly Selection[], at: number, by: -1 | 1): readonly Selection[] {
  const [one, other] = [compared[at], compared[at + by]]
  if (one === undefined || other === undefined) return compared
  return compared.map((each, index) => (index === at ? other : index === at + by ? one : each))
}

/** The facts of those that the loaded country has. */
export function comparedFacts(country: Country, compared: readonly Selection[]): readonly TerritoryFacts[] {
  return compared.map((each) => country.at(each.level, each.ubigeo)).filter((facts) => facts !== undefined)
}
