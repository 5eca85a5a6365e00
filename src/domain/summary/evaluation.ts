import { caseYearsOf, type CaseYear, type National } from '../criteria/index.ts'
import type { Semester } from '../instancias/index.ts'
import {
  answersFor,
  readRegister,
  reportBoard,
  reportStandings,
  type Mismatch,
  type RegionReports,
  type ReportStanding,
} from '../register/index.ts'
import { summariseYear, type AnnualRegion, type AnnualSummary, type CutsBetween, type DatedStep } from './annual.ts'
import type { AnnualPapers } from './annual-activity.ts'

/** What an instancia told, in its own words. */
export interface Told {
  readonly place: string
  readonly text: string
}

/** The actions of the plans and the reports of one half-year, in the country. */
export interface EvaluatedSemester {
  readonly semester: Semester
  readonly owed: number
  readonly delivered: number
  readonly planned: number
  readonly done: number
}

/** What one region reached in the year, and what it has not solved. */
export interface EvaluatedRegion {
  readonly annual: AnnualRegion
  readonly steps: readonly DatedStep[]
  /** Of the two half-years together. */
  readonly reports: Pick<RegionReports, 'owed' | 'delivered' | 'unknown' | 'planned' | 'done'>
  readonly mismatches: readonly Mismatch[]
  /** Its cases of violence by year, with what may be shown of them. */
  readonly cases: readonly CaseYear[]
}

/** What was reached by the end of the assistance of a year (7.3.4.8), counted and told. */
export interface Evaluation {
  readonly annual: AnnualSummary
  readonly semesters: readonly EvaluatedSemester[]
  readonly regions: readonly EvaluatedRegion[]
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
): Evaluation {
  const annual = summariseYear(national, year, null, papers, cuts)
  const records = readRegister(national, papers.edits, 0)
  const semesters: readonly Semester[] = [`${year}-1`, `${year}-2`]
  const halves = semesters.map((semester) => reportStandings(records, semester))
  const boards = halves.map((standings) => reportBoard(national, standings))
  return {
    annual,
    semesters: semesters.map((semester, at) => ({ semester, ...totalOf(boards[at] ?? []) })),
    regions: annual.regions.map((each) => regionOfYear(national, annual, each, boards)),
    difficulties: toldIn(halves, ({ progress }) => progress.obstacles),
    recommendations: toldIn(halves, ({ recommendations }) => (recommendations === null ? [] : [recommendations])),
  }
}

function totalOf(board: readonly RegionReports[]): EvaluatedRegion['reports'] {
  const sum = (value: (region: RegionReports) => number) => board.reduce((total, each) => total + value(each), 0)
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
    reports: totalOf(boards.flatMap((board) => board.filter(({ region }) => region.ubigeo === facts.ubigeo))),
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
