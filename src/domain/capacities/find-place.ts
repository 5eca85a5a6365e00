import type { Country } from '../country/index.ts'
import {
  buildGazetteer,
  matchRegion,
  matchTerritory,
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
import { plainAnswer } from './plain-answer.ts'

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

/** Finds the instancia of each row among those of a country; null where it cannot be told. Judged once per wording. */
export function placeFinder(country: Country): (words: PlaceWords) => Place | null {
  const territories = (['departamento', 'provincia', 'distrito'] as const).flatMap((level) => country.byLevel[level])
  const gazetteer = buildGazetteer(territories, [], [])
  const known = new Map<string, Place | null>()
  return (words) => {
    const key = Object.values(words).join('\t')
    const before = known.get(key)
    if (before !== undefined) return before
    const found = findPlace(gazetteer, words)
    known.set(key, found)
    return found
  }
}

function findPlace(gazetteer: Gazetteer, words: PlaceWords): Place | null {
  const { ubigeo: code, region, provincia, distrito } = words
  const said = { level: null, code, departamento: region, provincia, distrito }
  const isTold = [code, region, provincia, distrito].some((text) => text.trim() !== '')
  const found = isTold ? match(gazetteer, said) : byWords(gazetteer, words.lugar)
  return found === null ? null : instanciaOf(found, plainAnswer(`${words.nivel} ${isTold ? words.lugar : ''}`))
}

function match(gazetteer: Gazetteer, naming: Naming): Ubigeo | null {
  const alone = naming.code.trim() === '' && naming.provincia.trim() === '' && naming.distrito.trim() === ''
  return codeOf(alone ? matchRegion(gazetteer, naming.departamento) : matchTerritory(gazetteer, naming))
}

function codeOf(found: Match): Ubigeo | null {
  return found.kind === 'hallado' ? found.ubigeo : null
}

const TITLE =
  /^(?:instancia (?:regional|provincial|distrital) de concertaci[oó]n (?:de |del )?|municipalidad (?:provincial|distrital) (?:de |del )?|gobierno regional (?:de |del )?|gore )/iu

/** "Municipalidad Provincial de Jaén", "Jaén, Cajamarca": the first part is the smallest, those after it hold it. */
function byWords(gazetteer: Gazetteer, text: string): Ubigeo | null {
  const level = plainAnswer(text)
  const [own = '', above = '', top = ''] = text
    .split(/\s*[,;/–]\s*|\s+-\s+/)
    .map((part) => part.replace(TITLE, '').trim())
  const asDistrito = { level: 'distrito', code: '', departamento: top, provincia: above, distrito: own } as const
  const asProvincia = { level: 'provincia', code: '', departamento: above, provincia: own, distrito: '' } as const
  const only = (naming: Naming) => codeOf(matchTerritory(gazetteer, naming))
  if (level.includes('distrital'))
    return only(asDistrito) ?? only({ ...asDistrito, departamento: above, provincia: '' })
  if (level.includes('provincial')) return only(asProvincia)
  if (/\bregional\b|^gore\b/.test(level)) return codeOf(matchRegion(gazetteer, own))
  return top !== ''
    ? only(asDistrito)
    : above !== ''
      ? only(asProvincia)
      : (codeOf(matchRegion(gazetteer, own)) ?? only(asProvincia))
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
