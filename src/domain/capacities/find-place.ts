import type { Country } from '../country/index.ts'
import {
  buildGazetteer,
  fullName,
  matchRegion,
  matchTerritory,
  namingKey,
  type Gazetteer,
  type Match,
  type Naming,
} from '../gazetteer/index.ts'
import {
  isLimaMetropolitana,
  isRegionKey,
  levelOf,
  owesDistrital,
  provinciaOf,
  regionOf,
  upTo,
  type Ubigeo,
} from '../territory/index.ts'
import type { Answered } from './instrument.ts'
import { plainWords } from '../untrusted/index.ts'

/** How a row of answers names the instancia, as it is written there. */
export interface PlaceWords {
  readonly ubigeo: string
  readonly region: string
  readonly provincia: string
  readonly distrito: string
  readonly nivel: string
  readonly lugar: string
}

/** An instancia that a row means. */
export type Place = Pick<Answered, 'level' | 'ubigeo'>

/** A territory that words may mean, with its name and all above it. */
export interface Suggested {
  readonly code: Ubigeo
  readonly name: string
}

/**
 * Finds the instancia of each row among those of a country; null where it cannot be told. Judged once per wording; what
 * a person `confirmed` of a wording (`wordingKey`) wins over everything.
 */
export function placeFinder(
  country: Country,
  confirmed: ReadonlyMap<string, Ubigeo> = new Map(),
): (words: PlaceWords) => Place | null {
  const gazetteer = gazetteerOf(country)
  const known = new Map<string, Place | null>()
  return (words) => {
    const key = Object.values(words).join('\t')
    const before = known.get(key)
    if (before !== undefined) return before
    const answer = confirmed.get(wordingKey(words))
    const code = answer !== undefined && gazetteer.byCode.has(answer) ? answer : codeOf(match(gazetteer, words))
    const found = code === null ? null : instanciaOf(code, levelWords(words))
    known.set(key, found)
    return found
  }
}

/** The territories that words which tell no instancia may mean, with their names; none where nothing is like them. */
export function placeSuggester(country: Country): (words: PlaceWords) => readonly Suggested[] {
  const gazetteer = gazetteerOf(country)
  return (words) => {
    const found = match(gazetteer, words)
    const codes = found.kind === 'hallado' ? [] : found.suggestions
    return [...new Set(codes)].map((code) => ({ code, name: fullName(gazetteer, code) }))
  }
}

/** The key of how a row names its instancia, the same as that of any other file that says it so. */
export function wordingKey({ ubigeo, region, provincia, distrito, lugar }: PlaceWords): string {
  return namingKey({ code: ubigeo, departamento: region, provincia, distrito, territorio: lugar })
}

function gazetteerOf(country: Country): Gazetteer {
  const territories = (['departamento', 'provincia', 'distrito'] as const).flatMap((level) => country.byLevel[level])
  return buildGazetteer(territories, [], [])
}

function isTold({ ubigeo, region, provincia, distrito }: PlaceWords): boolean {
  return [ubigeo, region, provincia, distrito].some((text) => text.trim() !== '')
}

function levelWords(words: PlaceWords): string {
  return plainWords(`${words.nivel} ${isTold(words) ? words.lugar : ''}`)
}

function match(gazetteer: Gazetteer, words: PlaceWords): Match {
  const { ubigeo: code, region: departamento, provincia, distrito } = words
  if (!isTold(words)) return byWords(gazetteer, words.lugar)
  const alone = code.trim() === '' && provincia.trim() === '' && distrito.trim() === ''
  return alone
    ? matchRegion(gazetteer, departamento)
    : matchTerritory(gazetteer, { level: null, code, departamento, provincia, distrito })
}

function codeOf(found: Match): Ubigeo | null {
  return found.kind === 'hallado' ? found.ubigeo : null
}

/** The first of several ways to read words that finds one; else what they may mean in any of them. */
function firstFound(ways: readonly (() => Match)[]): Match {
  const suggestions: Ubigeo[] = []
  for (const way of ways) {
    const found = way()
    if (found.kind === 'hallado') return found
    suggestions.push(...found.suggestions)
  }
  return { kind: 'problema', problem: 'nombre_desconocido', suggestions: suggestions.slice(0, 5) }
}

const TITLE =
  /^(?:instancia (?:regional|provincial|distrital) de concertaci[oó]n (?:de |del )?|municipalidad (?:provincial|distrital) (?:de |del )?|gobierno regional (?:de |del )?|gore )/iu

/** "Municipalidad Provincial de Jaén", "Jaén, Cajamarca": the first part is the smallest, those after it hold it. */
function byWords(gazetteer: Gazetteer, text: string): Match {
  const level = plainWords(text)
  const [own = '', above = '', top = ''] = text
    .split(/\s*[,;/–]\s*|\s+-\s+/)
    .map((part) => part.replace(TITLE, '').trim())
  const asDistrito = { level: 'distrito', code: '', departamento: top, provincia: above, distrito: own } as const
  const asProvincia = { level: 'provincia', code: '', departamento: above, provincia: own, distrito: '' } as const
  const only = (naming: Naming) => () => matchTerritory(gazetteer, naming)
  const region = () => matchRegion(gazetteer, own)
  if (level.includes('distrital'))
    return firstFound([only(asDistrito), only({ ...asDistrito, departamento: above, provincia: '' })])
  if (level.includes('provincial')) return firstFound([only(asProvincia)])
  if (/\bregional\b|^gore\b/.test(level)) return firstFound([region])
  if (top !== '') return firstFound([only(asDistrito)])
  return firstFound(above === '' ? [region, only(asProvincia)] : [only(asProvincia)])
}

/**
 * The instancia that answers for a territory: the level that is said, or that of the code; the distrito of a capital is
 * governed by its provincia, and 1501 is a region (METHOD §1).
 */
function instanciaOf(code: Ubigeo, nivel: string): Place {
  const provincia = provinciaOf(code)
  const region = { level: 'region', ubigeo: regionOf(code) } as const
  if (/\bregional\b/.test(nivel) || (levelOf(code) === 'departamento' && isRegionKey(code))) return region
  const upper = provincia === null ? region : provinciaOrRegion(provincia)
  const isOwn = levelOf(code) === 'distrito' && owesDistrital(code) && !/\bprovincial\b/.test(nivel)
  return isOwn ? { level: 'distrito', ubigeo: code } : upper
}

function provinciaOrRegion(provincia: Ubigeo): Place {
  return isLimaMetropolitana(provincia)
    ? { level: 'region', ubigeo: regionOf(provincia) }
    : { level: 'provincia', ubigeo: upTo('provincia', provincia) }
}
