import { unitKey, type UnitKey } from '../../domain/territory/index.ts'
import { criticalGap, type Coverage, instanciaKey } from '../../domain/instancias/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { MATRIX_TABLES, type Country, type Edit, type TerritoryFacts } from '../../domain/country/index.ts'
import { TABLE_NAMES, type Applied, type Source, type TableName } from '../../domain/measure/index.ts'
import type { RankedTerritory } from '../../domain/ranking/index.ts'
import { changesOfMatrix, type UnitChange } from './compare-matrix.ts'

/**
 * Provincias that entered a list, that left it because they no longer belong there, or that left it only because it is
 * no longer known.
 */
interface ListChange {
  readonly entered: readonly TerritoryFacts[]
  readonly left: readonly TerritoryFacts[]
  readonly untold: readonly TerritoryFacts[]
}

/** What a table held before and after, by the one count that says most of it (`TABLE_COUNTS`). */
interface TableChange {
  readonly table: TableName
  readonly before: number
  readonly after: number
}

/**
 * What a change of tables did: to national coverage and the critical list, to the provincias of highest incidence, to
 * each table whose source is another now, and to the order on screen (places that changed, of those ranked before and
 * after).
 */
export interface Change {
  readonly before: Coverage
  readonly after: Coverage
  readonly critical: ListChange
  readonly highRate: ListChange
  readonly tables: readonly TableChange[]
  /** What the matrix says otherwise, by territory; null where only other tables are another. */
  readonly matrix: readonly UnitChange[] | null
  readonly places: { readonly moved: number; readonly of: number } | null
}

/** What stands on screen at one moment. */
export interface Standing {
  readonly national: National
  readonly ranking: readonly RankedTerritory[] | null
  readonly edits: readonly Edit[]
}

export function compareCountries(
  { national: before, ranking: was, edits: had }: Standing,
  { national: after, ranking: is, edits: has }: Standing,
): Change {
  return {
    before: before.countryCoverage(),
    after: after.countryCoverage(),
    critical: listChange(before, after, criticality),
    highRate: listChange(before, after, (national, { ubigeo }) => national.hasHighRate(ubigeo)),
    matrix:
      had !== has || matrixIsAnother(before, after)
        ? changesOfMatrix({ country: before.country, edits: had }, { country: after.country, edits: has })
        : null,
    tables: TABLE_NAMES.filter((table) =>
      isAnother(before.country.sources.get(table), after.country.sources.get(table)),
    ).map((table) => ({ table, before: TABLE_COUNTS[table](before), after: TABLE_COUNTS[table](after) })),
    places: was === null || is === null ? null : placesMoved(was, is),
  }
}

const MATRIX: readonly TableName[] = [...MATRIX_TABLES, 'iniciativas', 'coordemuna']

function matrixIsAnother({ country: before }: National, { country: after }: National): boolean {
  const others = TABLE_NAMES.filter((table) => isAnother(before.sources.get(table), after.sources.get(table)))
  return others.length === 0 || others.some((table) => MATRIX.includes(table))
}

function criticality({ coverageOf, parameters }: National, { ubigeo }: TerritoryFacts): Applied {
  return criticalGap(coverageOf('provincia', ubigeo), parameters.threshold)
}

function listChange(
  before: National,
  after: National,
  verdictOf: (national: National, facts: TerritoryFacts) => Applied,
): ListChange {
  const was = new Map(before.country.byLevel.provincia.map((facts) => [facts.ubigeo, verdictOf(before, facts)]))
  const now = after.country.byLevel.provincia.map((facts) => ({ facts, is: verdictOf(after, facts) }))
  const leftAs = (verdict: Applied) =>
    now.filter(({ facts, is }) => was.get(facts.ubigeo) === 'si' && is === verdict).map(({ facts }) => facts)
  return {
    entered: now.filter(({ facts, is }) => is === 'si' && was.get(facts.ubigeo) !== 'si').map(({ facts }) => facts),
    left: leftAs('no'),
    untold: leftAs('sin_dato'),
  }
}

function isAnother(before: Source | undefined, after: Source | undefined): boolean {
  return (['title', 'cutOff', 'rowsKept', 'sha256'] as const).some((field) => before?.[field] !== after?.[field])
}

function placesMoved(was: readonly RankedTerritory[], is: readonly RankedTerritory[]): NonNullable<Change['places']> {
  const places = new Map(was.map((each) => [keyOf(each), each.place]))
  const both = is.filter((each) => places.has(keyOf(each)))
  return { moved: both.filter((each) => places.get(keyOf(each)) !== each.place).length, of: both.length }
}

function keyOf({ assessment: { unit } }: RankedTerritory): UnitKey {
  return unitKey(unit)
}

/**
 * The count that says most of each table: instancias and instruments with a row, territories with cases of their own,
 * inhabitants, and so on.
 */
const TABLE_COUNTS: Readonly<Record<TableName, (national: National) => number>> = {
  territorios: ({ country }) => country.byLevel.distrito.length,
  instancias: ({ country }) => known(country, ({ etapa }) => etapa !== null && etapa !== 'sin_dato'),
  instrumentos: ({ country }) => country.rows.instruments.length,
  violencia: ({ country }) =>
    new Set(
      country.rows.cases
        .filter(({ origin }) => origin === 'propia')
        .map(({ level, ubigeo }) => unitKey({ level, ubigeo })),
    ).size,
  poblacion: ({ country }) => inhabitants(country),
  pobreza: ({ country }) => country.byLevel.distrito.filter(({ povertyRate }) => povertyRate !== null).length,
  servicios: ({ country }) => country.rows.services.reduce((sum, { count }) => sum + count, 0),
  iniciativas: ({ country }) => new Set(country.rows.initiatives.map(instanciaKey)).size,
  coordemuna: ({ country }) => new Set(country.rows.coordemunas.map(({ ubigeo }) => ubigeo)).size,
  atenciones: ({ country }) => country.rows.attendance.length,
}

/** Inhabitants that are known, at the level that knows most of them: a table of provincias states no departamento. */
function inhabitants({ byLevel }: Country): number {
  const sums = Object.values(byLevel).map((units) => units.reduce((sum, { population }) => sum + (population ?? 0), 0))
  return Math.max(0, ...sums)
}

function known(country: Country, isKnown: (facts: TerritoryFacts) => boolean): number {
  return [...country.byLevel.region, ...country.byLevel.provincia, ...country.byLevel.distrito].filter(isKnown).length
}
