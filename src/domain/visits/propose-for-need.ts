import type { Actor, CapacityTopic } from '../capacities/index.ts'
import type { InterventionKind } from './intervention-kinds.ts'
import { INTERVENTION } from './interventions.ts'
import type { VisitNeed } from './plan.ts'

type NeedToAnswer = Omit<VisitNeed, 'round'>

/** The intervention that answers a need, why, and its agenda with its contents, a line each (7.3.1.2 B.2). */
export interface NeedProposal {
  readonly kind: InterventionKind
  readonly because: string
  readonly agenda: readonly string[]
  readonly contents: readonly string[]
}

const CONTENTS: Readonly<Record<CapacityTopic, readonly string[]>> = {
  violencia_contra_mujer: [
    'Tipos y modalidades de violencia en la Ley N.° 30364',
    'Medidas de protección y ruta de atención en el territorio',
    'Lectura de las cifras del territorio',
  ],
  sistema_nacional: [
    'Sistema Nacional: quién integra la instancia y qué hace cada quien',
    'Sesiones, actas, acuerdos e informes',
    'Reglamento interno y plan de trabajo',
  ],
  gestion_articulada: [
    'Del problema al resultado: metas e indicadores',
    'Actividades de la instancia en el PDC, el PEI y el POI',
    'Seguimiento y uso de la evidencia',
  ],
  otro: ['Contenidos del tema propio del cuestionario'],
}

/** Those who conduct an instancia; strengthening is meant for them (Cuadro N.° 01). */
const CONDUCTORS: readonly (Actor | null)[] = ['presidencia', 'secretaria_tecnica']

/**
 * What is not told says nothing of itself: strengthening, as for any topic. Knowledge of articulated management is
 * taught by the virtual module; what whoever conducts the instancia lacks, by strengthening; skills of the others by
 * accompaniment of their sessions; attitudes by seeing how others do it.
 */
export function proposeForNeed(need: NeedToAnswer): NeedProposal {
  const { kind, because } = typeFor(need)
  const contents = CONTENTS[need.topic]
  const [first = '', ...rest] = INTERVENTION[kind].agenda
  return { kind, because, agenda: [first, ...contents, ...rest.slice(-1)], contents }
}

function typeFor({ topic, dimension, actor }: NeedToAnswer): Pick<NeedProposal, 'kind' | 'because'> {
  if (dimension === null)
    return {
      kind: 'fortalecimiento',
      because: 'Lo que se muestra no dice qué falta más: se propone lo de todo el tema.',
    }
  if (dimension === 'actitud')
    return { kind: 'pasantia', because: 'Lo que más falta son actitudes: conviene ver la práctica de otra instancia.' }
  if (dimension === 'conocimiento' && topic === 'gestion_articulada')
    return {
      kind: 'mooc',
      because: 'Lo que más falta es conocimiento de gestión articulada, que el módulo virtual ofrece.',
    }
  if (CONDUCTORS.includes(actor))
    return {
      kind: 'fortalecimiento',
      because: 'Le falta a quien conduce la instancia: la asistencia se dirige a esas gerencias.',
    }
  return dimension === 'habilidad'
    ? {
        kind: 'acompanamiento',
        because: 'Lo que más falta es saber hacerlo: se practica en las sesiones de la instancia.',
      }
    : { kind: 'fortalecimiento', because: 'Lo que más falta son conocimientos: los da la asistencia técnica.' }
}
