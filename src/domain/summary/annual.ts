import { contextOfRegions, type ContextRow } from '../context/index.ts'
import type { Country, InstrumentFact, TerritoryFacts } from '../country/index.ts'
import { declaredComplete, type National } from '../criteria/index.ts'
import {
  criticalGap,
  expiryOf,
  INSTANCIA_LEVELS,
  INSTRUMENTS,
  isCreated,
  type Coverage,
  type Etapa,
  type InstanciaLevel,
  type InstrumentKind,
  UNIT_LEVEL,
} from '../instancias/index.ts'
import { listSources, type Applied, type Measure, type Source, type TableName } from '../measure/index.ts'
import { areComparable, compareRuns, type FrozenRun, type RunComparison } from '../ranking/index.ts'
import { listMismatches, readRegister, type Mismatch } from '../register/index.ts'
import { owesDistrital, owesProvincial, regionOf, type UnitLevel } from '../territory/index.ts'
import { activityOf, NO_PAPERS, type AnnualActivity, type AnnualPapers } from './annual-activity.ts'
import { areInvented, type CutsBetween } from './cuts-between.ts'
import { rollUp, type RollUp, type StageCount } from './roll-up.ts'
import { byText } from './services-of-region.ts'

/**
 * One of the 26 regions in the annual report: its own instancia, those of each level below, and the coverage of all.
 */
export interface AnnualRegion {
  readonly facts: TerritoryFacts
  readonly stage: Measure<Etapa>
  readonly provincial: Coverage
  readonly distrital: Coverage
  readonly all: Coverage
  readonly critical: Applied
}

/** An instancia with a dated step in the year: its ordenanza or its acta of installation. */
export interface DatedStep {
  readonly level: InstanciaLevel
  readonly name: string
  readonly region: string
  readonly step: 'creada' | 'instalada'
  /** AAAA-MM-DD. */
  readonly on: string
}

/**
 * Created instancias of a level at two dates, by the dates of the matrix; `undated` are created at some time it does
 * not say.
 */
interface LevelChange {
  readonly level: InstanciaLevel
  readonly before: number
  readonly after: number
  readonly undated: number
}

/** Instancias of a level by the estado of one instrument; those with no row are not counted in `byEstado`. */
export interface AnnualInstrument {
  readonly kind: InstrumentKind
  readonly level: InstanciaLevel
  readonly byEstado: Readonly<Partial<Record<InstrumentFact['estado'], number>>>
  readonly stated: number
}

/** An instrument whose term ends in the year; `assumed` when the term gave the date and not the matrix (METHOD §8). */
export interface AnnualExpiry {
  readonly kind: InstrumentKind
  readonly level: InstanciaLevel
  readonly name: string
  readonly region: string
  readonly on: string
  readonly assumed: boolean
  readonly past: boolean
}

/** The situation of the instancias in a year (7.3.4.9), as plain data. */
export interface AnnualSummary {
  readonly year: number
  readonly referenceDate: string
  /**
   * The two days that `changes` compares: the end of the year before, and of the year or the reference date if it comes
   * first.
   */
  readonly from: string
  readonly to: string
  readonly whole: RollUp
  readonly stages: readonly StageCount[]
  readonly regions: readonly AnnualRegion[]
  readonly changes: readonly LevelChange[]
  readonly steps: readonly DatedStep[]
  readonly instruments: readonly AnnualInstrument[]
  readonly expiries: readonly AnnualExpiry[]
  readonly mismatches: readonly Mismatch[]
  readonly activity: AnnualActivity
  /** The latest figures of context of the regions and departamentos. */
  readonly context: readonly ContextRow[]
  readonly threshold: number
  /** Where the matrix was declared complete, with what follows; null where nothing was. */
  readonly declared: string | null
  readonly runs: { readonly before: FrozenRun; readonly after: FrozenRun; readonly comparison: RunComparison } | null
  /** Two states that were kept, the earlier first, and what changed between them. */
  readonly cuts: CutsBetween | null
  readonly sources: readonly Source[]
  readonly simulated: boolean
}

const TABLES: readonly TableName[] = ['instancias', 'instrumentos']
/** First places compared between two frozen runs. */
const TOP = 20

/**
 * Summarises a year; two comparable frozen runs, the earlier first, add what moved in the priorisation, and two cuts
 * what changed between them.
 */
export function summariseYear(
  national: National,
  year: number,
  frozen: readonly [FrozenRun, FrozenRun] | null,
  papers: AnnualPapers = NO_PAPERS,
  cuts: CutsBetween | null = null,
): AnnualSummary {
  const { country, parameters } = national
  const whole = wholeOf(national)
  const days = comparedDays(year, parameters.referenceDate)
  const [sources, context] = [sourcesIn(country, TABLES), contextOfRegions(papers.context)]
  return {
    year,
    referenceDate: parameters.referenceDate,
    ...days,
    whole,
    threshold: parameters.threshold,
    declared: declaredComplete(national),
    sources,
    context,
    stages: whole.stages,
    ...yearParts(national, year, days.from, days.to),
    ...whatCame(national, year, papers),
    runs: frozen !== null && areComparable(...frozen) ? comparedRuns(...frozen) : null,
    cuts,
    simulated: [...sources, ...context].some(({ quality }) => quality === 'simulado') || areInvented(cuts),
  }
}

