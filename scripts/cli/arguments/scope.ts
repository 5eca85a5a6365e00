import type { Country } from '../../../src/domain/country/index.ts'
import {
  findMacroRegion,
  isInMacroRegion,
  isWithin,
  levelOf,
  parseUbigeo,
  type MacroRegion,
  type Ubigeo,
} from '../../../src/domain/territory/index.ts'
import { UsageError } from '../failure.ts'

/** The part of the country that is asked about: `text` as it is printed in the answer. */
export interface CliScope {
  readonly text: string
  readonly holds: (code: Ubigeo) => boolean
}

/** One part of `--ambito` as written: a code or the name of a set. */
export type ScopePart = { readonly code: Ubigeo } | { readonly set: string }

const SET_PREFIX = 'macro:'

/**
 * Reads `--ambito` before any data is loaded: codes and `macro:NAME`, separated by commas; none means the whole
 * country.
 */
export function readScope(text: string | undefined): readonly ScopePart[] {
  return text === undefined ? [] : text.split(',').map((part) => readPart(part.trim()))
}

function readPart(text: string): ScopePart {
  if (text.toLowerCase().startsWith(SET_PREFIX)) return { set: text.slice(SET_PREFIX.length) }
  const code = parseUbigeo(text)
  if (code === null)
    throw new UsageError(`--ambito lleva códigos de ubigeo de 2, 4 o 6 cifras o macro:NOMBRE; no «${text}».`)
  return { code }
}

/** The scope in the loaded country: a code is a prefix ("15" is the whole departamento); tells which set was taken. */
export function scopeIn(
  parts: readonly ScopePart[],
  country: Country,
  sets: readonly MacroRegion[],
  tell: (line: string) => void,
): CliScope {
  if (parts.length === 0) return { text: 'pais', holds: () => true }
  const scopes = parts.map((part) => ('code' in part ? codeScope(part.code, country) : setScope(part.set, sets, tell)))
  return {
    text: scopes.map((scope) => scope.text).join(','),
    holds: (code) => scopes.some((scope) => scope.holds(code)),
  }
}

function codeScope(code: Ubigeo, country: Country): CliScope {
  if (!country.at(levelOf(code), code))
    throw new UsageError(`--ambito: no hay ningún territorio con el código ${code}.`)
  return { text: code, holds: (inner) => isWithin(inner, code) }
}

function setScope(name: string, sets: readonly MacroRegion[], tell: (line: string) => void): CliScope {
  const set = findMacroRegion(sets, name)
  if (set === null)
    throw new UsageError(
      `--ambito: no hay una macrorregión «${name}»; las que hay son ${sets.map((each) => each.id).join(', ')}.`,
    )
  tell(`Macrorregión ${set.id}: ${set.name}, regiones ${set.regions.join(', ')}.`)
  return { text: `${SET_PREFIX}${set.id}`, holds: (code) => isInMacroRegion(code, set) }
}
