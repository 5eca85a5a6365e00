import type { AttendanceFact, Country } from '../country/index.ts'
import { isWithin, regionOf, sharesDepartamento, type Ubigeo, levelOf } from '../territory/index.ts'

/** The periods of a summary's users: the latest whole year and the latest month loaded for the region. */
export interface Periods {
  readonly year: number | null
  readonly month: { readonly year: number; readonly month: number } | null
}

/** One indicator of a service: its value in the whole year and in the month; null where no row says it. */
export interface AttendanceLine {
  readonly indicator: string
  readonly ofYear: number | null
  readonly ofMonth: number | null
  /** Whether it counts people or cases, whose small counts are hidden (METHOD §3), and not actions or centres. */
  readonly people: boolean
}

/** Centres that a source states apart from its own tables of services; compared with them, never shown as users. */
export const STATED_CENTRES = 'centros_declarados'
const THINGS: readonly string[] = [
  STATED_CENTRES,
  'actividades_atencion',
  'acciones_preventivas',
  'resoluciones_directorales',
]

/**
 * What the services of a region report: rows of the region itself, and of codes inside it only where it has none of the
 * kind.
 */
export function attendanceOf(country: Country, region: Ubigeo): readonly AttendanceFact[] {
  if (sharesDepartamento(region) && levelOf(region) === 'departamento') return inside(country, region)
  const own = country.attendanceOf(region)
  const stated = new Set(own.map(kindOf))
  return [...own, ...inside(country, region).filter((row) => !stated.has(kindOf(row)))]
}

function inside(country: Country, region: Ubigeo): readonly AttendanceFact[] {
  return country.rows.attendance.filter(
    ({ ubigeo }) =>
      levelOf(ubigeo) !== 'departamento' &&
      ubigeo !== region &&
      isWithin(ubigeo, region) &&
      regionOf(ubigeo) === region,
  )
}

function kindOf({ service, indicator }: AttendanceFact): string {
  return `${service}/${indicator}`
}

export function periodsOf(rows: readonly AttendanceFact[]): Periods {
  const years = rows.filter(({ month }) => month === null).map(({ year }) => year)
  const months = rows
    .flatMap(({ year, month }) => (month === null ? [] : [{ year, month }]))
    .sort((a, b) => b.year - a.year || b.month - a.month)
  return { year: years.length === 0 ? null : Math.max(...years), month: months[0] ?? null }
}

/** The indicators of a service in the two periods, in the order of the table. */
export function linesOf(
  rows: readonly AttendanceFact[],
  service: string,
  { year, month }: Periods,
): readonly AttendanceLine[] {
  const own = rows.filter((row) => row.service === service && row.indicator !== STATED_CENTRES)
  return [...new Set(own.map(({ indicator }) => indicator))].map((indicator) => {
    const of = own.filter((row) => row.indicator === indicator)
    return {
      indicator,
      ofYear: sum(of.filter((row) => row.month === null && row.year === year)),
      ofMonth: month === null ? null : sum(of.filter((row) => row.month === month.month && row.year === month.year)),
      people: !THINGS.includes(indicator),
    }
  })
}

/**
 * The rows of the latest period in which a source states the centres of a service apart from its tables; none when it
 * does not.
 */
export function statedCentres(rows: readonly AttendanceFact[], service: string): readonly AttendanceFact[] {
  const stated = rows.filter((row) => row.service === service && row.indicator === STATED_CENTRES)
  const latest = Math.max(...stated.map(({ year, month }) => year * 12 + (month ?? 0)))
  return stated.filter(({ year, month }) => year * 12 + (month ?? 0) === latest)
}

function sum(rows: readonly AttendanceFact[]): number | null {
  return rows.length === 0 ? null : rows.reduce((total, { value }) => total + value, 0)
}
