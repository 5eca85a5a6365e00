import { ACTOR_NAME } from '../../domain/capacities/index.ts'
import { agreedOf, ATTENDEE_LEVEL_NAME, INTERVENTION, type Attended, type Visit } from '../../domain/visits/index.ts'
import type { WorkbookCell, WorkbookSheet } from '../workbook/index.ts'
import { byDate, dayCell, nameOf, stamped, type AgendaToPublish } from './agenda.ts'

const CAME = [
  'Fecha',
  'Gobierno o instancia',
  'Intervención',
  'Entidad',
  'Nivel',
  'Tipo de actor',
  'Mujeres',
  'Hombres',
  'Sin dato de sexo',
]

/** How many came to each visit, by entity, level, kind of actor and sex (B.4.i). */
export function cameSheet(agenda: AgendaToPublish): WorkbookSheet {
  const rows = byDate(agenda.plan.visits).flatMap((visit) =>
    (visit.attendance ?? []).map((each) => [...headOf(agenda, visit), ...cameCells(each)]),
  )
  return stamped(agenda, 'Asistencia', CAME, rows)
}

/** An entity that came, with its counts. */
function cameCells({ entity, level, actor, women, men, unstated }: Attended): readonly (string | number)[] {
  const said = [level === null ? '' : ATTENDEE_LEVEL_NAME[level], actor === null ? '' : ACTOR_NAME[actor]]
  return [entity, ...said.map((text) => text || 'sin dato'), women, men, unstated]
}

const AGREED = ['Fecha', 'Gobierno o instancia', 'Intervención', 'Acuerdo', 'A cargo de', 'Hasta el']

/** What was agreed in each visit, who answers for it and until when (C). */
export function agreedSheet(agenda: AgendaToPublish): WorkbookSheet {
  const rows = byDate(agenda.plan.visits).flatMap((visit) =>
    agreedOf(visit).map(({ text, owner, dueOn }) => [...headOf(agenda, visit), text, owner, dayCell(dueOn)]),
  )
  return stamped(agenda, 'Acuerdos', AGREED, rows)
}

function headOf(agenda: AgendaToPublish, visit: Visit): readonly WorkbookCell[] {
  return [dayCell(visit.date), nameOf(agenda, visit), INTERVENTION[visit.intervention].name]
}
