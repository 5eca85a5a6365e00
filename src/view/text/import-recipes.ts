import { formatDate, formatNumber, joinWords } from '../../domain/measure/index.ts'
import type { Remembered } from '../../workspace/imports/index.ts'

const REMEMBERED: { readonly [K in Remembered['what']]: (count: number) => string } = {
  columnas: (count) => (count === 1 ? '1 columna' : `${formatNumber(count)} columnas`),
  respuestas: (count) => (count === 1 ? '1 respuesta' : `${formatNumber(count)} respuestas`),
  nombres: (count) => (count === 1 ? '1 nombre de territorio' : `${formatNumber(count)} nombres de territorios`),
  lectura: (count) => (count === 1 ? '1 modo de leer' : `${formatNumber(count)} modos de leer`),
}

/** Words of what is remembered of how files are read. */
export const recipeText = {
  region: 'Receta de lectura',
  /** What a recipe remembers, as a list. */
  remembers: (parts: readonly Remembered[]) =>
    joinWords(parts.filter(({ count }) => count > 0).map(({ what, count }) => REMEMBERED[what](count))),
  fits: (called: string, madeOn: string, parts: string) =>
    `Usted ya confirmó un archivo de esta forma: la receta «${called}», del ${formatDate(madeOn)}, recuerda ${parts}.`,
  apply: 'Leer con la receta',
  applyNamed: (called: string) => `Leer antes con «${called}»`,
  without: (load: string) => `${load} sin la receta`,
  read: (called: string) => `Se leyó con la receta «${called}».`,
  leave: 'Leer sin ella',
  keep: 'Recordarlo para archivos como este',
  name: 'Receta',
  keeps: (parts: string) => `Guarda ${parts}; nada de personas, de refugios ni de filas sueltas.`,
  kept: (called: string) => `Lo confirmado queda como la receta «${called}».`,

  title: 'Recetas',
  lead: 'Lo que usted confirmó de archivos de una misma forma. Se ofrecen al cargar otro igual y viajan en el proyecto.',
  empty: 'Aún no hay recetas: se guardan al cargar un archivo en el que confirmó algo.',
  caption: 'Recetas guardadas',
  columns: { called: 'Receta', table: 'Tabla', remembers: 'Recuerda', madeOn: 'Guardada' },
  anyTable: 'Cualquiera: solo nombres',
  exportOne: 'Exportar',
  remove: 'Quitar',
  of: (action: string, called: string) => `${action} la receta ${called}`,
  removed: 'Receta quitada.',
  undo: 'Deshacer',
  importIt: 'Importar receta (.json)',
  imported: (count: number) => (count === 1 ? 'Se importó 1 receta.' : `Se importaron ${formatNumber(count)} recetas.`),
  notRecipe: 'El archivo no es una receta de Brecha. Elija uno que se haya exportado con «Exportar».',
  recipeFile: (called: string) => `${called.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}.receta.json`,

  namesTitle: 'Nombres de territorios aprendidos',
  namesLead: (count: number) =>
    count === 0
      ? 'Ninguno todavía: se aprenden cuando usted confirma a qué territorio se refiere un nombre.'
      : count === 1
        ? '1, confirmado al cargar su archivo. Dice de dónde viene.'
        : `${formatNumber(count)}, confirmados al cargar sus archivos. Cada uno dice de dónde viene.`,
  exportNames: (form: string) => `Exportar nombres (.${form})`,
  importNames: 'Importar nombres',
  namesFile: 'nombres-de-territorios',
  namesFrom: (file: string) => `Nombres de ${file}`,
  namesRead: (count: number, refused: readonly number[]) => {
    const taken = count === 1 ? 'Se tomó 1 nombre' : `Se tomaron ${formatNumber(count)} nombres`
    if (refused.length === 0) return `${taken}.`
    const more = refused.length > 10 ? ` y ${formatNumber(refused.length - 10)} más` : ''
    return `${taken}; no se entienden las líneas ${joinWords(refused.slice(0, 10).map(String))}${more}.`
  },
  notNames:
    'El archivo no trae nombres: debe tener la columna ubigeo y al menos una de codigo_escrito, departamento, provincia, distrito o territorio.',
} as const
