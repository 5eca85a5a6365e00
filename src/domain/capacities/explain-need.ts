import { formatNumber } from '../measure/index.ts'
import { HIDDEN_SHORT, NEED_TOPIC_NAME } from '../words/index.ts'
import type { GapChange } from './compare-rounds.ts'
import type { CapacityGap } from './gap.ts'
import type { Actor, AnswerForm, CapacityTopic, Dimension } from './instrument.ts'
import type { NeedPlace } from './rank-needs.ts'

export const CAPACITY_TOPIC_NAME: Readonly<Record<CapacityTopic, string>> = { ...NEED_TOPIC_NAME, otro: 'Otro tema' }

export const DIMENSION_NAME: Readonly<Record<Dimension, string>> = {
  conocimiento: 'Conocimientos',
  habilidad: 'Habilidades',
  actitud: 'Actitudes',
}

export const ACTOR_NAME: Readonly<Record<Actor, string>> = {
  presidencia: 'Presidencia',
  secretaria_tecnica: 'Secretaría técnica',
  entidad_integrante: 'Entidad integrante',
  equipo_tecnico: 'Equipo técnico',
}

export const ANSWER_FORM_NAME: Readonly<Record<AnswerForm, string>> = {
  si_no: 'Sí o no',
  escala: 'Escala',
  opcion: 'Una opción',
  varias: 'Varias opciones',
}

/** Points as they are written: one decimal. */
export function points(value: number): string {
  return formatNumber(value, 1)
}

/** The gap in one sentence, with what it is made of and what could still change it (METHOD §9). */
export function explainGap(subject: string, { people, silent, hidden, value }: CapacityGap): string {
  if (hidden !== null)
    return `${subject}: ${HIDDEN_SHORT[hidden]}; ${hidden === 'cuenta_pequena' ? 'respondieron muy pocas personas y ' : ''}su brecha no se muestra.`
  if (value === null) return `${subject}: sin dato; nadie respondió.`
  const n = people.kind === 'known' ? people.value : 0
  const who = `${formatNumber(n)} ${n === 1 ? 'persona' : 'personas'}${silent === 0 ? '' : ` y ${formatNumber(silent)} sin responder`}`
  const made = `el perfil ideal es ${points(value.ideal)} y el actual ${points(value.current)} (${who})`
  const range =
    value.high - value.low < 0.05
      ? ''
      : `, entre ${points(value.low)} y ${points(value.high)} si se respondiera lo que falta`
  return value.gap > 0
    ? `${subject}: ${made}; la brecha es de ${points(value.gap)} puntos de 100${range}.`
    : `${subject}: ${made}; no hay brecha, el perfil actual alcanza el ideal${range}.`
}

/** A place among the needs: "2", "2 =" when tied, with the places that are possible when they differ. */
export function sayPlace({ place, tied, best, worst }: NeedPlace): string {
  const own = `${place}${tied ? ' =' : ''}`
  return best === worst ? own : `${own} (${best} a ${worst})`
}

/** What a second round says of a gap. */
export function explainChange(change: GapChange): string {
  switch (change.kind) {
    case 'sin_comparar':
      return 'No se puede comparar: una de las rondas no se muestra o nadie respondió.'
    case 'cerro':
      return `La brecha se redujo en ${points(-change.by)} puntos.`
    case 'crecio':
      return `La brecha creció en ${points(change.by)} puntos.`
    case 'no_se_sabe':
      return `La diferencia es de ${points(change.by)} puntos, y quien no respondió podría explicarla.`
  }
}
