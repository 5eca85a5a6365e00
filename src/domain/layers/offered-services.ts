import type { Country } from '../country/index.ts'
import { OWN_SHAPES, SERVICE_TYPES, serviceKey, serviceKind, type ServiceShape } from '../services/index.ts'
import { serviceWords } from '../words/index.ts'

/**
 * A type of service that the loaded tables name and a map may show: its word in an address, its name and its symbol.
 */
export interface OfferedService {
  readonly type: string
  readonly key: string
  readonly name: string
  readonly shape: ServiceShape
}

/**
 * What the tables of the country let a map show: types of the catalogue in its order, then the person's own by name.
 */
export function offeredServices(country: Country): readonly OfferedService[] {
  const named = new Set(country.rows.services.map(({ type }) => type))
  const own = ownTypes(country)
  return [...SERVICE_TYPES.filter((type) => named.has(type)), ...own].map((type) => ({
    type,
    key: serviceKey(type),
    name: serviceWords(type).name,
    shape: shapeAmong(own, type),
  }))
}

/**
 * The types that words of an address choose; a word for a person's own type that no loaded table names chooses none.
 */
export function chosenServices(country: Country, keys: readonly string[]): readonly string[] {
  const own = new Map(ownTypes(country).map((type) => [serviceKey(type), type]))
  return keys.flatMap((key) => (serviceKind(key) === undefined ? (own.get(key) ?? []) : key))
}

/** The symbol of each type in this country: the catalogue's, or the next of those kept for a person's own. */
export function shapesIn(country: Country): (type: string) => ServiceShape {
  const own = ownTypes(country)
  return (type) => shapeAmong(own, type)
}

function shapeAmong(own: readonly string[], type: string): ServiceShape {
  const [first, ...others] = OWN_SHAPES
  const last = others.at(-1) ?? first
  return serviceKind(type)?.symbol ?? OWN_SHAPES[own.indexOf(type)] ?? last
}

function ownTypes(country: Country): readonly string[] {
  const named = new Set(country.rows.services.map(({ type }) => type))
  return [...named].filter((type) => serviceKind(type) === undefined).sort()
}
