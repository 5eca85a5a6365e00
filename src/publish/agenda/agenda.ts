import type { Calendar, Day } from '../../domain/calendar/index.ts'
import type { Round } from '../../domain/capacities/index.ts'
import type { Country } from '../../domain/country/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { INTERNAL_STAMP } from '../../domain/disclosure/index.ts'
import {
  planTrips,
  unitName,
  warnOfPlan,
  explainWarning,
  type Itinerary,
  type Plan,
  type Visit,
} from '../../domain/visits/index.ts'
import type { WorkbookCell, WorkbookSheet } from '../workbook/index.ts'

/** A plan with all that its documents are made from; `today` is the reference date. */
export interface AgendaToPublish {
  readonly plan: Plan
  /** The answers that the needs of the visits were found in. */
  readonly rounds: readonly Round[]
  readonly national: National
  readonly calendar: Calendar
  readonly today: Day
}

const SIMULATED_STAMP = 'DATOS SIMULADOS: la matriz de instancias es inventada; no sirve para decidir.'

/** What must be said on every sheet and entry: simulated data, and small counts shown for internal use. */
export function stampsOf({ plan, national }: AgendaToPublish): readonly string[] {
  const { country, disclosure } = national
  const simulated = isSimulated(country) || plan.visits.some(({ reason }) => reason.simulated)
  return [...(simulated ? [SIMULATED_STAMP] : []), ...(disclosure.internal ? [INTERNAL_STAMP] : [])]
}

/** The stamps as they stand before what an entry of the calendar is called. */
export function marksOf(agenda: AgendaToPublish): string {
  return stampsOf(agenda)
    .map((stamp) => `[${stamp.replace(/:.*/, '')}] `)
    .join('')
}

function isSimulated(country: Country): boolean {
  return [...country.sources.values()].some(({ quality }) => quality === 'simulado')
}

export function nameOf({ national }: AgendaToPublish, { level, ubigeo }: Pick<Visit, 'level' | 'ubigeo'>): string {
  return unitName(national.country, level, ubigeo)
}

/** Sentences of the warnings of each visit. */
export function warningsByVisit(agenda: AgendaToPublish): ReadonlyMap<string, readonly string[]> {
  const { plan, national, calendar, today } = agenda
  const names = new Map(plan.visits.map((visit) => [visit.id, nameOf(agenda, visit)]))
  const sentences = new Map<string, string[]>()
  for (const warning of warnOfPlan(plan, { country: national.country, calendar, today })) {
    const sentence = explainWarning(warning, (id) => names.get(id) ?? '')
    sentences.set(warning.visit, [...(sentences.get(warning.visit) ?? []), sentence])
  }
  return sentences
}

/** The trips of the plan under its own rules; null while it has none. */
export function itineraryOf({ plan, national, calendar }: AgendaToPublish): Itinerary | null {
  return plan.rules === null ? null : planTrips(plan, plan.rules, national.country, calendar)
}

/** The visits by date and hour, those without a date last. */
export function byDate(visits: readonly Visit[]): readonly Visit[] {
  const key = ({ date, hour }: Visit) => `${date ?? '9999'} ${hour ?? '99'}`
  return visits.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** A sheet with its stamps above the header, so that its table can be filtered and sorted. */
export function stamped(
  agenda: AgendaToPublish,
  name: string,
  header: readonly string[],
  rows: readonly (readonly WorkbookCell[])[],
): WorkbookSheet {
  return { name, rows: [header, ...rows], above: stampsOf(agenda) }
}

/** The day of a visit as spreadsheets keep days. */
export function dayCell(date: Day | null): WorkbookCell {
  return date === null ? 'sin fecha' : { day: date }
}
