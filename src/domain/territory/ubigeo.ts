declare const ubigeoBrand: unique symbol

/** INEI code of a departamento (2 digits), provincia (4) or distrito (6); always text, leading zero kept (METHOD §1). */
export type Ubigeo = string & { readonly [ubigeoBrand]: true }

/** The three levels of the code, and the 26 regional governments beside them. */
export type Level = 'departamento' | 'provincia' | 'distrito'
export type UnitLevel = Level | 'region'

const LEVEL_BY_LENGTH: Readonly<Record<number, Level>> = { 2: 'departamento', 4: 'provincia', 6: 'distrito' }

/** The code as a Ubigeo, or null when it is not 2, 4 or 6 digits with no zero pair ("180200" is not a distrito). */
export function parseUbigeo(text: string): Ubigeo | null {
  return /^(?!00)\d{2}((?!00)\d{2}){0,2}$/.test(text) ? (text as Ubigeo) : null
}

/** Like parseUbigeo, for codes that are known to be good; throws a RangeError on any other. */
export function ubigeo(text: string): Ubigeo {
  const parsed = parseUbigeo(text)
  if (parsed === null) throw new RangeError(`No es un ubigeo: "${text}"`)
  return parsed
}

export function levelOf(code: Ubigeo): Level {
  return LEVEL_BY_LENGTH[code.length] ?? 'distrito'
}

export function parentOf(code: Ubigeo): Ubigeo | null {
  return code.length === 2 ? null : (code.slice(0, -2) as Ubigeo)
}

export function departamentoOf(code: Ubigeo): Ubigeo {
  return code.slice(0, 2) as Ubigeo
}

/** The provincia of a provincia or distrito code; null for a departamento. */
export function provinciaOf(code: Ubigeo): Ubigeo | null {
  return code.length < 4 ? null : (code.slice(0, 4) as Ubigeo)
}

/** Whether `inner` is `outer` or lies inside it by code. */
export function isWithin(inner: Ubigeo, outer: Ubigeo): boolean {
  return inner.startsWith(outer)
}
