import { chooseRegister, indexCases, USED_REGISTER, type CaseRegisters, type CasesIndex } from '../violence/index.ts'
import { instanciaKey, type InstanciaLevel, type InstrumentKind } from '../instancias/index.ts'
import {
  qualityFrom,
  sourcesFrom,
  type Quality,
  type Source,
  type SourceKeys,
  type TableName,
} from '../measure/index.ts'
import {
  levelOf,
  parentOf,
  regionOf,
  sharesDepartamento,
  type Ubigeo,
  type UnitLevel,
  unitKey,
} from '../territory/index.ts'
import type {
  AttendanceFact,
  CoordemunaFact,
  CountryRows,
  InitiativeFact,
  InstrumentFact,
  ServiceFact,
  Sourced,
  TerritoryFacts,
} from './facts.ts'

/** Everything known of one country at one moment: the input of every judgement, never changed in place. */
export interface Country {
  readonly rows: CountryRows
  readonly sources: ReadonlyMap<TableName, Source>
  readonly byLevel: Readonly<Record<UnitLevel, readonly TerritoryFacts[]>>
  readonly cases: CasesIndex
  /** Whether every population row used for provincias and departamentos states the women (METHOD §3). */
  readonly womenKnown: boolean
  at(level: UnitLevel, code: Ubigeo): TerritoryFacts | undefined
  childrenOf(code: Ubigeo): readonly TerritoryFacts[]
  instrument(code: Ubigeo, level: InstrumentFact['level'], kind: InstrumentKind): InstrumentFact | undefined
  initiativesOf(level: InstanciaLevel, code: Ubigeo): readonly InitiativeFact[]
  servicesOf(code: Ubigeo): readonly ServiceFact[]
  /** Types of service that the rows of each region name. */
  readonly serviceTypes: ReadonlyMap<Ubigeo, ReadonlySet<string>>
  /** What the services of exactly this code report. */
  attendanceOf(code: Ubigeo): readonly AttendanceFact[]
  /** Actas of the COORDEMUNA of a provincia, in the order of the table. */
  coordemunaOf(provincia: Ubigeo): readonly CoordemunaFact[]
}

/** Indexes the rows of the questions; rows of one territory and level are taken to be one. */
export function assembleCountry(rows: CountryRows, sources: readonly Source[]): Country {
  const byKey = new Map(rows.territories.map((row) => [unitKey(row), row]))
  const children = groupBy(
    rows.territories.filter((row) => row.level !== 'region'),
    (row) => parentOf(row.ubigeo) ?? '',
  )
  const instruments = new Map(rows.instruments.map((row) => [`${instanciaKey(row)}/${row.instrument}`, row]))
  const initiatives = groupBy(rows.initiatives, instanciaKey)
  const services = groupBy(rows.services, (row) => row.ubigeo)
  const attendance = groupBy(rows.attendance, (row) => row.ubigeo)
  const coordemunas = groupBy(rows.coordemunas, (row) => row.ubigeo)
  return {
    rows,
    sources: new Map(sources.map((source) => [source.table, source])),
    byLevel: splitByLevel(rows.territories),
    cases: indexCases(rows.cases),
    womenKnown: statesWomen(rows.territories),
    at: (level, code) => byKey.get(unitKey({ level, ubigeo: code })),
    childrenOf: (code) => children.get(code) ?? [],
    instrument: (ubigeo, level, kind) => instruments.get(`${instanciaKey({ level, ubigeo })}/${kind}`),
    initiativesOf: (level, code) => initiatives.get(instanciaKey({ level, ubigeo: code })) ?? [],
    servicesOf: (code) => services.get(code) ?? [],
    serviceTypes: typesByRegion(rows.services),
    attendanceOf: (code) => attendance.get(code) ?? [],
    coordemunaOf: (provincia) => coordemunas.get(provincia) ?? [],
  }
}

/**
 * Quality of a figure made of the rows with these keys, the worst of theirs; of the whole table where none are given or
 * there are none. "observado" when the table has no source of its own.
 */
export function qualityOf(country: Country, table: TableName, keys: Iterable<SourceKeys> = []): Quality {
  const source = country.sources.get(table)
  return source === undefined ? 'observado' : qualityFrom(source, keys)
}

/** The sources of the rows with these keys; none when there are no rows or no table. */
export function sourcesOf(country: Country, table: TableName, keys: Iterable<SourceKeys>): readonly Source[] {
  const source = country.sources.get(table)
  return source === undefined ? [] : sourcesFrom(source, keys)
}

/** Quality of what a table says of one territory. */
export function qualityAt(country: Country, table: PlacedTable, facts: TerritoryFacts): Quality {
  return qualityOf(country, table, [keysAt(facts, table)])
}

/** Tables whose rows are joined into the facts of each territory. */
type PlacedTable = 'instancias' | 'poblacion' | 'pobreza' | 'servicios'

/** The keys of the rows that a table has of one territory. */
export function keysAt(facts: TerritoryFacts, table: PlacedTable): SourceKeys {
  const { stageFrom = '', populationFrom = '', povertyFrom = '', servicesFrom = '' } = facts
  return { instancias: stageFrom, poblacion: populationFrom, pobreza: povertyFrom, servicios: servicesFrom }[table]
}

/** The keys of rows; empty for a row of the whole source. */
export function keysOf(rows: readonly Sourced[]): readonly SourceKeys[] {
  return rows.map(({ from = '' }) => from)
}

/**
 * The register of the country's cases and those loaded beside it; the build's own is the usual one. Null without cases.
 */
export function registersOf({ cases, sources }: Country): CaseRegisters | null {
  const stated = sources.get('violencia')?.registers ?? null
  return stated ?? chooseRegister(cases.years.length === 0 ? [] : [USED_REGISTER], null)
}

/** The years of which only a part is loaded, as "2025: enero a junio": drawn as unfinished, in no rate (METHOD §3). */
export function unfinishedYears({ sources }: Country): readonly string[] {
  return sources.get('violencia')?.unfinished ?? []
}

/** Whether the table holds at least one accepted row. */
export function isLoaded(country: Country, table: TableName): boolean {
  return (country.sources.get(table)?.rowsKept ?? 0) > 0
}

/** A row keyed to the departamento of Lima speaks for neither of its two regions (METHOD §1). */
function typesByRegion(services: readonly ServiceFact[]): ReadonlyMap<Ubigeo, ReadonlySet<string>> {
  const types = new Map<Ubigeo, Set<string>>()
  for (const { ubigeo, type } of services) {
    if (levelOf(ubigeo) === 'departamento' && sharesDepartamento(ubigeo)) continue
    const region = regionOf(ubigeo)
    types.set(region, (types.get(region) ?? new Set<string>()).add(type))
  }
  return types
}

function splitByLevel(territories: readonly TerritoryFacts[]): Country['byLevel'] {
  const of = (level: UnitLevel) =>
    territories.filter((row) => row.level === level).sort((a, b) => (a.ubigeo < b.ubigeo ? -1 : 1))
  return {
    departamento: of('departamento'),
    provincia: of('provincia'),
    distrito: of('distrito'),
    region: of('region'),
  }
}

function statesWomen(territories: readonly TerritoryFacts[]): boolean {
  const used = territories.filter((row) => row.level !== 'distrito' && row.population !== null)
  return used.length > 0 && used.every((row) => row.women !== null)
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
