import { ACTOR_NAME } from '../../domain/capacities/index.ts'
import type { National } from '../../domain/criteria/index.ts'
import { INTERNAL_STAMP, internalName } from '../../domain/disclosure/index.ts'
import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import { monthHeadlines, monthOfPlan, type MonthOfPlan } from '../../domain/outcomes/index.ts'
import {
  agreedOf,
  ATTENDEE_LEVEL_NAME,
  EVALUATED,
  EVALUATED_NAME,
  explainAttendance,
  foundIn,
  INTERVENTION,
  MODALITY_NAME,
  totalAttended,
  unitName,
  VISIT_STATE_NAME,
  type AttendanceTotals,
  type Visit,
} from '../../domain/visits/index.ts'
import { NO_DATA } from './figures.ts'
import { toldHeadlines } from './headlines-part.ts'
import { heading, paragraph, sourceLine, table, type Block, type Report } from './report.ts'
import { monthOf } from './service-prose.ts'

const COUNTED = ['>Mujeres', '>Hombres', '>Sin dato de sexo']
const SOURCE = sourceLine('Plan de visitas y registros de asistencia (7.3.1.2 B.4.i, C): solo recuentos, sin nombres.')

/** The monthly report of the plan anual de capacitación y asistencia técnica, from the visits (7.3.1.2 B.4.i). */
export function monthlyReport(national: National, visits: readonly Visit[], month: string): Report {
  const held = monthOfPlan(visits, month)
  const simulated = held.planned.some(({ reason }) => reason.simulated)
  const { disclosure, parameters } = national
  return {
    title: 'Informe mensual del Plan Anual de Capacitación y Asistencia Técnica',
    subtitle: monthOf(month),
    stamps: [
      ...(simulated ? ['CONTIENE DATOS SIMULADOS: TERRITORIOS ELEGIDOS CON ELLOS'] : []),
      ...(disclosure.internal ? [INTERNAL_STAMP] : []),
    ],
    made: `Elaborado con Brecha sobre lo escrito en el plan, al ${formatDate(parameters.referenceDate)}`,
    fileName: internalName(`informe-mensual-${month}`, disclosure),
    blocks: [
      ...toldHeadlines(monthHeadlines(held), 'Lo escrito en el plan de visitas.'),
      ...summaryPart(held),
      ...visitsPart(national, held),
      ...attendancePart(national, held.executed),
      ...leftPart(national, held.executed),
      ...markPart(held.executed),
    ],
  }
}

function summaryPart(month: MonthOfPlan): readonly Block[] {
  const { planned, executed, kinds, toDate } = month
  const rows = kinds.map((each) => [
    INTERVENTION[each.kind].name,
    formatNumber(each.planned),
    formatNumber(each.executed),
    ...(each.counted === 0 ? [NO_DATA, NO_DATA, NO_DATA] : countCells(each.came)),
  ])
  return [
    heading(1, 'Resumen'),
    table(
      'El mes y el año',
      ['Período', '>Programadas', '>Ejecutadas', '>Con asistencia contada', ...COUNTED, '>Personas', '>Entidades'],
      [
        ['El mes', ...periodCells({ ...month, planned: planned.length, executed: executed.length })],
        ['En lo que va del año', ...periodCells(toDate)],
      ],
    ),
    table('Intervenciones por tipo', ['Intervención', '>Programadas', '>Ejecutadas', ...COUNTED], rows),
    SOURCE,
  ]
}

function periodCells({ planned, executed, counted, came }: MonthOfPlan['toDate']): readonly string[] {
  const told = [...countCells(came), formatNumber(came.people), formatNumber(came.entities)]
  return [
    ...[planned, executed, counted].map((count) => formatNumber(count)),
    ...(counted === 0 ? told.map(() => NO_DATA) : told),
  ]
}

function countCells({ women, men, unstated }: AttendanceTotals): readonly string[] {
  return [women, men, unstated].map((count) => formatNumber(count))
}

