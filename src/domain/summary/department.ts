import {
  isLoaded,
  sourcesOfRegion,
  unfinishedYears,
  type Country,
  type Edit,
  type InitiativeFact,
  type InstrumentFact,
  type TerritoryFacts,
} from '../country/index.ts'
import {
  breakdownOf,
  caseYearsOf,
  declaredComplete,
  talliesOf,
  type Breakdown,
  type CaseYear,
  type National,
  type Tally,
} from '../criteria/index.ts'
import {
  criticalGap,
  INSTANCIA_LEVELS,
  INSTRUMENTS,
  UNIT_LEVEL,
  type Coverage,
  type Definition,
  type Etapa,
  type InstrumentKind,
} from '../instancias/index.ts'
import { contextWithin, latestYears, NO_CONTEXT, type Context } from '../context/index.ts'
import type { Applied, Measure, Source, TableName } from '../measure/index.ts'
import { POVERTY_BREAKS } from '../poverty/index.ts'
import { rankGroup, type RankedTerritory, type Weights } from '../ranking/index.ts'
import {
  listCoordemunas,
  listMismatches,
  readRegister,
  type CoordemunaRecord,
  type Mismatch,
} from '../register/index.ts'
import { parseUbigeo, regionOf, type Ubigeo } from '../territory/index.ts'
import type { Rate } from '../violence/index.ts'
import { attendanceOf, periodsOf, type Periods } from './attendance.ts'
import { coordinatedTable, operatedTable, otherTable, type Consolidated } from './consolidated.ts'
import { regionPoverty, type RegionPoverty } from './poorest.ts'
import { reconcile, type Discrepancy } from './reconcile.ts'
import { unlikeCases } from './unlike-cases.ts'
import { rollUp, type RollUp } from './roll-up.ts'
import { promotedOf, sectionsOf, type ServiceEntry, type ServiceSection } from './service-sections.ts'
import { byText, servicesOfRegion } from './services-of-region.ts'

/** The instancias of a provincia: its own stage, and the coverage of all that are expected in it (METHOD §2). */
export interface ProvinciaLine {
  readonly facts: TerritoryFacts
  /** Null where no instancia provincial is expected (1501). */
  readonly stage: Measure<Etapa>
  readonly coverage: Coverage
  readonly critical: Applied
}

/** An instrument of the region's own instancia; `fact` undefined = no row states it. */
export interface InstrumentLine {
  readonly kind: InstrumentKind
  readonly fact: InstrumentFact | undefined
}

/** An initiative and the name of the government that has it. */
interface InitiativeLine {
  readonly government: string
  readonly fact: InitiativeFact
}

/**
 * Everything the executive summary of one of the 26 regions says, as plain data, unrounded and not yet masked (seed
 * 004, METHOD §2–§7).
 */
export interface DepartmentSummary {
  readonly region: TerritoryFacts
  /** AAAA-MM-DD. */
  readonly referenceDate: string
  readonly sections: readonly ServiceSection[]
  readonly promoted: readonly ServiceEntry[]
  readonly operated: Consolidated
  readonly coordinated: Consolidated
  readonly otherServices: Consolidated
  readonly periods: Periods
  readonly servicesLoaded: boolean
  readonly poverty: RegionPoverty
  readonly regionStage: Measure<Etapa>
  readonly coverage: RollUp
  readonly provincias: readonly ProvinciaLine[]
  readonly threshold: number
  /** What the coverage of its provincias, and so every finding, counts. */
  readonly definition: Definition
  /** Where the matrix was declared complete; null where it was not. */
  readonly declared: string | null
  readonly rate: Measure<Rate>
  /** Its own cases of the biennium by modality. */
  readonly breakdown: Breakdown
  /** The cases by what their register says of the persons; empty where none is loaded. */
  readonly tallies: readonly Tally[]
  readonly caseYears: readonly CaseYear[]
  /** Years of which only a part of the cases is loaded; they enter no rate. */
  readonly unfinished: readonly string[]
  readonly instruments: readonly InstrumentLine[]
  /** What its governments have under Ley 30364 (A.1.iii), the regional one first. */
  readonly initiatives: readonly InitiativeLine[]
  readonly mismatches: readonly Mismatch[]
  /** Its COORDEMUNAs of which anything is known, and how each lives (S0); who leads it by name. */
  readonly coordemunas: readonly CoordemunaRecord[]
  /** The latest year of each figure of context of the region and its provincias, and what was studied of it. */
  readonly context: Context
  /** The provincias of the region in the national order of the group `creacion`, out of `ranked`. */
  readonly priorities: readonly RankedTerritory[]
  readonly ranked: number
  readonly discrepancies: readonly Discrepancy[]
  /** Distritos whose loaded rate falls exactly on a class limit, where its rounding decides the class (METHOD §4). */
  readonly onClassLimit: readonly string[]
  readonly sources: readonly Source[]
  readonly simulated: boolean
}

/** The provincias of the country in order for the creation of instancias, once for all summaries (METHOD §7). */
export function priorityOrder(national: National, weights: Weights = {}): readonly RankedTerritory[] {
  return rankGroup(national, { group: 'creacion', level: 'provincia', weights }).ranking
}

