import { INSTANCIA_LEVELS } from '../instancias/index.ts'
import { asked, count, dayOf, field, text, year, type LifeField, type LifeSpec } from './field.ts'

const ALL = { levels: INSTANCIA_LEVELS, kit: 'Funcionamiento' } as const
const CHOOSE = 'Elija de la lista.'
const ENTITY = 'Entidad o cargo; nunca el nombre de una persona.'

/** How an agreement is followed until it is done. */
export const AGREEMENT: readonly LifeField[] = [
  dayOf('plazo', 'Plazo', { aliases: ['Fecha límite'] }),
  field('acuerdo_estado')('estado', 'Estado del acuerdo', CHOOSE, { aliases: ['Estado'] }),
  dayOf('cumplido_el', 'Cumplido el', { aliases: ['Fecha de cumplimiento'] }),
]

const REGLAMENTO: LifeSpec = {
  ...ALL,
  step: 'reglamento',
  title: 'Contenido del reglamento interno',
  clause: '6.1.9',
  fields: [
    asked('reglamento_conformacion', 'Reglamento: ¿regula la conformación?', 'Conformación'),
    asked('reglamento_organizacion', 'Reglamento: ¿regula la organización?', 'Organización'),
    asked('reglamento_funciones', 'Reglamento: ¿regula las funciones?', 'Funciones'),
    asked('reglamento_miembros', 'Reglamento: ¿regula a sus miembros?', 'Miembros y atribuciones'),
    asked('reglamento_sesiones', 'Reglamento: ¿regula las sesiones?', 'Desarrollo de las sesiones'),
    asked('reglamento_difusion', 'Reglamento: ¿regula la difusión?', 'Difusión de la información'),
    field('periodicidad')('periodicidad', 'Periodicidad de las sesiones', CHOOSE, { aliases: ['Periodicidad'] }),
  ],
  list: null,
}

const ACUERDOS: LifeSpec = {
  ...ALL,
  step: 'acuerdos',
  title: 'Acuerdos de las sesiones',
  clause: '7.3.3.2',
  fields: [],
  list: {
    item: 'acuerdo',
    kit: 'Acuerdos',
    keys: [
      dayOf('sesion', 'Sesión del', { aliases: ['Fecha de sesión'] }),
      text('acuerdo', 'Acuerdo', 'En una oración.'),
    ],
    fields: [text('responsable', 'Entidad responsable', ENTITY, { aliases: ['Responsable'] }), ...AGREEMENT],
    emptyRows: 40,
  },
}

const DIAGNOSTICO: LifeSpec = {
  ...ALL,
  step: 'diagnostico',
  title: 'Contenido del diagnóstico',
  clause: '7.3.3.1 (3)',
  fields: [
    asked('diagnostico_modalidades', 'Diagnóstico: ¿tipos y modalidades de violencia?', 'Tipos y modalidades'),
    asked('diagnostico_variables', 'Diagnóstico: ¿sexo, edad, discapacidad y otras variables?', 'Variables'),
    asked('diagnostico_cobertura', 'Diagnóstico: ¿cobertura de los servicios?', 'Cobertura de servicios'),
    asked('diagnostico_calidad', 'Diagnóstico: ¿calidad de los servicios?', 'Calidad de servicios'),
    asked('diagnostico_inversion', 'Diagnóstico: ¿inversión presupuestal?', 'Inversión presupuestal'),
    asked('fuente_encuestas', 'Diagnóstico: ¿usa encuestas nacionales?', 'Encuestas nacionales'),
    asked('fuente_registros', 'Diagnóstico: ¿usa registros administrativos?', 'Registros administrativos'),
    asked('fuente_investigaciones', 'Diagnóstico: ¿usa investigaciones?', 'Investigaciones'),
    dayOf('diagnostico_presentado', 'Diagnóstico presentado en sesión del'),
    asked('diagnostico_alineado', 'Diagnóstico: ¿coordinado con los demás niveles?', 'Alineado entre niveles'),
  ],
  list: null,
}

const PLAN: LifeSpec = {
  ...ALL,
  step: 'plan',
  title: 'Correspondencia del plan de trabajo',
  clause: '7.3.3.1 (4)',
  fields: [
    asked('plan_correspondencia', '¿El plan corresponde con los del nivel inferior?', 'Correspondencia del plan'),
    dayOf('plan_remitido', 'Copia del plan remitida el'),
  ],
  list: null,
}

const ACCIONES: LifeSpec = {
  ...ALL,
  step: 'acciones',
  title: 'Acciones del plan de trabajo',
  clause: '6.1.7',
  fields: [],
  list: {
    item: 'acción',
    kit: 'Acciones del plan',
    keys: [
      year('anio', 'Año de la acción', 'Como 2026.', { aliases: ['Año'] }),
      text('accion', 'Acción', 'Qué se hará, en una oración.', { aliases: ['Actividad'] }),
    ],
    fields: [
      text('responsable', 'Entidad responsable', ENTITY, { aliases: ['Responsable'] }),
      text('indicador', 'Indicador', 'Qué se cuenta.'),
      count('meta', 'Meta', 'Un número.'),
      count('avance', 'Avance', 'Lo logrado a la fecha.', { aliases: ['Ejecutado'] }),
      field('trimestre')('trimestre', 'Trimestre', CHOOSE),
      asked('presupuesto', '¿Tiene presupuesto?', 'Presupuesto'),
      field('fuente')('fuente', 'Fuente de alineamiento', CHOOSE, { aliases: ['Alineamiento'] }),
      field('accion_estado')('estado', 'Estado de la acción', CHOOSE, { aliases: ['Estado'] }),
      dayOf('ejecutada_el', 'Ejecutada el', { aliases: ['Fecha de ejecución'] }),
      field('trimestre')('trimestre_nuevo', 'Trimestre reprogramado', CHOOSE),
      year('anio_nuevo', 'Año reprogramado', 'Como 2027.'),
      text('dificultad', 'Dificultad', 'Qué lo impide, sin nombres de personas.', { aliases: ['Dificultades'] }),
    ],
    emptyRows: 60,
  },
}

