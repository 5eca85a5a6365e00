import {
  departamentoOf,
  isWithin,
  levelOf,
  parentOf,
  provinciaOf,
  upTo,
  type Level,
  type Ubigeo,
  type UnitLevel,
} from '../territory/index.ts'
import { nameKey } from './fold-name.ts'

export interface NamedTerritory {
  readonly ubigeo: Ubigeo
  readonly name: string
  /** Latitude and longitude of its capital, degrees, where known. */
  readonly place?: readonly [number, number]
}

/** Another name of a territory, valid within a context (the name of a territory above it; empty = anywhere). */
export interface Alias {
  readonly level: UnitLevel
  readonly name: string
  readonly context: string
  readonly ubigeo: Ubigeo
}

/** A code that files carry and the country does not have: retired, not official, or special. */
export interface OddCode {
  readonly ubigeo: string
  readonly name: string
  readonly problem: string
  /** The law or the date that the code comes from. */
  readonly origin?: string
  /** The code that took its place, when there is one. */
  readonly replacedBy: Ubigeo | null
}

/** The names and codes of one country, ready to be looked up. */
export interface Gazetteer {
  readonly byCode: ReadonlyMap<string, NamedTerritory>
  readonly byName: ReadonlyMap<string, readonly Ubigeo[]>
  readonly aliases: ReadonlyMap<string, readonly Alias[]>
  readonly odd: ReadonlyMap<string, OddCode>
}

/** Indexes the country; a name in brackets ("Quisqui (Kichki)") is found with and without them. */
export function buildGazetteer(
  territories: readonly NamedTerritory[],
  aliases: readonly Alias[],
  odd: readonly OddCode[],
): Gazetteer {
  const byName = new Map<string, Ubigeo[]>()
  for (const territory of territories) {
    for (const key of new Set([nameKey(territory.name), nameKey(territory.name.replace(/\(.*\)/, ''))])) {
      push(byName, `${levelOf(territory.ubigeo)}/${key}`, territory.ubigeo)
    }
  }
  const other = new Map<string, Alias[]>()
  for (const alias of aliases) push(other, `${alias.level}/${nameKey(alias.name)}`, alias)
  return {
    byCode: new Map(territories.map((each) => [each.ubigeo, each])),
    byName,
    aliases: other,
    odd: new Map(odd.map((each) => [each.ubigeo, each])),
  }
}

/** Beyond this a point is nowhere near a provincia's capital, degrees: some 330 km, more than any provincia is wide. */
const FAR_DEGREES = 3

/**
 * Whether a point is far from the capitals of the provincias in which a territory lies or which lie in it; where no
 * place is known nothing is far.
 */
export function isFarFrom({ byCode }: Gazetteer, territory: Ubigeo, lat: number, lon: number): boolean {
  const places = [...byCode.values()].flatMap(({ ubigeo, place }) =>
    place !== undefined && isWithin(ubigeo, upTo('provincia', territory)) ? [place] : [],
  )
  const isNear = ([north, east]: readonly [number, number]) =>
    Math.abs(north - lat) <= FAR_DEGREES && Math.abs(east - lon) <= FAR_DEGREES
  return places.length > 0 && !places.some(isNear)
}

/** Codes of a level whose name is exactly this one after folding. */
export function codesNamed(gazetteer: Gazetteer, level: Level, name: string): readonly Ubigeo[] {
  return gazetteer.byName.get(`${level}/${nameKey(name)}`) ?? []
}

/**
 * Whether the code's territory bears the name, exactly after folding or by an alias; what stands in brackets may be
 * left out.
 */
export function bearsName(gazetteer: Gazetteer, code: Ubigeo, level: Level, name: string): boolean {
  return spellingsOf(name).some((spelling) => {
    const aliases = gazetteer.aliases.get(`${level}/${nameKey(spelling)}`) ?? []
    return codesNamed(gazetteer, level, spelling).includes(code) || aliases.some((alias) => alias.ubigeo === code)
  })
}

/** The name as written, and without what it adds in brackets: "Pueblo Libre (Magdalena Vieja)". */
export function spellingsOf(name: string): readonly string[] {
  const outside = name.replace(/\([^)]*\)/g, ' ').trim()
  return outside === name.trim() || outside === '' ? [name] : [name, outside]
}

/** Whether any territory of the level bears the name. */
export function isKnownName(gazetteer: Gazetteer, level: Level, name: string): boolean {
  return codesNamed(gazetteer, level, name).length > 0 || gazetteer.aliases.has(`${level}/${nameKey(name)}`)
}

/** Names of the territory and of all above it, nearest first: "Samegua, Mariscal Nieto, Moquegua". */
export function fullName(gazetteer: Gazetteer, code: Ubigeo): string {
  const names: string[] = []
  for (let at: Ubigeo | null = code; at !== null; at = parentOf(at)) names.push(gazetteer.byCode.get(at)?.name ?? at)
  return names.join(', ')
}

/** Whether the territory lies in places of these names; an empty name says nothing. */
export function liesIn(
  gazetteer: Gazetteer,
  code: Ubigeo,
  place: { readonly departamento?: string; readonly provincia?: string },
): boolean {
  const provincia = provinciaOf(code)
  const inProvincia =
    !place.provincia ||
    levelOf(code) !== 'distrito' ||
    provincia === null ||
    bearsName(gazetteer, provincia, 'provincia', place.provincia)
  return (
    inProvincia &&
    (!place.departamento || bearsName(gazetteer, departamentoOf(code), 'departamento', place.departamento))
  )
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}