function yearParts(
  national: National,
  year: number,
  from: string,
  to: string,
): Pick<AnnualSummary, 'regions' | 'changes' | 'steps' | 'instruments' | 'expiries'> {
  return {
    regions: national.country.byLevel.region.map((facts) => annualRegion(national, facts)),
    changes: INSTANCIA_LEVELS.map((level) => changeOf(national, level, from, to)),
    steps: datedSteps(national, from, to),
    instruments: instrumentStates(national),
    expiries: expiriesIn(national, year),
  }
}

function wholeOf(national: National): AnnualSummary['whole'] {
  const codes = national.country.byLevel.region.map(({ ubigeo }) => ubigeo)
  return rollUp(national, codes)
}

/** What does not agree, and what came in the year. */
function whatCame(
  national: National,
  year: number,
  papers: AnnualPapers,
): Pick<AnnualSummary, 'mismatches' | 'activity'> {
  const records = readRegister(national, papers.edits, 0)
  return { mismatches: listMismatches(national, records), activity: activityOf(national, records, year, papers) }
}

/** Each source of the tables that hold any row. */
export function sourcesIn(country: Country, tables: readonly TableName[]): readonly Source[] {
  return listSources(tables.flatMap((table) => country.sources.get(table) ?? [])).filter(({ rowsKept }) => rowsKept > 0)
}

function comparedDays(year: number, referenceDate: string): Pick<AnnualSummary, 'from' | 'to'> {
  const end = `${year}-12-31`
  return { from: `${year - 1}-12-31`, to: end < referenceDate ? end : referenceDate }
}

function comparedRuns(before: FrozenRun, after: FrozenRun): AnnualSummary['runs'] {
  return { before, after, comparison: compareRuns(before, after, TOP) }
}

function datedSteps(national: National, from: string, to: string): readonly DatedStep[] {
  return INSTANCIA_LEVELS.flatMap((level) =>
    unitsOf(national, UNIT_LEVEL[level]).flatMap((facts) => stepsOf(national, facts, level, from, to)),
  ).sort(byRegionAndName)
}

function annualRegion(national: National, facts: TerritoryFacts): AnnualRegion {
  const all = national.coverageOf('region', facts.ubigeo, 'municipal')
  return {
    facts,
    all,
    stage: national.stageOf('region', facts.ubigeo),
    provincial: national.coverageOf('region', facts.ubigeo, 'provincial'),
    distrital: national.coverageOf('region', facts.ubigeo, 'distrital'),
    critical: criticalGap(all, national.parameters.threshold),
  }
}

/** Units from which an instancia of their own is expected. */
function unitsOf({ country }: National, unit: UnitLevel): readonly TerritoryFacts[] {
  if (unit === 'region') return country.byLevel.region
  return country.byLevel[unit].filter(({ ubigeo }) =>
    unit === 'provincia' ? owesProvincial(ubigeo) : owesDistrital(ubigeo),
  )
}

function changeOf(national: National, level: InstanciaLevel, from: string, to: string): LevelChange {
  const unit = UNIT_LEVEL[level]
  const created = unitsOf(national, unit).filter((facts) => {
    const stage = national.stageOf(unit, facts.ubigeo)
    return stage.kind === 'known' && isCreated(stage.value)
  })
  const by = (day: string) => created.filter(({ createdOn }) => createdOn !== null && createdOn <= day).length
  return {
    level,
    before: by(from),
    after: by(to),
    undated: created.filter(({ createdOn }) => createdOn === null).length,
  }
}

function stepsOf(
  national: National,
  facts: TerritoryFacts,
  level: InstanciaLevel,
  from: string,
  to: string,
): readonly DatedStep[] {
  const dated = [
    ['creada', facts.createdOn],
    ['instalada', facts.installedOn],
  ] as const
  return dated.flatMap(([step, on]) =>
    on !== null && on > from && on <= to
      ? [{ level, name: facts.name, region: regionName(national, facts), step, on }]
      : [],
  )
}

function regionName(
  { country }: National,
  { ubigeo, level, name }: Pick<TerritoryFacts, 'ubigeo' | 'level' | 'name'>,
): string {
  return level === 'region' ? name : (country.at('region', regionOf(ubigeo))?.name ?? '')
}

function instrumentStates({ country }: National): readonly AnnualInstrument[] {
  return INSTANCIA_LEVELS.flatMap((level) =>
    INSTRUMENTS.map((kind) => {
      const rows = country.rows.instruments.filter((row) => row.level === level && row.instrument === kind)
      const byEstado: Partial<Record<InstrumentFact['estado'], number>> = {}
      for (const { estado } of rows) byEstado[estado] = (byEstado[estado] ?? 0) + 1
      return { kind, level, byEstado, stated: rows.length }
    }),
  )
}

function expiriesIn(national: National, year: number): readonly AnnualExpiry[] {
  const { country, parameters } = national
  const found = country.rows.instruments.flatMap((row): AnnualExpiry[] => {
    if (row.estado !== 'aprobado' && row.estado !== 'implementado') return []
    const expiry = expiryOf(row.instrument, row, parameters.planTerm)
    const facts = country.at(UNIT_LEVEL[row.level], row.ubigeo)
    if (expiry.kind !== 'fecha' || !expiry.on.startsWith(`${year}-`) || facts === undefined) return []
    return [
      {
        kind: row.instrument,
        level: row.level,
        name: facts.name,
        region: regionName(national, facts),
        on: expiry.on,
        assumed: expiry.assumed,
        past: expiry.on < parameters.referenceDate,
      },
    ]
  })
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : byRegionAndName(a, b)))
}

function byRegionAndName(
  a: { readonly region: string; readonly name: string },
  b: { readonly region: string; readonly name: string },
): number {
  return byText(a.region, b.region) || byText(a.name, b.name)
}
