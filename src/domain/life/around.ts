import { INSTANCIA_LEVELS } from '../instancias/index.ts'
import { dayOf, field, text, year, type LifeSpec } from './field.ts'

const ALL = { levels: INSTANCIA_LEVELS, kit: 'Funcionamiento', clause: '7.3.3.1 (3) y (4)', fields: [] } as const
const CHOOSE = 'Elija de la lista.'

const CONTEXTO: LifeSpec = {
  ...ALL,
  step: 'contexto',
  title: 'Contexto del territorio',
  list: {
    item: 'dato de contexto',
    kit: 'Contexto',
    keys: [
      field('contexto_tema')('tema', 'Tema del contexto', CHOOSE, { aliases: ['Tema'] }),
      text('indicador', 'Indicador del contexto', 'Qué mide, o qué política es.', { aliases: ['Indicador'] }),
      year('anio', 'Año del dato', 'Como 2025.', { aliases: ['Año'] }),
    ],
    fields: [
      field('numero')('valor', 'Valor', 'Como 47,2 o 1250; nunca casos.', { aliases: ['Valor del dato', 'Cifra'] }),
      field('contexto_unidad')('unidad', 'Unidad', CHOOSE, { aliases: ['Unidad de medida'] }),
      text('fuente', 'Fuente del dato', 'Quién lo publica y en qué publicación.', { aliases: ['Fuente'] }),
      dayOf('corte', 'Fecha de corte', { aliases: ['Corte'] }),
      field('dato_calidad')('calidad', 'Calidad del dato', CHOOSE, { aliases: ['Calidad'] }),
    ],
    emptyRows: 60,
  },
}

const INVESTIGACIONES: LifeSpec = {
  ...ALL,
  step: 'investigaciones',
  title: 'Investigaciones sobre el territorio',
  list: {
    item: 'investigación',
    kit: 'Investigaciones',
    keys: [
      text('titulo', 'Título de la investigación', 'Como se publicó.', { aliases: ['Título', 'Investigación'] }),
      year('anio', 'Año de la investigación', 'Como 2024.', { aliases: ['Año', 'Año de publicación'] }),
    ],
    fields: [
      field('investigacion')('clase', 'Clase de institución', CHOOSE, { aliases: ['Clase'] }),
      text('institucion', 'Institución que la publica', 'Nunca el nombre de una persona.', {
        aliases: ['Institución', 'Editor'],
      }),
      text('hallazgo', 'Hallazgo', 'En una oración.', { aliases: ['Hallazgo principal', 'Resultado'] }),
      text('donde', 'Dónde se consulta', 'Biblioteca, repositorio o página.', { aliases: ['Ubicación'] }),
    ],
    emptyRows: 20,
  },
}

/** What surrounds an instancia and its diagnóstico rests on: context of its territory, and what was studied of it. */
export const AROUND: readonly LifeSpec[] = [CONTEXTO, INVESTIGACIONES]
