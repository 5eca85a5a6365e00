import type { Country, TerritoryFacts } from '../../domain/country/index.ts'
import { departamentoOf, upTo, beginsCode } from '../../domain/territory/index.ts'
import { plainWords } from '../../domain/untrusted/index.ts'

const LIMIT = 20

interface Entry {
  readonly facts: TerritoryFacts
  readonly name: string
  /** Where it lies, folded, so that "sanchez moquegua" finds one of several. */
  readonly place: string
}

const indexes = new WeakMap<Country, readonly Entry[]>()

/**
 * Territories whose code or name fits the text, accents and case apart: names that begin with it first, coarser levels
 * first; at most 20.
 */
export function searchTerritories(country: Country, text: string): readonly TerritoryFacts[] {
  const wanted = plainWords(text)
  if (wanted === '') return []
  const rated = indexOf(country)
    .map((entry) => ({ entry, rating: rate(entry, wanted) }))
    .filter(({ rating }) => rating < NO_FIT)
  rated.sort((a, b) => a.rating - b.rating)
  const found = rated.slice(0, LIMIT).map(({ entry }) => entry.facts)
  return found.length > 0 ? found : withOneSlip(country, wanted)
}

/** Shorter words are too near to one another for a slip to be told from another name. */
const SLIP_LENGTH = 4

/** Names that the text would begin but for one letter too many, missing, other or out of its turn. */
function withOneSlip(country: Country, wanted: string): readonly TerritoryFacts[] {
  if (wanted.length < SLIP_LENGTH) return []
  const near = indexOf(country).filter(({ name }) => beginsButForOne(wanted, name))
  return near.slice(0, LIMIT).map(({ facts }) => facts)
}

function beginsButForOne(wanted: string, name: string): boolean {
  let at = 0
  while (at < wanted.length && wanted[at] === name[at]) at += 1
  const [rest, other] = [wanted.slice(at), name.slice(at)]
  return (
    other.startsWith(rest.slice(1)) ||
    other.slice(1).startsWith(rest) ||
    other.slice(1).startsWith(rest.slice(1)) ||
    `${other[1] ?? ''}${other[0] ?? ''}${other.slice(2)}`.startsWith(rest)
  )
}

const NO_FIT = 9

/**
 * 0 exact · 1 begins the name (or the code) · 2 begins one of its words · 3 every word begins one of the name or of its
 * place.
 */
function rate({ facts, name, place }: Entry, wanted: string): number {
  if (facts.ubigeo === wanted) return 0
  if (beginsCode(facts.ubigeo, wanted)) return 1
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (` ${name}`.includes(` ${wanted}`)) return 2
  const words = ` ${name} ${place}`
  return wanted.split(' ').every((word) => words.includes(` ${word}`)) && beginsAny(name, wanted) ? 3 : NO_FIT
}

function beginsAny(name: string, wanted: string): boolean {
  return wanted.split(' ').some((word) => ` ${name}`.includes(` ${word}`))
}

function indexOf(country: Country): readonly Entry[] {
  const kept = indexes.get(country)
  if (kept) return kept
  const { departamento, provincia, distrito, region } = country.byLevel
  const regions = region.filter((facts) => country.at('departamento', facts.ubigeo)?.name !== facts.name)
  const built = [...departamento, ...regions, ...provincia, ...distrito].map((facts) => ({
    facts,
    name: plainWords(facts.name),
    place: namesAbove(country, facts),
  }))
  indexes.set(country, built)
  return built
}

function namesAbove(country: Country, { level, ubigeo }: TerritoryFacts): string {
  if (level === 'departamento' || level === 'region') return ''
  const above = [
    country.at('departamento', departamentoOf(ubigeo)),
    ...(level === 'distrito' ? [country.at('provincia', upTo('provincia', ubigeo))] : []),
  ]
  return plainWords(above.map((facts) => facts?.name ?? '').join(' '))
}
