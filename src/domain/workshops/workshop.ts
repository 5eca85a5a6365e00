import { yearOf, type Day } from '../calendar/index.ts'
import { formatDate } from '../measure/index.ts'
import type { Ubigeo } from '../territory/index.ts'
import { MODALITY_NAME, type Agreed, type Attended, type Finding, type Modality } from '../visits/index.ts'
import { proposedAgenda, type AgendaItem } from './agenda.ts'

/** An advance or a knot that a workshop identified; null = of all its regions. */
export type RegionFinding = Finding & { readonly region: Ubigeo | null }

/** What a region committed itself to in a workshop; null = all of them. */
export type Commitment = Agreed & { readonly region: Ubigeo | null }

/** A macro-regional workshop as an event: when, where, who meets, on what, who came and what it left (S2; R132). */
export interface WorkshopEvent {
  readonly id: string
  readonly label: string
  /** Of whose plan it is; that of its day once it has one. */
  readonly year: number
  readonly date: Day | null
  /** HH:MM of Lima at which it begins; null while it is not set. */
  readonly hour: string | null
  readonly place: string
  readonly modality: Modality
  readonly regions: readonly Ubigeo[]
  readonly agenda: readonly AgendaItem[]
  /** How many came, never who. */
  readonly attendance: readonly Attended[]
  readonly findings: readonly RegionFinding[]
  readonly commitments: readonly Commitment[]
}

/** A workshop that nobody has arranged yet. */
export function newWorkshop(
  workshops: readonly WorkshopEvent[],
  { year, label, regions }: Pick<WorkshopEvent, 'year' | 'label' | 'regions'>,
): WorkshopEvent {
  return {
    id: freshId(workshops, year),
    ...{ label, year, date: null, hour: null, place: '', modality: 'presencial', regions },
    agenda: proposedAgenda(regions.length),
    ...{ attendance: [], findings: [], commitments: [] },
  }
}

function freshId(workshops: readonly WorkshopEvent[], year: number): string {
  const taken = new Set(workshops.map(({ id }) => id))
  let number = 1
  while (taken.has(`taller-${year}-${number}`)) number += 1
  return `taller-${year}-${number}`
}

/** The workshops with one changed: one with a day is of the year of that day. */
export function changeWorkshop(
  workshops: readonly WorkshopEvent[],
  id: string,
  change: Partial<Omit<WorkshopEvent, 'id'>>,
): readonly WorkshopEvent[] {
  const put = (workshop: WorkshopEvent): WorkshopEvent => {
    const next = { ...workshop, ...change }
    return next.date === null ? next : { ...next, year: yearOf(next.date) }
  }
  return workshops.map((workshop) => (workshop.id === id ? put(workshop) : workshop))
}

/** The workshops of a year by their day, those without one last. */
export function workshopsOf(workshops: readonly WorkshopEvent[], year: number): readonly WorkshopEvent[] {
  const key = ({ date, hour }: WorkshopEvent) => `${date ?? '9999'} ${hour ?? '99'}`
  return workshops
    .filter((each) => each.year === year)
    .toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** What a workshop identified, by region: what is of all its regions is of each. */
export function findingsByRegion({
  findings,
  regions,
}: Pick<WorkshopEvent, 'findings' | 'regions'>): readonly (Finding & { readonly region: Ubigeo })[] {
  return findings
    .filter(({ text }) => text !== '')
    .flatMap((each) => (each.region === null ? regions : [each.region]).map((region) => ({ ...each, region })))
}

/** When, how and where, in one line; what is not set is left out. */
export function whenAndWhere({ date, hour, modality, place }: WorkshopEvent): string {
  const day = date === null ? [] : [hour === null ? formatDate(date) : `${formatDate(date)}, ${hour}`]
  return [...day, MODALITY_NAME[modality], ...(place === '' ? [] : [place])].join(' · ')
}