function visitsPart({ country }: National, { planned }: MonthOfPlan): readonly Block[] {
  const rows = planned.map((visit) => [
    visit.date === null ? NO_DATA : formatDate(visit.date),
    unitName(country, visit.level, visit.ubigeo),
    INTERVENTION[visit.intervention].name,
    MODALITY_NAME[visit.modality],
    VISIT_STATE_NAME[visit.state],
    (visit.attendance ?? []).length === 0 ? NO_DATA : explainAttendance(totalAttended(visit.attendance ?? [])),
  ])
  const header = ['Fecha', 'Gobierno o instancia', 'Intervención', 'Modalidad', 'Estado', 'Asistencia']
  return [heading(1, 'Intervenciones del mes'), table('Intervenciones del mes', header, rows)]
}

function attendancePart({ country }: National, executed: readonly Visit[]): readonly Block[] {
  const rows = executed.flatMap((visit) =>
    (visit.attendance ?? []).map((each) => [
      unitName(country, visit.level, visit.ubigeo),
      each.entity || NO_DATA,
      each.level === null ? NO_DATA : ATTENDEE_LEVEL_NAME[each.level],
      each.actor === null ? NO_DATA : ACTOR_NAME[each.actor],
      ...[each.women, each.men, each.unstated].map((count) => formatNumber(count)),
    ]),
  )
  const header = ['Gobierno o instancia', 'Entidad', 'Nivel', 'Tipo de actor', ...COUNTED]
  return [
    heading(1, 'Asistencia'),
    rows.length === 0 ? paragraph('Sin dato: nadie contó la asistencia.') : table('Asistencia', header, rows),
  ]
}

/** Agreements with owner and day, and knots with their measure and who answers for it. */
function leftPart({ country }: National, executed: readonly Visit[]): readonly Block[] {
  const of = (visit: Visit) => unitName(country, visit.level, visit.ubigeo)
  const agreed = executed.flatMap((visit) =>
    agreedOf(visit).map(({ text, owner, dueOn }) => [
      of(visit),
      text || NO_DATA,
      owner || NO_DATA,
      dueOn === null ? NO_DATA : formatDate(dueOn),
    ]),
  )
  const knots = knotRows(country, executed)
  return [
    heading(1, 'Acuerdos'),
    agreed.length === 0
      ? paragraph('Ninguno anotado.')
      : table('Acuerdos', ['N.°', 'Gobierno o instancia', 'Acuerdo', 'A cargo de', 'Hasta el'], numbered(agreed)),
    heading(1, 'Nudos críticos y medidas correctivas'),
    knots.length === 0
      ? paragraph('Ninguno anotado.')
      : table(
          'Nudos críticos',
          ['N.°', 'Gobierno o instancia', 'Nudo crítico', 'Medida correctiva', 'A cargo de'],
          numbered(knots),
        ),
  ]
}

function knotRows(country: National['country'], executed: readonly Visit[]): readonly (readonly string[])[] {
  return executed.flatMap((visit) =>
    foundIn(visit, 'nudo').map(({ text, measure, owner }) => [
      unitName(country, visit.level, visit.ubigeo),
      text || NO_DATA,
      measure || NO_DATA,
      owner || NO_DATA,
    ]),
  )
}

function numbered(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.map((row, at) => [formatNumber(at + 1), ...row])
}

/** Mean of the marks that were given, with how many gave one. */
function markPart(executed: readonly Visit[]): readonly Block[] {
  const rows = EVALUATED.map((each) => {
    const marks = executed.flatMap(({ evaluation }) => evaluation[each] ?? [])
    const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length
    return [
      EVALUATED_NAME[each],
      marks.length === 0 ? NO_DATA : formatNumber(mean, 1),
      `${formatNumber(marks.length)} de ${formatNumber(executed.length)}`,
    ]
  })
  return [
    heading(1, 'Evaluación'),
    table('Evaluación', ['Aspecto', '>Nota media de 1 a 5', '>Intervenciones con nota'], rows),
  ]
}
