import { servicesOfRegion } from './services-of-region.ts'
import { sourcesOfRegions, type Country, type InstrumentFact, type TerritoryFacts } from '../country/index.ts'
import {
  breakdownOf,
  declaredComplete,
  talliesOf,
  type Breakdown,
  type National,
  type Tally,
} from '../criteria/index.ts'
import {
  coverageShare,
  criticalGap,
  INSTRUMENTS,
  type Coverage,
  type Definition,
  type Etapa,
  type InstrumentKind,
} from '../instancias/index.ts'
import type { Applied, Measure, Source, TableName } from '../measure/index.ts'
import type { RankedTerritory } from '../ranking/index.ts'
import { regionOf, type MacroRegion, type Ubigeo } from '../territory/index.ts'
import type { Rate } from '../violence/index.ts'
import { ownRegion, type OwnRegion } from './own-region.ts'
import { insideOf, rollUp, type RollUp, type SetCoverage } from './roll-up.ts'
import { readFindings, type WorkshopFinding } from './workshop-findings.ts'

/** One regional government of a workshop, side by side with the others (R131, R135). */
export interface WorkshopRegion {
  readonly facts: TerritoryFacts
  /** Its IRC. */
  readonly stage: Measure<Etapa>
  /** Under each of the four denominators, with its critical provincias. */
  readonly coverage: readonly SetCoverage[]
  /** Under the denominator in use. */
  readonly inUse: Coverage
  readonly critical: Applied
  /** Provincial and district instancias apart: created of expected. */
  readonly provincial: Coverage
  readonly distrital: Coverage
  readonly rate: Measure<Rate>
  /** Its own cases of the biennium by modality. */
  readonly breakdown: Breakdown
  /** The cases by what their register says of the persons; empty where none is loaded. */
  readonly tallies: readonly Tally[]
  readonly instruments: Readonly<Record<InstrumentKind, InstrumentFact | undefined>>
  readonly findings: readonly WorkshopFinding[]
}

/** A provincia whose gap is critical, with its place in the national order of the group `creacion`. */
interface CriticalProvincia {
  readonly facts: TerritoryFacts
  readonly region: TerritoryFacts
  readonly coverage: Coverage
  readonly rate: Measure<Rate>
  readonly ranked: RankedTerritory | undefined
}

/** A finding written by a person in the plan of visits (B.4.ii) or of a workshop, for the region that it is about. */
export interface WrittenFinding {
  readonly region: Ubigeo
  readonly kind: 'avance' | 'nudo'
  readonly text: string
  /** Where it was written. */
  readonly at: 'plan' | 'taller'
}

/** What a macro-regional workshop looks at (S2; R130–R135), as plain data, unrounded. */
export interface WorkshopSummary {
  readonly name: string
  /** AAAA-MM-DD. */
  readonly referenceDate: string
  readonly threshold: number
  readonly definition: Definition
  /** Where the matrix was declared complete, with what follows; null where nothing was. */
  readonly declared: string | null
  readonly whole: RollUp
  readonly regions: readonly WorkshopRegion[]
  /** Worst place first. */
  readonly criticalProvincias: readonly CriticalProvincia[]
  /** The regions from the lowest coverage; those of which nothing is known last. */
  readonly byGap: readonly WorkshopRegion[]
  /** The provincias of the set in the national order of the group `creacion`, out of `ranked`. */
  readonly priorities: readonly RankedTerritory[]
  readonly ranked: number
  readonly written: readonly WrittenFinding[]
  readonly sources: readonly Source[]
  readonly simulated: boolean
  /** What a region shows of itself, where only one is asked for: it is never compared with itself. */
  readonly own: OwnRegion | null
}

export interface WorkshopRequest {
  readonly name: string
  readonly regions: readonly Ubigeo[]
  /** The provincias of the whole country in order. */
  readonly order: readonly RankedTerritory[]
  readonly written: readonly WrittenFinding[]
  /** The named sets that a region alone is seen beside. */
  readonly sets: readonly MacroRegion[]
}

const TABLES: readonly TableName[] = [
  'instancias',
  'instrumentos',
  'iniciativas',
  'violencia',
  'poblacion',
  'servicios',
]

