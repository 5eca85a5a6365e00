import {
  ESTIMATE_NOTE,
  contactLine,
  goersOf,
  EVALUATED,
  EVALUATED_NAME,
  explainLeft,
  explainSignal,
  explainVisitNeed,
  FINDING_NAME,
  INTERVENTION,
  isRemote,
  MODALITY_NAME,
  travelWords,
  unitName,
  VISIT_STATE_NAME,
  type Itinerary,
  type Visit,
} from '../../domain/visits/index.ts'
import { formatDate } from '../../domain/measure/index.ts'
import { sheetName, type WorkbookCell, type WorkbookSheet } from '../workbook/index.ts'
import {
  byDate,
  dayCell,
  itineraryOf,
  nameOf,
  stamped,
  stampsOf,
  warningsByVisit,
  type AgendaToPublish,
} from './agenda.ts'

const SCHEDULE = [
  'N.°',
  'Fecha',
  'Hora',
  'Minutos',
  'Gobierno o instancia',
  'Ubigeo',
  'Tipo de intervención',
  'Modalidad',
  'Propuesta de agenda',
  'Necesidad que atiende',
  'Estado',
  'Advertencias',
  'Calidad',
]

/**
 * The cronograma of B.2: government or instancia, date, hour and agenda proposal, how far each came and what to look
 * at.
 */
export function scheduleSheet(agenda: AgendaToPublish): WorkbookSheet {
  const warnings = warningsByVisit(agenda)
  const row = (visit: Visit, at: number) => [
    at + 1,
    dayCell(visit.date),
    visit.hour ?? '',
    visit.minutes,
    nameOf(agenda, visit),
    visit.ubigeo,
    INTERVENTION[visit.intervention].name,
    MODALITY_NAME[visit.modality],
    visit.agenda,
    explainVisitNeed(visit, agenda.rounds, agenda.national.disclosure).join('\n'),
    VISIT_STATE_NAME[visit.state],
    (warnings.get(visit.id) ?? []).join('\n'),
    visit.reason.simulated ? 'simulado' : 'observado',
  ]
  return stamped(agenda, 'Cronograma', SCHEDULE, byDate(agenda.plan.visits).map(row))
}

const CALL = [
  'Fecha',
  'Gobierno o instancia',
  'Participantes',
  'Quiénes van',
  'Materiales',
  'Logística',
  'Comunicación oficial enviada',
  'Enlace',
  'Enlace enviado',
  'Plataforma',
  'Señal de internet',
  'Seguimiento',
]

/** Whom each visit calls, who goes and with what, and what was sent when (B.3, B.4, C). */
export function callSheet(agenda: AgendaToPublish): WorkbookSheet {
  const { signal } = agenda.plan
  const row = (visit: Visit) => [
    dayCell(visit.date),
    nameOf(agenda, visit),
    visit.participants.join('\n'),
    goersOf(visit).join('\n'),
    visit.materials,
    visit.logistics,
    visit.letterSentOn === null ? 'no consta' : { day: visit.letterSentOn },
    visit.link,
    visit.linkSentOn === null ? (isRemote(visit) ? 'no consta' : '') : { day: visit.linkSentOn },
    isRemote(visit) ? (visit.platform ?? '') : '',
    isRemote(visit) && signal !== undefined ? explainSignal(signal, visit, agenda.national.country) : '',
    (visit.contacts ?? []).map(contactLine).join('\n'),
  ]
  return stamped(agenda, 'Convocatoria y logística', CALL, byDate(agenda.plan.visits).map(row))
}

/** Lines of the attendance record of one visit, at the least. */
const BLANK_LINES = 15
const ATTENDANCE = [
  'N.°',
  'Entidad que representa',
  'Nivel',
  'Nombres y apellidos',
  'Cargo',
  'Sexo',
  'Titular o alterno',
  'Firma',
]
/** Level, name, post, sex, titular or alterno, signature. */
const BLANK_CELLS = ['', '', '', '', '', '']
const ATTENDANCE_WIDTHS = [5, 36, 12, 38, 24, 8, 14, 26]
const REGISTER = 'Registro de asistencia'
const NORM = 'Registro de la intervención: numeral 7.3.1.2 B.4.i de los Lineamientos'

/** Registro de asistencia (B.4.i): a sheet for each visit, with the entities that are called and blank lines. */
export function attendanceSheets(agenda: AgendaToPublish): readonly WorkbookSheet[] {
  return byDate(agenda.plan.visits).map((visit, at) => ({
    ...registerSheet(`Registro ${at + 1} ${nameOf(agenda, visit)}`, visit.participants),
    above: [REGISTER, ...stampsOf(agenda), `Gobierno o instancia: ${nameOf(agenda, visit)}`, whenAndHow(visit), NORM],
  }))
}

function whenAndHow({ date, hour, modality, intervention }: Visit): string {
  const day = date === null ? '____/____/______' : formatDate(date)
  return `Fecha: ${day}   Hora: ${hour ?? '____:____'}   ${INTERVENTION[intervention].name}, ${MODALITY_NAME[modality].toLowerCase()}`
}

