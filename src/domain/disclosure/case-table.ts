import {
  departamentoOf,
  provinciaOf,
  provinciasOf,
  regionOf,
  regionsIn,
  sharesDepartamento,
  unitKey,
  unitOf,
  type Ubigeo,
  type Unit,
  type UnitKey,
  type UnitLevel,
} from '../territory/index.ts'
import { NOT_BROKEN_DOWN } from '../violence/index.ts'

/** Cases of a territory in a year by modality, as the questions give them. */
export interface CountedRow extends Unit {
  readonly year: number
  readonly modality: string
  readonly cases: number
  readonly reserved?: boolean
  readonly most?: number | null
  /** Whether its source printed it, or it is a sum made here; a sum where it does not say. */
  readonly origin?: 'propia' | 'suma'
}

/**
 * Every count of cases that can be asked for, laid out flat: unit × slice × column. Slices are the years and then the
 * pairs of neighbouring years (any biennium is one); column 0 is all modalities. `chains` lead from a unit that is a
 * sum of no other (a leaf in that year) to itself and every unit whose count is the sum of parts it belongs to.
 */
export interface CaseTable {
  readonly years: readonly number[]
  readonly modalities: readonly string[]
  readonly units: ReadonlyMap<UnitKey | typeof PAIS, number>
  readonly slices: number
  readonly columns: number
  readonly values: Float64Array
  readonly published: Uint8Array
  /** By unit × year; empty where the unit has no rows or is itself a sum. */
  readonly chains: readonly (readonly number[])[]
  /** By unit: the parts it may be the sum of. */
  readonly children: readonly (readonly number[])[]
  /** By unit × year: whether it is the sum of those parts. */
  readonly summed: Uint8Array
  /** By unit × year: whether its sum is known to be of all of it (`Extent`). */
  readonly whole: Uint8Array
  /** By unit × year: whether its source printed its counts, or counted all there is: whoever has it knows them. */
  readonly printed: Uint8Array
}

/**
 * Of what the sums of a table are known to be the whole: of the regions that have a row of each of their provincias in
 * the year; or of everything, where whoever made the table counted all there is.
 */
export type Extent = 'regiones' | 'todo'

/** Key of the whole country. */
export const PAIS = 'pais'

/** A territory of any level, or the whole country. */
export type CountedUnit = Unit | typeof PAIS

/** One year, or two neighbouring ones of the loaded table. */
export type CountedYears = readonly [number] | readonly [number, number]

const FINEST_FIRST: readonly UnitLevel[] = ['distrito', 'provincia', 'departamento', 'region']

export function cellOf(table: CaseTable, unit: number, slice: number, column: number): number {
  return (unit * table.slices + slice) * table.columns + column
}

/** Lays out the rows; the country is the sum of its departamentos. */
export function layOutCases(rows: readonly CountedRow[], extent: Extent = 'regiones'): CaseTable {
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b)
  const modalities = [...new Set(rows.map((row) => row.modality))].sort()
  const counted = [...new Map(rows.map((row): [UnitKey, Unit] => [unitKey(row), row])).values()].sort(byLevelAndCode)
  const keys: readonly (UnitKey | typeof PAIS)[] = [
    ...counted.map(unitKey),
    ...(counted.some(({ level }) => level === 'departamento') ? ([PAIS] as const) : []),
  ]
  const units = new Map(keys.map((key, at) => [key, at]))
  const shape = { years, modalities, units, slices: Math.max(1, 2 * years.length - 1), columns: modalities.length + 1 }
  const cells = units.size * shape.slices * shape.columns
  const empty = {
    values: new Float64Array(cells),
    published: new Uint8Array(cells),
    summed: new Uint8Array(units.size * years.length),
    whole: new Uint8Array(units.size * years.length).fill(extent === 'todo' ? 1 : 0),
    printed: new Uint8Array(units.size * years.length).fill(extent === 'todo' ? 1 : 0),
    chains: [],
  }
  const table: CaseTable = { ...shape, ...empty, children: childrenOf(counted, units) }
  fillYears(table, rows)
  fillPairs(table)
  publish(table)
  markSums(table)
  if (extent === 'regiones') markWholes(table)
  return { ...table, chains: chainsOf(table) }
}

function byLevelAndCode(a: Unit, b: Unit): number {
  return FINEST_FIRST.indexOf(a.level) - FINEST_FIRST.indexOf(b.level) || (a.ubigeo < b.ubigeo ? -1 : 1)
}

function childrenOf(counted: readonly Unit[], units: CaseTable['units']): number[][] {
  const children: number[][] = Array.from(units, () => [])
  for (const [at, unit] of counted.entries())
    for (const parent of parentsOf(unit)) children[units.get(parent) ?? -1]?.push(at)
  return children
}

