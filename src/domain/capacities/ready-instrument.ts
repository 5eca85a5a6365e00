import type { Actor, AnswerForm, Capacities, Capacity, CapacityTopic, Dimension } from './instrument.ts'

/** Ideal profile by kind of actor, in the order presidency, technical secretariat, member, technical team. */
type Ideals = readonly [number, number, number, number]

const LEADS: Ideals = [80, 90, 70, 90]
const CONDUCTS: Ideals = [70, 90, 60, 80]
const SHARES: Ideals = [90, 90, 80, 80]

type Line = readonly [CapacityTopic, Dimension, AnswerForm, Ideals, string, readonly string[], readonly string[]]

const LINES: readonly Line[] = [
  [
    'violencia_contra_mujer',
    'conocimiento',
    'varias',
    LEADS,
    '¿Cuáles de estos tipos de violencia reconoce la Ley N.° 30364?',
    ['Física', 'Psicológica', 'Sexual', 'Económica o patrimonial', 'Administrativa'],
    ['Física', 'Psicológica', 'Sexual', 'Económica o patrimonial'],
  ],
  [
    'violencia_contra_mujer',
    'conocimiento',
    'si_no',
    LEADS,
    '¿La conciliación entre la víctima y la persona agresora está prohibida en estos procesos?',
    [],
    ['Sí'],
  ],
  [
    'violencia_contra_mujer',
    'habilidad',
    'escala',
    CONDUCTS,
    'Sé orientar a una persona que vive violencia hacia el servicio que le corresponde en mi territorio.',
    [],
    [],
  ],
  [
    'violencia_contra_mujer',
    'habilidad',
    'escala',
    CONDUCTS,
    'Sé leer las cifras de violencia de mi territorio para proponer prioridades.',
    [],
    [],
  ],
  [
    'violencia_contra_mujer',
    'actitud',
    'escala',
    SHARES,
    'Considero que prevenir la violencia contra las mujeres es tarea de mi entidad.',
    [],
    [],
  ],
  [
    'sistema_nacional',
    'conocimiento',
    'opcion',
    LEADS,
    '¿Quién lleva la secretaría técnica de la instancia provincial o distrital de concertación?',
    [
      'La Gerencia de Desarrollo Social o la que haga sus veces',
      'La comisaría del territorio',
      'El Centro Emergencia Mujer',
    ],
    ['La Gerencia de Desarrollo Social o la que haga sus veces'],
  ],
  [
    'sistema_nacional',
    'conocimiento',
    'si_no',
    LEADS,
    '¿La instancia de concertación se crea con una ordenanza?',
    [],
    ['Sí'],
  ],
  [
    'sistema_nacional',
    'habilidad',
    'escala',
    CONDUCTS,
    'Puedo preparar la agenda, el acta y el seguimiento de acuerdos de una sesión de la instancia.',
    [],
    [],
  ],
  [
    'sistema_nacional',
    'habilidad',
    'escala',
    CONDUCTS,
    'Puedo elaborar o revisar el reglamento interno y el plan de trabajo de la instancia.',
    [],
    [],
  ],
  [
    'sistema_nacional',
    'actitud',
    'escala',
    SHARES,
    'Estoy dispuesto o dispuesta a cumplir los acuerdos que la instancia me encargue.',
    [],
    [],
  ],
  [
    'gestion_articulada',
    'conocimiento',
    'opcion',
    LEADS,
    '¿En qué documento se programan las actividades y el presupuesto de un año?',
    ['Plan Operativo Institucional (POI)', 'Plan de Desarrollo Concertado (PDC)', 'Reglamento interno'],
    ['Plan Operativo Institucional (POI)'],
  ],
  [
    'gestion_articulada',
    'conocimiento',
    'si_no',
    LEADS,
    '¿Un indicador de resultado mide cuántas reuniones se hicieron?',
    [],
    ['No'],
  ],
  [
    'gestion_articulada',
    'habilidad',
    'escala',
    CONDUCTS,
    'Puedo incluir actividades de la instancia en el PDC, el PEI o el POI de mi entidad.',
    [],
    [],
  ],
  [
    'gestion_articulada',
    'habilidad',
    'escala',
    CONDUCTS,
    'Puedo redactar metas e indicadores y hacer su seguimiento.',
    [],
    [],
  ],
  [
    'gestion_articulada',
    'actitud',
    'escala',
    SHARES,
    'Comparto información y recursos de mi entidad con las demás que integran la instancia.',
    [],
    [],
  ],
]

/** The ready instrument of the minimum topics: knowledge, skills and attitudes of each (7.3.1.2 A.3.iii). */
export const READY_INSTRUMENT: readonly Capacity[] = LINES.map(
  ([topic, dimension, form, ideals, question, options, right], at) => ({
    id: `C${String(at + 1).padStart(2, '0')}`,
    ...{ topic, dimension, question, form, options, right, ideal: idealOf(ideals) },
  }),
)

/** The instrument in use: the person's own, or the ready one while she has none. */
export function instrumentOf({ own }: Capacities): readonly Capacity[] {
  return own.length === 0 ? READY_INSTRUMENT : own
}

function idealOf([presidencia, secretaria_tecnica, entidad_integrante, equipo_tecnico]: Ideals): Record<Actor, number> {
  return { presidencia, secretaria_tecnica, entidad_integrante, equipo_tecnico }
}
