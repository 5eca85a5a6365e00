import type { Gazetteer } from '../../domain/gazetteer/index.ts'
import { LEVELS, readCode, splitsCode, type Level, type Ubigeo } from '../../domain/territory/index.ts'
import type { Placing } from './placing.ts'
import { foldText } from './fold-text.ts'

/**
 * Stands after each name but the last of a path that surely begins with its departamento, and after a departamento
 * alone.
 */
export const BELOW = ' > '
/** What stands between the names of a path: "Moquegua - Ilo - Pacocha", "Pacocha, Ilo, Moquegua". */
const BETWEEN = /\s*[>/|\\]\s*|\s+[-–—]\s+|\s*[,;]\s*/
const BODIES: readonly (readonly [RegExp, Level])[] = [
  [/^(MUNICIPALIDAD|MUNIC?|MUN|M) ?(DISTRITAL|DIST|D)\b|^DIST(RITO)?\b/, 'distrito'],
  [/^(MUNICIPALIDAD|MUNIC?|MUN|M) ?(PROVINCIAL|PROV|P)\b|^PROV(INCIA)?\b/, 'provincia'],
  [/^(GOBIERNO REGIONAL|GORE|DEPARTAMENTO|DPTO)\b/, 'departamento'],
]
const ORDERS: Readonly<Record<number, readonly (readonly Level[])[]>> = {
  2: [
    ['departamento', 'provincia'],
    ['provincia', 'distrito'],
    ['distrito', 'provincia'],
    ['provincia', 'departamento'],
  ],
  3: [
    ['departamento', 'provincia', 'distrito'],
    ['distrito', 'provincia', 'departamento'],
  ],
}

/** The row's place with the code and the name that stand in one cell apart; as it is where they do not. */
export function splitCode(placing: Placing): Placing {
  const split = splitsCode(placing.code)
  if (split === null) return placing
  return { ...placing, code: split.code, territorio: placing.territorio === '' ? split.name : placing.territorio }
}

/**
 * The code that a figure in scientific notation was ("1.80101E+05"), for a person to confirm: its last digits may be
 * lost.
 */
export function suggestedCode({ byCode }: Gazetteer, written: string): readonly Ubigeo[] {
  if (!/^\s*\d[.,]\d+E\+0?\d\s*$/i.test(written)) return []
  const reading = readCode(String(Number(written.replace(',', '.'))))
  return reading.kind === 'codigo' && byCode.has(reading.code) ? [reading.code] : []
}

/**
 * Every way in which a text of no stated level may name a place: by the body that governs it, by a path from above or
 * below, or by its name at each level.
 */
export function waysToRead(placing: Placing): readonly Placing[] {
  const parts = placing.territorio.split(BETWEEN).filter((part) => part !== '')
  const isFromAbove = placing.territorio.includes(BELOW.trimEnd())
  const ways = parts.length > 1 ? (ORDERS[parts.length] ?? []) : levelsOf(placing).map((level) => [level])
  const orders = isFromAbove ? [LEVELS.slice(0, parts.length)] : ways
  return orders.map((levels) => ({
    ...placing,
    territorio: '',
    ...Object.fromEntries(levels.map((level, at) => [level, parts[at] ?? ''])),
  }))
}

function levelsOf({ territorio, level, provincia }: Placing): readonly Level[] {
  const folded = foldText(territorio)
  const body = BODIES.find(([words]) => words.test(folded))?.[1]
  if (body !== undefined) return [body]
  if (level !== null) return [level]
  return provincia === '' ? LEVELS : ['distrito']
}
