import { COUNT, type CellTable } from '../../domain/consolidation/index.ts'
import { ALIGNED_WITH, NEED_TOPICS, ORDENANZA_ASPECTS } from '../../domain/country/index.ts'
import { SESSION_FIELDS } from '../../domain/life/index.ts'
import { ALIGNED_NAME, ASPECT_NAME, NEED_TOPIC_NAME } from '../../domain/words/index.ts'
import {
  INSTANCIA,
  NIVEL,
  TERRITORIO,
  UBIGEO,
  type KitColumn,
  type KitSheet,
  type VocabularyName,
} from './kit-sheet.ts'
import { lifeColumn, LIFE_SHEETS } from './life-layout.ts'

/** What the columns of a table say besides what they hold. */
const OF_A_TABLE = { step: null, aliases: [] } as const

const of =
  (table: CellTable) =>
  (
    field: string,
    title: string,
    help: string,
    how: { readonly words?: VocabularyName; readonly as?: KitColumn['as'] } = {},
  ): KitColumn => ({ ...OF_A_TABLE, table, field, title, help, words: how.words ?? null, as: how.as ?? 'texto' })

const DATE = { as: 'fecha' } as const
const YES_NO = { words: 'si_no' } as const
const instancia = of('instancia')
const alineamiento = of('alineamiento')
const coordemuna = of('coordemuna')
const instrumento = of('instrumento')
const iniciativa = of('iniciativa')

const NOTED = (column: typeof instancia): readonly KitColumn[] => [
  column('enlace', 'Enlace al documento', 'Dirección https:// donde está publicado, si lo está.'),
  column('nota', 'Nota', 'Sin nombres, teléfonos, correos ni documentos de personas.'),
]

const INSTANCIAS: KitSheet = {
  name: 'Instancias',
  table: 'instancia',
  step: null,
  keys: [UBIGEO, NIVEL, TERRITORIO],
  columns: [
    instancia('etapa', 'Etapa', 'En qué está la instancia. Vacía si no se sabe.', { words: 'etapa' }),
    instancia('ordenanza', 'Ordenanza', 'Número y año, como O.M. 012-2025.'),
    instancia('fecha_creacion', 'Fecha de creación', 'De la ordenanza. Como 15/03/2026.', DATE),
    instancia('fecha_instalacion', 'Fecha de instalación', 'Del acta de instalación.', DATE),
    instancia('directorio', '¿Lleva directorio?', 'Solo si lo lleva: no lo copie aquí.', YES_NO),
    instancia('inconsistencias', '¿La ordenanza tiene inconsistencias?', 'Según su última revisión.', YES_NO),
    ...ORDENANZA_ASPECTS.map((each) =>
      instancia(`corregir_${each}`, `Por corregir: ${ASPECT_NAME[each]}`, 'Marque «Sí» si hay que corregirlo.', {
        words: 'marca',
      }),
    ),
    ...ALIGNED_WITH.map((each) =>
      alineamiento(each, `Alineada con: ${ALIGNED_NAME[each]}`, 'Vacía si no se sabe.', YES_NO),
    ),
    coordemuna('acta', 'Acta de la COORDEMUNA', 'Solo provincias: fecha de la última acta.', DATE),
    coordemuna('ratificacion', 'Ratificación de la COORDEMUNA', 'Solo provincias.', DATE),
    ...NOTED(instancia),
  ],
  emptyRows: 0,
}

const INSTRUMENTOS: KitSheet = {
  name: 'Instrumentos',
  table: 'instrumento',
  step: null,
  keys: [
    UBIGEO,
    NIVEL,
    TERRITORIO,
    { title: 'Instrumento', help: 'Instrumento de gestión. No se modifica.', part: 'instrumento' },
  ],
  columns: [
    instrumento('estado', 'Estado', 'Vacía si no se sabe; «no tiene» si consta que no.', { words: 'estado' }),
    instrumento('reporta', '¿Reporta?', 'Si el observatorio o el plan reporta.', YES_NO),
    instrumento('inconsistencias', '¿Tiene inconsistencias?', 'Según su última revisión.', YES_NO),
    instrumento('fecha_aprobacion', 'Fecha de aprobación', 'Como 15/03/2026.', DATE),
    instrumento('vigente_hasta', 'Vigente hasta', 'Último día de vigencia, si lo dice.', DATE),
    ...NOTED(instrumento),
  ],
  emptyRows: 0,
}