const INFORMES: LifeSpec = {
  ...ALL,
  step: 'informes',
  title: 'Recorrido de los informes',
  clause: '7.3.4.3–7',
  fields: [],
  list: {
    item: 'informe',
    kit: 'Recorrido de informes',
    keys: [
      year('anio', 'Año del informe', 'Como 2026.', { aliases: ['Año'] }),
      field('semestre')('semestre', 'Semestre del informe', CHOOSE, { aliases: ['Semestre'] }),
    ],
    fields: [
      dayOf('en_provincia', 'Llegó a la provincia el', { aliases: ['Instancia provincial'] }),
      dayOf('en_region', 'Llegó a la región el', { aliases: ['Instancia regional'], notBefore: 'en_provincia' }),
      dayOf('en_cman', 'Llegó a la CMAN el', { aliases: ['CMAN'], notBefore: 'en_region' }),
      dayOf('en_dpvlv', 'Llegó a la DPVLV el', { aliases: ['DPVLV'], notBefore: 'en_cman' }),
      text('recomendaciones', 'Recomendaciones del nivel superior', 'En una oración, sin nombres de personas.', {
        aliases: ['Recomendaciones'],
      }),
      dayOf('recomendado_el', 'Recomendaciones emitidas el'),
      asked('publicado', '¿Informe publicado?', 'Publicado'),
    ],
    emptyRows: 8,
  },
}

const PROPUESTAS: LifeSpec = {
  ...ALL,
  step: 'propuestas',
  title: 'Propuestas a los planes del gobierno',
  clause: '7.3.1.2 A.2.iii',
  fields: [],
  list: {
    item: 'propuesta',
    kit: 'Propuestas',
    keys: [
      field('documento')('documento', 'Documento de gestión', CHOOSE, { aliases: ['Documento'] }),
      field('propuesta')('clase', 'Qué se propone', CHOOSE, { aliases: ['Clase de propuesta'] }),
      text('texto', 'Propuesta', 'Meta, indicador o acción, en una oración.'),
    ],
    fields: [
      field('propuesta_estado')('estado', 'Estado de la propuesta', CHOOSE, { aliases: ['Estado'] }),
      dayOf('fecha', 'Fecha de la propuesta', { aliases: ['Fecha'] }),
    ],
    emptyRows: 20,
  },
}

const PROTOCOLO: LifeSpec = {
  ...ALL,
  step: 'protocolo',
  title: 'Cumplimiento del protocolo',
  clause: '7.3.1.2 A.2.ii',
  fields: [
    field('cumplimiento')('protocolo_cumplimiento', '¿Se cumple el Protocolo Base de Actuación Conjunta?', CHOOSE, {
      aliases: ['Cumplimiento del protocolo'],
    }),
    dayOf('protocolo_cumplimiento_fecha', 'Fecha de esa revisión del protocolo'),
  ],
  list: null,
}

const SENSIBILIZACION: LifeSpec = {
  ...ALL,
  step: 'sensibilizacion',
  title: 'Acciones de sensibilización',
  clause: '7.3.3.3',
  fields: [],
  list: {
    item: 'acción de sensibilización',
    kit: 'Sensibilización',
    keys: [
      dayOf('fecha', 'Fecha de la acción', { aliases: ['Fecha'] }),
      text('accion', 'Acción de sensibilización', 'En una oración.', { aliases: ['Acción'] }),
    ],
    fields: [asked('dia_25n', '¿Fue por el 25 de noviembre?', '25 de noviembre', '25N')],
    emptyRows: 30,
  },
}

const EMERGENCIA: LifeSpec = {
  ...ALL,
  step: 'emergencia',
  title: 'Estado de emergencia',
  clause: '7.3.1.2 A.1',
  fields: [
    asked('emergencia', '¿Rige un estado de emergencia?', 'Emergencia', 'Estado de emergencia'),
    text('emergencia_norma', 'Norma de la emergencia', 'Número y año.'),
    dayOf('emergencia_desde', 'Emergencia desde'),
    dayOf('emergencia_hasta', 'Emergencia hasta', { notBefore: 'emergencia_desde' }),
    asked('emergencia_plan', '¿El plan se adaptó a la emergencia?', 'Plan adaptado a la emergencia'),
  ],
  list: null,
}

/** Steps of an instancia that works: its documents, what it agrees, plans and does. */
export const WORKING: readonly LifeSpec[] = [
  REGLAMENTO,
  ACUERDOS,
  DIAGNOSTICO,
  PLAN,
  ACCIONES,
  INFORMES,
  PROPUESTAS,
  PROTOCOLO,
  SENSIBILIZACION,
  EMERGENCIA,
]
