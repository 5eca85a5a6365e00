import { formatNumber, joinWords } from '../../domain/measure/index.ts'
import type { Ubigeo } from '../../domain/territory/index.ts'
import { isOnSite, MODALITY_NAME } from '../../domain/visits/index.ts'
import { agendaMinutes, timedAgenda, type WorkshopEvent } from '../../domain/workshops/index.ts'
import { writeCalendar, type CalendarEvent } from '../calendar/index.ts'

/** The workshops that have a day, as an iCalendar text written at a moment. */
export function workshopCalendar(
  workshops: readonly WorkshopEvent[],
  nameOf: (region: Ubigeo) => string,
  writtenAt: string,
): string {
  const events = workshops.flatMap((workshop) =>
    workshop.date === null ? [] : [eventOf(workshop, workshop.date, nameOf)],
  )
  return writeCalendar(events, { name: 'Brecha: talleres macrorregionales', writtenAt })
}

function eventOf(workshop: WorkshopEvent, date: string, nameOf: (region: Ubigeo) => string): CalendarEvent {
  const { id, label, hour, place, modality, regions, agenda } = workshop
  const points = timedAgenda(agenda, hour).map(({ from, to, topic, by }) =>
    [`${from}–${to} ${topic}`, by].filter((text) => text !== '').join(': '),
  )
  return {
    uid: `${id}@brecha`,
    ...{ date, hour, minutes: agendaMinutes(agenda), summary: label, url: '' },
    description: [
      `Modalidad: ${MODALITY_NAME[modality]}`,
      `Regiones (${formatNumber(regions.length)}): ${joinWords(regions.map(nameOf))}`,
      ...points,
    ].join('\n'),
    place: isOnSite(workshop) ? place : '',
    status: 'CONFIRMED',
    category: 'Taller macrorregional',
    alarms: ['-P7D', '-P1D'],
  }
}