function registerSheet(name: string, entities: readonly string[]): WorkbookSheet {
  const blank = Array.from({ length: Math.max(0, BLANK_LINES - entities.length) }, () => '')
  const rows = [...entities, ...blank].map((entity, at) => [at + 1, entity, ...BLANK_CELLS])
  return { name: sheetName(name), rows: [ATTENDANCE, ...rows], leastWidths: ATTENDANCE_WIDTHS, ruled: true }
}

const FINDINGS = [
  'N.°',
  'Fecha',
  'Gobierno o instancia',
  'Ubigeo',
  'Intervención',
  'Avance o nudo crítico',
  'Descripción',
  'Medida correctiva recomendada',
  'A cargo de',
]
const FINDINGS_WIDTHS = [5, 12, 30, 8, 30, 16, 50, 50, 30]

/** Matriz de identificación de avances y nudos críticos (B.4.ii), with a blank line for a visit that has none yet. */
export function findingsSheet(agenda: AgendaToPublish): WorkbookSheet {
  const rows = byDate(agenda.plan.visits).flatMap((visit) => {
    const lines =
      visit.findings.length > 0
        ? visit.findings.map(({ kind, text, measure, owner }) => [FINDING_NAME[kind], text, measure, owner ?? ''])
        : [['', '', '', '']]
    return lines.map((line) => [
      dayCell(visit.date),
      nameOf(agenda, visit),
      visit.ubigeo,
      INTERVENTION[visit.intervention].name,
      ...line,
    ])
  })
  return {
    ...stamped(
      agenda,
      'Avances y nudos críticos',
      FINDINGS,
      rows.map((row, at) => [at + 1, ...row]),
    ),
    leastWidths: FINDINGS_WIDTHS,
  }
}

const EVALUATION = [
  'Fecha',
  'Gobierno o instancia',
  'Intervención',
  ...EVALUATED.map((each) => `${EVALUATED_NAME[each]} (1 a 5)`),
  'Comentario',
]

/** Evaluation of each intervention when it ends (C). */
export function evaluationSheet(agenda: AgendaToPublish): WorkbookSheet {
  const rows = byDate(agenda.plan.visits).map(({ evaluation, ...visit }) => [
    dayCell(visit.date),
    nameOf(agenda, visit),
    INTERVENTION[visit.intervention].name,
    ...EVALUATED.map((each) => evaluation[each] ?? ''),
    evaluation.note,
  ])
  return stamped(agenda, 'Evaluación', EVALUATION, rows)
}

const TRIPS = [
  'Viaje',
  'Va',
  'Sale de',
  'Llega a',
  'Fecha de la visita',
  'Hora',
  'Viaje hasta allí',
  'Línea recta en km',
]

/** The legs of the trips, out and back. */
export function tripsSheet(agenda: AgendaToPublish): WorkbookSheet {
  const itinerary = itineraryOf(agenda)
  const rows =
    itinerary === null
      ? [['', '', 'Sin base ni fechas: elíjalas en Itinerario', '', '', '', '', '']]
      : [...legRows(agenda, itinerary), ...leftRows(agenda, itinerary), ['', '', ESTIMATE_NOTE, '', '', '', '', '']]
  return stamped(agenda, 'Viajes', TRIPS, rows)
}

/** What the trips of the team leave out, and why. */
function leftRows(agenda: AgendaToPublish, { left }: Itinerary): readonly (readonly WorkbookCell[])[] {
  return left.map((each) => ['queda fuera', '', nameOf(agenda, each.visit), explainLeft(each), '', '', '', ''])
}

function legRows({ national }: AgendaToPublish, { trips }: Itinerary): readonly (readonly WorkbookCell[])[] {
  const named = ({ level, ubigeo }: Visit) => unitName(national.country, level, ubigeo)
  return trips.flatMap(({ stops, back, backOn, base, who }, at) => {
    const places = [base.name, ...stops.map(({ visit }) => named(visit))]
    const legs = [...stops, { date: backOn, hour: '', travel: back }]
    return legs.map(({ date, hour, travel }, leg) => [
      at + 1,
      who ?? '',
      places[leg] ?? base.name,
      places[leg + 1] ?? base.name,
      dayCell(date),
      hour,
      travelWords(travel),
      Math.round(travel.straightKm),
    ])
  })
}

/** The two registers of B.4 and the evaluation of C, blank, to be filled by hand. */
export function blankSheets(): readonly WorkbookSheet[] {
  const blank = (name: string, header: readonly string[], leastWidths: readonly number[] = []): WorkbookSheet => ({
    name,
    rows: [header, ...Array.from({ length: 30 }, (_, at) => [at + 1, ...header.slice(1).map(() => '')])],
    leastWidths,
  })
  return [
    {
      ...registerSheet(REGISTER, []),
      above: [REGISTER, 'Gobierno o instancia:', 'Fecha: ____/____/______   Hora: ____:____', NORM],
    },
    blank('Avances y nudos críticos', FINDINGS, FINDINGS_WIDTHS),
    blank('Evaluación', ['N.°', ...EVALUATION], [5, 12, 30, 30]),
  ]
}
