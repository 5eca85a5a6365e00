import type { Country } from '../country/index.ts'
import type { Ubigeo } from '../territory/index.ts'
import { seatOf } from '../visits/index.ts'
import { newWorkshop, workshopsOf, type WorkshopEvent } from './workshop.ts'

/** Workshops that gather all the regions in a year (S2: one, and another four). */
export const WORKSHOPS_A_YEAR = 5

/** Which regions the workshops of a year gather. */
export interface YearCover {
  readonly year: number
  /** Of that year, by their day. */
  readonly workshops: readonly WorkshopEvent[]
  /** Regions of none of them. */
  readonly left: readonly Ubigeo[]
  /** Regions of more than one, with how many. */
  readonly repeated: readonly { readonly region: Ubigeo; readonly times: number }[]
  readonly regions: number
}

/** What the workshops of a year cover of those regions. */
export function coverOfYear(workshops: readonly WorkshopEvent[], year: number, regions: readonly Ubigeo[]): YearCover {
  const held = workshopsOf(workshops, year)
  const times = (region: Ubigeo) => held.filter((workshop) => workshop.regions.includes(region)).length
  const counted = regions.map((region) => ({ region, times: times(region) }))
  return {
    ...{ year, workshops: held, regions: regions.length },
    left: counted.filter((each) => each.times === 0).map(({ region }) => region),
    repeated: counted.filter((each) => each.times > 1),
  }
}

/**
 * The workshops that a year lacks to five, with the regions that are in none of them, each in one and about as many in
 * each; neighbours in the order of `regions` meet. Those that there are stay as they are.
 */
export function proposeYear(
  workshops: readonly WorkshopEvent[],
  year: number,
  regions: readonly Ubigeo[],
): readonly WorkshopEvent[] {
  const { workshops: held, left } = coverOfYear(workshops, year, regions)
  const lacking = Math.max(0, Math.min(WORKSHOPS_A_YEAR - held.length, left.length))
  let [all, from]: [readonly WorkshopEvent[], number] = [workshops, 0]
  for (let at = 0; at < lacking; at += 1) {
    const until = from + Math.ceil((left.length - from) / (lacking - at))
    const label = `Taller macrorregional ${held.length + at + 1} de ${year}`
    all = [...all, newWorkshop(all, { year, label, regions: left.slice(from, until) })]
    from = until
  }
  return all
}

/** The regions from north to south by their seats, so that neighbours are near; those without a place are last. */
export function fromNorthToSouth(country: Country): readonly Ubigeo[] {
  const latOf = (region: Ubigeo) => seatOf(country, 'region', region)?.lat ?? -Infinity
  return country.byLevel.region
    .map(({ ubigeo }) => ({ ubigeo, lat: latOf(ubigeo) }))
    .toSorted((a, b) => (a.lat === b.lat ? (a.ubigeo < b.ubigeo ? -1 : 1) : b.lat - a.lat))
    .map(({ ubigeo }) => ubigeo)
}
