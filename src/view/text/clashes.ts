import { isDay } from '../../domain/calendar/index.ts'
import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import type { Clash } from '../../workspace/papers/index.ts'
import { eventText } from './events.ts'
import { instanciasText } from './instancias.ts'
import { planText } from './plan.ts'
import { runsText } from './runs.ts'
import { tripText } from './trips.ts'

const LONGEST = 120

/** Fields of each paper as the screen calls them. */
const FIELDS: Readonly<Record<Clash['paper'], Readonly<Record<string, string>>>> = {
  ediciones: {
    etapa: instanciasText.etapa,
    ordenanza: instanciasText.ordenanza,
    createdOn: instanciasText.createdOn,
    installedOn: instanciasText.installedOn,
    directorio: instanciasText.directorio,
    inconsistencias: instanciasText.inconsistencias,
    aspects: instanciasText.aspects,
    aligned: instanciasText.sections.alignment,
    estado: instanciasText.estado,
    reporta: instanciasText.reporta,
    approvedOn: instanciasText.approvedOn,
    validUntil: instanciasText.validUntil,
    initiatives: instanciasText.sections.initiatives,
    services: instanciasText.sections.services,
    needs: instanciasText.sections.needs,
    sessions: instanciasText.sessionsTitle,
    reports: instanciasText.reportsTitle,
    actaOn: instanciasText.actaOn,
    ratifiedOn: instanciasText.ratifiedOn,
    note: instanciasText.note,
    link: instanciasText.link,
    receivedOn: instanciasText.receivedOn,
  },
  corridas: { note: runsText.note },
  envios: {},
  recetas: {},
  reparto: {},
  cortes: {},
  capacidades: {},
  membrete: {},
  talleres: {
    label: eventText.name,
    date: planText.date,
    hour: planText.hour,
    place: eventText.place,
    modality: planText.modality,
    regions: eventText.regions,
    agenda: planText.agenda,
    attendance: planText.attendance,
    findings: planText.findings,
    commitments: eventText.commitments,
  },
  linaje: {},
  campo: {},
  modelos: {},
  plan: {
    intervention: planText.intervention,
    need: planText.need,
    participants: planText.participantsShort,
    modality: planText.modality,
    state: planText.state,
    date: planText.date,
    hour: planText.hour,
    minutes: planText.minutes,
    fixed: planText.fixed,
    notBefore: tripText.notBefore,
    notAfter: tripText.notAfter,
    goes: tripText.who,
    agenda: planText.agenda,
    people: planText.peopleShort,
    materials: planText.materials,
    logistics: planText.logistics,
    letterSentOn: planText.letter,
    link: planText.link,
    linkSentOn: planText.linkSent,
    platform: planText.platform,
    contacts: planText.followUp,
    agreements: planText.agreements,
    agreed: planText.agreements,
    attendance: planText.attendance,
    findings: planText.findings,
    evaluation: planText.evaluation,
    rules: planText.view.itinerario,
  },
}

/** Words of a field that two tabs wrote, each another thing. */
export const clashText = {
  says: (subject: string, field: string, ours: string, theirs: string) =>
    `«${field}» de ${subject} se escribió en dos pestañas: queda ${ours}; en la otra se escribió ${theirs}.`,
  more: (count: number) => (count === 1 ? 'Hay 1 caso más.' : `Hay ${formatNumber(count)} casos más.`),
  takeTheirs: 'Poner lo de la otra pestaña',
  leave: 'Dejarlo así',
  trips: 'los viajes',
  run: (id: string) => `la corrida ${id}`,
} as const

/** The field as the screen calls it. */
export function clashField({ paper, field }: Pick<Clash, 'paper' | 'field'>): string {
  return FIELDS[paper][field] ?? field
}

/** What was written, as a person reads it: its texts, numbers and days one after another. */
export function clashValue(value: unknown): string {
  const words = leavesOf(value).join(' · ')
  if (words === '') return 'vacío'
  return `«\u2068${words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}\u2069»`
}

function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [isDay(value) ? formatDate(value) : value]
  if (typeof value === 'number') return [formatNumber(value)]
  if (typeof value === 'boolean') return [value ? 'sí' : 'no']
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : []
}
