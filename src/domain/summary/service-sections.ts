import { serviceSources, type AttendanceFact, type Country, type ServiceFact } from '../country/index.ts'
import type { Source } from '../measure/index.ts'
import { BODIES, serviceKind, typesWhere, type Body } from '../services/index.ts'
import type { Ubigeo } from '../territory/index.ts'
import { linesOf, statedCentres, type AttendanceLine, type Periods } from './attendance.ts'
import { placesOf, type ServicePlace } from './services-of-region.ts'

/**
 * One service of the summary: where it is, how many, and whom it reports; `total` null = no loaded row names it in the
 * region.
 */
export interface ServiceEntry {
  readonly type: string
  readonly places: readonly ServicePlace[]
  readonly total: number | null
  readonly attendance: readonly AttendanceLine[]
  /** Whose rows the places come from; none when there are no rows. */
  readonly sources: readonly Source[]
}

export interface ServiceSection {
  readonly body: Body
  readonly services: readonly ServiceEntry[]
}

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
    services: typesWhere(({ section }) => section === body)
      .map((type) => entryOf(rows, type))
      .filter(({ type, total }) => total !== null || serviceKind(type)?.rare !== true),
  }))
}

export function promotedOf(rows: SectionRows): readonly ServiceEntry[] {
  return typesWhere(({ section }) => section === 'promovidos').map((type) => entryOf(rows, type))
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
