import type { Level } from './code-scheme.ts'
import { schemeOf } from './scheme-of.ts'
import { SCHEMES } from './schemes.ts'

declare const ubigeoBrand: unique symbol

/**
 * Code of a departamento, provincia or distrito (INEI: 2, 4 or 6 digits); always text, leading zero kept (METHOD §1).
 */
export type Ubigeo = string & { readonly [ubigeoBrand]: true }

/** The levels of a code from the whole to the part. */
export const LEVELS = ['departamento', 'provincia', 'distrito'] as const satisfies readonly Level[]

/** The code as a Ubigeo, or null when it is a whole code of no scheme ("180200" is not a distrito). */
export function parseUbigeo(text: string): Ubigeo | null {
  return SCHEMES.some(({ shape }) => shape.test(text)) ? (text as Ubigeo) : null
}

/** Like parseUbigeo, for codes that are known to be good; throws a RangeError on any other. */
export function ubigeo(text: string): Ubigeo {
  const parsed = parseUbigeo(text)
  if (parsed === null) throw new RangeError(`No es un ubigeo: "${text}"`)
  return parsed
}

export function levelOf(code: Ubigeo): Level {
  const { lengths } = schemeOf(code)
  return LEVELS.find((level) => lengths[level] === code.length) ?? 'distrito'
}

export function parentOf(code: Ubigeo): Ubigeo | null {
  const above = LEVELS[LEVELS.indexOf(levelOf(code)) - 1]
  return above === undefined ? null : cutAt(code, above)
}

export function departamentoOf(code: Ubigeo): Ubigeo {
  return cutAt(code, 'departamento')
}

/** The provincia of a provincia or distrito code; null for a departamento. */
export function provinciaOf(code: Ubigeo): Ubigeo | null {
  return levelOf(code) === 'departamento' ? null : cutAt(code, 'provincia')
}

/** The territory of the level that holds the code; the code itself where it is of that level or above it. */
export function upTo(level: Level, code: Ubigeo): Ubigeo {
  return cutAt(code, level)
}

/** Whether `inner` is `outer` or lies inside it by code. */
export function isWithin(inner: Ubigeo, outer: Ubigeo): boolean {
  return inner.startsWith(outer)
}

/** Whether what someone has typed so far begins the code. */
export function beginsCode(code: Ubigeo, typed: string): boolean {
  return typed !== '' && code.toLowerCase().startsWith(typed.toLowerCase())
}

/**
 * A code as long as one of a distrito and borne by none, for what belongs to the whole of a territory and to no part of
 * it; a distrito is its own.
 */
export function leafOf(code: Ubigeo): Ubigeo {
  return code.padEnd(schemeOf(code).lengths.distrito, '9') as Ubigeo
}

function cutAt(code: Ubigeo, level: Level): Ubigeo {
  return code.slice(0, schemeOf(code).lengths[level]) as Ubigeo
}
