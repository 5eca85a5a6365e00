import type { RegionSplit } from './code-scheme.ts'
import { schemeOf } from './scheme-of.ts'
import { departamentoOf, isWithin, levelOf, provinciaOf, ubigeo, type Ubigeo } from './ubigeo.ts'

/**
 * Key of one of the 26 regional governments: the departamento's code, except that Lima splits into `1501`
 * (Lima Metropolitana) and `15` (Lima Provincias, the other nine provincias). METHOD §1.
 */
export function regionOf(code: Ubigeo): Ubigeo {
  const split = splitOf(code)
  const metropolitana = split?.metropolitana as Ubigeo | undefined
  return metropolitana !== undefined && isWithin(code, metropolitana) ? metropolitana : departamentoOf(code)
}

/**
 * Whether the code is the key of a regional government: a departamento's, or the provincia's that holds the regional
 * regime.
 */
export function isRegionKey(code: Ubigeo): boolean {
  return regionOf(code) === code
}

/**
 * Whether the code is, or lies in, a provincia whose municipality holds the regional regime (Lima Metropolitana, METHOD
 * §1).
 */
export function isLimaMetropolitana(code: Ubigeo): boolean {
  return levelOf(code) !== 'departamento' && levelOf(regionOf(code)) === 'provincia'
}

/** Whether the departamento's own rows speak for a larger territory than the region of the same key (only Lima). */
export function sharesDepartamento(region: Ubigeo): boolean {
  return splitOf(region) !== undefined
}

/** The regions that a departamento or one of its regions is made of: one, or two where it is split. */
export function regionsIn(code: Ubigeo): readonly Ubigeo[] {
  const split = splitOf(code)
  return split === undefined ? [departamentoOf(code)] : [departamentoOf(code), split.metropolitana as Ubigeo]
}

/** The region whose own rows the code's rows are; null where they speak for part of it, or for more than one. */
export function regionSpokenFor(code: Ubigeo): Ubigeo | null {
  if (!isRegionKey(code)) return null
  return levelOf(code) === 'departamento' && sharesDepartamento(code) ? null : code
}

/** How many provincias the region has; null where its scheme does not say. */
export function provinciasOf(region: Ubigeo): number | null {
  return schemeOf(region).provincias[region] ?? null
}

/** Whether the region is a departamento by name: Callao and the two regions of Lima are not. */
export function isDepartamento(region: Ubigeo): boolean {
  return !sharesDepartamento(region) && !schemeOf(region).notDepartamentos.includes(region)
}

/** Provincia where the regional government has its seat. */
export function seatOfRegion(region: Ubigeo): Ubigeo {
  if (levelOf(region) === 'provincia') return region
  return (splitOf(region)?.seatOfRest as Ubigeo | undefined) ?? capitalProvinciaOf(region)
}

/** Provincia of the departamento's capital. */
export function capitalProvinciaOf(departamento: Ubigeo): Ubigeo {
  return ubigeo(`${departamento}${schemeOf(departamento).capital.provincia}`)
}

/** Whether the provincia is, or the distrito lies in, the one of its departamento's capital. */
export function isCapitalProvincia(code: Ubigeo): boolean {
  return provinciaOf(code) === capitalProvinciaOf(departamentoOf(code))
}

/** Official name of a region from the name of its departamento. */
export function regionName(region: Ubigeo, departamentoName: string): string {
  const names = splitOf(region)?.names
  if (names === undefined) return departamentoName
  return isLimaMetropolitana(region) ? names.metropolitana : names.rest
}

function splitOf(code: Ubigeo): RegionSplit | undefined {
  const departamento = departamentoOf(code)
  return schemeOf(code).splits.find((split) => split.departamento === departamento)
}
