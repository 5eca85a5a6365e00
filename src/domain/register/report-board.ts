import type { TerritoryFacts } from '../country/index.ts'
import type { National } from '../criteria/index.ts'
import { isCreated, type Semester } from '../instancias/index.ts'
import { rowsOf, type LifeFile, type LifeValues } from '../life/index.ts'
import { unitKey } from '../territory/index.ts'
import { answersFor } from './owed.ts'
import type { InstanciaRecord } from './register.ts'

/** Where a report is handed on, from the distrito up to the ministry (7.3.4.4–7). */
export const REPORT_STOPS = ['en_provincia', 'en_region', 'en_cman', 'en_dpvlv'] as const
export type ReportStop = (typeof REPORT_STOPS)[number]

/** The actions of a plan that fall in a half-year, and how many of them are done. */
export interface PlanProgress {
  readonly planned: number
  readonly done: number
  /** What stands in the way, as it is told, each once. */
  readonly obstacles: readonly string[]
}

/** What is known of the report of one instancia on a half-year; null = not known. */
export interface ReportStanding {
  readonly record: InstanciaRecord
  readonly delivered: boolean | null
  readonly deliveredOn: string | null
  /** The day on which it reached each stop that is told. */
  readonly reached: Readonly<Partial<Record<ReportStop, string>>>
  readonly recommendations: string | null
  readonly recommendedOn: string | null
  readonly published: boolean | null
  readonly progress: PlanProgress
}

/** The reports of the instancias for which a region answers; the created ones owe one. */
export interface RegionReports {
  readonly region: TerritoryFacts
  readonly owed: number
  readonly delivered: number
  readonly missing: number
  readonly unknown: number
  readonly reached: Readonly<Record<ReportStop, number>>
  readonly recommended: number
  readonly published: number
  readonly planned: number
  readonly done: number
}

function isOf(semester: Semester): (row: LifeValues) => boolean {
  const [year, half] = semester.split('-')
  return (row) => row['anio'] === year && row['semestre'] === half
}

/** The actions planned for the quarters of a half-year, or put off to them (Anexo 4; 7.3.4.2). */
export function actionsOf(life: LifeFile, semester: Semester): readonly LifeValues[] {
  const [year, half] = semester.split('-')
  return rowsOf(life, 'acciones').filter((row) => {
    const quarter = row['trimestre_nuevo'] ?? row['trimestre']
    return (
      (row['anio_nuevo'] ?? row['anio']) === year && quarter !== undefined && Number(quarter) > 2 === (half === '2')
    )
  })
}

/** How many actions fall in a half-year and how many are carried out; one that was put off counts where it was put. */
export function planProgress(life: LifeFile, semester: Semester): PlanProgress {
  const within = actionsOf(life, semester)
  const done = within.filter(({ estado }) => estado === 'ejecutada').length
  const obstacles = [...new Set(within.flatMap(({ dificultad }) => dificultad ?? []))]
  return { planned: within.length, done, obstacles }
}

/** What is known of the reports of a half-year: of the instancias that are created, and of others that told of one. */
export function reportStandings(records: readonly InstanciaRecord[], semester: Semester): readonly ReportStanding[] {
  return records.flatMap((record) => {
    const told = record.activity?.reports.find((report) => report.semester === semester)
    const way = rowsOf(record.life, 'informes').find(isOf(semester))
    const owes = record.stage.kind === 'known' && isCreated(record.stage.value)
    if (!owes && told === undefined && way === undefined) return []
    const reached = REPORT_STOPS.flatMap((stop) => (way?.[stop] === undefined ? [] : [[stop, way[stop]]]))
    return [
      {
        record,
        delivered: told === undefined ? null : told.deliveredOn !== null,
        deliveredOn: told?.deliveredOn ?? null,
        reached: Object.fromEntries(reached) as Partial<Record<ReportStop, string>>,
        recommendations: way?.['recomendaciones'] ?? null,
        recommendedOn: way?.['recomendado_el'] ?? null,
        published: way?.['publicado'] === undefined ? null : way['publicado'] === 'si',
        progress: planProgress(record.life, semester),
      },
    ]
  })
}

/** Who owes what on a half-year, region by region (7.3.4.4–7). */
export function reportBoard(national: National, standings: readonly ReportStanding[]): readonly RegionReports[] {
  return national.country.byLevel.region.map((region) =>
    countReports(
      region,
      standings.filter(({ record }) => answersFor(region, record.level, record.unit.ubigeo)),
    ),
  )
}

function countReports(region: TerritoryFacts, of: readonly ReportStanding[]): RegionReports {
  const count = (test: (each: ReportStanding) => boolean) => of.filter(test).length
  const sum = (value: (each: ReportStanding) => number) => of.reduce((total, each) => total + value(each), 0)
  return {
    region,
    owed: of.length,
    delivered: count(({ delivered }) => delivered === true),
    missing: count(({ delivered }) => delivered === false),
    unknown: count(({ delivered }) => delivered === null),
    reached: Object.fromEntries(
      REPORT_STOPS.map((stop) => [stop, count(({ reached }) => reached[stop] !== undefined)]),
    ) as Record<ReportStop, number>,
    recommended: count(({ recommendations }) => recommendations !== null),
    published: count(({ published }) => published === true),
    planned: sum(({ progress }) => progress.planned),
    done: sum(({ progress }) => progress.done),
  }
}

/** The standings of which something came, those that were handed in last first. */
export function toldReports(standings: readonly ReportStanding[]): readonly ReportStanding[] {
  return standings
    .filter(
      ({ delivered, reached, progress }) => delivered !== null || Object.keys(reached).length + progress.planned > 0,
    )
    .toSorted(
      (one, other) =>
        (other.deliveredOn ?? '').localeCompare(one.deliveredOn ?? '') ||
        unitKey(one.record.unit).localeCompare(unitKey(other.record.unit)),
    )
}
