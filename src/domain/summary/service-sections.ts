import { serviceSources, type AttendanceFact, type Country, type ServiceFact } from '../country/index.ts'
import type { Source } from '../measure/index.ts'
import type { Ubigeo } from '../territory/index.ts'
import { linesOf, statedCentres, type AttendanceLine, type Periods } from './attendance.ts'
import { placesOf, type ServicePlace } from './services-of-region.ts'

/** One service of the summary: where it is, how many, and whom it reports; `total` null = no loaded row names it in the region. */
export interface ServiceEntry {
  readonly type: string
  readonly places: readonly ServicePlace[]
  readonly total: number | null
  readonly attendance: readonly AttendanceLine[]
  /** Whose rows the places come from; none when there are no rows. */
  readonly sources: readonly Source[]
}

/** The operating bodies of sections I–V of the department summary (seed 004). */
const BODIES = ['aurora', 'inabif', 'dpe', 'dpam', 'conadis'] as const
export type Body = (typeof BODIES)[number]

export interface ServiceSection {
  readonly body: Body
  readonly services: readonly ServiceEntry[]
}

const SERVICES_OF: Readonly<Record<Body, readonly string[]>> = {
  aurora: ['CEM', 'SAR', 'L100', 'HRT', 'SAU', 'CAI'],
  inabif: ['CAR_NNA', 'EDUC_CALLE'],
  dpe: ['UPE'],
  dpam: ['MI60'],
  conadis: ['CONADIS'],
}

/** Services that the ministry promotes and others run, numbered 1–5; the Beneficencias stand only in the second consolidated table. */
const PROMOTED_ENTRIES: readonly string[] = ['OREDIS', 'DEMUNA', 'CIAM', 'JUGUEMOS', 'PMN']
/** Few in the country: named only where there is one. */
const ONLY_WHERE_PRESENT: readonly string[] = ['SAU', 'CAI']

/** What the sections are made from. */
export interface SectionRows {
  readonly country: Country
  readonly region: Ubigeo
  readonly services: readonly ServiceFact[]
  readonly attendance: readonly AttendanceFact[]
  readonly periods: Periods
}

export function sectionsOf(rows: SectionRows): readonly ServiceSection[] {
  return BODIES.map((body) => ({
    body,
    services: SERVICES_OF[body]
      .map((type) => entryOf(rows, type))
      .filter(({ type, total }) => total !== null || !ONLY_WHERE_PRESENT.includes(type)),
  }))
}

export function promotedOf(rows: SectionRows): readonly ServiceEntry[] {
  return PROMOTED_ENTRIES.map((type) => entryOf(rows, type))
}

function entryOf(rows: SectionRows, type: string): ServiceEntry {
  const listed = placesOf(rows.country, rows.services, type)
  const places = listed.length > 0 ? listed : statedPlaces(rows, type)
  return {
    type,
    places,
    total: places.length === 0 ? null : places.reduce((sum, { count }) => sum + count, 0),
    attendance: linesOf(rows.attendance, type, rows.periods),
    sources: serviceSources(
      rows.country,
      rows.services.filter((fact) => fact.type === type),
    ),
  }
}

/** Centres that no list of services holds and the source states apart. */
function statedPlaces({ country, attendance }: SectionRows, type: string): readonly ServicePlace[] {
  const stated = statedCentres(attendance, type).map(({ ubigeo, value }) => ({
    ubigeo,
    type,
    subtype: '',
    operator: '',
    count: value,
  }))
  return placesOf(country, stated, type)
}
