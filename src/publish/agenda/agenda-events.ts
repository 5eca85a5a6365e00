import { ESTIMATE_NOTE, isAhead, linkDueOn, travelWords, type Trip, type Visit } from '../../domain/visits/index.ts'
import type { CalendarEvent } from '../calendar/index.ts'
import { itineraryOf, marksOf, nameOf, stampsOf, type AgendaToPublish } from './agenda.ts'

/** What every entry of a whole day is. */
const WHOLE_DAY = { hour: null, minutes: 0, place: '', url: '' } as const

/** The day on which the link of each remote visit is sent at the latest (7.3.1.2 B.3). */
export function linkEvents(agenda: AgendaToPublish, visits: readonly Visit[]): readonly CalendarEvent[] {
  return visits.flatMap((visit) => {
    const date = linkDueOn(visit)
    if (date === null) return []
    const sent = visit.linkSentOn !== null
    return {
      ...WHOLE_DAY,
      uid: `enlace-${visit.id}@brecha`,
      date,
      summary: `${marksOf(agenda)}${sent ? 'Enlace enviado' : 'Enviar el enlace'}: ${nameOf(agenda, visit)}`,
      description: [...stampsOf(agenda), 'Último día para enviarlo: dos días antes (7.3.1.2 B.3).'].join('\n'),
      status: isAhead(visit) ? 'CONFIRMED' : 'CANCELLED',
      category: 'Enlace',
      alarms: sent ? [] : ['-P1D', 'PT9H'],
    }
  })
}

/** The legs of the trips, out and back, of the visits that have the day that their trip gives them. */
export function tripEvents(agenda: AgendaToPublish): readonly CalendarEvent[] {
  const itinerary = itineraryOf(agenda)
  return itinerary === null ? [] : itinerary.trips.flatMap((trip) => legsOf(agenda, itinerary.base.name, trip))
}

function legsOf(agenda: AgendaToPublish, base: string, { stops, back, backOn }: Trip): readonly CalendarEvent[] {
  const places = [base, ...stops.map(({ visit }) => nameOf(agenda, visit))]
  const legs = [
    ...stops.map(({ visit, date, travel }) => ({ key: `viaje-${visit.id}`, visit, date, on: date, travel })),
    ...stops
      .slice(-1)
      .map(({ visit, date }) => ({ key: `regreso-${visit.id}`, visit, date, on: backOn, travel: back })),
  ]
  return legs.flatMap(({ key, visit, date, on, travel }, at) => {
    if (visit.date !== date) return []
    const [from = base, to = base] = [places[at], places[at + 1]]
    return {
      ...WHOLE_DAY,
      uid: `${key}@brecha`,
      date: on,
      summary: `${marksOf(agenda)}Viaje: ${from} a ${to}`,
      description: [
        ...stampsOf(agenda),
        `Viaje hasta allí: ${travelWords(travel)}`,
        ...(travel.origin === 'estimado' ? [ESTIMATE_NOTE] : []),
      ].join('\n'),
      status: visit.state === 'programada' ? 'CONFIRMED' : 'TENTATIVE',
      category: 'Viaje',
      alarms: ['-P1D'],
    }
  })
}
