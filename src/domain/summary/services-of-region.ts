import type { Country, ServiceFact } from '../country/index.ts'
import { shownAt } from '../services/index.ts'
import { regionOf, sharesDepartamento, type Ubigeo, levelOf, provinciaOf } from '../territory/index.ts'
import { unaccented } from '../untrusted/index.ts'

/**
 * Services of one type, and subtype, in one provincia; `distritos` names where they are known to stand, never for a
 * refuge.
 */
export interface ServicePlace {
  readonly subtype: string
  /** Null when the row names the region and no provincia. */
  readonly provincia: Ubigeo | null
  readonly provinciaName: string
  readonly distritos: readonly string[]
  readonly count: number
}

/**
 * The services of a region's own rows. A row keyed to the whole departamento of Lima speaks for two regions and
 * belongs to neither (METHOD §1).
 */
export function servicesOfRegion(country: Country, region: Ubigeo): readonly ServiceFact[] {
  const shared = sharesDepartamento(region)
  return country.rows.services.filter(
    ({ ubigeo }) => regionOf(ubigeo) === region && !(shared && levelOf(ubigeo) === 'departamento'),
  )
}

/**
 * Where the services of a type are: one line per subtype and provincia, by name. A refuge stops at its provincia
 * (METHOD §5).
 */
export function placesOf(country: Country, services: readonly ServiceFact[], type: string): readonly ServicePlace[] {
  const lines = new Map<string, { place: ServicePlace; distritos: Set<string> }>()
  for (const fact of services.filter((each) => each.type === type)) {
    const code = shownAt(fact)
    const provincia = provinciaOf(code)
    const key = `${fact.subtype}/${provincia ?? ''}`
    const line = lines.get(key) ?? { place: emptyPlace(country, fact.subtype, provincia), distritos: new Set<string>() }
    if (levelOf(code) === 'distrito') line.distritos.add(country.at('distrito', code)?.name ?? code)
    lines.set(key, { ...line, place: { ...line.place, count: line.place.count + fact.count } })
  }
  return [...lines.values()]
    .map(({ place, distritos }) => ({ ...place, distritos: [...distritos].sort(byText) }))
    .sort(byPlace)
}

function emptyPlace(country: Country, subtype: string, provincia: Ubigeo | null): ServicePlace {
  const provinciaName = (provincia && country.at('provincia', provincia)?.name) ?? ''
  return { subtype, provincia, provinciaName, distritos: [], count: 0 }
}

const SUBTYPE_ORDER = ['regular', 'comisaria', 'centro_salud']

function byPlace(a: ServicePlace, b: ServicePlace): number {
  return orderOf(a) - orderOf(b) || byText(a.subtype, b.subtype) || byText(a.provinciaName, b.provinciaName)
}

function orderOf({ subtype }: ServicePlace): number {
  const at = SUBTYPE_ORDER.indexOf(subtype)
  return at < 0 ? SUBTYPE_ORDER.length : at
}

/** Alphabetical order of names, accents apart, that does not depend on the machine's locale data. */
export function byText(a: string, b: string): number {
  return compare(bare(a), bare(b)) || compare(a, b)
}

function bare(text: string): string {
  return unaccented(text).toLowerCase()
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