const INICIATIVAS: KitSheet = {
  name: 'Iniciativas',
  table: 'iniciativa',
  step: null,
  keys: [
    INSTANCIA,
    { title: 'Tipo', help: 'Elija de la lista.', part: 'tipo' },
    { title: 'Nombre', help: 'Como figura en el documento.', part: 'nombre' },
  ],
  columns: [
    iniciativa('estado', 'Estado', 'Elija de la lista.', { words: 'estado' }),
    iniciativa('fecha', 'Fecha', 'De su aprobación.', DATE),
    iniciativa('consta', '¿Sigue?', '«No» si debe retirarse de la lista.', YES_NO),
  ],
  emptyRows: 40,
}

const SESIONES: KitSheet = {
  name: 'Sesiones',
  table: 'sesion',
  step: null,
  keys: [
    INSTANCIA,
    { title: 'Fecha de la sesión', help: 'Como 15/03/2026.', part: 'fecha' },
    { title: 'Clase', help: 'Elija de la lista.', part: 'clase' },
  ],
  columns: [
    ...SESSION_FIELDS.map((each) => lifeColumn('sesion', null, each)),
    of('sesion')('inconsistencias', '¿El acta tiene inconsistencias?', 'Vacía si no se sabe.', YES_NO),
    of('sesion')('consta', '¿Consta?', '«No» si no se realizó y debe retirarse.', YES_NO),
  ],
  emptyRows: 60,
}

const INFORMES: KitSheet = {
  name: 'Informes',
  table: 'informe',
  step: null,
  keys: [
    UBIGEO,
    NIVEL,
    TERRITORIO,
    { title: 'Semestre', help: 'Año y semestre (7.3.4.4). No se modifica.', part: 'semestre' },
  ],
  columns: [
    of('informe')('entregado', '¿Se entregó el informe?', 'Vacía si no se sabe.', YES_NO),
    of('informe')('entrega', 'Fecha de entrega', 'Si se entregó.', DATE),
  ],
  emptyRows: 0,
}

const SERVICIOS: KitSheet = {
  name: 'Servicios',
  table: 'servicio',
  step: null,
  keys: [
    { title: 'Lugar', help: 'Provincia o distrito donde atiende. Elija de la lista.', part: 'lugar' },
    { title: 'Servicio', help: 'Elija de la lista. Los hogares de refugio no se piden aquí.', part: 'servicio' },
  ],
  columns: [
    of('servicio')(COUNT, '¿Cuántos hay?', 'Un número; 0 si consta que ya no hay. Vacía si no se sabe.', {
      as: 'entero',
    }),
  ],
  emptyRows: 80,
}

const NECESIDADES: KitSheet = {
  name: 'Necesidades',
  table: 'necesidad',
  step: null,
  keys: [UBIGEO, NIVEL, TERRITORIO],
  columns: [
    ...NEED_TOPICS.map((each) =>
      of('necesidad')(
        each,
        NEED_TOPIC_NAME[each],
        'Cuánto fortalecimiento necesita la instancia. Vacía si no se sabe.',
        {
          words: 'grado',
        },
      ),
    ),
    of('necesidad')('nota', 'Otros temas', 'Sin nombres, teléfonos, correos ni documentos de personas.'),
  ],
  emptyRows: 0,
}

/** The sheets that come back, in their order. */
export const KIT_SHEETS: readonly KitSheet[] = [
  INSTANCIAS,
  INSTRUMENTOS,
  INICIATIVAS,
  SERVICIOS,
  SESIONES,
  INFORMES,
  NECESIDADES,
  ...LIFE_SHEETS,
]
