import type { Country } from '../../domain/country/index.ts'
import type { TableName } from '../../domain/measure/index.ts'
import { topicOf, type Unit } from './combine-loads.ts'

/** What a load takes away of what a table holds, before it is made: rows that nothing of the load stands for. */
export interface Lost {
  readonly rows: number
  /** Territories of which nothing would be left. */
  readonly territories: number
  /** Years or levels that territories which stay would lose whole, each with how many territories lose it. */
  readonly aspects: readonly (readonly [string, number])[]
  /** Modalities, services or instruments that a territory's year would lose, each with how many lose it. */
  readonly topics: readonly (readonly [string, number])[]
}

/** A row of which nothing is left, and the unit that holds it. */
export interface LostRow {
  readonly unit: Unit
  readonly topic: string
}

/** The rows of what a table held that are without a row of the same territory, year and topic in what it would hold. */
export function lostRows(before: readonly Unit[], after: readonly Unit[]): readonly LostRow[] {
  const left = new Map<string, number>()
  for (const { key, rows } of after)
    for (const row of rows) left.set(`${key}|${topicOf(row)}`, (left.get(`${key}|${topicOf(row)}`) ?? 0) + 1)
  return before.flatMap((unit) =>
    unit.rows.flatMap((row) => {
      const topic = topicOf(row)
      const count = left.get(`${unit.key}|${topic}`) ?? 0
      left.set(`${unit.key}|${topic}`, count - 1)
      return count > 0 ? [] : [{ unit, topic }]
    }),
  )
}

/** Lost rows as they are told; `after` is what the table would hold. */
export function tellLost(lost: readonly LostRow[], after: readonly Unit[]): Lost {
  const places = new Set(after.map(({ ubigeo }) => ubigeo))
  const keys = new Set(after.map(({ key }) => key))
  const staying = lost.filter(({ unit }) => places.has(unit.ubigeo))
  return {
    rows: lost.length,
    territories: new Set(lost.map(({ unit }) => unit.ubigeo).filter((ubigeo) => !places.has(ubigeo))).size,
    aspects: counted(
      staying.filter(({ unit }) => !keys.has(unit.key)),
      ({ unit }) => unit.aspect,
    ),
    topics: counted(
      staying.filter(({ unit }) => keys.has(unit.key)),
      ({ topic }) => topic,
    ),
  }
}

function counted(lost: readonly LostRow[], of: (row: LostRow) => string): Lost['topics'] {
  const places = new Map<string, Set<string>>()
  for (const row of lost) places.set(of(row), (places.get(of(row)) ?? new Set()).add(row.unit.ubigeo))
  return [...places].map(([name, { size }]) => [name, size] as const).sort(([a], [b]) => a.localeCompare(b, 'es'))
}

/** What of the public data would no longer stand, where a load takes the whole table's place. */
export interface LostPublic {
  readonly territories: number
  readonly figures: number
}

/** The public figures on screen, of a territory and a year each, that are in none of these units. */
export function lostPublic(
  country: Country,
  table: TableName,
  { before, after }: { readonly before: readonly Unit[]; readonly after: readonly Unit[] },
): LostPublic {
  const held = new Set([...before, ...after].map(({ key }) => key))
  const places = new Set([...before, ...after].map(({ ubigeo }) => ubigeo))
  const lost = [...publicFigures(country, table)].filter(([key]) => !held.has(key))
  const gone = new Set(lost.map(([, ubigeo]) => ubigeo).filter((ubigeo) => !places.has(ubigeo)))
  return { territories: gone.size, figures: lost.length }
}

/** Territories whose own rows of a table are on screen, by territory and year. */
function publicFigures({ rows }: Country, table: TableName): ReadonlyMap<string, string> {
  const own = rows.territories.filter(({ level }) => level !== 'region')
  if (table === 'violencia')
    return new Map(
      rows.cases
        .filter(({ origin, level }) => origin === 'propia' && level !== 'region')
        .map(({ ubigeo, year }) => [`${ubigeo} ${year}`, ubigeo]),
    )
  if (table === 'poblacion')
    return new Map(
      own
        .filter(({ populationOrigin }) => populationOrigin === 'propia')
        .map(({ ubigeo, populationYear }) => [`${ubigeo} ${populationYear ?? ''}`, ubigeo]),
    )
  return new Map(
    own
      .filter(({ povertyOrigin }) => povertyOrigin === 'propia')
      .map(({ ubigeo, povertyYear }) => [`${ubigeo} ${povertyYear ?? ''}`, ubigeo]),
  )
}
