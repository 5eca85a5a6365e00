import type { Country, ServiceFact } from '../../domain/country/index.ts'
import { servicesOnMap, shapesIn, type ServiceOnMap } from '../../domain/layers/index.ts'
import { formatNumber, joinWords } from '../../domain/measure/index.ts'
import { REFUGE_TYPE, shownAt, type ServiceShape } from '../../domain/services/index.ts'
import { levelOf, type Ubigeo } from '../../domain/territory/index.ts'
import { serviceWords, subtypeName } from '../../domain/words/index.ts'
import { plateWords } from './plate-words.ts'
import { isPart, type PlateTerritory } from './territory.ts'

/** A type of service in the legend: how many the territory has (R161), and what its symbol does not say. */
export interface ServiceLine {
  readonly type: string
  readonly shape: ServiceShape
  readonly label: string
  readonly count: number
  /** False for a refuge, which has no symbol on any plate. */
  readonly drawn: boolean
}

/** Symbols of one type that share a place because the table says only their provincia. */
export interface PlateService extends ServiceOnMap {
  readonly count: number
}

/**
 * A line for each wanted type that the territory has, in the order asked; a refuge is told by its provincia and no
 * closer.
 */
export function countServices(
  country: Country,
  types: readonly string[],
  territory: PlateTerritory,
): readonly ServiceLine[] {
  const held = country.rows.services.filter((row) => types.includes(row.type) && holds(territory, shownAt(row)))
  return types
    .map((type) =>
      lineOf(
        country,
        type,
        held.filter((row) => row.type === type),
      ),
    )
    .filter((line) => line.count > 0)
}

/**
 * What may stand on the plate: services with a place, and those known only by provincia as one symbol with their
 * number; never a refuge.
 */
export function drawnServices(
  country: Country,
  types: readonly string[],
  territory: PlateTerritory,
): readonly PlateService[] {
  const wanted = types.filter((type) => type !== REFUGE_TYPE)
  const shapeOf = shapesIn(country)
  const placed = servicesOnMap(country, wanted).map((service) => ({ ...service, count: 1 }))
  const provincial = country.rows.services.filter(
    (row) => wanted.includes(row.type) && levelOf(row.ubigeo) === 'provincia',
  )
  const known = provincial.map((row) => ({
    ubigeo: row.ubigeo,
    type: row.type,
    shape: shapeOf(row.type),
    name: '',
    lat: null,
    lon: null,
    capital: null,
    count: row.count,
  }))
  return [...placed, ...known].filter((service) => holds(territory, service.ubigeo))
}

function holds(territory: PlateTerritory, code: Ubigeo): boolean {
  return isPart(territory, levelOf(code), code)
}

function lineOf(country: Country, type: string, rows: readonly ServiceFact[]): ServiceLine {
  const { name } = serviceWords(type)
  const count = sumOf(rows)
  const symbolised = { type, shape: shapesIn(country)(type) }
  if (type === REFUGE_TYPE)
    return { ...symbolised, label: `${name}: ${plateWords.refuges(provinciasOf(country, rows))}`, count, drawn: false }
  return { ...symbolised, label: plateWords.several(name, subtypesOf(rows)), count, drawn: true }
}

function subtypesOf(rows: readonly ServiceFact[]): string {
  const counts = new Map<string, number>()
  for (const row of rows) if (row.subtype !== '') counts.set(row.subtype, (counts.get(row.subtype) ?? 0) + row.count)
  return joinWords([...counts].map(([subtype, count]) => `${formatNumber(count)} ${subtypeName(subtype, count)}`))
}

function provinciasOf(country: Country, rows: readonly ServiceFact[]): string {
  const codes = [...new Set(rows.map((row) => shownAt(row)))]
  return joinWords(codes.map((code) => country.at('provincia', code)?.name ?? code))
}

function sumOf(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, row) => sum + row.count, 0)
}