/** A region is its departamento, but for the two of Lima: one is a provincia, the other the remaining ones. */
function parentsOf({ level, ubigeo }: Unit): readonly (UnitKey | typeof PAIS)[] {
  const region = unitKey({ level: 'region', ubigeo: regionOf(ubigeo) })
  switch (level) {
    case 'distrito':
      return [unitKey({ level: 'provincia', ubigeo: provinciaOf(ubigeo) ?? ubigeo })]
    case 'provincia': {
      const departamento = unitKey({ level: 'departamento', ubigeo: departamentoOf(ubigeo) })
      return sharesDepartamento(ubigeo) ? [departamento, region] : [departamento]
    }
    case 'departamento':
      return sharesDepartamento(ubigeo) ? [PAIS] : [PAIS, region]
    case 'region':
      return []
  }
}

/** Marks present years in `published` of column 0, and adds the rows up. */
function fillYears(table: CaseTable, rows: readonly CountedRow[]): void {
  const yearAt = new Map(table.years.map((year, at) => [year, at]))
  const columnAt = new Map(table.modalities.map((modality, at) => [modality, at + 1]))
  for (const row of rows) {
    const units = [table.units.get(unitKey(row)), ...(row.level === 'departamento' ? [table.units.get(PAIS)] : [])]
    for (const unit of units) {
      if (unit === undefined) continue
      const year = yearAt.get(row.year) ?? 0
      const all = cellOf(table, unit, year, 0)
      if (row.origin === 'propia') table.printed[unit * table.years.length + year] = 1
      const column = all + (columnAt.get(row.modality) ?? 0)
      table.published[all] = 1
      table.values[all] = (table.values[all] ?? 0) + row.cases
      table.values[column] = (table.values[column] ?? 0) + row.cases
    }
  }
}

function fillPairs(table: CaseTable): void {
  const { years, columns, units, values, published } = table
  for (let unit = 0; unit < units.size; unit += 1) {
    for (let year = 0; year + 1 < years.length; year += 1) {
      const [first, second, pair] = [
        cellOf(table, unit, year, 0),
        cellOf(table, unit, year + 1, 0),
        cellOf(table, unit, years.length + year, 0),
      ]
      published[pair] = published[first] === 1 && published[second] === 1 ? 1 : 0
      for (let column = 0; column < columns; column += 1)
        values[pair + column] = (values[first + column] ?? 0) + (values[second + column] ?? 0)
    }
  }
}

/** A modality can be told wherever the total can and nothing of it is left undivided. */
function publish(table: CaseTable): void {
  const undivided = table.modalities.indexOf(NOT_BROKEN_DOWN) + 1
  for (let all = 0; all < table.values.length; all += table.columns) {
    const told = table.published[all] === 1 && (undivided === 0 || (table.values[all + undivided] ?? 0) === 0)
    for (let column = 1; column < table.columns; column += 1)
      table.published[all + column] = told && column !== undivided ? 1 : 0
  }
}

function markSums(table: CaseTable): void {
  for (let unit = 0; unit < table.units.size; unit += 1) {
    for (let year = 0; year < table.years.length; year += 1)
      table.summed[unit * table.years.length + year] = isSum(table, unit, year) ? 1 : 0
  }
}

function isSum(table: CaseTable, unit: number, year: number): boolean {
  const present = (each: number) => table.published[cellOf(table, each, year, 0)] === 1
  const parts = (table.children[unit] ?? []).filter(present)
  if (parts.length === 0 || !present(unit)) return false
  return Array.from({ length: table.columns }, (_, column) => column).every((column) => {
    const sum = parts.reduce((total, part) => total + (table.values[cellOf(table, part, year, column)] ?? 0), 0)
    return sum === table.values[cellOf(table, unit, year, column)]
  })
}

/** The regions that have a row of each of their provincias, and the departamento that is made of such regions. */
function markWholes(table: CaseTable): void {
  const units = [...table.units].flatMap(([key, at]) => (key === PAIS ? [] : [{ ...unitOf(key), at }]))
  for (let year = 0; year < table.years.length; year += 1) {
    const present = units.filter(({ at }) => table.published[cellOf(table, at, year, 0)] === 1)
    const isWhole = (region: Ubigeo) =>
      present.filter((unit) => unit.level === 'provincia' && regionOf(unit.ubigeo) === region).length >=
      (provinciasOf(region) ?? Infinity)
    const wholes = new Set([...new Set(present.map(({ ubigeo }) => regionOf(ubigeo)))].filter(isWhole))
    for (const { level, ubigeo, at } of present) {
      const regions = level === 'departamento' ? regionsIn(ubigeo) : [ubigeo]
      if (regions.every((region) => wholes.has(region))) table.whole[at * table.years.length + year] = 1
    }
  }
}

function chainsOf(table: CaseTable): number[][] {
  const { years, units, children, summed, published } = table
  const chains: number[][] = Array.from({ length: units.size * years.length }, () => [])
  const descend = (unit: number, year: number, above: readonly number[]): void => {
    if (published[cellOf(table, unit, year, 0)] !== 1) return
    const chain = [unit, ...above]
    if (summed[unit * years.length + year] === 1) for (const child of children[unit] ?? []) descend(child, year, chain)
    else chains[unit * years.length + year] = [...new Set([...chain, ...(chains[unit * years.length + year] ?? [])])]
  }
  for (let unit = units.size - 1; unit >= 0; unit -= 1)
    for (let year = 0; year < years.length; year += 1) descend(unit, year, [])
  return chains
}
