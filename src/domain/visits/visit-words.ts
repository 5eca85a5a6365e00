import type { AttendeeLevel } from './attendance.ts'
import type { Contact, ContactWay, Evaluated, Finding, Modality, VisitState } from './plan.ts'
import type { LeftReason, LeftVisit } from './team-itinerary.ts'
import type { Travel } from './travel.ts'
import { formatDate, formatNumber } from '../measure/index.ts'

export const MODALITY_NAME: Readonly<Record<Modality, string>> = {
  presencial: 'Presencial',
  virtual: 'Virtual',
  mixta: 'Mixta',
}

export const ATTENDEE_LEVEL_NAME: Readonly<Record<AttendeeLevel, string>> = {
  nacional: 'Nacional',
  regional: 'Regional',
  provincial: 'Provincial',
  distrital: 'Distrital',
}

export const CONTACT_NAME: Readonly<Record<ContactWay, string>> = {
  llamada: 'Llamada',
  correo: 'Correo',
  respuesta: 'Respuesta recibida',
  reunion: 'Reunión',
}

export const VISIT_STATE_NAME: Readonly<Record<VisitState, string>> = {
  propuesta: 'Propuesta',
  coordinada: 'Coordinada',
  programada: 'Programada',
  ejecutada: 'Ejecutada',
  reprogramada: 'Reprogramada',
  cancelada: 'Cancelada',
}

export const FINDING_NAME: Readonly<Record<Finding['kind'], string>> = { avance: 'Avance', nudo: 'Nudo crítico' }

export const EVALUATED_NAME: Readonly<Record<Evaluated, string>> = {
  metodologia: 'Metodología',
  logistica: 'Logística',
  facilitacion: 'Facilitación',
  objetivos: 'Logro de objetivos',
  satisfaccion: 'Satisfacción de necesidades',
}

/** How the estimate is made and what it does not know; goes wherever an estimated hour does. */
export const ESTIMATE_NOTE =
  'Estimación: línea recta entre capitales por un factor de terreno: 1,3 a 55 km/h en llano; si un extremo pasa de 1 000 m, 2 a 44 km/h los primeros 100 km y 1,4 a 53 km/h el resto; más un cuarto de hora en ciudad. Por río, 1,6 veces la recta a 25 km/h. Un vuelo, donde ahorra 3 h: 2 h antes, 600 km/h, media hora más por despegue y al llegar, y 1,5 h si cambia en Lima; no se sabe qué rutas ni horarios hay. Son supuestos, no medidas: no conoce carreteras, lluvias ni ríos. Cargue sus horas reales para reemplazarla.'.replaceAll(
    '1 000',
    '1\u00A0000',
  )

/** "3,4 h (estimación)", with what must be known of it. */
export function travelWords({ hours, origin, roadless, way, by }: Travel): string {
  const note =
    origin === 'cargado'
      ? 'dato cargado'
      : way === 'vuelo'
        ? `estimación; vuelo ${by.join('–')}`
        : roadless
          ? 'estimación por río; puede no haber carretera'
          : 'estimación'
  return `${formatNumber(hours, 1)}\u00A0h (${note})`
}

/** A step of the follow-up in one line: when, how, what was said and what is next. */
export function contactLine({ on, way, said, next }: Contact): string {
  const words = [said, next === '' ? '' : `Sigue: ${next}`].filter((text) => text !== '').join('. ')
  return `${formatDate(on)}, ${CONTACT_NAME[way].toLowerCase()}${words === '' ? '' : `: ${words}`}`
}

const LEFT_WORDS: Readonly<Record<LeftReason, string>> = {
  nadie: 'no es de la parte de nadie del equipo, o quien se eligió ya no está en él',
  no_cabe: 'ni sola cabe en los días fuera que cada quien admite, sin dormir fuera un feriado o fin de semana',
  fecha: 'nadie puede llegar en los días que la visita admite',
  choca: 'en su fecha fija, quien puede ir está en otro viaje',
  lleno: 'cabe sola, pero los días hasta el último están tomados por otras visitas',
}

/** Why the best plan leaves a visit out. */
export function explainLeft({ why }: Pick<LeftVisit, 'why'>): string {
  return LEFT_WORDS[why]
}
