import type { InterventionKind } from './intervention-kinds.ts'
import type { Assessment, CriterionResult, GroupKey, PartName } from '../criteria/index.ts'

/** A type of intervention: its name, what it is for and whom it calls, in the product's own words. */
export interface Intervention {
  readonly name: string
  readonly objective: string
  readonly clause: string
  /** Cuadro N.° 02 (7.3.1.2 B.3), a line each. */
  readonly participants: readonly string[]
  readonly agenda: readonly string[]
}

export const OBJECTIVE_CLAUSE = '7.3.1.2 B.2, Cuadro N.° 01'

const SECRETARIAT = 'Gerencia de Desarrollo Social o equivalente, como secretaría técnica'
const MEMBERS = ['Representantes de las entidades públicas y privadas que integran la instancia']

export const INTERVENTION: Readonly<Record<InterventionKind, Intervention>> = {
  promocion_creacion: {
    name: 'Asistencia técnica para promover la creación',
    objective:
      'Dar al gobierno regional o local las pautas normativas y técnicas para el expediente y el proyecto de ordenanza que crea la instancia.',
    clause: OBJECTIVE_CLAUSE,
    participants: ['Gerencia de Desarrollo Social o equivalente del gobierno local'],
    agenda: [
      'Situación del territorio y de sus instancias',
      'Marco normativo: Ley 30364 y su reglamento',
      'Expediente técnico y proyecto de ordenanza',
      'Acuerdos y próximos pasos',
    ],
  },
  fortalecimiento: {
    name: 'Asistencia técnica de fortalecimiento',
    objective:
      'Asesorar a quien preside y a quien lleva la secretaría técnica para reconocer nudos críticos y aplicar medidas que los corrijan.',
    clause: OBJECTIVE_CLAUSE,
    participants: [
      SECRETARIAT,
      'Gerencia de Planeamiento, Presupuesto y Acondicionamiento Territorial',
      'Gerencia de Recursos Humanos',
      'Dirección o Gerencia Regional de Salud (DIRESA o GERESA)',
      'Dirección o Gerencia Regional de Educación (DRE o GRE) o UGEL',
    ],
    agenda: [
      'Estado de los instrumentos de gestión',
      'Avances y nudos críticos',
      'Medidas correctivas y responsables',
      'Acuerdos y próximos pasos',
    ],
  },
  acompanamiento: {
    name: 'Acompañamiento técnico',
    objective: 'Asesorar a la instancia en sus sesiones, sus acuerdos y la aprobación de sus instrumentos de gestión.',
    clause: OBJECTIVE_CLAUSE,
    participants: MEMBERS,
    agenda: [
      'Instalación de la sesión',
      'Revisión del instrumento por aprobar',
      'Observaciones y ajustes',
      'Acuerdos y compromisos',
    ],
  },
  taller_macrorregional: {
    name: 'Taller macrorregional',
    objective:
      'Intercambiar experiencias de gestión para reconocer avances, advertir nudos críticos y plantear desafíos comunes.',
    clause: OBJECTIVE_CLAUSE,
    participants: MEMBERS,
    agenda: [
      'Situación comparada de las regiones',
      'Experiencias de gestión',
      'Nudos críticos comunes',
      'Desafíos y compromisos',
    ],
  },
  mooc: {
    name: 'Capacitación (módulo autoformativo MOOC)',
    objective: 'Ofrecer formación virtual en gestión pública articulada a quienes integran las instancias.',
    clause: OBJECTIVE_CLAUSE,
    participants: MEMBERS,
    agenda: ['Presentación del módulo', 'Matrícula y plazos', 'Acompañamiento y certificación'],
  },
  pasantia: {
    name: 'Pasantía',
    objective:
      'Aprender de las buenas prácticas de otros ámbitos en la gestión de la instancia y en la superación de sus problemas.',
    clause: OBJECTIVE_CLAUSE,
    participants: MEMBERS,
    agenda: [
      'Recibimiento y contexto',
      'Visita a la experiencia',
      'Lecciones que se pueden trasladar',
      'Compromisos de réplica',
    ],
  },
}

/** A proposed type with why it is proposed, one Spanish sentence. */
export interface Proposal {
  readonly kind: InterventionKind
  readonly because: string
}

const BY_GROUP: Readonly<Record<GroupKey, Proposal>> = {
  creacion: { kind: 'promocion_creacion', because: 'Le falta alguna instancia de las esperadas.' },
  regional: { kind: 'fortalecimiento', because: 'Su secretaría técnica puede reconocer y corregir nudos críticos.' },
  local: { kind: 'fortalecimiento', because: 'Su instancia existe y puede fortalecerse.' },
}

/**
 * Proposes the type of intervention from the group and from what the assessment lacks (B.2): creation where an
 * instancia is missing; accompaniment where an instrument is still to be approved; strengthening where the instruments
 * that exist have knots.
 */
export function proposeIntervention(group: GroupKey, assessment: Assessment | null): Proposal {
  if (group === 'creacion' || assessment === null) return BY_GROUP[group]
  if (partHolds(assessment, ['diagnostico_inconsistente', 'plan_inconsistente', 'observatorio_inconsistente'])) {
    return { kind: 'fortalecimiento', because: 'Sus instrumentos de gestión tienen inconsistencias por corregir.' }
  }
  if (partHolds(assessment, ['sin_diagnostico', 'sin_protocolo', 'sin_observatorio'])) {
    return { kind: 'acompanamiento', because: 'Le falta aprobar o poner en marcha un instrumento de gestión.' }
  }
  if (partLacks(assessment, ['reglamento', 'plan']))
    return { kind: 'acompanamiento', because: 'Le falta el reglamento interno o el plan de trabajo.' }
  return BY_GROUP[group]
}

function partHolds(assessment: Assessment, names: readonly PartName[]): boolean {
  return partsOf(assessment).some((part) => names.includes(part.name) && part.verdict === 'si')
}

function partLacks(assessment: Assessment, names: readonly PartName[]): boolean {
  return partsOf(assessment).some((part) => names.includes(part.name) && part.verdict === 'no')
}

function partsOf({ results }: Assessment) {
  return results.flatMap(({ evidence }: CriterionResult) => (evidence.kind === 'parts' ? evidence.parts : []))
}
