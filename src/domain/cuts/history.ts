import type { Country } from '../country/index.ts'
import {
  INSTANCIA_LEVELS,
  isCreated,
  isExpected,
  tallyCoverage,
  type Coverage,
  type Definition,
  type Etapa,
  type InstanciaLevel,
  type Municipality,
} from '../instancias/index.ts'
import { known, missing } from '../measure/index.ts'
import { owedInstancias } from '../register/index.ts'
import { regionOf, unitKey, unitOf, type Ubigeo, type UnitKey } from '../territory/index.ts'
import { MAY_2020 } from './baseline.ts'
import type { Cut } from './cut.ts'

/** Created instancias of a level, of those that are owed today; `unknown` null where it was not told. */
interface LevelTotal {
  readonly level: InstanciaLevel
  readonly created: number
  readonly owed: number
  readonly unknown: number | null
}

/** A region in a cut: its coverage, its instruments in use, and whether it had answered. */
interface RegionPoint {
  readonly coverage: Coverage
  readonly instruments: number
  readonly answered: boolean
}

/** A cut as it is drawn over time. */
export interface HistoryPoint {
  /** '' for the first one of all, of May 2020. */
  readonly id: string
  readonly label: string
  readonly on: string
  readonly approximate: boolean
  readonly simulated: boolean
  readonly totals: readonly LevelTotal[]
  /** Of the country, 0–1; null where it cannot be told. */
  readonly share: number | null
  /** Null where only the totals of the country are known. */
  readonly regions: ReadonlyMap<Ubigeo, RegionPoint> | null
}

/**
 * The first cut and all that were kept, by day. The units and what they owe are those of the country as it is loaded.
 */
export function historyOf(
  country: Country,
  cuts: readonly Cut[],
  definition: Definition,
  baselineLabel: string,
): readonly HistoryPoint[] {
  const owed = owedByLevel(country)
  const later = cuts
    .map((cut) => pointOf(country, cut, definition, owed))
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
  return [baselinePoint(country, definition, owed, baselineLabel), ...later]
}

type Owed = Readonly<Record<InstanciaLevel, number>>

function owedByLevel(country: Country): Owed {
  const owed = { regional: 0, provincial: 0, distrital: 0 }
  for (const { level } of owedInstancias(country)) owed[level] += 1
  return owed
}

function baselinePoint(country: Country, definition: Definition, owed: Owed, label: string): HistoryPoint {
  const { on, approximate, created } = MAY_2020
  const counted = {
    municipal: created.provincial + created.distrital,
    provincial: created.provincial,
    distrital: created.distrital,
    combinada: null,
  }[definition]
  const expected = municipalitiesOf(country, new Map()).filter((unit) => isExpected(unit, definition)).length
  return {
    ...{ id: '', label, on, approximate, simulated: false },
    totals: INSTANCIA_LEVELS.map((level) => ({ level, created: created[level], owed: owed[level], unknown: null })),
    share: counted === null || expected === 0 ? null : counted / expected,
    regions: null,
  }
}

function pointOf(country: Country, cut: Cut, definition: Definition, owed: Owed): HistoryPoint {
  const stages = new Map(cut.stages)
  const { byUnit, country: whole } = tallyCoverage(municipalitiesOf(country, stages), definition)
  const inUse = instrumentsInUse(cut)
  const answered = new Set(cut.answered)
  const regions = country.byLevel.region.map(({ ubigeo }) => {
    const coverage = byUnit.get(unitKey({ level: 'region', ubigeo })) ?? { expected: 0, created: 0, unknown: 0 }
    return [ubigeo, { coverage, instruments: inUse.get(ubigeo) ?? 0, answered: answered.has(ubigeo) }] as const
  })
  return {
    ...{ id: cut.id, label: cut.label, on: cut.on, approximate: false, simulated: cut.simulated },
    totals: totalsOf(country, stages, owed),
    share: whole.expected === 0 || whole.unknown === whole.expected ? null : whole.created / whole.expected,
    regions: new Map(regions),
  }
}

function municipalitiesOf({ byLevel }: Country, stages: ReadonlyMap<UnitKey, Etapa>): readonly Municipality[] {
  return [...byLevel.provincia, ...byLevel.distrito].map(({ ubigeo, level }) => {
    const etapa = stages.get(unitKey({ level, ubigeo }))
    const stage = etapa === undefined ? missing('sin_fila') : known(etapa)
    return { ubigeo, level: level === 'provincia' ? 'provincia' : 'distrito', stage }
  })
}

function totalsOf(country: Country, stages: ReadonlyMap<UnitKey, Etapa>, owed: Owed): readonly LevelTotal[] {
  const units = owedInstancias(country)
  return INSTANCIA_LEVELS.map((level) => {
    const told = units.filter((each) => each.level === level).map(({ unit }) => stages.get(unitKey(unit)))
    return {
      level,
      created: told.filter((etapa) => etapa !== undefined && isCreated(etapa)).length,
      owed: owed[level],
      unknown: told.filter((etapa) => etapa === undefined).length,
    }
  })
}

/** Instruments that are approved or applied, by the region of their government. */
function instrumentsInUse({ instruments }: Cut): ReadonlyMap<Ubigeo, number> {
  const inUse = new Map<Ubigeo, number>()
  for (const [item, estado] of instruments) {
    if (estado !== 'aprobado' && estado !== 'implementado') continue
    const region = regionOf(unitOf(item.split(' ')[0] as UnitKey).ubigeo)
    inUse.set(region, (inUse.get(region) ?? 0) + 1)
  }
  return inUse
}
