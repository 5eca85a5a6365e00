import { asked, count, dayOf, field, text, type LifeSpec } from './field.ts'
import { INSTANCIA_LEVELS } from '../instancias/index.ts'

const ALL = { levels: INSTANCIA_LEVELS, kit: 'Instalación' } as const
const NO_NAMES = 'Cargo o entidad; nunca el nombre de una persona.'

const MECANISMO: LifeSpec = {
  ...ALL,
  step: 'mecanismo_previo',
  title: 'Mecanismo anterior',
  clause: '7.3.2.2–4',
  fields: [asked('mecanismo_existe', '¿Había un mecanismo anterior?', 'Mecanismo anterior', 'Mesa o comisión previa')],
  list: {
    item: 'mecanismo',
    kit: 'Mecanismos anteriores',
    keys: [
      text('nombre', 'Nombre del mecanismo', 'Como figura en su norma.', { aliases: ['Mecanismo', 'Mesa o comisión'] }),
    ],
    fields: [
      field('mecanismo')('tipo', 'Tipo de mecanismo', 'Elija de la lista.', { aliases: ['Tipo'] }),
      field('mecanismo_estado')('estado', 'Situación del mecanismo', 'Elija de la lista.', {
        aliases: ['Situación', 'Estado'],
      }),
      text('norma_deroga', 'Norma que lo deroga', 'Número y año de la ordenanza.', { aliases: ['Norma derogatoria'] }),
      asked('informe_final', '¿Entregó informe final?', 'Informe final'),
      dayOf('informe_final_fecha', 'Fecha del informe final'),
    ],
    emptyRows: 20,
  },
}

const EXPEDIENTE: LifeSpec = {
  ...ALL,
  step: 'expediente',
  title: 'Expediente y proyecto de ordenanza',
  clause: '7.3.2.5',
  fields: [
    asked('expediente', '¿Hay expediente técnico?', 'Expediente', 'Expediente técnico'),
    dayOf('expediente_fecha', 'Fecha del expediente'),
    asked('informe_sustentatorio', '¿Hay informe sustentatorio?', 'Informe sustentatorio', 'Informe técnico'),
    dayOf('informe_sustentatorio_fecha', 'Fecha del informe sustentatorio'),
    asked('proyecto_ordenanza', '¿Hay proyecto de ordenanza?', 'Proyecto de ordenanza'),
    dayOf('proyecto_ordenanza_fecha', 'Fecha del proyecto de ordenanza', { notBefore: 'expediente_fecha' }),
  ],
  list: null,
}

const INSTALACION: LifeSpec = {
  ...ALL,
  step: 'instalacion',
  title: 'Acto público y acta',
  clause: '7.3.2.12–13',
  fields: [
    asked('acto_publico', '¿Se instaló en acto público?', 'Acto público'),
    asked('medios', '¿Participaron medios locales?', 'Medios de comunicación', 'Medios'),
    asked('acta_suscrita', '¿El acta está suscrita?', 'Acta suscrita'),
  ],
  list: null,
}

const CONDUCCION: LifeSpec = {
  ...ALL,
  step: 'conduccion',
  title: 'Presidencia y secretaría técnica',
  clause: '7.2',
  fields: [
    field('presidencia')('presidencia', 'Cargo que preside', NO_NAMES, { aliases: ['Presidencia', 'Preside'] }),
    dayOf('presidencia_desde', 'Preside desde', { aliases: ['Presidencia desde'] }),
    field('secretaria')('secretaria', 'Órgano de la secretaría técnica', NO_NAMES, {
      aliases: ['Secretaría técnica', 'ST'],
    }),
    dayOf('secretaria_desde', 'Secretaría técnica desde'),
    asked(
      'secretaria_idoneidad',
      '¿Se verificó la idoneidad de la secretaría técnica?',
      'Idoneidad de la secretaría técnica',
    ),
    dayOf('secretaria_idoneidad_fecha', 'Fecha de esa verificación', {
      aliases: ['Fecha de idoneidad de la secretaría técnica'],
    }),
  ],
  list: null,
}

const MIEMBROS: LifeSpec = {
  ...ALL,
  step: 'miembros',
  title: 'Miembros',
  clause: '7.3.2.8–11',
  fields: [],
  list: {
    item: 'miembro',
    kit: 'Miembros',
    keys: [
      field('entidad')('clase', 'Clase de entidad', 'Elija de la lista.', { aliases: ['Tipo de entidad', 'Sector'] }),
      text('entidad', 'Entidad u organización', 'Nombre de la entidad; nunca el de una persona.', {
        aliases: ['Entidad', 'Institución', 'Organización'],
      }),
    ],
    fields: [
      asked('titular', '¿Titular designado?', 'Titular'),
      asked('alterno', '¿Alterno designado?', 'Alterno'),
      text('designacion', 'Documento de designación', 'Número de la resolución o del oficio.', {
        aliases: ['Designación', 'Resolución u oficio'],
      }),
      dayOf('desde', 'Designado desde', { aliases: ['Desde', 'Inicio del período'] }),
      dayOf('hasta', 'Designado hasta', { aliases: ['Hasta', 'Fin del período'], notBefore: 'desde' }),
      asked('idoneidad', '¿Idoneidad verificada?', 'Idoneidad'),
      dayOf('idoneidad_fecha', 'Fecha de la verificación', { aliases: ['Fecha de idoneidad'] }),
      asked('reemplazo', '¿Fue reemplazado?', 'Reemplazo'),
      text('reemplazo_documento', 'Documento del reemplazo', 'Número de la resolución o del oficio.'),
      count('inasistencias', 'Inasistencias', 'Sesiones seguidas a las que nadie asistió.', { aliases: ['Faltas'] }),
      asked('oficio_inasistencia', '¿Se comunicó a su autoridad?', 'Oficio por inasistencia'),
      dayOf('oficio_fecha', 'Fecha de esa comunicación', { aliases: ['Fecha del oficio'] }),
    ],
    emptyRows: 60,
  },
}

const SOPORTE: LifeSpec = {
  ...ALL,
  step: 'soporte',
  title: 'Equipo técnico y articulación',
  clause: '7.3.3.4',
  fields: [
    asked('equipo_tecnico', '¿Hay equipo técnico?', 'Equipo técnico'),
    text('equipo_tecnico_documento', 'Documento del equipo técnico', 'Número y año.'),
    asked('mecanismo_igualdad', '¿Hay mecanismo de igualdad de género?', 'Mecanismo para la igualdad de género'),
    text('mecanismo_igualdad_documento', 'Norma del mecanismo de igualdad', 'Número y año (DS 005-2017-MIMP).'),
    asked(
      'seguridad_ciudadana',
      '¿Articula con el comité de seguridad ciudadana?',
      'CORESEC, COPROSEC o CODISEC',
      'Comité de seguridad ciudadana',
    ),
    dayOf('seguridad_ciudadana_desde', 'Articula con el comité desde'),
  ],
  list: null,
}

/** Steps until the instancia stands: from what was before it to who sits in it. */
export const INSTALLING: readonly LifeSpec[] = [MECANISMO, EXPEDIENTE, INSTALACION, CONDUCCION, MIEMBROS, SOPORTE]
