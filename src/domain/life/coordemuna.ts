import { asked, count, dayOf, distrito, text, year, type LifeSpec } from './field.ts'
import { AGREEMENT } from './working.ts'

const ALL = { levels: ['provincial'], kit: 'COORDEMUNA', clause: 'COORDEMUNA (S0)' } as const
const CODE = 'Código de seis cifras del distrito.'

const CONDUCCION: LifeSpec = {
  ...ALL,
  step: 'coordemuna_conduccion',
  title: 'Coordinación',
  fields: [
    distrito('coordinacion', 'DEMUNA que coordina', CODE, { aliases: ['Coordinación'] }),
    dayOf('coordinacion_desde', 'Coordina desde'),
    distrito('subcoordinacion', 'DEMUNA que subcoordina', CODE, { aliases: ['Subcoordinación'] }),
    dayOf('subcoordinacion_desde', 'Subcoordina desde'),
    asked('acta_remitida', '¿El acta se remitió al MIMP?', 'Acta remitida'),
  ],
  list: null,
}

const DEMUNAS: LifeSpec = {
  ...ALL,
  step: 'coordemuna_demunas',
  title: 'DEMUNA de los distritos',
  fields: [],
  list: {
    item: 'DEMUNA',
    kit: 'DEMUNA',
    keys: [distrito('distrito', 'DEMUNA del distrito', CODE, { aliases: ['Distrito'] })],
    fields: [
      asked('integra', '¿Integra la COORDEMUNA?', 'Integra'),
      asked('registro', '¿Registro vigente?', 'Registro'),
      dayOf('registro_hasta', 'Registro vigente hasta'),
      asked('fichas', '¿Envía fichas estadísticas?', 'Fichas estadísticas', 'Fichas'),
      asked('casos', '¿Hace seguimiento de casos?', 'Seguimiento de casos', 'Casos'),
      asked('certificaciones', '¿Personal con certificación?', 'Certificaciones'),
      asked('materiales', '¿Tiene materiales del MIMP?', 'Materiales'),
    ],
    emptyRows: 30,
  },
}

const REUNIONES: LifeSpec = {
  ...ALL,
  step: 'coordemuna_reuniones',
  title: 'Reuniones',
  fields: [],
  list: {
    item: 'reunión',
    kit: 'Reuniones COORDEMUNA',
    keys: [dayOf('fecha', 'Fecha de la reunión', { aliases: ['Fecha'] })],
    fields: [
      distrito('sede', 'Distrito anfitrión', CODE, { aliases: ['Sede', 'Anfitrión'] }),
      asked('autoridad', '¿Saludó la autoridad anfitriona?', 'Saludo protocolar'),
      count('asistentes', 'DEMUNA asistentes', 'Cuántas asistieron.', { aliases: ['Asistentes'] }),
      asked('autocuidado', '¿Trató el autocuidado del personal?', 'Autocuidado'),
    ],
    emptyRows: 24,
  },
}

const ACUERDOS: LifeSpec = {
  ...ALL,
  step: 'coordemuna_acuerdos',
  title: 'Acuerdos y compromisos',
  fields: [],
  list: {
    item: 'acuerdo',
    kit: 'Acuerdos COORDEMUNA',
    keys: [
      dayOf('reunion', 'Reunión del', { aliases: ['Fecha de reunión'] }),
      text('acuerdo', 'Acuerdo o compromiso', 'En una oración.'),
    ],
    fields: [distrito('responsable', 'DEMUNA responsable', CODE, { aliases: ['Responsable'] }), ...AGREEMENT],
    emptyRows: 40,
  },
}

const TEMAS: LifeSpec = {
  ...ALL,
  step: 'coordemuna_temas',
  title: 'Temas del año',
  fields: [],
  list: {
    item: 'tema',
    kit: 'Temas COORDEMUNA',
    keys: [
      year('anio', 'Año del tema', 'Como 2026.', { aliases: ['Año'] }),
      text('tema', 'Tema', 'Dos o tres por año.'),
    ],
    fields: [],
    emptyRows: 10,
  },
}

/** How a COORDEMUNA works: who leads it, its members, meetings, agreements and topics (S0). */
export const COORDEMUNA_SPECS: readonly LifeSpec[] = [CONDUCCION, DEMUNAS, REUNIONES, ACUERDOS, TEMAS]
