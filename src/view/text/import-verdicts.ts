import { formatNumber } from '../../domain/measure/index.ts'
import type { ColumnMeaning, ColumnStyle, ColumnVerdict } from '../../workspace/imports/index.ts'

const MEANING: Readonly<Record<ColumnMeaning, string>> = {
  codigo: 'Códigos de territorio',
  nombre: 'Nombres de territorio',
  camino: 'Nombres de cualquier nivel, o rutas',
  recuento: 'Recuentos',
  miles: 'Recuentos en miles o millones',
  tasa: 'Tasas o porcentajes',
  porcentaje: 'Porcentajes',
  fraccion: 'Fracciones de 1',
  medida: 'Cifras',
  fecha: 'Fechas',
  anio: 'Años',
  periodo: 'Meses o periodos',
  grados: 'Coordenadas en grados',
  metros: 'Coordenadas en metros (UTM)',
  respuesta: 'Respuestas, etapas o tipos',
  texto: 'Textos',
  vacia: 'Sin datos',
}

const STYLE: Readonly<Record<ColumnStyle, string>> = {
  dia_mes: 'día/mes/año',
  mes_dia: 'mes/día/año',
  punto_decimal: 'punto decimal',
  punto_miles: 'punto de miles',
  coma_decimal: 'coma decimal',
  coma_miles: 'coma de miles',
}

/** Words of what each column is, with its evidence. */
export const verdictText = {
  is: 'Qué es',
  writing: {
    orden_de_fechas: 'Orden de la fecha',
    separador: 'El separador es',
    en_miles: 'En miles',
    en_millones: 'En millones',
  },
  writingOf: (header: string, what: string) => `${what}, en «${header}»`,
} as const

/** What a column is, in words. */
export function meaningSays({ meaning }: ColumnVerdict): string {
  return MEANING[meaning]
}

/** How many of its cells read as that, and what is worth knowing of the others. */
export function evidenceSays({ written, fits, reserved, noted, styles, misfits }: ColumnVerdict): string {
  const others = written - fits - reserved
  return [
    written === 0 ? '' : `${formatNumber(fits)} de ${formatNumber(written)} ${written === 1 ? 'celda' : 'celdas'}`,
    ...styles.map((style) => STYLE[style]),
    reserved === 0 ? '' : `${formatNumber(reserved)} con reserva de su fuente`,
    noted === 0 ? '' : `${formatNumber(noted)} con marca de nota`,
    others === 0 ? '' : `no se ${others === 1 ? 'lee' : 'leen'} ${formatNumber(others)}, ${linesSay(misfits, others)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function linesSay(lines: readonly number[], cells: number): string {
  const told = lines.map((line) => formatNumber(line)).join(', ')
  if (lines.length === 1 && cells > 1) return `desde la fila ${told}`
  return lines.length === 1 ? `fila ${told}` : `como en las filas ${told}`
}