/** The summary of a region by its key; throws a RangeError when the country has no such region. */
export function summariseDepartment(
  national: National,
  region: Ubigeo,
  order: readonly RankedTerritory[],
  edits: readonly Edit[] = [],
  context: Context = NO_CONTEXT,
): DepartmentSummary {
  const { country } = national
  const facts = country.at('region', region)
  if (facts === undefined) throw new RangeError(`no region ${region}`)
  const services = serviceParts(national, facts)
  const sources = sourcesOfRegion(country, region, TABLES, services.rows)
  return {
    region: facts,
    ...conditionsOf(national),
    ...services.parts,
    ...povertyPart(country, region),
    regionStage: national.stageOf('region', region),
    coverage: rollUp(national, [region]),
    provincias: provinciaLines(national, region),
    ...ratePart(national, facts),
    instruments: INSTRUMENTS.map((kind) => ({ kind, fact: country.instrument(region, 'regional', kind) })),
    initiatives: initiativesIn(country, region),
    ...toldIn(national, region, edits),
    priorities: order.filter(({ assessment }) => regionOf(assessment.unit.ubigeo) === region),
    ranked: order.length,
    sources,
    ...contextIn(context, region, sources),
  }
}

/** The context, and whether it or a source is invented. */
function contextIn(
  context: Context,
  region: Ubigeo,
  sources: readonly Source[],
): Pick<DepartmentSummary, 'context' | 'simulated'> {
  const { rows, research } = contextWithin(context, region)
  const shown = latestYears(rows.filter(({ level }) => level !== 'distrito'))
  return {
    context: { rows: shown, research },
    simulated: [...sources, ...shown].some(({ quality }) => quality === 'simulado'),
  }
}

function initiativesIn({ rows, at }: Country, region: Ubigeo): readonly InitiativeLine[] {
  return INSTANCIA_LEVELS.flatMap((level) =>
    rows.initiatives
      .filter((fact) => fact.level === level && regionOf(fact.ubigeo) === region)
      .map((fact) => ({ government: at(UNIT_LEVEL[level], fact.ubigeo)?.name ?? fact.ubigeo, fact })),
  )
}

/** What of the region does not agree, and how its COORDEMUNAs live. */
function toldIn(
  national: National,
  region: Ubigeo,
  edits: readonly Edit[],
): Pick<DepartmentSummary, 'mismatches' | 'coordemunas'> {
  const isInside = (code: Ubigeo) => regionOf(code) === region
  const nameOf = (code: string | null) => {
    const distrito = code === null ? null : parseUbigeo(code)
    return distrito === null ? null : (national.country.at('distrito', distrito)?.name ?? code)
  }
  return {
    mismatches: listMismatches(national, readRegister(national, edits, 0)).filter(({ unit }) => isInside(unit.ubigeo)),
    coordemunas: listCoordemunas(national, edits, 0)
      .filter(({ provincia }) => isInside(provincia.ubigeo))
      .map((each) => ({
        ...each,
        coordinates: nameOf(each.coordinates),
        subcoordinates: nameOf(each.subcoordinates),
      })),
  }
}

function povertyPart(country: Country, region: Ubigeo): Pick<DepartmentSummary, 'poverty' | 'onClassLimit'> {
  const distritos = country.byLevel.distrito.filter(({ ubigeo }) => regionOf(ubigeo) === region)
  return {
    poverty: regionPoverty(distritos, (code) => country.at('provincia', code)?.name ?? code),
    onClassLimit: onClassLimit(distritos),
  }
}

function ratePart(
  national: National,
  facts: TerritoryFacts,
): Pick<DepartmentSummary, 'rate' | 'breakdown' | 'tallies' | 'caseYears' | 'unfinished'> {
  return {
    rate: national.rateOf(facts),
    breakdown: breakdownOf(national, facts),
    tallies: talliesOf(national, facts),
    caseYears: caseYearsOf(national, facts),
    unfinished: unfinishedYears(national.country),
  }
}

/** What the figures were counted under. */
function conditionsOf(
  national: National,
): Pick<DepartmentSummary, 'referenceDate' | 'threshold' | 'definition' | 'declared'> {
  const { referenceDate, threshold, definition } = national.parameters
  return { referenceDate, threshold, definition, declared: declaredComplete(national) }
}

function serviceParts(national: National, facts: TerritoryFacts) {
  const { country } = national
  const region = facts.ubigeo
  const services = servicesOfRegion(country, region)
  const attendance = attendanceOf(country, region)
  const periods = periodsOf(attendance)
  const rows = { country, region, services, attendance, periods }
  const operated = operatedTable(country, region, services)
  const coordinated = coordinatedTable(country, region, services)
  const otherServices = otherTable(country, region, services)
  const adding = reconcile({ services, attendance, operated, coordinated, otherServices })
  const discrepancies = [...adding, ...unlikeCases(national, facts)]
  return {
    rows: services,
    parts: {
      servicesLoaded: isLoaded(country, 'servicios'),
      ...{ sections: sectionsOf(rows), promoted: promotedOf(rows) },
      ...{ operated, coordinated, otherServices, periods, discrepancies },
    },
  }
}

function onClassLimit(distritos: readonly TerritoryFacts[]): readonly string[] {
  return distritos
    .filter(({ povertyRate }) => POVERTY_BREAKS.some((limit) => limit > 0 && povertyRate === limit))
    .map(({ name }) => name)
    .sort(byText)
}

function provinciaLines(national: National, region: Ubigeo): readonly ProvinciaLine[] {
  return national.country.byLevel.provincia
    .filter(({ ubigeo }) => regionOf(ubigeo) === region)
    .map((each) => provinciaLine(national, each))
    .sort((a, b) => byText(a.facts.name, b.facts.name))
}

function provinciaLine(national: National, facts: TerritoryFacts): ProvinciaLine {
  const coverage = national.coverageOf('provincia', facts.ubigeo)
  return {
    facts,
    stage: national.stageOf('provincia', facts.ubigeo),
    coverage,
    critical: criticalGap(coverage, national.parameters.threshold),
  }
}

/** The tables that the summary is made from. */
const TABLES: readonly TableName[] = [
  'instancias',
  'instrumentos',
  'iniciativas',
  'violencia',
  'poblacion',
  'pobreza',
  'servicios',
  'atenciones',
]
