import { departamentoOf, type Ubigeo } from './ubigeo.ts'

/** Province of Lima: its metropolitan municipality holds the regional regime (METHOD §1). */
export const LIMA_METROPOLITANA = '1501'
const LIMA_DEPARTAMENTO = '15'

/**
 * Key of one of the 26 regional governments: the departamento's code, except that Lima splits into `1501`
 * (Lima Metropolitana) and `15` (Lima Provincias, the other nine provincias). METHOD §1.
 */
export function regionOf(code: Ubigeo): Ubigeo {
  return isLimaMetropolitana(code) ? (LIMA_METROPOLITANA as Ubigeo) : departamentoOf(code)
}

export function isLimaMetropolitana(code: Ubigeo): boolean {
  return code.startsWith(LIMA_METROPOLITANA)
}

/** Whether the departamento's own rows speak for a larger territory than the region of the same key (only Lima). */
export function sharesDepartamento(region: Ubigeo): boolean {
  return region.startsWith(LIMA_DEPARTAMENTO)
}

/** Official name of a region from the name of its departamento. */
export function regionName(region: Ubigeo, departamentoName: string): string {
  if (region === LIMA_METROPOLITANA) return 'Lima Metropolitana'
  return region === LIMA_DEPARTAMENTO ? 'Lima Provincias' : departamentoName
}
