import type { Day } from '../calendar/index.ts'
import type { Quality } from '../measure/index.ts'
import type { Ubigeo } from '../territory/index.ts'
import type { Visit } from '../visits/index.ts'

/** A figure of a brief as it was at the desk; null = there is no figure. */
interface FieldFigure {
  readonly label: string
  readonly value: string
  readonly quality: Quality | null
  readonly source: string
}

/** What one visit takes along: what for, why there, and the figures of its territory, as they were at the desk. */
export interface FieldBrief {
  readonly visit: string
  readonly name: string
  readonly lines: readonly (readonly [label: string, text: string])[]
  readonly figures: readonly FieldFigure[]
  /** Of which territory its map is. */
  readonly map: Ubigeo
}

/** The map of a provincia or of a region, drawn at the desk; what it shows in words stands beside it. */
export interface FieldMap {
  readonly of: Ubigeo
  readonly alt: string
  readonly svg: string
}

/** A trip as it is carried away from the desk, and what is filled in on the way. */
export interface FieldTrip {
  /** The number of the work that left the desk: by it the desk knows what comes back. */
  readonly id: string
  readonly label: string
  readonly takenOn: Day
  /** Whether any of it comes from simulated data. */
  readonly simulated: boolean
  readonly briefs: readonly FieldBrief[]
  readonly maps: readonly FieldMap[]
  /** The visits as the plan of the desk had them, and as they are now. */
  readonly taken: readonly Visit[]
  readonly visits: readonly Visit[]
}

const LEFT_AT_THE_DESK = new Set(['platform', 'contacts', 'goes'])
const NOT_CARRIED = { people: [], link: '', linkSentOn: null, letterSentOn: null } as const

/** A visit as it may leave the desk: without who goes, whom one spoke to and the address of its room. */
export function asTaken(visit: Visit): Visit {
  const carried = Object.entries(visit).filter(([field]) => !LEFT_AT_THE_DESK.has(field))
  return { ...(Object.fromEntries(carried) as unknown as Visit), ...NOT_CARRIED }
}

/** The trips with one visit of one of them changed. */
export function fillIn(
  trips: readonly FieldTrip[],
  trip: string,
  visit: string,
  change: Partial<Omit<Visit, 'id'>>,
): readonly FieldTrip[] {
  const put = (each: Visit): Visit => (each.id === visit ? { ...each, ...change } : each)
  return trips.map((each) => (each.id === trip ? { ...each, visits: each.visits.map(put) } : each))
}
