import { formatNumber } from '../../domain/measure/index.ts'

/** Words of cells that are typed again in the review. */
export const mendingText = {
  cell: (header: string, line: number) => `«${header}», línea ${line}`,
  mend: 'Corregir',
  mendOf: (header: string, line: number) => `Corregir «${header}» en la línea ${line}`,
  mendSame: (count: number) => `Corregir las ${formatNumber(count)} iguales`,
  row: 'Ver la fila',
  hideRow: 'Cerrar la fila',
  rowOf: (line: number) => `Celdas de la línea ${line}`,
  droppedTitle: (count: number) =>
    count === 1
      ? '1 celda no se entiende y queda vacía'
      : `${formatNumber(count)} celdas no se entienden y quedan vacías`,
  mendedTitle: (count: number) =>
    count === 1 ? '1 celda corregida por usted' : `${formatNumber(count)} celdas corregidas por usted`,
  said: 'El archivo dice',
  says: 'Usted escribió',
  undo: 'Deshacer',
  undoOf: (header: string, line: number) => `Deshacer la corrección de «${header}» en la línea ${line}`,
  undoAll: (count: number) => `Deshacer las ${formatNumber(count)} correcciones`,
} as const
