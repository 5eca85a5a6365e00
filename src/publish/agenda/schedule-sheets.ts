import { formatNumber } from '../../domain/measure/index.ts'
import { ESTIMATE_NOTE, EVALUATED, EVALUATED_NAME, FINDING_NAME, INTERVENTION, MODALITY_NAME, reasonOf, travelWords, unitName, VISIT_STATE_NAME, type Itinerary, type Visit } from '../../domain/visits/index.ts'
import type { WorkbookSheet } from '../workbook/index.ts'
import { byDate, itineraryOf, nameOf, stamped, warningsByVisit, type AgendaToPublish } from './agenda.ts'

const UNDATED = 'sin fecha'

/** The cronograma of B.2: government or instancia, date, hour and agenda proposal, with all that was arranged and its warnings. */
export function scheduleSheet(agenda: AgendaToPublish): WorkbookSheet {
  const warnings = warningsByVisit(agenda)
  const header = [
    'N.°', 'Fecha', 'Hora', 'Minutos', 'Gobierno o instancia', 'Ubigeo', 'Tipo de intervención', 'Modalidad', 'Propuesta de agenda', 'Participantes',
    'Quiénes van', 'Materiales', 'Logística', 'Comunicación oficial enviada', 'Enlace', 'Enlace enviado', 'Estado', 'Advertencias', 'Por qué se eligió', 'Motivo al', 'Calidad',
  ]
  const row = (visit: Visit, at: number) => [
    String(at + 1), visit.date ?? UNDATED, visit.hour ?? '', String(visit.minutes), nameOf(agenda, visit), visit.ubigeo, INTERVENTION[visit.intervention].name,
    MODALITY_NAME[visit.modality], visit.agenda, visit.participants.join('\n'), visit.people.join('\n'), visit.materials, visit.logistics, visit.letterSentOn ?? 'no consta',
    visit.link, visit.linkSentOn ?? (visit.modality === 'virtual' ? 'no consta' : ''), VISIT_STATE_NAME[visit.state], (warnings.get(visit.id) ?? []).join('\n'),
    reasonOf(visit, agenda.national.disclosure), visit.reason.on, visit.reason.simulated ? 'simulado' : 'observado',
  ]
  return stamped(agenda, 'Cronograma', header, byDate(agenda.plan.visits).map(row))
}

/** Blank lines of the attendance record of one visit. */
const BLANK_LINES = 15
const ATTENDANCE = ['N.°', 'Fecha', 'Gobierno o instancia', 'Intervención', 'Entidad que representa', 'Nombres y apellidos', 'Cargo', 'Titular o alterno', 'Firma']

/** Registro de asistencia (B.4.i): for each visit the entities that are called, and blank lines. */
export function attendanceSheet(agenda: AgendaToPublish): WorkbookSheet {
  const rows = byDate(agenda.plan.visits).flatMap((visit) => {
    const called = [...visit.participants, ...Array.from({ length: Math.max(0, BLANK_LINES - visit.participants.length) }, () => '')]
    return called.map((entity, at) => [String(at + 1), visit.date ?? UNDATED, nameOf(agenda, visit), INTERVENTION[visit.intervention].name, entity, '', '', '', ''])
  })
  return stamped(agenda, 'Registro de asistencia', ATTENDANCE, rows)
}

const FINDINGS = ['N.°', 'Fecha', 'Gobierno o instancia', 'Ubigeo', 'Intervención', 'Avance o nudo crítico', 'Descripción', 'Medida correctiva recomendada']

/** Matriz de identificación de avances y nudos críticos (B.4.ii), with a blank line for a visit that has none yet. */
export function findingsSheet(agenda: AgendaToPublish): WorkbookSheet {
  const rows = byDate(agenda.plan.visits).flatMap((visit) => {
    const lines = visit.findings.length > 0 ? visit.findings.map(({ kind, text, measure }) => [FINDING_NAME[kind], text, measure]) : [['', '', '']]
    return lines.map((line) => [visit.date ?? UNDATED, nameOf(agenda, visit), visit.ubigeo, INTERVENTION[visit.intervention].name, ...line])
  })
  return stamped(agenda, 'Avances y nudos críticos', FINDINGS, rows.map((row, at) => [String(at + 1), ...row]))
}

const EVALUATION = ['Fecha', 'Gobierno o instancia', 'Intervención', ...EVALUATED.map((each) => `${EVALUATED_NAME[each]} (1 a 5)`), 'Comentario']

/** Evaluation of each intervention when it ends (C). */
export function evaluationSheet(agenda: AgendaToPublish): WorkbookSheet {
  const rows = byDate(agenda.plan.visits).map(({ evaluation, ...visit }) => [
    visit.date ?? UNDATED, nameOf(agenda, visit), INTERVENTION[visit.intervention].name, ...EVALUATED.map((each) => String(evaluation[each] ?? '')), evaluation.note,
  ])
  return stamped(agenda, 'Evaluación', EVALUATION, rows)
}

const TRIPS = ['Viaje', 'Sale de', 'Llega a', 'Fecha de la visita', 'Hora', 'Viaje hasta allí', 'Línea recta en km']

/** The legs of the trips, out and back. */
export function tripsSheet(agenda: AgendaToPublish): WorkbookSheet {
  const itinerary = itineraryOf(agenda)
  const rows = itinerary === null ? [['', 'Sin base ni fechas: elíjalas en Itinerario', '', '', '', '', '']] : [...legRows(agenda, itinerary), ['', ESTIMATE_NOTE, '', '', '', '', '']]
  return stamped(agenda, 'Viajes', TRIPS, rows)
}

function legRows({ national }: AgendaToPublish, { base, trips }: Itinerary): readonly (readonly string[])[] {
  const named = ({ level, ubigeo }: Visit) => unitName(national.country, level, ubigeo)
  return trips.flatMap(({ stops, back, backOn }, at) => {
    const number = String(at + 1)
    const out = stops.map(({ visit, date, hour, travel }, stop) => {
      const before = stops[stop - 1]
      return [number, before === undefined ? base.name : named(before.visit), named(visit), date, hour, travelWords(travel), formatNumber(travel.straightKm)]
    })
    const last = stops[stops.length - 1]
    return [...out, [number, last === undefined ? base.name : named(last.visit), base.name, backOn, '', travelWords(back), formatNumber(back.straightKm)]]
  })
}

/** The two registers of B.4 and the evaluation of C, blank, to be filled by hand. */
export function blankSheets(): readonly WorkbookSheet[] {
  const blank = (name: string, header: readonly string[]): WorkbookSheet => ({ name, rows: [header, ...Array.from({ length: 30 }, (_, at) => [String(at + 1), ...header.slice(1).map(() => '')])] })
  return [blank('Registro de asistencia', ATTENDANCE), blank('Avances y nudos críticos', FINDINGS), blank('Evaluación', ['N.°', ...EVALUATION])]
}
