import type { TerritoryFacts } from '../country/index.ts'
import { isLimaMetropolitana, levelOf, sharesDepartamento, type Unit } from '../territory/index.ts'

/**
 * The territory whose own counts speak for these facts: of a region its departamento, of Lima Metropolitana its
 * provincia; null for Lima Provincias, which is part of a departamento.
 */
export function placeOfCases({ level, ubigeo }: TerritoryFacts): Unit | null {
  if (level !== 'region') return { level, ubigeo }
  if (sharesDepartamento(ubigeo) && !isLimaMetropolitana(ubigeo)) return null
  return { level: levelOf(ubigeo), ubigeo }
}
