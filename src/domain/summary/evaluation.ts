import { caseYearsOf, type CaseYear, type National } from '../criteria/index.ts'
import type { Semester } from '../instancias/index.ts'
import type { Source } from '../measure/index.ts'
import {
  answersFor,
  readRegister,
  reportBoard,
  reportStandings,
  type Mismatch,
  type RegionReports,
  type ReportStanding,
} from '../register/index.ts'
import { sourcesIn, summariseYear, type AnnualRegion, type AnnualSummary, type DatedStep } from './annual.ts'
import type { AnnualPapers } from './annual-activity.ts'
import type { CutsBetween } from './cuts-between.ts'
import { madeVisits, type MadeVisits, type Told } from './made-visits.ts'

/** The actions of the plans and the reports of one half-year, in the country. */
export interface EvaluatedSemester {
  readonly semester: Semester
  readonly reports: SemesterReports
}

/** Reports owed, received and not known of, and the actions of the plans, of one half-year or of several. */
export type SemesterReports = Pick<RegionReports, 'owed' | 'delivered' | 'unknown' | 'planned' | 'done'>

/** What one region reached in the year, and what it has not solved. */
export interface EvaluatedRegion {
  readonly annual: AnnualRegion
  readonly steps: readonly DatedStep[]
  /** Of the two half-years together. */
  readonly reports: SemesterReports
  readonly mismatches: readonly Mismatch[]
  /** Its cases of violence by year, with what may be shown of them. */
  readonly cases: readonly CaseYear[]
}

/** What was reached by the end of the assistance of a year (7.3.4.8), counted and told. */
export interface YearEvaluation {
  readonly annual: AnnualSummary
  /** Of the tables of the annual report and of the cases. */
  readonly sources: readonly Source[]
  /** Whether any of it comes from simulated data. */
  readonly simulated: boolean
  readonly semesters: readonly EvaluatedSemester[]
  readonly regions: readonly EvaluatedRegion[]
  readonly visits: MadeVisits
  /** What stands in the way of the actions of the plans. */
  readonly difficulties: readonly Told[]
  /** What the level above recommended on the reports. */
  readonly recommendations: readonly Told[]
}

/** Evaluates a year: results against goals, what stood in the way, and what each region has not solved. */
export function evaluateYear(
  national: National,
  year: number,
  papers: AnnualPapers,
  cuts: CutsBetween | null = null,
): YearEvaluation {
  const annual = summariseYear(national, year, null, papers, cuts)
  const records = readRegister(national, papers.edits, 0)
  const semesters: readonly Semester[] = [`${year}-1`, `${year}-2`]
  const halves = semesters.map((semester) => reportStandings(records, semester))
  const boards = halves.map((standings) => reportBoard(national, standings))
  const ofCases = sourcesIn(national.country, ['violencia'])
  return {
    annual,
    sources: [...annual.sources, ...ofCases],
    simulated: annual.simulated || ofCases.some(({ quality }) => quality === 'simulado'),
    semesters: semesters.map((semester, at) => ({ semester, reports: addReports(boards[at] ?? []) })),
    regions: annual.regions.map((each) => regionOfYear(national, annual, each, boards)),
    visits: madeVisits(national.country, papers.visits, year),
    difficulties: toldIn(halves, ({ progress }) => progress.obstacles),
    recommendations: toldIn(halves, ({ recommendations }) => (recommendations === null ? [] : [recommendations])),
  }
}

/** Adds up the reports of several regions or half-years. */
export function addReports(board: readonly SemesterReports[]): SemesterReports {
  const sum = (value: (each: SemesterReports) => number) => board.reduce((total, each) => total + value(each), 0)
  return {
    owed: sum(({ owed }) => owed),
    delivered: sum(({ delivered }) => delivered),
    unknown: sum(({ unknown }) => unknown),
    planned: sum(({ planned }) => planned),
    done: sum(({ done }) => done),
  }
}

function regionOfYear(
  national: National,
  { steps, mismatches }: AnnualSummary,
  annual: AnnualRegion,
  boards: readonly (readonly RegionReports[])[],
): EvaluatedRegion {
  const { facts } = annual
  return {
    annual,
    steps: steps.filter(({ region }) => region === facts.name),
    reports: addReports(boards.flatMap((board) => board.filter(({ region }) => region.ubigeo === facts.ubigeo))),
    mismatches: mismatches.filter(({ level, unit }) => answersFor(facts, level, unit.ubigeo)),
    cases: caseYearsOf(national, facts),
  }
}

function toldIn(
  halves: readonly (readonly ReportStanding[])[],
  texts: (standing: ReportStanding) => readonly string[],
): readonly Told[] {
  const told = halves
    .flat()
    .flatMap((standing) => texts(standing).map((text) => ({ place: standing.record.unit.name, text })))
  return [...new Map(told.map((each) => [`${each.place}\n${each.text}`, each])).values()]
}
