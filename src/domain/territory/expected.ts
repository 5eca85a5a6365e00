import { isLimaMetropolitana } from './region.ts'
import { schemeOf } from './scheme-of.ts'
import { levelOf, type Ubigeo } from './ubigeo.ts'

/**
 * The distrito of the provincial capital, `PPPP01`: the provincial municipality governs it (cercado rule, METHOD §1).
 */
export function isCercado(code: Ubigeo): boolean {
  return levelOf(code) === 'distrito' && code.endsWith(schemeOf(code).capital.distrito)
}

/** Whether a provincial instancia is expected of the provincia: of all but 1501, which holds the regional regime. */
export function owesProvincial(provincia: Ubigeo): boolean {
  return levelOf(provincia) === 'provincia' && !isLimaMetropolitana(provincia)
}

/** Whether a district instancia is expected of the distrito: of all but the cercado (METHOD §1). */
export function owesDistrital(distrito: Ubigeo): boolean {
  return levelOf(distrito) === 'distrito' && !isCercado(distrito)
}
