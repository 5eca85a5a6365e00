import { formatDate, formatNumber } from '../../domain/measure/index.ts'
import type { WorkbookForm } from '../workbook/index.ts'
import type { KitHead } from './kit.ts'

/** What is printed over every page of a kit that was made from the simulated matrix. */
export const SIMULATED_STAMP = 'DATOS SIMULADOS: inventados para mostrar el tablero; no los use para decidir'

/** What is said over a kit: the stamp of what is invented, and whether the matrix is declared complete there. */
export interface KitState {
  readonly stamp: string
  readonly isComplete: boolean
}

const EMPTY_CELL =
  'Deje vacía la celda de lo que no se sabe: vacío es «sin dato». Elija «No» o «no tiene» solo si consta que no hay.'
const EMPTY_STAGE =
  'En la columna «Etapa» es distinto: el Ministerio tiene por completa la matriz de esta región, y la instancia con la etapa vacía se cuenta como que no existe. Escriba la etapa de cada una que exista.'

/** The first sheet: what is asked, of whom, and how. */
export function instructionsForm(
  { unit, id, madeOn }: KitHead,
  owed: number,
  { stamp, isComplete }: KitState,
): WorkbookForm {
  const lines = [
    ...(stamp === '' ? [] : [`${stamp}.`]),
    `Este libro trae lo que el Ministerio sabe, al ${formatDate(madeOn)}, de ${owed === 1 ? 'la instancia' : `las ${formatNumber(owed)} instancias`} de concertación que le corresponde informar (Ley 30364; Lineamientos, 7.3.4.4 a 7.3.4.7).`,
    'Revise cada hoja, corrija lo que ya no sea cierto y complete lo que falte. Después devuelva el mismo archivo por el medio en que lo recibió.',
    'Escriba solo en las celdas blancas. Las celdas grises dicen de qué trata cada fila y no se modifican.',
    EMPTY_CELL,
    ...(isComplete ? [EMPTY_STAGE] : []),
    'Donde la celda ofrece una lista, elija de ella. Las fechas van como 15/03/2026.',
    'En las hojas que tienen filas vacías al final («Iniciativas», «Sesiones», «Miembros», «Acuerdos» y otras) agregue ahí lo que falte.',
    'No escriba nombres, teléfonos, correos ni documentos de personas, ni la ubicación de un hogar de refugio temporal: lo que los tenga no se lee.',
    'La hoja «Resumen» se calcula sola y muestra cuánto falta.',
    'Puede guardarlo con Excel o con LibreOffice, en .xlsx, .xls u .ods, ordenar las filas u ocultar columnas: igual se podrá leer.',
    `Edición: ${formatDate(madeOn)}. Número de este libro: ${id}.`,
  ]
  return {
    name: 'Instrucciones',
    hidden: false,
    columns: [{ width: 110, open: 'nunca', as: 'texto', list: null, hidden: false }],
    heads: { rows: 1, columns: 0 },
    rows: [[`Instancias de concertación: ${unit.name}`], ...lines.map((line) => [line])],
    emptyRows: 0,
    stamp,
  }
}
