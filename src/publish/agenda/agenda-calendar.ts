import { regionOf } from '../../domain/territory/index.ts'
import { sourcesOfRegions, type Country } from '../../domain/country/index.ts'
import { yearOf, type Day } from '../../domain/calendar/index.ts'
import { reportDueOn, type Semester } from '../../domain/instancias/index.ts'
import {
  formatDate,
  qualityStamp,
  shortSourceLine,
  sourcesSentence,
  type Source,
  type TableName,
} from '../../domain/measure/index.ts'
import {
  goersOf,
  INTERVENTION,
  isAhead,
  isOnSite,
  isRemote,
  MODALITY_NAME,
  reasonOf,
  VISIT_STATE_NAME,
  type Visit,
  type VisitState,
} from '../../domain/visits/index.ts'
import { linkEvents, tripEvents } from './agenda-events.ts'
import { writeCalendar, type CalendarEvent } from '../calendar/index.ts'
import { byDate, marksOf, nameOf, stampsOf, warningsByVisit, type AgendaToPublish } from './agenda.ts'

const STATUS: Readonly<Record<VisitState, CalendarEvent['status']>> = {
  propuesta: 'TENTATIVE',
  coordinada: 'TENTATIVE',
  programada: 'CONFIRMED',
  ejecutada: 'CONFIRMED',
  reprogramada: 'TENTATIVE',
  cancelada: 'CANCELLED',
}
const NOVEMBER = 11
/** What every statutory date is: a whole day, in no place. */
const DUE = {
  hour: null,
  minutes: 0,
  place: '',
  url: '',
  status: 'CONFIRMED',
  category: 'Plazo',
  alarms: ['-P7D', 'PT9H'],
} as const

/**
 * The dated visits, the days on which their links are sent, the legs of their trips and the statutory dates of their
 * years as an iCalendar text written at a moment; a visit without a date is left out.
 */
export function agendaCalendar(agenda: AgendaToPublish, writtenAt: string): string {
  const dated = byDate(agenda.plan.visits).filter((visit) => visit.date !== null)
  const warnings = warningsByVisit(agenda)
  const years = [...new Set(dated.map(({ date }) => yearOf(date ?? '')))]
  const events = [
    ...dated.map((visit) => eventOf(agenda, visit, warnings.get(visit.id) ?? [])),
    ...linkEvents(agenda, dated),
    ...tripEvents(agenda),
    ...years.flatMap((year) => [
      planDue(agenda.calendar.lastWorkingDayOf(year, NOVEMBER), year),
      ...reportsDueIn(year),
    ]),
  ]
  return writeCalendar(events, { name: 'Brecha: plan de visitas', writtenAt })
}

/** The statutory date by which the plan de trabajo of the next year is approved (7.3.3.1). */
function planDue(date: Day, year: number): CalendarEvent {
  return {
    ...DUE,
    uid: `plazo-plan-${year}@brecha`,
    date,
    summary: `Plazo: aprobación de los planes de trabajo ${year + 1}`,
    description: 'Último día hábil de noviembre (7.3.3.1).',
  }
}

/** The statutory dates of the two follow-up reports of a year (7.3.4.4–6). */
function reportsDueIn(year: number): readonly CalendarEvent[] {
  const semesters: readonly Semester[] = [`${year}-1`, `${year}-2`]
  return semesters.map((semester) => ({
    ...DUE,
    uid: `plazo-informe-${semester}@brecha`,
    date: reportDueOn(semester),
    summary: `Plazo: ${semester.endsWith('2') ? 'informe anual' : 'informe semestral'} de seguimiento ${year}`,
    description: 'Último día del semestre: Anexo 4 (7.3.4.4 a 7.3.4.6).',
  }))
}

function eventOf(agenda: AgendaToPublish, visit: Visit, warnings: readonly string[]): CalendarEvent {
  const stamps = stampsOf(agenda)
  const name = nameOf(agenda, visit)
  return {
    uid: `${visit.id}@brecha`,
    date: visit.date ?? '',
    hour: visit.hour,
    minutes: visit.minutes,
    summary: `${marksOf(agenda)}${INTERVENTION[visit.intervention].name}: ${name}`,
    description: [...stamps, ...linesOf(agenda, visit), ...warnings.map((warning) => `Advertencia: ${warning}`)].join(
      '\n',
    ),
    place: isOnSite(visit) ? name : '',
    url: isRemote(visit) ? visit.link : '',
    status: STATUS[visit.state],
    category: INTERVENTION[visit.intervention].name,
    alarms: isAhead(visit) ? ['-P1D', '-PT2H'] : [],
  }
}

/** What the order, and so the reason of a visit, is made from. */
const TABLES: readonly TableName[] = ['instancias', 'instrumentos', 'violencia', 'pobreza', 'servicios', 'iniciativas']

function sourcesOfVisit(country: Country, { ubigeo }: Visit): readonly Source[] {
  const region = regionOf(ubigeo)
  const services = country.rows.services.filter((row) => regionOf(row.ubigeo) === region)
  return sourcesOfRegions(country, [region], TABLES, services)
}

function linesOf(agenda: AgendaToPublish, visit: Visit): readonly string[] {
  const lines: readonly (readonly [string, string])[] = [
    ['Estado', VISIT_STATE_NAME[visit.state]],
    ['Modalidad', MODALITY_NAME[visit.modality]],
    ['Van', goersOf(visit).join(', ')],
    ['Participantes', visit.participants.join('; ')],
    ['Agenda', visit.agenda.replaceAll('\n', '; ')],
    ['Materiales', visit.materials],
    ['Logística', visit.logistics],
    [`Motivo al ${formatDate(visit.reason.on)}`, reasonOf(visit, agenda.national.disclosure)],
  ]
  const told = lines.filter(([, text]) => text !== '').map(([label, text]) => `${label}: ${text}`)
  const sources = sourcesOfVisit(agenda.national.country, visit)
  return sources.length === 0
    ? told
    : [...told, sourcesSentence(sources.map((source) => shortSourceLine(source, qualityStamp(source.quality))))]
}