/** The summary of a workshop of those regions; throws a RangeError when the country has none of them. */
export function planWorkshop(national: National, request: WorkshopRequest): WorkshopSummary {
  const whole = rollUp(national, request.regions)
  if (whole.regions.length === 0) throw new RangeError('a workshop needs at least one region')
  const { country } = national
  const regions = whole.regions.map((facts) => describeRegion(national, facts))
  const keys = new Set<string>(whole.regions.map((facts) => facts.ubigeo))
  const priorities = request.order.filter(({ assessment }) => keys.has(regionOf(assessment.unit.ubigeo)))
  const services = whole.regions.flatMap((facts) => servicesOfRegion(country, facts.ubigeo))
  const sources = sourcesOfRegions(
    country,
    whole.regions.map(({ ubigeo }) => ubigeo),
    TABLES,
    services,
  )
  return {
    name: request.name,
    ...conditionsOf(national),
    whole,
    regions,
    criticalProvincias: criticalProvincias(national, whole, priorities),
    byGap: regions.toSorted((a, b) => gapOrder(a) - gapOrder(b)),
    priorities,
    ranked: request.order.length,
    written: request.written.filter((finding) => keys.has(finding.region)),
    sources,
    simulated: sources.some((source) => source.quality === 'simulado'),
    own: ownOf(national, whole, request),
  }
}

function ownOf(national: National, whole: RollUp, { sets, order }: WorkshopRequest): OwnRegion | null {
  const [region, ...others] = whole.regions
  return region === undefined || others.length > 0 ? null : ownRegion(national, region, sets, order)
}

/** What the figures were counted under. */
function conditionsOf(
  national: National,
): Pick<WorkshopSummary, 'referenceDate' | 'threshold' | 'definition' | 'declared'> {
  const { referenceDate, threshold, definition } = national.parameters
  return { referenceDate, threshold, definition, declared: declaredComplete(national) }
}

function describeRegion(national: National, facts: TerritoryFacts): WorkshopRegion {
  const { country, parameters } = national
  const own = rollUp(national, [facts.ubigeo])
  const under = (definition: SetCoverage['definition']) => national.coverageOf('region', facts.ubigeo, definition)
  const inUse = under(parameters.definition)
  const critical = criticalGap(inUse, parameters.threshold)
  return {
    facts,
    stage: national.stageOf('region', facts.ubigeo),
    coverage: own.coverage,
    inUse,
    critical,
    provincial: under('provincial'),
    distrital: under('distrital'),
    rate: national.rateOf(facts),
    breakdown: breakdownOf(national, facts),
    tallies: talliesOf(national, facts),
    instruments: instrumentsOf(country, facts.ubigeo),
    findings: readFindings(national, facts, critical),
  }
}

function instrumentsOf(country: Country, region: Ubigeo): WorkshopRegion['instruments'] {
  const of = (kind: InstrumentKind) => country.instrument(region, 'regional', kind)
  return Object.fromEntries(INSTRUMENTS.map((kind) => [kind, of(kind)])) as Record<
    InstrumentKind,
    InstrumentFact | undefined
  >
}

function criticalProvincias(
  national: National,
  whole: RollUp,
  priorities: readonly RankedTerritory[],
): readonly CriticalProvincia[] {
  const { threshold } = national.parameters
  const places = new Map<string, RankedTerritory>(priorities.map((ranked) => [ranked.assessment.unit.ubigeo, ranked]))
  const lines = national.country.byLevel.provincia.filter(insideOf(whole.regions)).flatMap((facts) => {
    const coverage = national.coverageOf('provincia', facts.ubigeo)
    const region = whole.regions.find((each) => each.ubigeo === regionOf(facts.ubigeo))
    if (region === undefined || criticalGap(coverage, threshold) !== 'si') return []
    return [{ facts, region, coverage, rate: national.rateOf(facts), ranked: places.get(facts.ubigeo) }]
  })
  return lines.sort(
    (a, b) =>
      (a.ranked?.place ?? Infinity) - (b.ranked?.place ?? Infinity) || (a.facts.ubigeo < b.facts.ubigeo ? -1 : 1),
  )
}

function gapOrder({ inUse }: WorkshopRegion): number {
  return coverageShare(inUse) ?? 2
}
