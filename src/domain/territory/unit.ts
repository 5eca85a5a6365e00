import type { Level } from './code-scheme.ts'
import { isRegionKey } from './region.ts'
import { levelOf, ubigeo, type Ubigeo } from './ubigeo.ts'

/** The levels of the code, and the 26 regional governments beside them. */
export const UNIT_LEVELS = ['departamento', 'provincia', 'distrito', 'region'] as const satisfies readonly (
  | Level
  | 'region'
)[]
export type UnitLevel = (typeof UNIT_LEVELS)[number]

/**
 * A territory: a level and a code. The code alone does not name one: `1501` is the provincia of Lima and the region
 * Lima Metropolitana, `18` the departamento and the region Moquegua.
 */
export interface Unit {
  readonly level: UnitLevel
  readonly ubigeo: Ubigeo
}

declare const unitKeyBrand: unique symbol

/** A unit as the key of a map or a row. */
export type UnitKey = string & { readonly [unitKeyBrand]: true }

export function unitKey({ level, ubigeo }: Unit): UnitKey {
  return `${level}/${ubigeo}` as UnitKey
}

/** The unit that a key names. */
export function unitOf(key: UnitKey): Unit {
  const cut = key.indexOf('/')
  return { level: key.slice(0, cut) as UnitLevel, ubigeo: ubigeo(key.slice(cut + 1)) }
}

/**
 * The code of what a key names where that is of the level; null for a unit of another level, though it has the same
 * code.
 */
export function codeAt(level: UnitLevel, key: UnitKey | null): Ubigeo | null {
  const unit = key === null ? null : unitOf(key)
  return unit?.level === level ? unit.ubigeo : null
}

/** Whether both name the same territory; false where either is missing. */
export function isSameUnit(one: Unit | null | undefined, other: Unit | null | undefined): boolean {
  return !!one && !!other && one.level === other.level && one.ubigeo === other.ubigeo
}

/** Whether the code can name a unit of the level. */
export function fitsLevel(level: UnitLevel, code: Ubigeo): boolean {
  return level === 'region' ? isRegionKey(code) : levelOf(code) === level
}
